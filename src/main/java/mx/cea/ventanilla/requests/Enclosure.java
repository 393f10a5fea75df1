package mx.cea.ventanilla.requests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.mail.Letter;

/// Account data that an answer can carry as a table; for registered users about their own contract only (CON-7).
public enum Enclosure {
    /// The readings of the last twelve months.
    READINGS,
    /// The invoices of the last twelve months.
    INVOICES;

    private static final int ROWS = 12;

    static List<Letter.Fact> facts(Collection<Enclosure> enclosures, ContractFile file) {
        List<Letter.Fact> facts = new ArrayList<>();
        if (enclosures.contains(READINGS)) {
            file.readings().reversed().stream()
                    .limit(ROWS)
                    .map(r -> new Letter.Fact(
                            Texts.get("requests.enclosure.reading", Dates.inWords(r.readOn())),
                            Texts.get(
                                    r.estimated()
                                            ? "requests.enclosure.reading.estimated"
                                            : "requests.enclosure.reading.value",
                                    r.value(),
                                    r.consumption())))
                    .forEach(facts::add);
        }
        if (enclosures.contains(INVOICES)) {
            file.invoices().stream()
                    .limit(ROWS)
                    .map(i -> new Letter.Fact(
                            Texts.get("requests.enclosure.invoice", Dates.inWords(i.period())),
                            Texts.get(
                                    "requests.enclosure.invoice.value",
                                    i.amount().format(),
                                    i.status(file.today()).word(),
                                    Dates.inWords(i.dueOn()))))
                    .forEach(facts::add);
        }
        return facts;
    }
}
