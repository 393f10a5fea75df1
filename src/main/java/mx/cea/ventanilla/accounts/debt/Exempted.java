package mx.cea.ventanilla.accounts.debt;

/// What came of exempting an account, or of withdrawing that (BLO-7).
public enum Exempted {
    /// It is done; where the account was blocked for debt, the block is lifted.
    DONE,
    /// Only who decides blocks may.
    NOT_PERMITTED,
    /// It needs a reason of three to five hundred characters.
    NO_REASON,
    /// The last day is over already, or more than a year away.
    BAD_DAY,
    /// The account is cancelled or merged, or there is none.
    NOT_ACTIVE,
    /// The exemption is withdrawn or over already.
    TOO_LATE
}
