package mx.cea.ventanilla.accounts.debt;

/// Which lines of the list of blocked accounts are shown.
///
/// @param days blocked for at least so many days
public record BlockedFilter(View view, int days) {
    /// The lists.
    public enum View {
        DEBT,
        /// Blocked for misuse, the end still to come.
        MISUSE,
        /// The end has come; the customer has to call (BLO-8).
        AWAITING_CALL,
        /// Over the limit in the last simulation and not blocked.
        OVERDUE
    }

    /// The whole of a list.
    public static BlockedFilter of(View view) {
        return new BlockedFilter(view, 0);
    }
}
