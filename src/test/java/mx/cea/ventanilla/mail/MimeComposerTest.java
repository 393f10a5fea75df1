package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MimeComposerTest {

    @Test
    void theTextAndThePageWithItsLogoAreAlternatives() throws Exception {
        MimeMessage message = parsed(Mails.to("ana@example.com"));

        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        Multipart alternative = (Multipart) message.getContent();
        assertThat(alternative.getCount()).isEqualTo(2);
        BodyPart text = alternative.getBodyPart(0);
        assertThat(text.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(text.getContent().toString().strip()).isEqualTo("Año, pingüino, ñandú");
        Multipart related = (Multipart) alternative.getBodyPart(1).getContent();
        assertThat(related.getContentType()).startsWith("multipart/related");
        assertThat(related.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(related.getBodyPart(0).getContent().toString()).contains("pingüino");
        MimeBodyPart logo = (MimeBodyPart) related.getBodyPart(1);
        assertThat(logo.getContentID()).isEqualTo("<logo@ventanilla>");
        assertThat(logo.getDisposition()).isEqualTo(Part.INLINE);
        assertThat(logo.getInputStream().readAllBytes()).isEqualTo(BrandingFolder.builtIn().logo().bytes());
    }

    @Test
    void theHeadersAreThoseOfAOneWayMessageAndAreFrozen() throws Exception {
        OutgoingMail mail = Mails.to("ana@example.com");
        MimeMessage message = parsed(mail);

        assertThat(message.getMessageID()).isEqualTo("<5e0c7d1a@example.com>");
        assertThat(parsed(mail).getMessageID()).isEqualTo(message.getMessageID());
        assertThat(message.getSentDate()).isEqualTo(Date.from(Mails.QUEUED));
        assertThat(message.getSubject()).isEqualTo("Revisión de su consumo");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(message.getHeader("Content-Language")).containsExactly("es-MX");
        assertThat(message.getFrom()[0].toString()).contains("<oficina.virtual@example.com>");
        assertThat(message.getAllRecipients()).extracting(Address::toString).containsExactly("ana@example.com");
    }

    @Test
    void attachmentsMakeTheMessageMixed() throws Exception {
        MimeMessage message = parsed(Mails.mail("OV-2026-000123-4/2", "ana@example.com", "Cita", List.of(
                new MailAttachment("Aclaración año 2026.pdf", "application/pdf", new byte[] {1, 2, 3}),
                new MailAttachment("cita.ics", "text/calendar; method=PUBLISH; charset=UTF-8",
                        "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8)))));

        assertThat(message.isMimeType("multipart/mixed")).isTrue();
        Multipart mixed = (Multipart) message.getContent();
        assertThat(mixed.getCount()).isEqualTo(3);
        assertThat(mixed.getBodyPart(0).isMimeType("multipart/alternative")).isTrue();
        BodyPart pdf = mixed.getBodyPart(1);
        assertThat(pdf.getFileName()).isEqualTo("Aclaración año 2026.pdf");
        assertThat(pdf.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(pdf.getInputStream().readAllBytes()).containsExactly(1, 2, 3);
        assertThat(mixed.getBodyPart(2).getContentType()).contains("text/calendar", "method=PUBLISH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\r\n\r\n", "\0", "\u000B"})
    void noTextCanAddAHeader(String lineBreak) throws Exception {
        String evil = "Hola" + lineBreak + "Bcc: espia@example.com" + lineBreak + "<script>";
        OutgoingMail mail = new OutgoingMail(
                "<a@example.com>", "OV-2026-000123-4/1", new EmailAddress("ov@example.com"), evil,
                new EmailAddress("ana@example.com"), evil, "<p>", "t",
                List.of(new MailAttachment(evil, "application/pdf;" + lineBreak + " name=x", new byte[1])),
                Mails.QUEUED);

        MimeMessage message = parsed(mail);

        assertThat(message.getSubject()).isEqualTo("Hola Bcc: espia@example.com <script>");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        BodyPart attachment = ((Multipart) message.getContent()).getBodyPart(1);
        assertThat(attachment.getHeader("Bcc")).isNull();
        assertThat(attachment.getFileName()).isEqualTo("Hola Bcc_ espia@example.com _script_");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "ana", "ana@", "@example.com", "ana@example", "ana@example.com\r\nBcc: x@example.com", "ana@example.com\n",
        "Ana <ana@example.com>", "ana@example.com,eva@example.com", "\"ana\r\n\"@example.com", "a na@example.com",
        "ana..ruiz@example.com", "ana@exa mple.com", "añá@example.com", "ana@example.com;eva@example.com"
    })
    void whatIsNoPlainAddressIsRefused(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
    }

    @Test
    void aTypedAddressIsTrimmedAndItsInternationalDomainMadeAscii() {
        assertThat(EmailAddress.parse("  ana.ruiz+agua@example.com "))
                .hasValue(new EmailAddress("ana.ruiz+agua@example.com"));
        assertThat(EmailAddress.parse("ana@ñandú.example.com"))
                .map(EmailAddress::domain)
                .hasValue("xn--and-6ma2c.example.com");
        assertThat(EmailAddress.parse("ana@example.com\r\nBcc: x@example.com")).isEmpty();
        assertThat(EmailAddress.parse("ana")).isEmpty();
    }

    @Test
    void aMalformedIdentificationIsRefused() {
        OutgoingMail good = Mails.to("ana@example.com");
        for (String id : List.of("a@example.com", "<a@example.com>\r\nBcc: x", "<a b@example.com>", "<>")) {
            assertThatIllegalArgumentException().as(id).isThrownBy(() -> new OutgoingMail(
                    id, good.number(), good.from(), "", good.recipient(), "s", "", "", List.of(), Mails.QUEUED));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mails.mail("../../etc/passwd", "ana@example.com", "s", List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mails.mail("OV-1/1", "ana@example.com", " \r\n ", List.of()));
    }

    @Test
    void everyNewIdentificationIsAnotherOneOfTheSendersDomain() {
        EmailAddress from = new EmailAddress("ov@example.com");

        assertThat(OutgoingMail.newMessageId(from))
                .endsWith("@example.com>")
                .isNotEqualTo(OutgoingMail.newMessageId(from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "..\\..\\boot.ini", "C:\\x.pdf", ".htaccess"})
    void anAttachmentsNameIsNoPath(String name) {
        assertThat(new MailAttachment(name, "application/pdf", new byte[1]).name())
                .doesNotContain("/", "\\", ":")
                .doesNotStartWith(".");
    }

    private static MimeMessage parsed(OutgoingMail mail) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Mails.COMPOSER.compose(mail).writeTo(bytes);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes.toByteArray()));
    }
}
