package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.Answer;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.Queue;
import mx.cea.ventanilla.requests.QueueFilter;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The program's own services do their work with no more than their role is granted.
class WorkUnderGrantsTest {
    private static final Answer ANSWER = new Answer(null, "Su consulta", "Hola.\n\nLe contestamos.", Set.of(), true);

    @TempDir
    Path folder;

    private final OfficeLogins office = new OfficeLogins();

    @BeforeEach
    void open() {
        office.open();
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    private RequestId received() {
        long id = office.freeRequest();
        office.run(Who.OWNER, "UPDATE request SET folio = ?, email = 'juana@example.com' WHERE id = ?",
                Folio.of(2026, id).text(), id);
        office.run(Who.OWNER, """
                INSERT INTO history (at, workstation, subject_kind, subject_id, action, detail)
                VALUES (now(), 'x', 'REQUEST', ?, 'RECEIVED', ?)""",
                id, "{\"received\":\"" + Clock.system().now() + "\",\"days\":\"3\"}");
        return new RequestId(id);
    }

    private StaffMember member(Who who, Role role) {
        return new StaffMember(new StaffId(office.id(who)), office.name(who), "X", role);
    }

    private void as(Who who, Consumer<Ventanilla> work) {
        try (Database database = office.database(who)) {
            work.accept(new Ventanilla(database, Places.within(folder)));
        }
    }

    @Test
    void anAgentTakesDraftsAnswersAndTakesBack() {
        StaffMember ana = member(Who.ANA, Role.AGENT);
        RequestId id = received();
        as(Who.ANA, v -> {
            assertThat(v.requestDesk().takeNext(ana)).isEqualTo(new Outcome.Done<>(id));
            v.drafts().save(ana.id(), id, null, "t", "b");
            assertThat(v.requestFiles().addNote(ana, id, "Llamó ayer")).isEqualTo(new Outcome.Done<>(id));
            assertThat(v.answering().answer(ana, id, ANSWER)).isInstanceOf(Outcome.Done.class);
            assertThat(v.answering().takeBack(ana, id)).isEqualTo(new Outcome.Done<>(id));
            assertThat(v.requestDesk().release(ana, id)).isEqualTo(new Outcome.Done<>(id));
        });
    }

    @Test
    void whoComesTooLateIsToldSoAndNotThatHeIsForbidden() {
        RequestId id = received();
        StaffMember ana = member(Who.ANA, Role.AGENT);
        as(Who.ANA, v -> v.requestDesk().take(ana, id));
        as(Who.SOFIA, v -> assertThat(v.requestDesk()
                        .reassign(member(Who.SOFIA, Role.SUPERVISOR), id, member(Who.BETO, Role.AGENT)))
                .isEqualTo(new Outcome.Done<>(id)));

        as(Who.ANA, v -> assertThat(v.answering().answer(ana, id, ANSWER)).isInstanceOfSatisfying(
                Outcome.Refused.class, r -> assertThat(r.refusal()).isInstanceOf(Refusal.Moved.class)));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA", "TERE", "ADA"})
    void everybodyOnTheStaffReadsTheQueueAndARequest(Who who) {
        RequestId id = received();
        StaffMember reader = member(who, Role.TELEPHONE);
        as(who, v -> {
            assertThat(v.requestFiles().open(reader, id)).isPresent();
            assertThat(v.queue().first(new Queue.Question(
                            reader, QueueView.ALL, QueueOrder.MOST_URGENT, QueueFilter.of("juana")), 50).page().rows())
                    .hasSize(1);
            assertThat(v.staff().list()).hasSize(5);
            assertThat(v.areas().all()).isNotNull();
        });
    }
}
