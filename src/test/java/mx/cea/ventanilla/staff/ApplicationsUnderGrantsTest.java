package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import mx.cea.ventanilla.accounts.portal.Application;
import mx.cea.ventanilla.accounts.portal.ApplicationData;
import mx.cea.ventanilla.accounts.portal.Decided;
import mx.cea.ventanilla.accounts.portal.Sent;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.portal.Mended;
import mx.cea.ventanilla.requests.portal.TakenIn;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes by the portal about accounts is taken in and decided with no more than each role is granted.
class ApplicationsUnderGrantsTest {
    @TempDir
    Path folder;

    private final OfficeLogins office = new OfficeLogins();
    private int keys;

    @BeforeEach
    void load() {
        as(Who.OWNER, v -> Applicants.load(v.database()));
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    private StaffMember member(Who who, Role role) {
        return new StaffMember(new StaffId(office.id(who)), office.name(who), "X", role);
    }

    private void as(Who who, Consumer<Ventanilla> work) {
        try (Database database = office.database(who)) {
            work.accept(new Ventanilla(database, Places.within(folder)));
        }
    }

    private void submit(String kind, String document) {
        office.text(Who.PORTAL, "SELECT portal.submit(?, ?, ?)", kind, "k" + ++keys, document);
    }

    private void takeIn(TakenIn expected) {
        as(Who.WORKER, v -> assertThat(v.portalInbox().takeIn(10)).isEqualTo(expected));
    }

    private long waiting() {
        return office.number(Who.ANA, "SELECT max(id) FROM account_application WHERE state = 'WAITING'");
    }

    @Test
    void theWorkerRegistersActivatesAndCancels() {
        submit("registro", Sent.registration());
        takeIn(new TakenIn(1, 0));
        String token = office.text(Who.OWNER, "SELECT secret FROM message_secret");
        submit("activacion", Sent.activation(token, Sent.HASH));
        submit("activacion", Sent.activation(token, Sent.HASH));
        submit("activacion", "{\"token\":\"" + token + "\"}");
        submit("baja", Sent.cancellation(_ -> {}));
        takeIn(new TakenIn(3, 1));

        assertThat(office.text(Who.OWNER, "SELECT state FROM account")).isEqualTo("CANCELLED");
        assertThat(office.number(Who.OWNER, "SELECT count(*) FROM account_application WHERE state = 'DONE'")).isEqualTo(3);
        assertThat(office.number(
                        Who.SOFIA, "SELECT count(*) FROM portal_document WHERE body LIKE '%argon2id%' OR body LIKE ?",
                        "%" + token + "%"))
                .isZero();
    }

    @Test
    void anAgentRegistersWhatWaitedAndNobodyElseDecidesIt() {
        submit("registro", Sent.registration(d -> d.put("medidor", "999999999")));
        takeIn(new TakenIn(1, 0));
        long id = waiting();
        office.refused(Who.TERE, "UPDATE account_application SET state = 'DECLINED' WHERE id = ?", id);
        office.refused(Who.ANA, "UPDATE account_application SET state = 'DONE', decided_at = now(), decided_by = ? WHERE id = ?",
                office.id(Who.BETO), id);

        StaffMember ana = member(Who.ANA, Role.AGENT);
        as(Who.ANA, v -> {
            var form = ((ApplicationData.Registration)
                            v.applications().open(ana, id).orElseThrow().data())
                    .form();
            assertThat(v.applications().register(ana, id, form)).isInstanceOf(Decided.StillNot.class);
            assertThat(v.applications()
                            .register(ana, id, Applicants.claiming(
                                    form, Applicants.claim(Applicants.CONTRACT, Applicants.METER))))
                    .isInstanceOf(Decided.Accepted.class);
        });
        office.touchesNothing(Who.BETO, "UPDATE account_application SET note = 'otra' WHERE id = ?", id);
        // that it is looked at, and the link
        as(Who.WORKER, v -> assertThat(v.mailRoom().sendDue().sent()).isEqualTo(2));
    }

    @Test
    void whoDeclinesAnswersTheApplicantAndNobodyElse() {
        submit("registro", Sent.registration(d -> d.put("medidor", "999999999")));
        takeIn(new TakenIn(1, 0));
        long id = waiting();
        StaffMember ana = member(Who.ANA, Role.AGENT);
        as(Who.ANA, v -> assertThat(v.applications().decline(ana, id, "El medidor no corresponde."))
                .isInstanceOfSatisfying(Decided.Declined.class, d -> assertThat(d.told()).isEqualTo("xochitl@example.com")));
        String folio = office.text(Who.OWNER, "SELECT folio FROM account_application WHERE id = ?", id);
        assertThat(office.text(Who.OWNER, "SELECT recipient FROM message WHERE number = ?", folio + "/2"))
                .isEqualTo("xochitl@example.com");
        String letter = """
                INSERT INTO message (message_id, number, subject_kind, subject_id, recipient, title, html, text, state,
                    queued_at, next_attempt_at, created_by)
                VALUES (?, ?, 'APPLICATION', ?, ?, 't', 'h', 't', 'QUEUED', now(), now(), ?)""";
        office.refused(Who.ANA, letter, "<a@b>", folio + "/3", id, "otra@example.com", office.id(Who.ANA));
        office.refused(Who.BETO, letter, "<b@b>", folio + "/4", id, "xochitl@example.com", office.id(Who.BETO));
    }

    @Test
    void aSupervisorMendsWhatTheWorkerThenTakesIn() {
        submit("registro", Sent.registration(d -> d.remove("usuario")));
        takeIn(new TakenIn(0, 1));
        StaffMember sofia = member(Who.SOFIA, Role.SUPERVISOR);
        as(Who.SOFIA, v -> {
            var refused = v.refusedDocuments().refused(null, 1).rows().getFirst();
            assertThat(v.refusedDocuments().check("registro", Sent.registration())).isEmpty();
            assertThat(v.refusedDocuments().mend(sofia, refused.id(), "registro", Sent.registration()))
                    .isEqualTo(new Mended.Awaited(refused.folio()));
        });
        takeIn(new TakenIn(1, 0));
        as(Who.SOFIA, v -> assertThat(v.applications().decided(null, 5).rows()).singleElement()
                .satisfies(a -> assertThat(a.state()).isEqualTo(Application.State.DONE)));
    }
}
