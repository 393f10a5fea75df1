package mx.cea.ventanilla.search;

import java.time.YearMonth;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;

/// Something that was found, with no more about it than is needed to choose: opening it is logged, searching is not
/// (REG-5).
public sealed interface Hit {
    /// What of it matched; empty where the whole of it was asked for.
    List<Match> matches();

    /// A request.
    record OfRequest(
            RequestId id, Folio folio, RequestKind kind, String customer, String title, RequestState.Name state,
            List<Match> matches) implements Hit {
        public OfRequest {
            matches = List.copyOf(matches);
        }
    }

    /// A contract.
    record OfContract(
            ContractId id, ContractNumber number, String holder, String address, ContractState state, List<Match> matches)
            implements Hit {
        public OfContract {
            matches = List.copyOf(matches);
        }
    }

    /// A portal account.
    ///
    /// @param linked how many contracts it is linked to
    record OfAccount(
            AccountId id, Username username, String name, AccountState state, int linked, List<Match> matches)
            implements Hit {
        public OfAccount {
            matches = List.copyOf(matches);
        }
    }

    /// An invoice. Its number is not always its own alone.
    record OfInvoice(
            long id,
            InvoiceNumber number,
            YearMonth period,
            Money amount,
            ContractId contract,
            ContractNumber contractNumber,
            String holder,
            List<Match> matches)
            implements Hit {
        public OfInvoice {
            matches = List.copyOf(matches);
        }
    }
}
