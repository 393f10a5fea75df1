package mx.cea.ventanilla.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a text was found to mean, the best of each kind first.
///
/// @param typed       the text that was asked for
/// @param words       its words as they were looked for, for marking them in what is shown; empty where it was too short
/// @param more        whether some kind has more than is shown
/// @param folioRemark what there is to say about the text as a folio; null where it is none
public record SearchResult(
        String typed,
        List<String> words,
        List<Hit.OfRequest> requests,
        List<Hit.OfContract> contracts,
        List<Hit.OfAccount> accounts,
        List<Hit.OfInvoice> invoices,
        boolean more,
        @Nullable FolioRemark folioRemark) {
    public SearchResult {
        words = List.copyOf(words);
        requests = List.copyOf(requests);
        contracts = List.copyOf(contracts);
        accounts = List.copyOf(accounts);
        invoices = List.copyOf(invoices);
    }

    /// What can be said about a text that is meant as a folio, or may be.
    public enum FolioRemark {
        /// The rest is still to come.
        UNFINISHED,
        /// A digit is wrong.
        MISTYPED,
        /// It is right, and there is no request of it.
        UNKNOWN
    }

    /// All hits in the order in which they are shown.
    public List<Hit> all() {
        return Stream.<List<? extends Hit>>of(requests, contracts, accounts, invoices)
                .<Hit>flatMap(List::stream)
                .toList();
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    /// Whether there was enough to look for.
    public boolean wasAsked() {
        return !words.isEmpty();
    }

    static SearchResult nothing(Typed typed) {
        return new SearchResult(typed.text(), List.of(), List.of(), List.of(), List.of(), List.of(), false, null);
    }
}
