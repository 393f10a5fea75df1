package mx.cea.ventanilla.mail.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.mail.OutboxMessage.State;

/// A message of the outbox in words.
final class OutboxWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Texts.LOCALE);

    private OutboxWords() {}

    /// `hoy 13:40`, `15 jun 13:40`, or `15/06/2025 13:40`.
    static String moment(Instant at, LocalDate today) {
        ZonedDateTime local = at.atZone(Clock.ZONE);
        String time = TIME.format(local);
        return local.toLocalDate().equals(today)
                ? Texts.get("mail.outbox.today", time)
                : (local.getYear() == today.getYear() ? DAY.format(local) : Dates.inDigits(local.toLocalDate()))
                        + " " + time;
    }

    static String state(OutboxMessage message) {
        return isRetried(message)
                ? Texts.get("mail.outbox.retried")
                : Texts.get("mail.outbox.state." + message.state());
    }

    /// Whether it waits to be tried once more.
    static boolean isRetried(OutboxMessage message) {
        return message.state() == State.QUEUED && message.attempts() > 0;
    }

    /// When it left or will leave; empty while it is leaving.
    static String departure(OutboxMessage message, LocalDate today) {
        return switch (message.state()) {
            case SENT -> message.sentAt() == null ? "" : moment(message.sentAt(), today);
            case QUEUED -> Texts.get("mail.outbox.next", moment(message.nextAttemptAt(), today));
            case SENDING -> "";
            case FAILED, WITHDRAWN -> Texts.get("mail.outbox.not-sent");
        };
    }

    /// The subject without the communication's number, which would fill a narrow column before what it is about.
    static String subject(OutboxMessage message) {
        String number = "[" + message.number() + "] ";
        return message.title().startsWith(number) ? message.title().substring(number.length()) : message.title();
    }

    static String author(OutboxMessage message) {
        return message.authorName() == null ? Texts.get("mail.outbox.program") : message.authorName();
    }

    /// Why it is not sent; empty where nothing is wrong.
    static String reason(OutboxMessage message) {
        boolean open = message.state() == State.FAILED || message.state() == State.QUEUED;
        return open && message.failureKind() != null ? message.failureKind().text() : "";
    }

    /// The same as the server or the system put it.
    static String technical(OutboxMessage message) {
        return reason(message).isEmpty() || message.failureDetail() == null ? "" : message.failureDetail();
    }
}
