package mx.cea.ventanilla.search;

import mx.cea.ventanilla.common.Texts;

/// What of a hit can match, the most telling first.
public enum Field {
    CONTRACT,
    REFERENCE,
    METER,
    INVOICE,
    FOLIO,
    USERNAME,
    PHONE,
    EMAIL,
    /// In whose name a contract is.
    HOLDER,
    /// Of an account.
    NAME,
    ADDRESS;

    /// Its name as people say it.
    public String text() {
        return Texts.get("search.field." + this);
    }
}
