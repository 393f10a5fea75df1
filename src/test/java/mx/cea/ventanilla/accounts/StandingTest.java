package mx.cea.ventanilla.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    private static final Instant NOW = Instant.parse("2026-06-15T16:00:00Z");
    private static final Cause DEBT = new Cause.Debt(List.of());
    private static final Cause IN_FORCE = new Cause.Misuse("Correos masivos", NOW.plusSeconds(1));
    private static final Cause ENDED = new Cause.Misuse("Correos masivos", NOW);

    private static AccountBlock open(Cause cause) {
        return block(cause, null);
    }

    private static AccountBlock lifted(Cause cause, Lift.Kind kind) {
        return block(cause, new Lift(kind, NOW.minusSeconds(1), null, null));
    }

    private static AccountBlock block(Cause cause, @Nullable Lift lift) {
        return new AccountBlock(1, new AccountId(7), cause, NOW.minus(Duration.ofDays(30)), "Sofía", lift);
    }

    private static Standing of(AccountState state, AccountBlock... blocks) {
        return Standing.of(state, Arrays.asList(blocks), NOW);
    }

    @Test
    void withoutAnOpenBlockAnAccountIsAsFarAsItsRegistrationWent() {
        assertThat(of(AccountState.PENDING)).isEqualTo(new Standing.Pending());
        assertThat(of(AccountState.ACTIVE, lifted(DEBT, Lift.Kind.PAID), lifted(ENDED, Lift.Kind.CALL)))
                .isEqualTo(new Standing.Active());
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "ACTIVE", "BLOCKED"})
    void whileAnyBlockIsOpenItIsBlockedWhateverElseWasLifted(AccountState state) {
        AccountBlock debt = open(DEBT);
        assertThat(of(state, debt, lifted(IN_FORCE, Lift.Kind.EARLY))).isEqualTo(new Standing.Blocked(List.of(debt)));
        AccountBlock ended = open(ENDED);
        assertThat(of(state, debt, ended)).isEqualTo(new Standing.Blocked(List.of(debt, ended)));
    }

    @Test
    void aBlockForMisuseAwaitsTheCallFromItsEndOnAndIsNeverLiftedByTime() {
        AccountBlock inForce = open(IN_FORCE);
        assertThat(of(AccountState.ACTIVE, inForce)).isEqualTo(new Standing.Blocked(List.of(inForce)));
        AccountBlock ended = open(ENDED);
        assertThat(of(AccountState.ACTIVE, ended)).isEqualTo(new Standing.AwaitingCall(List.of(ended)));
        assertThat(Standing.of(AccountState.ACTIVE, List.of(ended), NOW.plus(Duration.ofDays(3650))))
                .isEqualTo(new Standing.AwaitingCall(List.of(ended)));
    }

    @Test
    void whatIsCancelledOrMergedIsThatWhateverBlocksThereAre() {
        assertThat(of(AccountState.CANCELLED, open(DEBT))).isEqualTo(new Standing.Cancelled());
        assertThat(of(AccountState.MERGED, open(IN_FORCE))).isEqualTo(new Standing.Merged());
    }
}
