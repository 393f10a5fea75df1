package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.PostgresServer;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class StaffServiceTest {
    private static final String PASSWORD = "Presa Zimapan 7";
    private static final String OTHER = "Acueducto II 99";

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Dialect dialect;
    private final DatabaseAddress address;
    private final String rootName = PostgresServer.uniqueName("root");
    private final Doorway doorway;
    private final StaffMember root;
    private final Database database;
    private final History history;
    private final StaffService service;

    StaffServiceTest(Dialect dialect) {
        this.dialect = dialect;
        this.address = TestDatabase.address(dialect);
        this.doorway = switch (dialect) {
            case SQLITE -> embeddedWithFirst();
            case POSTGRESQL -> officeWithFirst();
        };
        SignInResult.Welcome in = (SignInResult.Welcome) doorway.signIn(rootName, PASSWORD);
        this.root = in.member();
        this.database = in.database();
        this.history = new History(database.clock(), "estacion-1");
        this.service = new StaffService(database, history);
    }

    private Doorway embeddedWithFirst() {
        EmbeddedDoorway embedded = new EmbeddedDoorway(address, "estacion-1", clock);
        StaffService first = new StaffService(embedded.database(), new History(clock, "estacion-1"));
        first.enrolFirst(rootName, "Raíz", PASSWORD);
        return embedded;
    }

    private Doorway officeWithFirst() {
        try (Database owner = Database.open(address)) {
            owner.run(h -> new OfficeStaffBook().enrol(h, rootName, "Raíz", Role.ADMIN, PASSWORD, clock.now()));
        }
        return new OfficeDoorway(address, "estacion-1", clock);
    }

    @AfterEach
    void close() {
        doorway.close();
    }

    private StaffMember enrolled(Role role) {
        String username = PostgresServer.uniqueName("ana");
        StaffChange change = service.enrol(root, username, "Ana de la Cruz", role, PASSWORD);
        return new StaffMember(((StaffChange.Done) change).who(), username, "Ana de la Cruz", role);
    }

    private SignInResult signIn(StaffMember who, String password) {
        try (Doorway own = switch (dialect) {
            case SQLITE -> new EmbeddedDoorway(address, "estacion-2", clock);
            case POSTGRESQL -> new OfficeDoorway(address, "estacion-2", clock);
        }) {
            return own.signIn(who.username(), password);
        }
    }

    private List<HistoryEntry> historyOf(StaffId who) {
        return database.read(h -> history.of(h, new Subject(Subject.Kind.STAFF, who.value())));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoIsEnrolledSignsInWithHisRole(Role role) {
        StaffMember ana = enrolled(role);

        assertThat(signIn(ana, PASSWORD)).isInstanceOfSatisfying(
                SignInResult.Welcome.class, w -> assertThat(w.member()).isEqualTo(ana));
        assertThat(historyOf(ana.id()).getFirst()).satisfies(e -> {
            assertThat(e.action()).isEqualTo("ENROLLED");
            assertThat(e.by()).isEqualTo(root.id());
            assertThat(e.detail()).isEqualTo(Map.of("username", ana.username(), "role", role.name()));
        });
    }

    @Test
    void aUsernameIsGivenOnce() {
        StaffMember ana = enrolled(Role.AGENT);

        assertThat(service.enrol(root, ana.username().toUpperCase(Locale.ROOT), "Otra", Role.AGENT, PASSWORD))
                .isEqualTo(new StaffChange.UsernameTaken());
        assertThat(service.list()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "9ana", "ana lopez", "ana;drop", "añá", "pg_read_all_data", "ventanilla_admin"})
    void anUnfitUsernameIsRefused(String username) {
        assertThat(service.enrol(root, username, "Ana", Role.AGENT, PASSWORD)).isEqualTo(new StaffChange.BadUsername());
    }

    @ParameterizedTest
    @CsvSource({"corta 1", "aaaaaaaaaaaaaa", "Soy Beatriz 77"})
    void aWeakPasswordIsRefused(String password) {
        assertThat(service.enrol(root, "beatriz", "Beatriz", Role.AGENT, password))
                .isEqualTo(new StaffChange.WeakPassword(10));
        assertThat(service.setPassword(root, root.id(), "corta")).isEqualTo(new StaffChange.WeakPassword(10));
    }

    @Test
    void aNameIsNeeded() {
        assertThat(service.enrol(root, "beatriz", "  ", Role.AGENT, PASSWORD)).isEqualTo(new StaffChange.BadName());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAdministratorManagesStaff(Role role) {
        StaffMember ana = enrolled(role);
        StaffChange no = new StaffChange.NotAllowed(Permission.MANAGE_STAFF);

        assertThat(service.enrol(ana, "beatriz", "Beatriz", Role.AGENT, PASSWORD)).isEqualTo(no);
        assertThat(service.changeRole(ana, ana.id(), Role.ADMIN)).isEqualTo(no);
        assertThat(service.deactivate(ana, root.id())).isEqualTo(no);
        assertThat(service.activate(ana, ana.id())).isEqualTo(no);
        assertThat(service.setPassword(ana, root.id(), OTHER)).isEqualTo(no);
        assertThat(service.unlock(ana, ana.id())).isEqualTo(no);
    }

    @Test
    void aNewRoleCountsAtTheNextSignIn() {
        StaffMember ana = enrolled(Role.AGENT);

        assertThat(service.changeRole(root, ana.id(), Role.SUPERVISOR)).isEqualTo(new StaffChange.Done(ana.id()));
        assertThat(signIn(ana, PASSWORD)).isInstanceOfSatisfying(
                SignInResult.Welcome.class, w -> assertThat(w.member().role()).isEqualTo(Role.SUPERVISOR));
        assertThat(historyOf(ana.id())).anySatisfy(
                e -> assertThat(e.detail()).isEqualTo(Map.of("from", "AGENT", "to", "SUPERVISOR")));
    }

    @Test
    void aClosedLoginComesBackAsItWas() {
        StaffMember ana = enrolled(Role.SUPERVISOR);

        assertThat(service.deactivate(root, ana.id())).isEqualTo(new StaffChange.Done(ana.id()));
        assertThat(signIn(ana, PASSWORD)).isEqualTo(new SignInResult.Inactive());
        assertThat(service.requestWorkers()).isEmpty();

        assertThat(service.activate(root, ana.id())).isEqualTo(new StaffChange.Done(ana.id()));
        assertThat(signIn(ana, PASSWORD)).isInstanceOf(SignInResult.Welcome.class);
        assertThat(service.requestWorkers()).containsExactly(ana);
        assertThat(historyOf(ana.id())).extracting(HistoryEntry::action)
                .containsExactly("ENROLLED", "DEACTIVATED", "ACTIVATED", "SIGNED_IN");
    }

    @Test
    void theLastAdministratorStays() {
        assertThat(service.changeRole(root, root.id(), Role.AGENT)).isEqualTo(new StaffChange.LastAdministrator());

        enrolled(Role.ADMIN);
        assertThat(service.changeRole(root, root.id(), Role.SUPERVISOR)).isEqualTo(new StaffChange.Done(root.id()));
    }

    @Test
    void nobodyClosesHisOwnLogin() {
        enrolled(Role.ADMIN);

        assertThat(service.deactivate(root, root.id())).isEqualTo(new StaffChange.Oneself());
    }

    @Test
    void aClosedAdministratorIsNoAdministratorLeft() {
        StaffMember second = enrolled(Role.ADMIN);
        service.deactivate(root, second.id());

        assertThat(service.changeRole(root, second.id(), Role.AGENT))
                .isEqualTo(new StaffChange.Done(second.id()));
        assertThat(service.changeRole(root, root.id(), Role.AGENT)).isEqualTo(new StaffChange.LastAdministrator());
    }

    @Test
    void anAdministratorSetsANewPassword() {
        StaffMember ana = enrolled(Role.AGENT);

        assertThat(service.setPassword(root, ana.id(), OTHER)).isEqualTo(new StaffChange.Done(ana.id()));
        assertThat(signIn(ana, PASSWORD)).isInstanceOf(SignInResult.WrongPassword.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(signIn(ana, OTHER)).isInstanceOf(SignInResult.Welcome.class);
        assertThat(historyOf(ana.id())).extracting(HistoryEntry::action).contains("PASSWORD_SET");
        assertThat(historyOf(ana.id())).noneSatisfy(e -> assertThat(e.detail().toString()).contains(OTHER));
    }

    @Test
    void anybodySetsHisOwn() {
        StaffMember ana = enrolled(Role.AGENT);
        try (Doorway own = dialect == Dialect.SQLITE
                ? new EmbeddedDoorway(address, "estacion-2", clock)
                : new OfficeDoorway(address, "estacion-2", clock)) {
            SignInResult.Welcome in = (SignInResult.Welcome) own.signIn(ana.username(), PASSWORD);
            StaffService hers = new StaffService(in.database(), new History(in.database().clock(), "estacion-2"));

            assertThat(hers.setPassword(ana, ana.id(), OTHER)).isEqualTo(switch (dialect) {
                case SQLITE -> new StaffChange.Done(ana.id());
                case POSTGRESQL -> new StaffChange.SignInAgain();
            });
        }
        assertThat(signIn(ana, OTHER)).isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void whoIsNotThereIsTold() {
        assertThat(service.deactivate(root, new StaffId(987_654))).isEqualTo(new StaffChange.NoSuchStaff());
    }

    @Test
    void theFirstIsEnrolledOnce() {
        assertThat(service.awaitsFirst()).isFalse();
        assertThat(service.enrolFirst("beatriz", "Beatriz", PASSWORD)).isEqualTo(new StaffChange.NotTheFirst());
    }
}
