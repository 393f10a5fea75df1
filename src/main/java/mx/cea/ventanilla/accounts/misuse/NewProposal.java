package mx.cea.ventanilla.accounts.misuse;

import java.util.List;
import mx.cea.ventanilla.accounts.AccountId;

/// A block that is about to be proposed.
///
/// @param days    for how long, from 1 to [#MOST_DAYS]
/// @param request the folio of the request in which the misuse was seen; blank where in none
public record NewProposal(AccountId account, String evidence, int days, String request) {
    /// The spans that are offered; any other is possible.
    public static final List<Integer> USUAL_DAYS = List.of(7, 15, 30, 60);

    public static final int MOST_DAYS = 365;

    static final int LEAST_EVIDENCE = 10;
    static final int MOST_EVIDENCE = 4000;

    static boolean isSpan(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }
}
