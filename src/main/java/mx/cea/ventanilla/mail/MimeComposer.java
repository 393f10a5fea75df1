package mx.cea.ventanilla.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;

/// Builds the MIME message of an [OutgoingMail]: the text and, related to the inline logo, the page as alternatives;
/// where there are attachments, all that as the first part of a mixed message.
public final class MimeComposer {

    /// `Content-ID` of the logo, without its angle brackets.
    public static final String LOGO_ID = "logo@ventanilla";

    private static final String UTF_8 = "UTF-8";

    private final Session session = Session.getInstance(new Properties());
    private final Logo logo;

    /// @param logo the picture that every message carries
    public MimeComposer(Logo logo) {
        this.logo = logo;
    }

    /// The message, ready to be written or sent. Composing the same mail again gives the same headers.
    public MimeMessage compose(OutgoingMail mail) {
        try {
            MimeMessage message = new FrozenMessage(session, mail.messageId());
            message.setFrom(new InternetAddress(mail.from().value(), mail.fromName(), UTF_8));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient().value()));
            message.setSubject(mail.subject(), UTF_8);
            message.setSentDate(Date.from(mail.queuedAt()));
            message.setHeader("Content-Language", "es-MX");
            // neither an auto-responder nor another robot is to answer a message whose replies nobody reads (CON-10)
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            message.setContent(content(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("a checked mail must be composable", e);
        }
    }

    private Multipart content(OutgoingMail mail) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative", text(mail.text(), "plain"), related(mail.html()));
        if (mail.attachments().isEmpty()) {
            return alternative;
        }
        MimeMultipart mixed = new MimeMultipart("mixed", wrapped(alternative));
        for (MailAttachment attachment : mail.attachments()) {
            mixed.addBodyPart(attached(attachment));
        }
        return mixed;
    }

    private MimeBodyPart related(String html) throws MessagingException {
        MimeBodyPart picture = part(logo.bytes(), logo.mediaType());
        picture.setContentID("<" + LOGO_ID + ">");
        picture.setDisposition(Part.INLINE);
        picture.setFileName("logo." + logo.mediaType().substring("image/".length()));
        return wrapped(new MimeMultipart("related", text(html, "html"), picture));
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        part.setHeader("Content-Language", "es-MX");
        // lines of any length and any character pass every server
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attached(MailAttachment attachment) throws MessagingException {
        MimeBodyPart part = part(attachment.bytes(), attachment.mediaType());
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(attachment.name());
        return part;
    }

    private static MimeBodyPart part(byte[] bytes, String mediaType) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, mediaType)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart wrapped(Multipart multipart) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(multipart);
        return part;
    }

    /// Keeps the `Message-ID` that the outbox gave it; the library would make a new one on every save.
    private static final class FrozenMessage extends MimeMessage {
        private final String messageId;

        FrozenMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
