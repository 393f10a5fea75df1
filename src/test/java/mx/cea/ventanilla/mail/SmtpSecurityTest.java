package mx.cea.ventanilla.mail;

import static mx.cea.ventanilla.mail.SmtpClients.smtp;
import static mx.cea.ventanilla.mail.SmtpClients.temporary;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mx.cea.ventanilla.mail.DeliveryResult.Delivered;
import mx.cea.ventanilla.mail.SmtpSettings.Security;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SmtpSecurityTest {
    private static final OutgoingMail MAIL = Mails.to("ana@example.com");

    @TempDir
    static Path folder;

    static TestCertificate right;
    static TestCertificate ofAnother;

    @BeforeAll
    static void makeCertificates() throws Exception {
        right = TestCertificate.make(folder, "ip:127.0.0.1");
        ofAnother = TestCertificate.make(folder, "dns:otro.example.com");
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void theMessageGoesOverOnlyOnceItIsSecured(Security security) throws Exception {
        try (ScriptedSmtp server = server(security, right)) {
            assertThat(smtp(server.port(), security, right.pem()).deliver(MAIL)).isInstanceOf(Delivered.class);
            if (security == Security.STARTTLS) {
                assertThat(server.heard().subList(0, 2)).last().isEqualTo("STARTTLS");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateOfNobodyTrustedIsRefused(Security security) throws Exception {
        try (ScriptedSmtp server = server(security, right)) {
            assertThat(smtp(server.port(), security, null).deliver(MAIL)).satisfies(temporary(FailureKind.TLS));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aCertificateOfAnotherServerIsRefused(Security security) throws Exception {
        try (ScriptedSmtp server = server(security, ofAnother)) {
            assertThat(smtp(server.port(), security, ofAnother.pem()).deliver(MAIL))
                    .satisfies(temporary(FailureKind.TLS));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aServerThatOffersNoSecurityIsRefused() throws Exception {
        try (ScriptedSmtp server = ScriptedSmtp.plain()) {
            assertThat(smtp(server.port(), Security.STARTTLS, null).deliver(MAIL))
                    .satisfies(temporary(FailureKind.TLS));
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void anAuthorityThatCannotBeReadIsAFailureAndNoException() throws Exception {
        Path empty = Files.writeString(folder.resolve("vacio.pem"), "");
        for (Path authority : List.of(folder.resolve("falta.pem"), empty)) {
            assertThat(smtp(1, Security.TLS, authority).deliver(MAIL)).satisfies(temporary(FailureKind.TLS));
        }
    }

    private static ScriptedSmtp server(Security security, TestCertificate certificate) throws IOException {
        return security == Security.TLS
                ? new ScriptedSmtp(certificate.context(), true)
                : new ScriptedSmtp(certificate.context(), false).on("EHLO", "250-prueba\r\n250 STARTTLS");
    }
}
