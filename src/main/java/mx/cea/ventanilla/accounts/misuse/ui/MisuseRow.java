package mx.cea.ventanilla.accounts.misuse.ui;

import java.time.Instant;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.identity.LockedIdentity;
import mx.cea.ventanilla.accounts.misuse.MisuseBlock;
import mx.cea.ventanilla.accounts.misuse.MisuseProposal;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;

/// A row of the list.
sealed interface MisuseRow {
    /// Its key within the list that is shown.
    long id();

    AccountId account();

    /// The customer's.
    String name();

    String username();

    /// How it stands, in words.
    String state();

    record Proposed(MisuseProposal proposal) implements MisuseRow {
        @Override
        public long id() {
            return proposal.id();
        }

        @Override
        public AccountId account() {
            return proposal.account();
        }

        @Override
        public String name() {
            return proposal.name();
        }

        @Override
        public String username() {
            return proposal.username().text();
        }

        @Override
        public String state() {
            return MisuseWords.state(proposal);
        }
    }

    /// @param now when it was read
    record Blocked(MisuseBlock block, Instant now) implements MisuseRow {
        @Override
        public long id() {
            return block.id();
        }

        @Override
        public AccountId account() {
            return block.account();
        }

        @Override
        public String name() {
            return block.name();
        }

        @Override
        public String username() {
            return block.username().text();
        }

        @Override
        public String state() {
            return MisuseWords.shortState(block, now);
        }
    }

    /// All tries at proving who he is were in vain.
    record Locked(LockedIdentity locked) implements MisuseRow {
        @Override
        public long id() {
            return locked.account().value();
        }

        @Override
        public AccountId account() {
            return locked.account();
        }

        @Override
        public String name() {
            return locked.name();
        }

        @Override
        public String username() {
            return locked.username().text();
        }

        @Override
        public String state() {
            return Texts.get("accounts.misuse.locked.short", Dates.inDigits(locked.at().atZone(Clock.ZONE).toLocalDate()));
        }
    }
}
