package mx.cea.ventanilla.customers;

import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.requests.Request;

/// What the window of a contract shows at once, as it stood at one moment; requests and messages are read a page at a time.
///
/// @param file     with the whole history
/// @param limit    what its arrears must exceed before they may block (BLO-7)
/// @param accounts the portal accounts that are linked to it, by username
/// @param holds    the open *aclaraciones*, which hold a block for debt back (BLO-7); the oldest first
/// @param reported what the customer said that the meter shows, the latest first
public record FileView(
        ContractFile file,
        ArrearsLimit limit,
        List<Account> accounts,
        List<Request> holds,
        List<ReportedReading> reported) {
    public FileView {
        accounts = List.copyOf(accounts);
        holds = List.copyOf(holds);
        reported = List.copyOf(reported);
    }

    /// Whether its arrears are more than the limit allows (BLO-7).
    public boolean exceedsLimit() {
        return file.arrears().figures().exceed(limit);
    }
}
