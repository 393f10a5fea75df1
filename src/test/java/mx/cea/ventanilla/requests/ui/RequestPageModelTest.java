package mx.cea.ventanilla.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.Answer;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.requests.UsefulDatum;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestPageModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final List<String> notices = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final RequestPageModel page = pageOf(office.ana);

    private RequestPageModel pageOf(StaffMember member) {
        return new RequestPageModel(
                Customers.services(office),
                member,
                background,
                new RequestPageModel.Exits(notices::add, sending -> left.add(sending.words()), () -> left.add("leave")));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RequestId open() {
        RequestId id = office.request();
        page.open(id);
        return id;
    }

    private RequestId openClaimed() {
        RequestId id = office.request();
        office.app.requestDesk().take(office.ana, id);
        page.open(id);
        return id;
    }

    private Standing standing() {
        return Objects.requireNonNull(page.standingProperty().get());
    }

    private RequestState.Name state() {
        return Objects.requireNonNull(page.getView()).request().state().name();
    }

    private RequestView view(RequestId id) {
        return office.app.requestFiles().read(office.ana, id).orElseThrow();
    }

    @Test
    void aFreeRequestIsTakenAndThenAnswered() {
        open();
        assertThat(standing().take()).isTrue();
        assertThat(page.getComposer().isEditable()).isFalse();

        page.take();

        assertThat(state()).isEqualTo(RequestState.Name.CLAIMED);
        assertThat(standing().answer()).isTrue();
        assertThat(page.getComposer().isEditable()).isTrue();
    }

    @Test
    void openingLogsItOnceAndReadingAgainDoesNot() {
        RequestId id = open();
        page.reread();

        long openings = office.database.read(h -> h.createQuery("SELECT count(*) FROM opening WHERE subject_id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one());
        assertThat(openings).isEqualTo(1);
    }

    @Test
    void whoComesSecondIsToldWhoHasIt() {
        RequestId id = open();
        office.app.requestDesk().take(office.luis, id);

        page.take();

        assertThat(page.getTrouble()).contains("Luis Peña");
        assertThat(standing().why()).contains("Luis Peña");
        assertThat(standing().take()).isFalse();
    }

    @Test
    void takingOutOfHoursIsRefusedWithTheRule() {
        open();
        office.clock.set("2026-06-15T19:00");

        page.take();

        assertThat(page.getTrouble()).contains("HOR-2");
        assertThat(state()).isEqualTo(RequestState.Name.RECEIVED);
    }

    @Test
    void theTelephoneCentreReadsAndWritesNotesOnly() {
        RequestPageModel hers = pageOf(office.telephone);
        RequestId id = office.request();
        hers.open(id);

        Standing standing = Objects.requireNonNull(hers.standingProperty().get());
        assertThat(standing.take()).isFalse();
        assertThat(standing.why()).isEqualTo(Texts.get("requests.page.why.role"));
        hers.addNote("Llamó otra vez", () -> {});
        assertThat(view(id).notes()).extracting(RequestView.Note::author).containsExactly("Teresa Vega");
    }

    @Test
    void aChangeFromElsewhereIsShownWithoutLosingWhatIsTyped() {
        RequestId id = openClaimed();
        page.getComposer().bodyProperty().set("Estoy escribiendo");
        office.app.requestFiles().addNote(office.luis, id, "Ya lo vi");

        page.changed(new Change.Row("request", id.value()));

        assertThat(Objects.requireNonNull(page.getView()).notes()).hasSize(1);
        assertThat(page.getComposer().bodyProperty().get()).isEqualTo("Estoy escribiendo");
        assertThat(page.getTrouble()).isEmpty();
    }

    @Test
    void aRequestTakenAwayStopsTheSendingAndKeepsTheDraft() {
        RequestId id = openClaimed();
        page.getComposer().titleProperty().set("Respuesta");
        page.getComposer().bodyProperty().set("Estoy escribiendo");
        office.app.requestDesk().reassign(office.supervisor, id, office.luis);

        page.changed(new Change.Row("request", id.value()));
        page.reread();

        assertThat(page.getComposer().isReady()).isFalse();
        assertThat(page.getTrouble()).contains("La tiene Luis Peña");
        assertThat(page.getComposer().bodyProperty().get()).isEqualTo("Estoy escribiendo");
        assertThat(view(id).draft()).isPresent();
    }

    @Test
    void afterALostConnectionNothingIsSentUntilItIsReadAgain() {
        openClaimed();

        page.changed(new Change.Lost());
        assertThat(page.getComposer().isReady()).isFalse();
        page.changed(new Change.Anything());

        assertThat(page.getComposer().isReady()).isTrue();
    }

    @Test
    void releasingLeavesThePageAndKeepsTheDraft() {
        RequestId id = openClaimed();
        page.getComposer().bodyProperty().set("A medias");

        page.release();

        assertThat(left).containsExactly("leave");
        assertThat(view(id).request().state()).isInstanceOf(RequestState.Received.class);
        assertThat(view(id).draft()).isPresent();
    }

    @Test
    void theNextOneIsOpenedInPlaceAndTheDraftOfThisOneKept() {
        RequestId first = openClaimed();
        RequestId second = office.request(new Spec(RequestKind.SUGGESTION));
        page.getComposer().bodyProperty().set("A medias");

        page.next();

        assertThat(Objects.requireNonNull(page.getView()).request().id()).isEqualTo(second);
        assertThat(page.getComposer().bodyProperty().get()).isEmpty();
        assertThat(view(first).draft()).isPresent();
    }

    @Test
    void withNothingLeftToTakeTheLastAnswerEndsAtTheQueue() {
        openClaimed();

        page.goOn();

        assertThat(left).containsExactly("leave");
        assertThat(notices).containsExactly(Texts.get("requests.refusal.nothing-to-take"));
    }

    @Test
    void aWaitingRequestIsResumed() {
        RequestId id = openClaimed();
        office.app.answering().askForData(office.ana, id, Set.of(UsefulDatum.CONTRACT), "Datos", "Envíe su contrato.");
        page.reread();
        assertThat(standing().resume()).isTrue();

        page.resume();

        assertThat(standing().answer()).isTrue();
    }

    @Test
    void aFailedAnswerIsMendedWithItsText() {
        RequestId id = openClaimed();
        office.app.answering().answer(office.ana, id, new Answer(null, "Respuesta", "Mi respuesta", Set.of(), true));
        fail();
        page.reread();
        assertThat(standing().mend()).isTrue();

        page.mend();

        assertThat(standing().answer()).isTrue();
        assertThat(page.getComposer().bodyProperty().get()).isEqualTo("Mi respuesta");
    }

    @Test
    void aFailedAnswerIsTriedAgain() {
        RequestId id = openClaimed();
        office.app.answering().answer(office.ana, id, new Answer(null, "Respuesta", "Mi respuesta", Set.of(), true));
        fail();
        page.reread();

        page.tryAgain(Objects.requireNonNull(page.getView()).messages().getLast());

        assertThat(view(id).messages()).extracting(OutboxMessage::state).containsExactly(OutboxMessage.State.QUEUED);
        assertThat(notices).containsExactly(Texts.get("requests.page.again.done"));
    }

    @Test
    void anotherAgentMayNotMendIt() {
        RequestId id = openClaimed();
        office.app.answering().answer(office.ana, id, new Answer(null, "Respuesta", "Mi respuesta", Set.of(), true));
        RequestPageModel his = pageOf(office.luis);
        his.open(id);

        assertThat(Objects.requireNonNull(his.standingProperty().get()).mend()).isFalse();
        assertThat(Objects.requireNonNull(his.standingProperty().get()).why()).contains("Ana López");
    }

    private void fail() {
        office.database.run(h -> h.execute("UPDATE message SET state = 'FAILED', failure_kind = 'RECIPIENT_REFUSED'"));
    }
}
