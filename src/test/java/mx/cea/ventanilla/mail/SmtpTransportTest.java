package mx.cea.ventanilla.mail;

import static mx.cea.ventanilla.mail.SmtpClients.settings;
import static mx.cea.ventanilla.mail.SmtpClients.smtp;
import static mx.cea.ventanilla.mail.SmtpClients.temporary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import mx.cea.ventanilla.mail.DeliveryResult.Delivered;
import mx.cea.ventanilla.mail.DeliveryResult.PermanentFailure;
import mx.cea.ventanilla.mail.SmtpSettings.Security;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpTransportTest {
    private static final OutgoingMail MAIL = Mails.to("ana@example.com");

    @Nested
    class WithAServerThatWorks {

        @Test
        void theMessageArrivesAsItWasComposed() throws Exception {
            GreenMail server = greenMail();
            try {
                DeliveryResult result = smtp(server.getSmtp().getPort(), Security.NONE).deliver(MAIL);

                assertThat(result).isInstanceOfSatisfying(Delivered.class, delivered ->
                        assertThat(delivered.response()).startsWith("250"));
                MimeMessage[] received = server.getReceivedMessages();
                assertThat(received).hasSize(1);
                assertThat(received[0].getMessageID()).isEqualTo(MAIL.messageId());
                assertThat(received[0].getSubject()).isEqualTo(MAIL.subject());
                assertThat(received[0].getHeader("Return-Path")).containsExactly("<oficina.virtual@example.com>");
            } finally {
                server.stop();
            }
        }

        @Test
        void aSecondAttemptCarriesTheSameMessageId() throws Exception {
            GreenMail server = greenMail();
            try {
                SmtpTransport transport = smtp(server.getSmtp().getPort(), Security.NONE);
                transport.deliver(MAIL);
                transport.deliver(MAIL);

                MimeMessage[] received = server.getReceivedMessages();
                assertThat(received).hasSize(2);
                assertThat(received[0].getMessageID()).isEqualTo(received[1].getMessageID());
            } finally {
                server.stop();
            }
        }

        @Test
        void logsInWhenAUserIsSetAndSaysSoWhenThePasswordIsWrong() throws Exception {
            GreenMail server = greenMail();
            server.setUser("oficina@example.com", "oficina", "correcta");
            try {
                int port = server.getSmtp().getPort();
                assertThat(smtp(port, "oficina", "correcta").deliver(MAIL)).isInstanceOf(Delivered.class);
                assertThat(smtp(port, "oficina", "correcta").probe()).isInstanceOf(ProbeResult.Ready.class);
                assertThat(smtp(port, "oficina", "otra").deliver(MAIL))
                        .satisfies(temporary(FailureKind.AUTHENTICATION));
                assertThat(smtp(port, "oficina", "otra").probe())
                        .isInstanceOfSatisfying(ProbeResult.NotReady.class, failure -> {
                            assertThat(failure.kind()).isEqualTo(FailureKind.AUTHENTICATION);
                            assertThat(failure.technicalDetail()).doesNotContain("otra");
                        });
                assertThat(server.getReceivedMessages()).hasSize(1);
            } finally {
                server.stop();
            }
        }

        @Test
        void probingSendsNothing() throws Exception {
            try (ScriptedSmtp server = ScriptedSmtp.plain()) {
                assertThat(smtp(server.port(), Security.NONE).probe()).isInstanceOf(ProbeResult.Ready.class);
                assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {ScriptedSmtp.HANG, ScriptedSmtp.DROP, "421 no"})
        void aFarewellThatGoesWrongUndoesNothing(String reply) throws Exception {
            try (ScriptedSmtp server = ScriptedSmtp.plain().on("QUIT", reply)) {
                assertThat(smtp(server.port(), Security.NONE).deliver(MAIL))
                        .isEqualTo(new Delivered("250 2.0.0 en cola"));
            }
        }
    }

    @Nested
    class WithAServerThatRefuses {

        @ParameterizedTest
        @CsvSource({
            "RCPT, 550 5.1.1 no existe,          RECIPIENT_REFUSED",
            "RCPT, 553 nombre no permitido,      RECIPIENT_REFUSED",
            "RCPT, 552 lleno,                    MAILBOX_FULL",
            "RCPT, 550 5.2.2 cuota excedida,     MAILBOX_FULL",
            "MAIL, 550 5.7.1 remitente,          SENDER_REFUSED",
            "DATA, 554 no hay destinatarios,     MESSAGE_REFUSED",
            "., 554 5.7.1 parece spam,           MESSAGE_REFUSED",
            "., 552 5.3.4 demasiado grande,      MESSAGE_REFUSED",
            "., 550 5.2.2 lleno,                 MAILBOX_FULL",
        })
        void a5xxIsPermanent(String command, String reply, FailureKind kind) throws Exception {
            try (ScriptedSmtp server = ScriptedSmtp.plain().on(command, reply)) {
                assertThat(smtp(server.port(), Security.NONE).deliver(MAIL))
                        .isInstanceOfSatisfying(PermanentFailure.class, failure -> {
                            assertThat(failure.kind()).isEqualTo(kind);
                            assertThat(failure.technicalDetail()).contains(reply).doesNotContain("\n");
                        });
            }
        }

        @ParameterizedTest
        @CsvSource({
            "CONNECT, 421 cerrado,                 SERVER_BUSY",
            "EHLO, 421 cerrado,                    SERVER_BUSY",
            "MAIL, 451 espere,                     SERVER_BUSY",
            "MAIL, 530 5.7.0 identifíquese,        AUTHENTICATION",
            "RCPT, 450 4.7.1 lista gris,           SERVER_BUSY",
            "RCPT, 452 4.2.2 lleno,                MAILBOX_FULL",
            "DATA, 421 cerrando,                   SERVER_BUSY",
            "., 451 espere,                        SERVER_BUSY",
        })
        void a4xxIsTemporaryAndSoIsWhatTheAdministratorCanMend(String command, String reply, FailureKind kind)
                throws Exception {
            try (ScriptedSmtp server = ScriptedSmtp.plain().on(command, reply)) {
                assertThat(smtp(server.port(), Security.NONE).deliver(MAIL)).satisfies(temporary(kind));
            }
        }
    }

    @Nested
    class WithAServerThatFails {

        @ParameterizedTest
        @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."})
        void aServerThatHangsHoldsNobodyUp(String command) throws Exception {
            try (ScriptedSmtp server = ScriptedSmtp.plain().on(command, ScriptedSmtp.HANG)) {
                SmtpTransport transport = new SmtpTransport(
                        settings("127.0.0.1", server.port(), Security.NONE, null, null, null, Duration.ofMillis(400)),
                        Mails.COMPOSER);

                DeliveryResult result =
                        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> transport.deliver(MAIL));

                assertThat(result).satisfies(temporary(FailureKind.TIMEOUT));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."})
        void aConnectionThatDropsMayBeTriedAgain(String command) throws Exception {
            try (ScriptedSmtp server = ScriptedSmtp.plain().on(command, ScriptedSmtp.DROP)) {
                assertThat(smtp(server.port(), Security.NONE).deliver(MAIL))
                        .satisfies(temporary(FailureKind.CONNECTION_DROPPED));
            }
        }

        @Test
        void whatIsNoMailServerIsAnswered() throws Exception {
            try (ScriptedSmtp server = ScriptedSmtp.plain().on("CONNECT", "HTTP/1.1 400 Bad Request")) {
                assertThat(smtp(server.port(), Security.NONE).deliver(MAIL))
                        .satisfies(temporary(FailureKind.CONNECTION_DROPPED));
            }
        }

        @Test
        void aServerThatIsNotThereIsUnreachable() throws Exception {
            int free;
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = socket.getLocalPort();
            }

            assertThat(smtp(free, Security.NONE).deliver(MAIL)).satisfies(temporary(FailureKind.UNREACHABLE));
            assertThat(smtp(free, Security.NONE).probe())
                    .isInstanceOfSatisfying(ProbeResult.NotReady.class, failure ->
                            assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE));
        }
    }

    @Test
    void settingsThatCannotWorkAreRefusedAndThePasswordIsNeverPrinted() {
        for (String host : List.of("", "a b", "mail.example.com\r\nx")) {
            assertThatIllegalArgumentException().isThrownBy(() -> settings(host, 25, Security.NONE, null, null, null));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> settings("h", 0, Security.NONE, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("h", 25, Security.NONE, "u", null, null));
        assertThat(settings("h", 25, Security.TLS, "u", "secreta", null).toString())
                .contains("u")
                .doesNotContain("secreta");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureHasASentenceForTheStaff(FailureKind kind) {
        assertThat(kind.text()).hasSizeGreaterThan(30).endsWith(".");
    }

    private static GreenMail greenMail() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
