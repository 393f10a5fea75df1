package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.mail.Outbox.Acted;
import mx.cea.ventanilla.mail.Outbox.View;
import mx.cea.ventanilla.mail.OutboxMessage.State;
import mx.cea.ventanilla.persistence.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class OutboxTest {
    private final MailOffice office;
    private final Outbox outbox;

    OutboxTest(Dialect dialect) {
        office = new MailOffice(dialect);
        outbox = office.outbox;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyCommunicationAboutAFolioHasARunningNumberThatWithdrawingDoesNotFreeCON10() {
        long first = office.queue(office.ana);
        assertThat(withdraw(first)).isTrue();
        long second = office.queue(office.ana);

        assertThat(office.find(first).number()).isEqualTo("OV-2026-000123-4/1");
        assertThat(office.find(second).number()).isEqualTo("OV-2026-000123-4/2");
        assertThat(office.database.<String>read(handle ->
                        Outbox.nextNumber(handle, new Subject(Subject.Kind.REQUEST, 78), "OV-2026-000124-2")))
                .isEqualTo("OV-2026-000124-2/1");
    }

    @Test
    void aMessageIsQueuedWithTheWorkThatItTellsOfOrNotAtAll() {
        assertThatThrownBy(() -> office.database.run(handle -> {
                    Outbox.queue(
                            handle,
                            office.ana.id(),
                            MailOffice.ABOUT,
                            "OV-2026-000123-4/1",
                            new EmailAddress("oficina.virtual@example.com"),
                            new EmailAddress("ana@example.com"),
                            new RenderedMail("Asunto", "<p>", "x"),
                            office.clock.now(),
                            MailOffice.UNDO);
                    throw new IllegalStateException("the work fails");
                }))
                .hasMessage("the work fails");

        assertThat(outbox.page(View.ALL, null, 10).rows()).isEmpty();
    }

    @Test
    void whatWasWrittenIsShownWithItsAuthor() {
        long id = office.queue(office.ana);

        OutboxMessage message = office.find(id);
        assertThat(message.about()).isEqualTo(MailOffice.ABOUT);
        assertThat(message.author()).isEqualTo(office.ana.id());
        assertThat(message.authorName()).isEqualTo("ANA");
        assertThat(message.queuedAt()).isEqualTo(office.clock.now());
        assertThat(message.nextAttemptAt()).isEqualTo(office.clock.now().plus(MailOffice.UNDO));
        assertThat(message.state()).isEqualTo(State.QUEUED);
        assertThat(outbox.htmlOf(id)).isEqualTo("<p>Año</p>");
        assertThat(office.find(office.queue(null)).author()).isNull();
    }

    @Test
    void listsAreReadByKeyTheNewestFirstAndEndWhereTheyEnd() {
        List<Long> ids = IntStream.range(0, 4).mapToObj(_ -> office.queue(office.ana)).toList();

        Page<OutboxMessage, Long> first = outbox.page(View.ALL, null, 2);
        assertThat(first.rows()).extracting(OutboxMessage::id).containsExactly(ids.get(3), ids.get(2));
        office.queue(office.beto);
        Page<OutboxMessage, Long> second = outbox.page(View.ALL, first.next(), 2);
        assertThat(second.rows()).extracting(OutboxMessage::id).containsExactly(ids.get(1), ids.get(0));
        assertThat(second.next()).isNull();
    }

    @Test
    void everyViewShowsItsOwnStates() {
        long failed = office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        long withdrawn = office.queue(office.ana);
        withdraw(withdrawn);
        long queued = office.queue(office.ana);

        Map<View, List<Long>> shown = Map.of(
                View.FAILED, List.of(failed),
                View.WITHDRAWN, List.of(withdrawn),
                View.TO_SEND, List.of(queued),
                View.SENT, List.of(),
                View.ALL, List.of(queued, withdrawn, failed));
        shown.forEach((view, ids) -> assertThat(outbox.page(view, null, 10).rows())
                .as(view.name())
                .extracting(OutboxMessage::id)
                .containsExactlyElementsOf(ids));
    }

    @Test
    void aFailedMessageIsTriedAgainByItsAuthorOrASupervisorAlone() {
        long programs = office.fail(null, FailureKind.MAILBOX_FULL);
        long id = office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);

        assertThat(outbox.tryAgain(office.beto, id)).isEqualTo(Acted.NOT_PERMITTED);
        assertThat(office.find(id).state()).isEqualTo(State.FAILED);
        assertThat(outbox.tryAgain(office.ana, id)).isEqualTo(Acted.DONE);
        assertThat(office.find(id).state()).isEqualTo(State.QUEUED);
        assertThat(office.find(id).attempts()).isZero();
        assertThat(outbox.tryAgain(office.sofia, id)).isEqualTo(Acted.TOO_LATE);
        assertThat(actions()).containsExactly("MESSAGE_TRIED_AGAIN");

        assertThat(outbox.tryAgain(office.ana, programs)).isEqualTo(Acted.NOT_PERMITTED);
        assertThat(outbox.tryAgain(office.sofia, programs)).isEqualTo(Acted.DONE);
    }

    @Test
    void anAuthorIsToldOfHisOwnFailuresUntilHeHasSeenThem() {
        long id = office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        assertThat(outbox.unseenFailuresOf(office.ana)).extracting(OutboxMessage::id).containsExactly(id);
        assertThat(outbox.unseenFailuresOf(office.beto)).isEmpty();

        assertThat(outbox.acknowledge(office.beto, id)).isEqualTo(Acted.NOT_PERMITTED);
        assertThat(outbox.acknowledge(office.ana, id)).isEqualTo(Acted.DONE);

        assertThat(outbox.unseenFailuresOf(office.ana)).isEmpty();
        assertThat(office.find(id).failureSeen()).isTrue();
        assertThat(outbox.acknowledge(office.ana, id)).isEqualTo(Acted.TOO_LATE);
        assertThat(actions()).containsExactly("MESSAGE_FAILURE_SEEN");
    }

    @Test
    void aMessageThatFailsAnewIsToldAnew() {
        long id = office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        outbox.acknowledge(office.ana, id);
        outbox.tryAgain(office.ana, id);
        OutboxRepository.Claim claim = office.claim();
        office.write(r -> r.notSent(claim, FailureKind.MAILBOX_FULL, "552", null));

        assertThat(outbox.unseenFailuresOf(office.ana))
                .extracting(OutboxMessage::failureKind)
                .containsExactly(FailureKind.MAILBOX_FULL);
    }

    @Test
    void whatIsBeingSentCanNoLongerBeWithdrawn() {
        long id = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        office.claim();

        assertThat(withdraw(id)).isFalse();
        assertThat(office.find(id).state()).isEqualTo(State.SENDING);
    }

    private boolean withdraw(long id) {
        return office.database.write(handle -> Outbox.withdraw(handle, id));
    }

    private List<String> actions() {
        return office.history().stream().map(HistoryEntry::action).toList();
    }
}
