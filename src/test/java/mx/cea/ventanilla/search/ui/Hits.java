package mx.cea.ventanilla.search.ui;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.search.Field;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.Match;
import mx.cea.ventanilla.search.SearchResult;

/// Answers of the search as tests need them.
final class Hits {
    private Hits() {}

    static Hit.OfContract contract(long number, String holder, Match... matches) {
        return new Hit.OfContract(
                new ContractId(number), new ContractNumber(String.valueOf(number)), holder,
                "Otomíes 534, Juriquilla, C.P. 76226, Querétaro", number % 2 == 0 ? ContractState.SUSPENDED : ContractState.ACTIVE,
                List.of(matches));
    }

    static Hit.OfAccount account(String username, int linked) {
        return new Hit.OfAccount(
                new AccountId(5), new Username(username), "Xóchitl de la Cruz", AccountState.ACTIVE, linked,
                List.of(new Match(Field.NAME, "Xóchitl de la Cruz")));
    }

    static Hit.OfInvoice invoice(String number) {
        return new Hit.OfInvoice(
                9, new InvoiceNumber(number), YearMonth.of(2026, 4), new Money(35_050), new ContractId(3), new ContractNumber("1003"),
                "Xóchitl de la Cruz", List.of(new Match(Field.INVOICE, number)));
    }

    static Hit.OfRequest request(Folio folio) {
        return new Hit.OfRequest(
                new RequestId(7), folio, RequestKind.HIGH_CONSUMPTION, "Xóchitl de la Cruz", "Me llegó muy alto el recibo",
                RequestState.Name.RECEIVED, List.of(new Match(Field.FOLIO, folio.text())));
    }

    static SearchResult of(String typed, Hit... hits) {
        return new SearchResult(
                typed, Folding.words(typed), only(Hit.OfRequest.class, hits), only(Hit.OfContract.class, hits),
                only(Hit.OfAccount.class, hits), only(Hit.OfInvoice.class, hits), false, null);
    }

    private static <T extends Hit> List<T> only(Class<T> kind, Hit... hits) {
        return Arrays.stream(hits).filter(kind::isInstance).map(kind::cast).toList();
    }
}
