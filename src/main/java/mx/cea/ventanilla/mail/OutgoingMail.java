package mx.cea.ventanilla.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// A message with everything frozen, as the outbox keeps it: whenever it is delivered, and however often that is tried,
/// it is the same message with the same `Message-ID`. Nothing in it can add a header: what goes into one is cleaned or
/// refused here.
///
/// @param messageId   `<…@…>`, see [#newMessageId(EmailAddress)]
/// @param number      of the communication, as `OV-2026-000123-4/1` (CON-10)
/// @param from        the organisation's address, from which nothing is read
/// @param fromName    the organisation's name
/// @param recipient   the customer's address
/// @param subject     the subject line
/// @param html        the page, as rendered
/// @param text        the same as plain text
/// @param attachments may be empty
/// @param queuedAt    the moment in which it was queued, the message's `Date`
public record OutgoingMail(
        String messageId,
        String number,
        EmailAddress from,
        String fromName,
        EmailAddress recipient,
        String subject,
        String html,
        String text,
        List<MailAttachment> attachments,
        Instant queuedAt) {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[A-Za-z0-9._+-]{1,100}@[A-Za-z0-9.-]{1,150}>");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9/-]{0,59}");

    /// @throws IllegalArgumentException if the message's identification or number is malformed, or the subject is blank
    public OutgoingMail {
        if (!MESSAGE_ID.matcher(messageId).matches()) {
            throw new IllegalArgumentException("not a Message-ID: " + HeaderText.clean(messageId));
        }
        if (!NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("not a communication's number: " + HeaderText.clean(number));
        }
        fromName = HeaderText.clean(fromName);
        subject = HeaderText.clean(subject);
        if (subject.isEmpty()) {
            throw new IllegalArgumentException("message without a subject");
        }
        attachments = List.copyOf(attachments);
    }

    /// A new `Message-ID` of the sender's domain.
    public static String newMessageId(EmailAddress from) {
        return "<" + UUID.randomUUID() + "@" + from.domain() + ">";
    }
}
