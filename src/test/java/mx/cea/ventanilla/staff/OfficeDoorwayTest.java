package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.PostgresServer;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficeDoorwayTest {
    private static final String RIGHT = "Agua clara 2026";
    private static final String WRONG = "Agua turbia 2026";

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final DatabaseAddress address = TestDatabase.address(Dialect.POSTGRESQL);
    private final Database owner = Database.open(address);
    private final String ana = PostgresServer.uniqueName("ana");
    private final OfficeDoorway doorway = new OfficeDoorway(address, "estacion-1", clock);

    @BeforeEach
    void enrol() {
        owner.run(h -> {
            h.createQuery("SELECT staff_enrol(:u, 'Ana de la Cruz', 'AGENT', :v)")
                    .bind("u", ana)
                    .bind("v", Passwords.scramVerifier(RIGHT))
                    .mapTo(Long.class)
                    .one();
        });
    }

    @AfterEach
    void close() {
        doorway.close();
        owner.close();
    }

    @Test
    void theServersLoginIsTheMemberOfStaff() {
        assertThat(doorway.signIn(" " + ana.toUpperCase(Locale.ROOT), RIGHT))
                .isInstanceOfSatisfying(SignInResult.Welcome.class, w -> {
                    assertThat(w.member().username()).isEqualTo(ana);
                    assertThat(w.member().role()).isEqualTo(Role.AGENT);
                    String session = w.database()
                            .read(h -> h.createQuery("SELECT session_user").mapTo(String.class).one());
                    assertThat(session).isEqualTo(ana);
                });
    }

    @Test
    void wrongPasswordsSlowDownAndThenLock() {
        for (int seconds : new int[] {1, 2, 4, 8}) {
            assertThat(doorway.signIn(ana, WRONG)).isEqualTo(new SignInResult.WrongPassword(Duration.ofSeconds(seconds)));
            assertThat(doorway.signIn(ana, RIGHT)).isEqualTo(new SignInResult.LockedFor(Duration.ofSeconds(seconds)));
            clock.advance(Duration.ofSeconds(seconds));
        }
        assertThat(doorway.signIn(ana, WRONG)).isEqualTo(new SignInResult.LockedFor(Duration.ofMinutes(15)));
        clock.advance(Duration.ofMinutes(15));
        assertThat(doorway.signIn(ana, RIGHT)).isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void anUnknownLoginAndAnEmptyPasswordAreWrongPasswords() {
        assertThat(doorway.signIn(PostgresServer.uniqueName("nadie"), RIGHT)).isInstanceOf(SignInResult.WrongPassword.class);
        assertThat(doorway.signIn(ana, "")).isInstanceOf(SignInResult.WrongPassword.class);
    }

    @Test
    void aClosedLoginIsInactive() {
        owner.run(h -> h.createQuery("SELECT staff_set_active(id, FALSE) FROM staff WHERE username = :u")
                .bind("u", ana)
                .mapTo(Boolean.class)
                .one());

        assertThat(doorway.signIn(ana, WRONG)).isInstanceOf(SignInResult.WrongPassword.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(doorway.signIn(ana, RIGHT)).isEqualTo(new SignInResult.Inactive());
    }

    @Test
    void anInactiveRowWithAnOpenLoginIsInactiveToo() {
        owner.run(h -> h.execute("UPDATE staff SET active = FALSE"));

        assertThat(doorway.signIn(ana, RIGHT)).isEqualTo(new SignInResult.Inactive());
    }

    @Test
    void aLoginOfNobodyOfTheStaffIsTold() {
        String worker = PostgresServer.uniqueName("servicio");
        String stranger = PostgresServer.uniqueName("ajeno");
        owner.run(h -> {
            h.execute("CREATE ROLE " + worker + " LOGIN PASSWORD 'x' IN ROLE ventanilla_service");
            h.execute("CREATE ROLE " + stranger + " LOGIN PASSWORD 'x'");
        });

        assertThat(doorway.signIn(worker, "x")).isEqualTo(new SignInResult.NotStaff());
        assertThat(doorway.signIn(stranger, "x")).isEqualTo(new SignInResult.NotStaff());
    }

    @Test
    void aLoginThatTheServerDoesNotAdmitFromHereIsTold() {
        assertThat(doorway.signIn("locked_out", RIGHT)).isEqualTo(new SignInResult.NotAdmitted());
    }

    @Test
    void aSilentServerIsUnreachable() {
        try (Doorway nowhere = Doorway.to(new DatabaseAddress("jdbc:postgresql://localhost:1/x", null, null), "e")) {
            assertThat(nowhere.signIn(ana, RIGHT)).isEqualTo(new SignInResult.Unreachable());
            assertThat(nowhere.signIn(ana, RIGHT)).as("no wrong password").isEqualTo(new SignInResult.Unreachable());
        }
    }

    @Test
    void anotherSchemaIsTold() {
        owner.run(h -> h.execute("DELETE FROM flyway_schema_history WHERE version >= '025'"));

        assertThat(doorway.signIn(ana, RIGHT)).isInstanceOfSatisfying(SignInResult.OtherSchema.class, o -> {
            assertThat(o.found()).isEqualTo("024");
            assertThat(o.newer()).isFalse();
        });
    }

    @Test
    void theLockedWindowKeepsItsSession() {
        SignInResult.Welcome first = (SignInResult.Welcome) doorway.signIn(ana, RIGHT);

        assertThat(doorway.unlock(first.member(), WRONG)).isEqualTo(new SignInResult.WrongPassword(Duration.ofSeconds(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(doorway.unlock(first.member(), RIGHT)).isEqualTo(first);
        assertThat(first.database().<Long>read(h -> h.createQuery("SELECT me()").mapTo(Long.class).one()))
                .isEqualTo(first.member().id().value());
    }

    @Test
    void signingInIsInTheHistory() {
        SignInResult.Welcome in = (SignInResult.Welcome) doorway.signIn(ana, RIGHT);

        History history = new History(clock, "estacion-1");
        List<HistoryEntry> entries = owner.read(h -> history.of(h, in.member().subject()));
        assertThat(entries)
                .singleElement()
                .satisfies(e -> assertThat(e.action()).isEqualTo("SIGNED_IN"));
    }
}
