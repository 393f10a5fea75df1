package mx.cea.ventanilla.mail;

import java.time.Instant;
import java.util.List;

/// Messages for the tests.
final class Mails {
    static final Instant QUEUED = Instant.parse("2026-11-20T14:30:15Z");
    static final MimeComposer COMPOSER = new MimeComposer(BrandingFolder.builtIn().logo());

    private Mails() {}

    static OutgoingMail to(String recipient) {
        return mail("OV-2026-000123-4/1", recipient, "Revisión de su consumo", List.of());
    }

    static OutgoingMail mail(String number, String recipient, String subject, List<MailAttachment> attachments) {
        return new OutgoingMail(
                "<5e0c7d1a@example.com>",
                number,
                new EmailAddress("oficina.virtual@example.com"),
                "Comisión Estatal de Aguas",
                new EmailAddress(recipient),
                subject,
                "<!DOCTYPE html><p>Año, pingüino, ñandú · <img src=\"cid:logo@ventanilla\"></p>",
                "Año, pingüino, ñandú\n",
                attachments,
                QUEUED);
    }
}
