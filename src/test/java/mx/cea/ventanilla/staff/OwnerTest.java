package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A server as the administrator's guide sets it up: the owner of the database is no superuser, and no group role is
/// there before the first migration.
class OwnerTest {
    private static final String PASSWORD = "Presa Zimapan 7";
    private static EmbeddedPostgres server;
    private static DatabaseAddress owner;

    @BeforeAll
    static void setUp() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        superuser(
                "CREATE ROLE ventanilla_owner LOGIN CREATEROLE",
                "CREATE DATABASE ventanilla OWNER ventanilla_owner");
        owner = as("ventanilla_owner");
        assertThat(Database.migrate(owner)).isPositive();
        try (Database database = Database.open(owner)) {
            database.run(h -> {
                h.execute("CREATE ROLE ada LOGIN IN ROLE ventanilla_admin");
                h.execute("""
                        INSERT INTO staff (username, display_name, role, created_at)
                        VALUES ('ada', 'Ada Ruiz', 'ADMIN', now())""");
            });
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static void superuser(String... statements) throws SQLException {
        try (Connection c = server.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            for (String statement : statements) {
                s.execute(statement);
            }
        }
    }

    private static DatabaseAddress as(String username) {
        return new DatabaseAddress("jdbc:postgresql://localhost:" + server.getPort() + "/ventanilla", username, "");
    }

    private static StaffService serviceOf(Database database) {
        return new StaffService(database, new History(database.clock(), "estacion-1"));
    }

    @Test
    void anAdministratorManagesStaffThroughTheOwnersFunctions() {
        try (Doorway doorway = Doorway.to(as("ada"), "estacion-1")) {
            SignInResult.Welcome ada = (SignInResult.Welcome) doorway.signIn("ada", "");
            StaffService service = serviceOf(ada.database());

            StaffChange.Done beto = (StaffChange.Done)
                    service.enrol(ada.member(), "beto", "Beto Luna", Role.AGENT, PASSWORD);
            assertThat(service.changeRole(ada.member(), beto.who(), Role.SUPERVISOR)).isEqualTo(beto);
            assertThat(service.setPassword(ada.member(), beto.who(), "Otra presa 88")).isEqualTo(beto);
            assertThat(service.deactivate(ada.member(), beto.who())).isEqualTo(beto);
            assertThat(service.activate(ada.member(), beto.who())).isEqualTo(beto);
            try (Doorway his = Doorway.to(as("beto"), "estacion-2")) {
                assertThat(his.signIn("beto", "Otra presa 88")).isInstanceOf(SignInResult.Welcome.class);
            }
        }
    }

    @Test
    void theServerKeepsAVerifierOnly() throws SQLException {
        try (Database database = Database.open(owner)) {
            database.run(h -> new OfficeStaffBook()
                    .enrol(h, "clara", "Clara Paz", Role.AGENT, PASSWORD, database.clock().now()));
            assertThatThrownBy(() -> database.run(
                            h -> h.execute("SELECT staff_set_password(id, 'Presa Zimapan 7') FROM staff")))
                    .hasMessageContaining("SCRAM-SHA-256");
        }
        try (Connection c = server.getPostgresDatabase().getConnection();
                Statement s = c.createStatement();
                var rows = s.executeQuery("SELECT rolpassword FROM pg_authid WHERE rolname = 'clara'")) {
            rows.next();
            assertThat(rows.getString(1)).startsWith("SCRAM-SHA-256$4096:").doesNotContain(PASSWORD);
        }
    }

    @Test
    void aLoginThatIsNobodyOfTheStaffIsNotTaken() {
        try (Database database = Database.open(owner)) {
            assertThat(database.<Optional<StaffId>>write(h -> new OfficeStaffBook()
                            .enrol(h, "ventanilla_owner", "X", Role.ADMIN, PASSWORD, database.clock().now())))
                    .isEmpty();
        }
    }

    @Test
    void anAdministratorWhoWasClosedManagesNobodyInTheSessionHeHasOpen() {
        try (Database database = Database.open(owner)) {
            database.run(h -> new OfficeStaffBook()
                    .enrol(h, "dora", "Dora Gil", Role.ADMIN, PASSWORD, database.clock().now()));
            try (Doorway doorway = Doorway.to(as("dora"), "estacion-1")) {
                SignInResult.Welcome dora = (SignInResult.Welcome) doorway.signIn("dora", "");
                database.run(h -> new OfficeStaffBook().setActive(h, dora.member().id(), false));

                assertThatThrownBy(() -> dora.database().run(
                                h -> h.execute("SELECT public.staff_enrol('mia', 'Mia', 'ADMIN', 'x')")))
                        .isInstanceOf(DatabaseException.Forbidden.class);
                assertThatThrownBy(() -> dora.database().read(
                                h -> h.createQuery("SELECT count(*) FROM public.request").mapTo(Integer.class).one()))
                        .isInstanceOf(DatabaseException.Forbidden.class);
            }
        }
    }
}
