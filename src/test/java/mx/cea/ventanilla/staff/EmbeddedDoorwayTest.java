package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDoorwayTest {
    private static final String RIGHT = "Agua clara 2026";
    private static final String WRONG = "Agua turbia 2026";

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final EmbeddedDoorway doorway =
            new EmbeddedDoorway(TestDatabase.address(Dialect.SQLITE), "estacion-1", clock);
    private final History history = new History(clock, "estacion-1");
    private StaffMember ana = new StaffMember(new StaffId(0), "", "", Role.AGENT);

    @BeforeEach
    void enrol() {
        StaffService service = new StaffService(doorway.database(), history);
        service.enrolFirst("ana", "Ana de la Cruz", RIGHT);
        ana = service.list().getFirst().member();
    }

    @AfterEach
    void close() {
        doorway.close();
    }

    private void failTimes(int times, String username) {
        for (int i = 0; i < times; i++) {
            doorway.signIn(username, WRONG);
            clock.advance(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "  ANA\t"})
    void theRightPasswordOpens(String typed) {
        assertThat(doorway.signIn(typed, RIGHT))
                .isEqualTo(new SignInResult.Welcome(ana, doorway.database()));
        assertThat(actions()).containsExactly("ENROLLED", "SIGNED_IN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "nadie"})
    void wrongPasswordsSlowDownAndThenLockWhetherTheUsernameExistsOrNot(String username) {
        for (int seconds : new int[] {1, 2, 4, 8}) {
            assertThat(doorway.signIn(username, WRONG))
                    .isEqualTo(new SignInResult.WrongPassword(Duration.ofSeconds(seconds)));
            assertThat(doorway.signIn(username, RIGHT))
                    .as("before the pause is over even the right password is not looked at")
                    .isEqualTo(new SignInResult.LockedFor(Duration.ofSeconds(seconds)));
            clock.advance(Duration.ofSeconds(seconds));
        }
        assertThat(doorway.signIn(username, WRONG)).isEqualTo(new SignInResult.LockedFor(Duration.ofMinutes(15)));

        clock.advance(Duration.ofMinutes(10));
        assertThat(doorway.signIn(username, RIGHT)).isEqualTo(new SignInResult.LockedFor(Duration.ofMinutes(5)));
        clock.advance(Duration.ofMinutes(5));
        assertThat(doorway.signIn(username, WRONG))
                .as("a lock that was sat out begins anew")
                .isEqualTo(new SignInResult.WrongPassword(Duration.ofSeconds(1)));
    }

    @Test
    void theRightPasswordForgetsTheWrongOnes() {
        failTimes(4, "ana");

        assertThat(doorway.signIn("ana", RIGHT)).isInstanceOf(SignInResult.Welcome.class);
        assertThat(doorway.signIn("ana", WRONG)).isEqualTo(new SignInResult.WrongPassword(Duration.ofSeconds(1)));
    }

    @Test
    void aLockIsInTheHistoryAndOutlivesTheProgram() {
        failTimes(5, "ana");
        DatabaseAddress address = doorway.database().address();
        assertThat(actions()).containsExactly("ENROLLED", "LOCKED");
        doorway.close();

        try (EmbeddedDoorway later = new EmbeddedDoorway(address, "estacion-1", clock)) {
            assertThat(later.signIn("ana", RIGHT)).isInstanceOf(SignInResult.LockedFor.class);
        }
    }

    @Test
    void aPersonWhoNoLongerWorksHereIsToldSoOnlyWithTheRightPassword() {
        doorway.database().run(h -> h.execute("UPDATE staff SET active = FALSE"));

        assertThat(doorway.signIn("ana", WRONG)).isInstanceOf(SignInResult.WrongPassword.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(doorway.signIn("ana", RIGHT)).isEqualTo(new SignInResult.Inactive());
    }

    @Test
    void theLockedWindowOpensToItsOwnPersonAndCountsWrongPasswords() {
        doorway.signIn("ana", RIGHT);

        assertThat(doorway.unlock(ana, WRONG)).isEqualTo(new SignInResult.WrongPassword(Duration.ofSeconds(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(doorway.unlock(ana, RIGHT)).isEqualTo(new SignInResult.Welcome(ana, doorway.database()));
        assertThat(actions()).as("unlocking is no new sign-in").containsExactly("ENROLLED", "SIGNED_IN");
    }

    @Test
    void nobodyUnlocksBeforeSomebodyCameIn() {
        try (EmbeddedDoorway fresh = new EmbeddedDoorway(doorway.database().address(), "x", clock)) {
            assertThatThrownBy(() -> fresh.unlock(ana, RIGHT)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aFileThatIsNoDatabaseSaysSo(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x.db"), "no es una base de datos, solo texto ".repeat(60));

        try (Doorway broken = Doorway.to(DatabaseAddress.file(file), "estacion-1")) {
            assertThat(broken.signIn("ana", RIGHT)).isInstanceOf(SignInResult.FileTrouble.class);
        }
    }

    @Test
    void aNewerDatabaseSaysSo() {
        doorway.database().run(h -> h.execute("""
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, TRUE)"""));

        try (Doorway old = Doorway.to(doorway.database().address(), "estacion-1")) {
            assertThat(old.signIn("ana", RIGHT)).isInstanceOfSatisfying(SignInResult.OtherSchema.class, o -> {
                assertThat(o.found()).isEqualTo("999");
                assertThat(o.newer()).isTrue();
            });
        }
    }

    @Test
    void whatIsKeptOfAPasswordIsArgon2idWithASaltOfItsOwn() {
        assertThat(Passwords.hash(RIGHT)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(Passwords.hash(RIGHT));
    }

    @Test
    void anAccentMayBeTypedAsOneCharacterOrTwo() {
        String hash = Passwords.hash("contrase\u00f1a de Jos\u00e9");
        assertThat(Passwords.matches("contrasen\u0303a de Jose\u0301", hash)).isTrue();
    }

    private List<String> actions() {
        return doorway.database().read(h -> history.of(h, ana.subject()).stream().map(HistoryEntry::action).toList());
    }
}
