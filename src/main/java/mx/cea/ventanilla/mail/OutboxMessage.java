package mx.cea.ventanilla.mail;

import java.time.Instant;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import org.jspecify.annotations.Nullable;

/// A message of the outbox as its list shows it.
///
/// @param number        the communication's number (CON-10)
/// @param about         what it is about
/// @param author        who wrote it, null where the program did
/// @param nextAttemptAt when it is tried next, while it is queued
/// @param attempts      how often it was tried since it was queued, the present attempt included
/// @param failureKind   why the last attempt that failed did so, null where none did
/// @param failureDetail the same for the administrator, one line, in whatever language it came
/// @param failureSeen   whether its author has acknowledged that it failed
/// @param sentAt        null exactly while it is not sent
public record OutboxMessage(
        long id,
        String number,
        Subject about,
        String recipient,
        String title,
        State state,
        Instant queuedAt,
        Instant nextAttemptAt,
        int attempts,
        @Nullable FailureKind failureKind,
        @Nullable String failureDetail,
        boolean failureSeen,
        @Nullable Instant sentAt,
        @Nullable StaffId author,
        @Nullable String authorName) {

    /// Where a message stands.
    public enum State {
        QUEUED,
        SENDING,
        SENT,
        FAILED,
        WITHDRAWN
    }
}
