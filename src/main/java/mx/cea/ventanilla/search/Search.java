package mx.cea.ventanilla.search;

import java.util.List;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.search.SearchResult.FolioRemark;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds contracts, accounts, invoices and requests by whatever a customer says of himself. Everybody who works here may
/// search, at any hour; it is the opening of a person's file that is logged (REG-5).
public final class Search {
    /// How many contracts are shown at most; of the other kinds, [#OTHERS].
    static final int CONTRACTS = 20;
    static final int OTHERS = 6;
    /// A shorter beginning of an invoice's number would fit half the register.
    private static final int INVOICE_BEGINNING = 6;

    private final Database database;

    public Search(Database database) {
        this.database = database;
    }

    /// What a text may mean: a contract's number or *referencia*, a meter, words of a name or an address in any order,
    /// a telephone, an address of e-mail, a username, an invoice's number or a folio. Case, accents, dots and spaces are
    /// ignored; a word that is not finished yet finds those that begin with it.
    public SearchResult find(String text) {
        Typed typed = Typed.of(text);
        if (!typed.isEnough()) {
            return SearchResult.nothing(typed);
        }
        return database.read(handle -> find(handle, typed));
    }

    private SearchResult find(Handle handle, Typed typed) {
        SearchRepository repository = new SearchRepository(handle, database.dialect());
        Folio.Typed folio = Folio.typed(typed.text());
        List<Hit.OfRequest> requests =
                folio instanceof Folio.Typed.Right(Folio right) ? repository.request(right) : List.of();
        List<Hit.OfAccount> acted =
                folio instanceof Folio.Typed.Right(Folio right) ? repository.accountOfAct(right) : List.of();
        if (typed.beginsAsFolio()) {
            return new SearchResult(
                    typed.text(), typed.words(), requests, List.of(), acted, List.of(), false,
                    remark(folio, requests.isEmpty() && acted.isEmpty()));
        }
        List<Hit.OfContract> contracts = repository.contracts(typed);
        List<Hit.OfAccount> accounts = acted.isEmpty() ? repository.accounts(typed) : acted;
        List<Hit.OfInvoice> invoices = typed.hasDigit() && typed.key().length() >= INVOICE_BEGINNING
                ? repository.invoices(typed, OTHERS + 1)
                : List.of();
        boolean none = requests.isEmpty() && contracts.isEmpty() && accounts.isEmpty() && invoices.isEmpty();
        return new SearchResult(
                typed.text(),
                typed.words(),
                requests,
                first(contracts, CONTRACTS),
                first(accounts, OTHERS),
                first(invoices, OTHERS),
                contracts.size() > CONTRACTS || accounts.size() > OTHERS || invoices.size() > OTHERS,
                // digits alone may be many things; only where they are nothing else they are taken for a folio
                none && !(folio instanceof Folio.Typed.SomethingElse) ? remark(folio, true) : null);
    }

    private static @Nullable FolioRemark remark(Folio.Typed folio, boolean unknown) {
        return switch (folio) {
            case Folio.Typed.Right _ -> unknown ? FolioRemark.UNKNOWN : null;
            case Folio.Typed.Mistyped _ -> FolioRemark.MISTYPED;
            case Folio.Typed.SomethingElse _ -> FolioRemark.UNFINISHED;
        };
    }

    private static <T> List<T> first(List<T> hits, int most) {
        return hits.subList(0, Math.min(most, hits.size()));
    }
}
