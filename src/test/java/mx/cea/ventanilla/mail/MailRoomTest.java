package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.mail.MailRoom.Round;
import mx.cea.ventanilla.mail.Outbox.Acted;
import mx.cea.ventanilla.mail.OutboxMessage.State;
import mx.cea.ventanilla.mail.OutboxRepository.Claim;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.settings.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class MailRoomTest {
    private static final Round SENT = new Round(1, 0, 0);
    private static final Round POSTPONED = new Round(0, 1, 0);
    private static final Round FAILED = new Round(0, 0, 1);

    private final MailOffice office;

    @TempDir
    private Path folder;

    MailRoomTest(Dialect dialect) {
        office = new MailOffice(dialect);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void nothingLeavesWhileItCanBeTakenBack() {
        long id = office.queue(office.ana);
        MailRoom room = office.room(folder);

        office.clock.advance(MailOffice.UNDO.minusMillis(1));
        assertThat(room.sendDue()).isEqualTo(Round.NOTHING);
        office.clock.advance(Duration.ofMillis(1));
        assertThat(room.sendDue()).isEqualTo(SENT);

        assertThat(office.find(id).state()).isEqualTo(State.SENT);
        assertThat(office.find(id).sentAt()).isEqualTo(office.clock.now());
        assertThat(files()).hasSize(1);
        HistoryEntry entry = office.history().getFirst();
        assertThat(entry.action()).isEqualTo("MESSAGE_SENT");
        assertThat(entry.by()).isNull();
        assertThat(entry.detail()).isEqualTo(Map.of("message", "OV-2026-000123-4/1"));
    }

    @Test
    void whatWasWithdrawnIsNeverSent() {
        long id = office.queue(office.ana);
        office.database.run(handle -> Outbox.withdraw(handle, id));
        office.clock.advance(Duration.ofDays(1));

        assertThat(office.room(folder).sendDue()).isEqualTo(Round.NOTHING);
        assertThat(files()).isEmpty();
    }

    @Test
    void aServerThatIsAwayPutsOffEveryMessageAndIsAskedOnceARound() throws Exception {
        long first = office.queue(office.ana);
        long second = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        MailRoom room = office.room(folder);
        office.useServer(portWithoutServer());

        assertThat(room.sendDue()).isEqualTo(POSTPONED);

        assertThat(office.find(first).failureKind()).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(office.find(first).nextAttemptAt()).isEqualTo(office.clock.now().plusSeconds(30));
        assertThat(office.find(second).attempts()).isZero();
        assertThat(office.history()).isEmpty();
    }

    @Test
    void attemptsAreFurtherAndFurtherApartAndEnd() throws Exception {
        long id = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        MailRoom room = office.room(folder);
        try (ScriptedSmtp server = ScriptedSmtp.plain().on("RCPT", "450 4.7.1 lista gris")) {
            office.useServer(server.port());

            assertThat(room.sendDue()).isEqualTo(POSTPONED);
            office.clock.advance(Duration.ofSeconds(29));
            assertThat(room.sendDue()).isEqualTo(Round.NOTHING);
            office.clock.advance(Duration.ofSeconds(1));
            assertThat(room.sendDue()).isEqualTo(POSTPONED);
            office.clock.advance(Duration.ofSeconds(59));
            assertThat(room.sendDue()).isEqualTo(Round.NOTHING);
            office.clock.advance(Duration.ofSeconds(1));
            assertThat(room.sendDue()).isEqualTo(FAILED);
        }

        assertThat(office.find(id).state()).isEqualTo(State.FAILED);
        assertThat(office.find(id).failureDetail()).contains("lista gris");
        assertThat(office.outbox.unseenFailuresOf(office.ana)).hasSize(1);
        assertThat(office.history())
                .extracting(HistoryEntry::action, HistoryEntry::detail)
                .containsExactly(tuple(
                        "MESSAGE_FAILED", Map.of("message", "OV-2026-000123-4/1", "failure", "SERVER_BUSY")));
    }

    @Test
    void oneRefusedRecipientFailsAtOnceAndHoldsNobodyElseUp() throws Exception {
        long refused = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        MailRoom room = office.room(folder);
        try (ScriptedSmtp server = ScriptedSmtp.plain().on("RCPT", "550 5.1.1 no existe")) {
            office.useServer(server.port());
            assertThat(room.sendDue()).isEqualTo(FAILED);
        }
        assertThat(office.find(refused).failureKind()).isEqualTo(FailureKind.RECIPIENT_REFUSED);

        office.settings.changeAsProgram(Map.of(Setting.SMTP_HOST, ""));
        assertThat(office.outbox.tryAgain(office.ana, refused)).isEqualTo(Acted.DONE);
        assertThat(room.sendDue()).isEqualTo(SENT);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aConnectionThatDropsAfterTheMessageIsTriedAgainWithTheSameMessageId() throws Exception {
        office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        MailRoom room = office.room(folder);
        List<String> first;
        try (ScriptedSmtp server = ScriptedSmtp.plain().on(".", ScriptedSmtp.DROP)) {
            office.useServer(server.port());
            assertThat(room.sendDue()).isEqualTo(POSTPONED);
            first = messageIds(server);
        }
        office.clock.advance(Duration.ofSeconds(30));
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            office.useServer(server.port());
            assertThat(room.sendDue()).isEqualTo(SENT);
            assertThat(first).hasSize(1).isEqualTo(messageIds(server));
        }
    }

    @Test
    void aSenderThatDiedIsGivenUpAfterAWhileAndDecidesNothingAnyMore() {
        long id = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        Claim died = office.claim();
        MailRoom room = office.room(folder);

        office.clock.advance(MailRoom.PATIENCE);
        assertThat(room.sendDue()).isEqualTo(Round.NOTHING);
        office.clock.advance(Duration.ofMillis(1));
        assertThat(room.sendDue()).isEqualTo(SENT);

        assertThat(office.find(id).attempts()).isEqualTo(2);
        assertThat(office.<Boolean>write(r -> r.sent(died, office.clock.now()))).isFalse();
        assertThat(office.<Boolean>write(r -> r.notSent(died, FailureKind.TIMEOUT, "", null))).isFalse();
        assertThat(office.find(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void aSlowSenderDoesNotDecideForTheNextOneThoughTheCountOfAttemptsBeganAnew() {
        long id = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        Claim slow = office.claim();
        office.clock.advance(MailRoom.PATIENCE.plusMillis(1));
        Claim second = office.claim();
        office.<Boolean>write(r -> r.notSent(second, FailureKind.MAILBOX_FULL, "552", null));
        office.outbox.tryAgain(office.ana, id);
        Claim third = office.claim();
        assertThat(third.attempt()).isEqualTo(slow.attempt());

        assertThat(office.<Boolean>write(r -> r.notSent(slow, FailureKind.TIMEOUT, "", null))).isFalse();
        assertThat(office.<Boolean>write(r -> r.sent(third, office.clock.now()))).isTrue();
    }

    @Test
    void settingsThatMakeNoSenseHoldTheMailBackAndSaySo() throws Exception {
        long id = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        MailRoom room = office.room(folder);
        office.settings.changeAsProgram(Map.of(Setting.MAIL_FROM_ADDRESS, "nadie"));

        assertThat(room.sendDue()).isEqualTo(POSTPONED);
        assertThat(office.find(id).failureKind()).isEqualTo(FailureKind.SETTINGS);

        office.settings.changeAsProgram(Map.of(Setting.SMTP_HOST, "no es un servidor"));
        assertThat(room.probe()).isInstanceOfSatisfying(
                ProbeResult.NotReady.class, no -> assertThat(no.kind()).isEqualTo(FailureKind.SETTINGS));
        office.settings.changeAsProgram(Map.of(Setting.SMTP_HOST, ""));
        assertThat(room.probe()).isInstanceOf(ProbeResult.Ready.class);
    }

    @Test
    void aMessageThatCannotBeComposedFailsAndTheNextOneLeaves() {
        long broken = office.queue(office.ana);
        office.queue(office.ana);
        office.database.run(h -> h.execute("UPDATE message SET recipient = 'roto' WHERE id = ?", broken));
        office.clock.advance(MailOffice.UNDO);

        assertThat(office.room(folder).sendDue()).isEqualTo(new Round(1, 0, 1));
        assertThat(office.find(broken).failureKind()).isEqualTo(FailureKind.NOT_COMPOSABLE);
    }

    @Test
    void aRoundEndsWhereTheProgramIsToStop() {
        office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        Thread.currentThread().interrupt();
        try {
            assertThat(office.room(folder).sendDue()).isEqualTo(Round.NOTHING);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void logsInWithTheNameOfTheSettingsAndThePasswordOfTheEnvironment() {
        long id = office.queue(office.ana);
        office.clock.advance(MailOffice.UNDO);
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            server.setUser("oficina@example.com", "oficina", "correcta");
            office.useServer(server.getSmtp().getPort());
            office.settings.changeAsProgram(Map.of(Setting.SMTP_USER, "oficina"));

            assertThat(office.room(folder).sendDue()).isEqualTo(SENT);

            String messageId = office.database.read(h -> h.createQuery("SELECT message_id FROM message WHERE id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
            assertThat(server.getReceivedMessages()).singleElement().satisfies(received -> {
                assertThat(received.getMessageID()).isEqualTo(messageId);
                assertThat(received.getSubject()).isEqualTo(office.find(id).title());
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void workersShareTheWorkAndSendNothingTwice() throws Exception {
        IntStream.range(0, 30).forEach(_ -> office.queue(office.ana));
        office.clock.advance(MailOffice.UNDO);
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            office.useServer(server.port());

            int sent = IntStream.range(0, 3)
                    .mapToObj(_ -> office.room(folder))
                    .toList()
                    .parallelStream()
                    .mapToInt(room -> room.sendDue().sent())
                    .sum();

            assertThat(sent).isEqualTo(30);
            assertThat(messageIds(server)).hasSize(30).doesNotHaveDuplicates();
        }
    }

    private static List<String> messageIds(ScriptedSmtp server) {
        return server.heard().stream().filter(line -> line.startsWith("Message-ID:")).toList();
    }

    private static int portWithoutServer() throws IOException {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            return server.port();
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
