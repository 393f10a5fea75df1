package mx.cea.ventanilla.accounts.registration;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.ContractId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jspecify.annotations.Nullable;

/// The table `match_attempt`.
final class MatchAttemptRepository {
    /// More than anybody can make within the time that is looked back, the waits considered.
    private static final int LOOKED_AT = 400;
    private static final int MOST_GIVEN = 60;

    private final Handle handle;

    MatchAttemptRepository(Handle handle) {
        this.handle = handle;
    }

    /// The times of the wrong guesses of a member of staff, the earliest first.
    List<Instant> wrongBy(StaffId by, Instant since) {
        return handle.createQuery("""
                        SELECT at FROM match_attempt
                        WHERE staff_id = :by AND at > :since AND wrong <> ''
                        ORDER BY at DESC, id DESC LIMIT :most""")
                .bind("by", by.value())
                .bind("since", since)
                .bind("most", LOOKED_AT)
                .mapTo(Instant.class)
                .list()
                .reversed();
    }

    /// The times of the wrong guesses at one contract that came by way of the portal, the earliest first.
    ///
    /// @param contracts what was given may mean: its number and its *referencia* are guesses at the same
    List<Instant> wrongByPortal(String given, Collection<ContractId> contracts, Instant since) {
        return handle.createQuery("""
                        SELECT at FROM match_attempt
                        WHERE staff_id IS NULL AND (given = :given OR contract_id IN (<contracts>)) AND at > :since
                          AND wrong <> ''
                        ORDER BY at DESC, id DESC LIMIT :most""")
                .bind("given", cut(given))
                .bindList(
                        EmptyHandling.NULL_KEYWORD,
                        "contracts",
                        contracts.stream().map(ContractId::value).toList())
                .bind("since", since)
                .bind("most", LOOKED_AT)
                .mapTo(Instant.class)
                .list()
                .reversed();
    }

    void insert(@Nullable StaffId by, Instant at, @Nullable ContractId contract, String given, Set<Datum> wrong) {
        handle.createUpdate("""
                        INSERT INTO match_attempt (staff_id, at, contract_id, given, wrong)
                        VALUES (:by, :at, :contract, :given, :wrong)""")
                .bind("by", by == null ? null : by.value())
                .bind("at", at)
                .bind("contract", contract == null ? null : contract.value())
                .bind("given", cut(given))
                .bind("wrong", wrong.stream().sorted().map(Datum::name).collect(Collectors.joining(" ")))
                .execute();
    }

    /// The latest first.
    ///
    /// @param before the key after which they begin; null for the latest
    List<MatchAttempt> page(boolean onlyWrong, @Nullable Long before, int size) {
        return handle.createQuery("""
                        SELECT m.id, m.at, s.display_name, m.given, m.wrong
                        FROM match_attempt m LEFT JOIN staff s ON s.id = m.staff_id
                        WHERE m.id < :before AND (m.wrong <> '' OR NOT :only_wrong) ORDER BY m.id DESC LIMIT :size""")
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("only_wrong", onlyWrong)
                .bind("size", size)
                .map(row -> new MatchAttempt(
                        row.getColumn("id", Long.class),
                        row.getColumn("at", Instant.class),
                        row.getColumn("display_name", String.class),
                        row.getColumn("given", String.class),
                        data(row.getColumn("wrong", String.class))))
                .list();
    }

    private static Set<Datum> data(String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Datum::valueOf)
                .collect(Collectors.toSet());
    }

    private static String cut(String given) {
        return given.substring(0, Math.min(given.length(), MOST_GIVEN));
    }
}
