package mx.cea.ventanilla.imports;

import java.time.Duration;
import java.util.Map;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.accounts.misuse.MisuseOutcome;
import mx.cea.ventanilla.accounts.misuse.NewProposal;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Proposes and decides the sample office's blocks for misuse.
final class SampleBlocks {
    private static final Duration THOUGHT = Duration.ofMinutes(35);
    private static final int MOST_ENDED = 100;

    private final Misuse misuse;
    private final Accounts accounts;
    private final ReplayClock time;

    SampleBlocks(Misuse misuse, Accounts accounts, ReplayClock time) {
        this.misuse = misuse;
        this.accounts = accounts;
        this.time = time;
    }

    /// Lives through one of them; the time is that of the proposal, and goes on to the decision's.
    ///
    /// @throws FileFault if the office does not take it
    void live(SampleMisuse seen, Map<String, StaffMember> staff) {
        NewProposal proposal = accounts.byUsername(seen.username())
                .map(account -> new NewProposal(account.id(), seen.evidence(), seen.days(), ""))
                .orElseThrow(() -> seen.row().fault("usuario", Texts.get("imports.fault.unknown")));
        done(seen, misuse.propose(member(seen, "empleado", staff.get(seen.staff())), proposal));
        SampleMisuse.Decision decision = seen.decision();
        if (decision != null) {
            StaffMember supervisor = member(seen, "supervisa", staff.get(seen.supervisor()));
            long id = misuse.waiting(supervisor).getLast().id();
            time.advanceTo(time.now().plus(THOUGHT));
            done(seen, switch (decision) {
                case BLOQUEAR -> misuse.accept(supervisor, id, seen.days(), seen.requiredText());
                case RECHAZAR -> misuse.decline(supervisor, id, seen.requiredText());
            });
        }
    }

    /// Tells those whose block has ended that they can call.
    void tellEnded() {
        misuse.tellEnded(MOST_ENDED);
    }

    private static StaffMember member(SampleMisuse seen, String column, @Nullable StaffMember found) {
        if (found == null) {
            throw seen.row().fault(column, Texts.get("imports.fault.unknown"));
        }
        return found;
    }

    private static void done(SampleMisuse seen, MisuseOutcome<?> outcome) {
        if (outcome instanceof MisuseOutcome.Refused<?>(var why)) {
            throw seen.row().fault("momento", Texts.get("imports.fault.refused", why));
        }
    }
}
