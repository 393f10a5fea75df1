package mx.cea.ventanilla.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.mail.OutboxMessage.State;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The messages that were queued, and what became of them. Queueing joins the transaction of the work that the message
/// tells of, so that neither is ever there without the other.
public final class Outbox {
    private final Database database;
    private final History history;

    public Outbox(Database database, History history) {
        this.database = database;
        this.history = history;
    }

    /// Which messages a list shows.
    public enum View {
        ALL,
        TO_SEND,
        FAILED,
        SENT,
        WITHDRAWN;

        Set<State> states() {
            return switch (this) {
                case ALL -> EnumSet.allOf(State.class);
                case TO_SEND -> EnumSet.of(State.QUEUED, State.SENDING);
                case FAILED -> EnumSet.of(State.FAILED);
                case SENT -> EnumSet.of(State.SENT);
                case WITHDRAWN -> EnumSet.of(State.WITHDRAWN);
            };
        }
    }

    /// The result of acting on a message.
    public enum Acted {
        DONE,
        NOT_PERMITTED,
        /// It has been sent, withdrawn, acknowledged or queued meanwhile.
        TOO_LATE
    }

    /// The number of the next communication about a subject: its folio and a running number (CON-10). The caller's
    /// transaction must hold the subject.
    public static String nextNumber(Handle handle, Subject about, String folio) {
        return folio + "/" + (new OutboxRepository(handle).countOf(about) + 1);
    }

    /// Queues a message within the caller's transaction.
    ///
    /// @param by      the author, null where the program writes
    /// @param number  from [#nextNumber]
    /// @param from    the organisation's address, whose domain the `Message-ID` carries
    /// @param undo    how long it is held back, in which it can still be withdrawn
    /// @return its id
    public static long queue(
            Handle handle,
            @Nullable StaffId by,
            Subject about,
            String number,
            EmailAddress from,
            EmailAddress recipient,
            RenderedMail mail,
            Instant now,
            Duration undo) {
        return new OutboxRepository(handle)
                .insert(by, about, OutgoingMail.newMessageId(from), number, recipient, mail, now, now.plus(undo));
    }

    /// Withdraws a message that has not been sent, within the caller's transaction.
    ///
    /// @return false if it is too late
    public static boolean withdraw(Handle handle, long id) {
        return new OutboxRepository(handle).move(id, EnumSet.of(State.QUEUED, State.FAILED), State.WITHDRAWN);
    }

    /// The messages about a subject, oldest first.
    public static List<OutboxMessage> of(Handle handle, Subject about) {
        return new OutboxRepository(handle).of(about);
    }

    /// How many messages about a kind of subject the program itself has queued to an address since a moment.
    public static int countByProgram(Handle handle, Subject.Kind about, EmailAddress recipient, Instant since) {
        return new OutboxRepository(handle).countByProgram(about, recipient, since);
    }

    /// One page of a list, the newest first.
    public Page<OutboxMessage, Long> page(View view, @Nullable Long before, int size) {
        return database.read(handle -> {
            List<OutboxMessage> rows = new OutboxRepository(handle).page(view.states(), before, size + 1);
            return rows.size() <= size
                    ? new Page<>(rows, null)
                    : new Page<>(rows.subList(0, size), rows.get(size - 1).id());
        });
    }

    /// The page of a message as it was or will be sent, without its logo and with dots for its secret.
    public String htmlOf(long id) {
        return database.read(handle -> new OutboxRepository(handle).htmlOf(id));
    }

    /// Failed messages that their author has not yet acknowledged.
    public List<OutboxMessage> unseenFailuresOf(StaffMember author) {
        return database.read(handle -> new OutboxRepository(handle).unseenFailuresOf(author.id()));
    }

    /// Queues a failed message again at once, with its `Message-ID` as it was. For its author and for whoever has
    /// [Permission#MANAGE_ALL_MESSAGES].
    public Acted tryAgain(StaffMember by, long id) {
        return act(by, id, "MESSAGE_TRIED_AGAIN", r -> r.tryAgain(id, database.clock().now()));
    }

    /// Somebody who may try again has seen that a message failed, and lets it rest.
    public Acted acknowledge(StaffMember by, long id) {
        return act(by, id, "MESSAGE_FAILURE_SEEN", r -> r.acknowledge(id));
    }

    /// Whether somebody may try a message again or acknowledge its failure: its author, or whoever manages them all.
    public static boolean mayManage(StaffMember by, OutboxMessage message) {
        return by.id().equals(message.author()) || by.may(Permission.MANAGE_ALL_MESSAGES);
    }

    private Acted act(StaffMember by, long id, String action, Predicate<OutboxRepository> change) {
        return database.write(handle -> {
            OutboxRepository repository = new OutboxRepository(handle);
            OutboxMessage message = repository.find(id).orElseThrow();
            if (!mayManage(by, message)) {
                return Acted.NOT_PERMITTED;
            }
            if (!change.test(repository)) {
                return Acted.TOO_LATE;
            }
            history.record(handle, by.id(), message.about(), action, Map.of("message", message.number()));
            return Acted.DONE;
        });
    }
}
