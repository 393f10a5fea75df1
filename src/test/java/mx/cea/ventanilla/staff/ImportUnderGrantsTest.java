package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.imports.register.ImportMode;
import mx.cea.ventanilla.imports.register.ImportWatch;
import mx.cea.ventanilla.imports.register.Imported;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Imports as the server's own logins, with no more than their grants.
class ImportUnderGrantsTest {
    private static final List<Path> FILES = List.of(Path.of("sample-data/facturas.csv"), Path.of("sample-data/contratos.csv"),
            Path.of("sample-data/pagos.csv"), Path.of("sample-data/lecturas.csv"));

    private static OfficeLogins office;

    @BeforeAll
    static void open() {
        office = new OfficeLogins();
    }

    @AfterAll
    static void close() throws SQLException {
        office.close();
    }

    private static StaffMember member(Who who, Role role) {
        return new StaffMember(new StaffId(office.id(who)), office.name(who), "X", role);
    }

    private static Imported run(Database database, StaffMember by) {
        return new Ventanilla(database, Places.within(Path.of("target"))).registerImport()
                .run(by, FILES, ImportMode.IMPORT, new ImportWatch(p -> {}));
    }

    @Test
    void aSupervisorImportsAndTheWorkstationsAreToldOnce() throws SQLException {
        try (Connection other = office.session(Who.ANA);
                Statement listening = other.createStatement();
                Database database = office.database(Who.SOFIA)) {
            listening.execute("LISTEN ventanilla");

            assertThat(run(database, member(Who.SOFIA, Role.SUPERVISOR))).isInstanceOf(Imported.Done.class);

            assertThat(office.number(Who.ANA, "SELECT count(*) FROM public.contract")).isEqualTo(346);
            assertThat(office.number(Who.SOFIA, "SELECT count(*) FROM public.import_run WHERE staff_id = ?", office.id(Who.SOFIA)))
                    .isEqualTo(4);
            assertThat(other.unwrap(PGConnection.class).getNotifications(2000))
                    .extracting(PGNotification::getParameter)
                    .containsExactly("register:0");
        }
    }

    @Test
    void whoImportsIsSeenByTheOthers() {
        try (Database worker = office.database(Who.WORKER);
                Database supervisor = office.database(Who.SOFIA);
                RegisterMerge merge = ((RegisterMerge.Begun.Open) RegisterMerge.begin(worker, null)).merge()) {
            assertThat(run(supervisor, member(Who.SOFIA, Role.SUPERVISOR)))
                    .isInstanceOfSatisfying(Imported.Occupied.class, occupied -> assertThat(occupied.name()).isNull());
            assertThat(merge.stop()).isTrue();
        }
    }

    @Test
    void anAgentWhoSaysHeIsASupervisorIsRefusedByTheServer() {
        try (Database database = office.database(Who.ANA)) {
            StaffMember liar = member(Who.ANA, Role.SUPERVISOR);
            assertThatThrownBy(() -> run(database, liar)).isInstanceOf(DatabaseException.Forbidden.class);
        }
    }
}
