package mx.cea.ventanilla.accounts.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Compares what an applicant says of a contract with the commercial register (REG-2). Every comparison is written down,
/// and whoever guesses wrong again and again is slowed.
public final class RegisterMatch {
    /// The action that the history of a contract, and of the member of staff, bears where guesses begin to be slowed.
    public static final String SLOWED = "MATCH_SLOWED";

    private final Database database;
    private final History history;

    public RegisterMatch(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    /// By what a contract is identified beside its holder's name.
    public enum Asked {
        METER,
        /// REG-2c: it has no meter of its own.
        ADDRESS
    }

    /// By what the contract of a typed number or *referencia* is to be identified, which a form asks before anything is
    /// compared; empty where there is none.
    public Optional<Asked> asks(String contract) {
        List<Contract> found = database.read(handle -> Contracts.find(handle, contract));
        return found.stream().findFirst().map(c -> c.meter() instanceof Meter.Own ? Asked.METER : Asked.ADDRESS);
    }

    /// Compares, in a transaction of its own.
    ///
    /// @param by null where the claim came by way of the portal
    public MatchResult match(@Nullable StaffMember by, RegisterClaim claim) {
        return database.write(handle -> match(handle, by, claim));
    }

    /// The same within the caller's transaction, which must not be undone where it disagrees: the guess would not count.
    ///
    /// @param by null where the claim came by way of the portal; then the guesses at a contract are slowed, not those of
    ///           a member of staff
    public MatchResult match(Handle handle, @Nullable StaffMember by, RegisterClaim claim) {
        if (by != null && !by.may(Permission.REGISTER_ACCOUNTS)) {
            return new MatchResult.NotPermitted(Permission.REGISTER_ACCOUNTS);
        }
        String given = Folding.compact(claim.contract());
        List<Contract> meant = Contracts.find(handle, claim.contract());
        oneAfterTheOther(handle, by, meant.isEmpty() ? given : meant.getFirst().number().digits());
        Instant now = database.clock().now();
        MatchAttemptRepository attempts = new MatchAttemptRepository(handle);
        List<Instant> wrongBefore = wrongBefore(attempts, by, given, meant, now);
        GuessPace pace = GuessPace.of(wrongBefore, now);
        if (pace.until() != null) {
            return new MatchResult.Slowed(pace.guesses(), pace.until());
        }
        StaffId guesser = by == null ? null : by.id();
        Best best = compare(claim, meant);
        Contract contract = best.contract();
        attempts.insert(guesser, now, contract == null ? null : contract.id(), given, best.wrong());
        if (contract != null && best.wrong().isEmpty()) {
            return new MatchResult.Agreed(contract);
        }
        List<Instant> wrong = new ArrayList<>(wrongBefore);
        wrong.add(now);
        GuessPace next = GuessPace.of(wrong, now);
        if (next.until() != null) {
            tellOfSlowing(handle, by, contract, given, next);
        }
        return new MatchResult.Disagreed(best.wrong());
    }

    /// What was compared, by whom and how it went, for supervision; the latest first.
    ///
    /// @param onlyWrong without what agreed
    /// @param before    the key after which they begin; null for the latest
    /// @return nothing where the role may not see it
    public Page<MatchAttempt, Long> attempts(StaffMember by, boolean onlyWrong, @Nullable Long before, int size) {
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return new Page<>(List.of(), null);
        }
        List<MatchAttempt> found =
                database.read(handle -> new MatchAttemptRepository(handle).page(onlyWrong, before, size + 1));
        return found.size() <= size
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, size), found.get(size - 1).id());
    }

    private static List<Instant> wrongBefore(
            MatchAttemptRepository attempts, @Nullable StaffMember by, String given, List<Contract> meant, Instant now) {
        Instant since = now.minus(GuessPace.LOOKED_BACK);
        return by == null
                ? attempts.wrongByPortal(given, meant.stream().map(Contract::id).toList(), since)
                : attempts.wrongBy(by.id(), since);
    }

    /// Guesses made at the same moment would not count each other. SQLite has one writer.
    private void oneAfterTheOther(Handle handle, @Nullable StaffMember by, String given) {
        if (database.dialect() == Dialect.POSTGRESQL) {
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtext('match_attempt'), hashtext(:who)) IS NULL")
                    .bind("who", by == null ? given : "staff " + by.id().value())
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    /// The contract that the claim means, if there is one, and what of the claim does not agree.
    private record Best(@Nullable Contract contract, Set<Datum> wrong) {}

    /// A *referencia* can be that of several contracts: it means the one with which most agrees.
    private static Best compare(RegisterClaim claim, List<Contract> found) {
        Best best = new Best(null, EnumSet.of(Datum.CONTRACT));
        for (Contract contract : found) {
            Set<Datum> wrong = Comparison.wrong(claim, contract);
            if (wrong.isEmpty() && best.contract() != null && best.wrong().isEmpty()) {
                return new Best(null, EnumSet.of(Datum.SEVERAL_CONTRACTS));
            }
            if (best.contract() == null || wrong.size() < best.wrong().size()) {
                best = new Best(contract, wrong);
            }
        }
        return best;
    }

    private void tellOfSlowing(
            Handle handle, @Nullable StaffMember by, @Nullable Contract contract, String given, GuessPace pace) {
        StaffId guesser = by == null ? null : by.id();
        Map<String, String> detail = Map.of(
                "guesses", String.valueOf(pace.guesses()), "given", given, "until", String.valueOf(pace.until()));
        if (by != null) {
            history.record(handle, guesser, by.subject(), SLOWED, detail);
        }
        if (contract != null) {
            history.record(handle, guesser, contract.id().subject(), SLOWED, detail);
        }
    }
}
