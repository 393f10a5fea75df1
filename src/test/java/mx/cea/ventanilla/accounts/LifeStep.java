package mx.cea.ventanilla.accounts;

/// Something that happens in an office with few accounts and contracts. An account goes by the place of its username, from
/// 0; a contract likewise. Whatever is tried is tried at any moment, by anybody, allowed or not.
sealed interface LifeStep {

    /// Who acts. The portal is the program that takes in what came from there.
    enum By {
        AGENT,
        SUPERVISOR,
        TELEPHONE,
        PORTAL
    }

    /// @param meter     whether the meter's number is right
    /// @param confirmed whether the accounts that are like it are said to be in order
    record Register(int account, int contract, By by, boolean meter, boolean confirmed) implements LifeStep {}

    record Link(int account, int contract, By by, boolean confirmed) implements LifeStep {}

    record Resend(int account, By by) implements LifeStep {}

    /// @param back which of the account's links, counted from the last
    record UseLink(int account, int back) implements LifeStep {}

    record TypePassword(int account, By by, boolean strong) implements LifeStep {}

    /// An invoice is imported late.
    ///
    /// @param overdue since how many days
    record Invoice(int contract, int overdue) implements LifeStep {}

    /// The register's import brings a payment on the oldest invoice that is not paid.
    record Pay(int contract, How how) implements LifeStep {
        enum How {
            /// Half of what is left of it.
            HALF,
            WHOLE,
            /// All, not posted yet.
            UNPOSTED,
            /// The first that was not posted is.
            POSTED,
            /// The last one comes once more.
            AGAIN
        }
    }

    /// An *aclaración* about a contract is opened, or all of them are closed.
    record Clarify(int contract, boolean open) implements LifeStep {}

    record Simulate(By by) implements LifeStep {}

    /// Everything that can be chosen of a simulation is chosen and applied.
    ///
    /// @param back which simulation, counted from the last
    record Apply(int back, By by) implements LifeStep {}

    record Exempt(int account, int days, By by) implements LifeStep {}

    record WithdrawExemption(int account, By by) implements LifeStep {}

    /// The worker measures the blocked accounts again.
    record LiftPaid() implements LifeStep {}

    record Propose(int account, By by) implements LifeStep {}

    record Decide(int account, boolean accept, int days, By by) implements LifeStep {}

    record LiftEarly(int account, By by) implements LifeStep {}

    /// The worker tells of blocks that have ended.
    record TellEnds() implements LifeStep {}

    record ShowDocument(int account, By by) implements LifeStep {}

    record Answer(int account, By by, boolean right) implements LifeStep {}

    record LetTryAgain(int account, By by) implements LifeStep {}

    record Reactivate(int account, By by) implements LifeStep {}

    record Cancel(int account, By by) implements LifeStep {}

    record Wait(int minutes) implements LifeStep {}
}
