package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedStaffTest {
    private static final String PASSWORD = "Presa Zimapan 7";

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final EmbeddedDoorway doorway =
            new EmbeddedDoorway(TestDatabase.address(Dialect.SQLITE), "estacion-1", clock);
    private final Database database = doorway.database();
    private final StaffService service = new StaffService(database, new History(clock, "estacion-1"));

    @AfterEach
    void close() {
        doorway.close();
    }

    @Test
    void anEmptyOfficeAwaitsItsFirstAdministrator() {
        assertThat(service.awaitsFirst()).isTrue();
        assertThat(service.enrolFirst("ana", "Ana", "corta")).isEqualTo(new StaffChange.WeakPassword(10));
        assertThat(service.awaitsFirst()).isTrue();

        assertThat(service.enrolFirst("ana", "Ana", PASSWORD)).isInstanceOf(StaffChange.Done.class);
        assertThat(service.awaitsFirst()).isFalse();
        assertThat(service.list()).singleElement().satisfies(
                e -> assertThat(e.member().role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void anAdministratorUnlocksAtOnce() {
        service.enrolFirst("ana", "Ana", PASSWORD);
        StaffMember ana = service.list().getFirst().member();
        for (int i = 0; i < 5; i++) {
            doorway.signIn("ana", "no es esta");
            clock.advance(Duration.ofSeconds(10));
        }
        assertThat(service.list().getFirst().lockedUntil()).isAfter(clock.now());

        assertThat(service.unlock(ana, ana.id())).isEqualTo(new StaffChange.Done(ana.id()));
        assertThat(service.list().getFirst().lockedUntil()).isNull();
        assertThat(doorway.signIn("ana", PASSWORD)).isInstanceOf(SignInResult.Welcome.class);
    }
}
