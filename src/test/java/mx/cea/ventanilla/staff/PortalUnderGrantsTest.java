package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.DueTimes;
import mx.cea.ventanilla.requests.portal.Discarded;
import mx.cea.ventanilla.requests.portal.Imported;
import mx.cea.ventanilla.requests.portal.JsonLinesImport;
import mx.cea.ventanilla.requests.portal.Mended;
import mx.cea.ventanilla.requests.portal.PortalInbox;
import mx.cea.ventanilla.requests.portal.RefusedDocuments;
import mx.cea.ventanilla.requests.portal.TakenIn;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import mx.cea.ventanilla.testing.AccountRooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The portal's documents on their way through the server's grants: handed in by the portal, taken in by the worker,
/// mended and imported by a supervisor.
class PortalUnderGrantsTest {
    private static final String FITS = """
            {"version": 1, "tipo": "SUGERENCIA", "canal": "CONTACTA", "enviado": "2026-06-15T09:00:00-06:00",
             "solicitante": {"nombre": "Juana Ríos", "correo": "%s@example.com"},
             "asunto": "Horario", "texto": "Abran los sábados", "folioCitado": "%s"}""";

    private final OfficeLogins logins = new OfficeLogins();

    @TempDir
    private Path folder;

    @AfterEach
    void close() throws SQLException {
        logins.close();
    }

    private String submit(String key, String document) {
        return logins.text(Who.PORTAL, "SELECT portal.submit('solicitud', ?, ?)", key, document);
    }

    private static PortalInbox inbox(Database database) {
        History history = new History(database.clock(), "prueba");
        return new PortalInbox(
                database,
                history,
                OfficeSchedule::calendarIn,
                new DueTimes(history, database.clock())::resumeForReply,
                AccountRooms.applications(database, history));
    }

    private static RefusedDocuments refused(Database database) {
        return new RefusedDocuments(database, new History(database.clock(), "prueba"), inbox(database));
    }

    private StaffMember sofia() {
        return new StaffMember(new StaffId(logins.id(Who.SOFIA)), logins.name(Who.SOFIA), "X", Role.SUPERVISOR);
    }

    @Test
    void theWorkerTakesInWhatThePortalHandsIn() {
        String folio = submit("a", FITS.formatted("juana", "ninguno"));
        submit("b", "{}");
        try (Database worker = logins.database(Who.WORKER)) {
            assertThat(inbox(worker).takeIn(10)).isEqualTo(new TakenIn(1, 1));
            submit("c", FITS.formatted("juana", folio));
            assertThat(inbox(worker).takeIn(10)).isEqualTo(new TakenIn(1, 0));
        }
        assertThat(logins.number(Who.ANA, "SELECT count(*) FROM request WHERE follows_id IS NOT NULL")).isOne();
    }

    @Test
    void aSupervisorMendsDiscardsAndImportsInHerOwnName() throws IOException {
        submit("a", "{}");
        submit("b", "{}");
        try (Database worker = logins.database(Who.WORKER)) {
            inbox(worker).takeIn(10);
        }
        long first = logins.number(Who.SOFIA, "SELECT min(id) FROM portal_document");
        Path file = Files.writeString(
                folder.resolve("portal.jsonl"),
                "{\"kind\":\"solicitud\",\"key\":\"c\",\"document\":%s}\n{\"kind\":"
                        .formatted(FITS.formatted("luis", "ninguno").replace("\n", "")));
        try (Database hers = logins.database(Who.SOFIA)) {
            assertThat(refused(hers).open(sofia(), first)).contains("{}");
            assertThat(refused(hers).mend(sofia(), first, "solicitud", FITS.formatted("juana", "ninguno")))
                    .isInstanceOf(Mended.Taken.class);
            assertThat(refused(hers).discard(sofia(), first + 1, "Vacío")).isEqualTo(new Discarded.Done());
            assertThat(new JsonLinesImport(hers, inbox(hers)).run(sofia(), file, (read, total, lines) -> true))
                    .isInstanceOfSatisfying(Imported.Done.class, done -> {
                        assertThat(done.report().taken()).isOne();
                        assertThat(done.report().refused()).isOne();
                    });
        }
        assertThat(logins.number(Who.ANA, "SELECT count(*) FROM request")).isEqualTo(2);
    }

    @Test
    void anAgentsLoginSeesNoRefusedDocument() {
        try (Database anas = logins.database(Who.ANA)) {
            RefusedDocuments documents = refused(anas);
            assertThatThrownBy(() -> documents.refused(null, 10)).isInstanceOf(DatabaseException.Forbidden.class);
        }
    }
}
