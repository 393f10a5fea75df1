package mx.cea.ventanilla.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.assertj.core.util.Throwables;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class DatabaseTest {
    private final Database database;

    DatabaseTest(Dialect dialect) {
        database = TestDatabase.open(dialect, MutableClock.at("2026-06-15T10:00"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static void insertStaff(Handle h, String username, Instant at) {
        h.createUpdate("INSERT INTO staff (username, display_name, role, created_at) VALUES (:u, 'X', 'AGENT', :at)")
                .bind("u", username)
                .bind("at", at)
                .execute();
    }

    @Test
    void anInstantComesBackToTheMicrosecond() {
        Instant at = Instant.parse("2026-06-15T16:00:00.000001Z");
        database.run(h -> insertStaff(h, "ana", at));

        Instant back = database.read(h -> h.createQuery("SELECT created_at FROM staff").mapTo(Instant.class).one());
        assertThat(back).isEqualTo(at);
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        assertThatThrownBy(() -> database.run(h -> {
                    insertStaff(h, "ana", Instant.EPOCH);
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        int left = database.read(h -> h.createQuery("SELECT count(*) FROM staff").mapTo(Integer.class).one());
        assertThat(left).isZero();
    }

    @Test
    void aBrokenRuleIsTranslatedAlike() {
        database.run(h -> insertStaff(h, "ana", Instant.EPOCH));

        assertThatThrownBy(() -> database.run(h -> insertStaff(h, "ana", Instant.EPOCH)))
                .isInstanceOfSatisfying(DatabaseException.ConstraintBroken.class, e -> assertThat(e.constraint())
                        .isEqualTo(new Constraint(Constraint.Kind.UNIQUE, "staff")));
        assertThatThrownBy(() -> database.run(h -> h.execute("""
                        INSERT INTO request_note (request_id, staff_id, at, body) VALUES (77, 77, '2026-01-01T00:00:00.000000Z', 'x')""")))
                .isInstanceOfSatisfying(DatabaseException.ConstraintBroken.class, e -> assertThat(e.constraint().kind())
                        .isEqualTo(Constraint.Kind.FOREIGN_KEY));
        assertThatThrownBy(() -> database.run(h -> insertStaff(h, "ANA", Instant.EPOCH)))
                .isInstanceOfSatisfying(DatabaseException.ConstraintBroken.class, e -> assertThat(e.constraint().kind())
                        .isEqualTo(Constraint.Kind.CHECK));
        assertThatThrownBy(() -> database.run(h -> h.execute(
                        "INSERT INTO setting (name, value, changed_at) VALUES ('x', NULL, '2026-01-01T00:00:00.000000Z')")))
                .isInstanceOfSatisfying(DatabaseException.ConstraintBroken.class, e -> assertThat(e.constraint().kind())
                        .isEqualTo(Constraint.Kind.NOT_NULL));
    }

    @Test
    void whatWasBoundIsInNoErrorsMessage() {
        String secret = "enlace-que-nadie-ha-de-leer";
        String tooLong = secret.repeat(30);
        List<Throwable> failures = new ArrayList<>();
        for (Consumer<Consumer<Handle>> way : List.<Consumer<Consumer<Handle>>>of(database::run, this::longWork)) {
            failures.add(catchThrowable(() -> way.accept(h -> insertSecrets(h, "secret", tooLong))));
            failures.add(catchThrowable(() -> way.accept(h -> insertSecrets(h, "secret", secret, tooLong))));
            failures.add(catchThrowable(() -> way.accept(h -> insertSecrets(h, "no_such_column", secret))));
        }
        assertThat(failures).hasSize(6).allSatisfy(failure ->
                assertThat(Throwables.getStackTrace(failure)).contains("Exception").doesNotContain(secret));
    }

    private void longWork(Consumer<Handle> work) {
        try (LongWork longWork = database.longWork("prueba")) {
            longWork.write(h -> {
                work.accept(h);
                return null;
            });
        }
    }

    private static void insertSecrets(Handle h, String column, String... secrets) {
        PreparedBatch batch =
                h.prepareBatch("INSERT INTO message_secret (message_id, " + column + ") VALUES (:id, :secret)");
        for (String secret : secrets) {
            batch.bind("id", 77 + batch.size()).bind("secret", secret).add();
        }
        batch.execute();
    }

    @Test
    void anotherSessionsChangeIsTold() throws InterruptedException {
        BlockingQueue<LiveChanges.Change> seen = new LinkedBlockingQueue<>();
        try (Database other = Database.open(database.address());
                LiveChanges live = LiveChanges.of(database)) {
            live.subscribe(seen::add);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            LiveChanges.Change change = null;
            // the watcher may not be listening yet at the first change
            while (change == null && System.nanoTime() < deadline) {
                other.run(h -> h.createUpdate("""
                                INSERT INTO setting (name, value, changed_at) VALUES ('a', 'b', :at)
                                ON CONFLICT (name) DO UPDATE SET changed_at = excluded.changed_at""")
                        .bind("at", Instant.now())
                        .execute());
                change = seen.poll(500, TimeUnit.MILLISECONDS);
            }
            assertThat(change).isEqualTo(
                    database.dialect() == Dialect.POSTGRESQL
                            ? new LiveChanges.Change.Row("setting", 0)
                            : new LiveChanges.Change.Anything());
        }
    }
}
