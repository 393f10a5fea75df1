package mx.cea.ventanilla.accounts.debt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Exempts accounts from blocks for debt, for a reason and until a day; an open block for debt is lifted by it (BLO-7).
public final class Exemptions {
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final History history;
    private final DebtLift lift;

    public Exemptions(Database database, History history, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.history = history;
        this.lift = new DebtLift(acts, letters);
    }

    /// Exempts an account; an exemption that it has already gives way to this one.
    ///
    /// @param lastDay the last day on which it is exempt
    public Exempted exempt(StaffMember by, AccountId account, String reason, LocalDate lastDay) {
        String why = reason.strip();
        LocalDate today = database.clock().today();
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return Exempted.NOT_PERMITTED;
        }
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return Exempted.NO_REASON;
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(1))) {
            return Exempted.BAD_DAY;
        }
        return database.write(handle -> exempt(handle, by, account, why, lastDay));
    }

    /// Exempts several, each by the same rules and for itself.
    ///
    /// @return what came of each, in their order
    public Map<AccountId, Exempted> exemptAll(
            StaffMember by, Collection<AccountId> accounts, String reason, LocalDate lastDay) {
        Map<AccountId, Exempted> results = new LinkedHashMap<>();
        accounts.forEach(account -> results.put(account, exempt(by, account, reason, lastDay)));
        return results;
    }

    private Exempted exempt(Handle handle, StaffMember by, AccountId id, String reason, LocalDate lastDay) {
        List<Account> taken = Accounts.take(handle, database.dialect(), List.of(id));
        if (taken.isEmpty() || isOver(taken.getFirst().state())) {
            return Exempted.NOT_ACTIVE;
        }
        Instant now = database.clock().now();
        ExemptionRepository exemptions = new ExemptionRepository(handle);
        exemptions.withdrawAll(id, by.id(), now, database.clock().today());
        exemptions.insert(id, reason, lastDay, by.id(), now);
        history.recordAt(handle, by.id(), id.subject(), "EXEMPTED", Map.of("reason", reason, "until", lastDay.toString()), now);
        lift.lift(handle, taken, by, DebtLetters.Reason.EXEMPT, reason, now);
        return Exempted.DONE;
    }

    private static boolean isOver(AccountState state) {
        return state == AccountState.CANCELLED || state == AccountState.MERGED;
    }

    /// Withdraws an exemption; from then on the account is measured like any other.
    public Exempted withdraw(StaffMember by, long exemption) {
        if (!by.may(Permission.DECIDE_BLOCKS)) {
            return Exempted.NOT_PERMITTED;
        }
        return database.write(handle -> new ExemptionRepository(handle)
                .withdraw(exemption, by.id(), database.clock().now(), database.clock().today())
                .map(account -> {
                    history.record(handle, by.id(), account.subject(), "EXEMPTION_WITHDRAWN", Map.of());
                    return Exempted.DONE;
                })
                .orElse(Exempted.TOO_LATE));
    }

    /// The exemptions of an account, the latest first.
    public List<Exemption> of(AccountId account) {
        return database.read(handle -> new ExemptionRepository(handle).of(account));
    }
}
