package mx.cea.ventanilla.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// The table `message`.
final class OutboxRepository {
    private static final String COLUMNS = """
            m.id, m.number, m.subject_kind, m.subject_id, m.recipient, m.title, m.state, m.queued_at, m.next_attempt_at,
            m.attempts, m.failure_kind, m.failure_detail, m.failure_seen, m.sent_at, m.created_by, s.display_name
            FROM message m LEFT JOIN staff s ON s.id = m.created_by
            """;

    private final Handle handle;

    OutboxRepository(Handle handle) {
        this.handle = handle;
    }

    int countByProgram(Subject.Kind kind, EmailAddress recipient, Instant since) {
        return handle.createQuery("""
                        SELECT count(*) FROM message WHERE subject_kind = :kind AND created_by IS NULL
                            AND lower(recipient) = lower(:recipient) AND queued_at >= :since""")
                .bind("kind", kind.name())
                .bind("recipient", recipient.value())
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    int countOf(Subject about) {
        return handle.createQuery("SELECT count(*) FROM message WHERE subject_kind = :kind AND subject_id = :id")
                .bind("kind", about.kind().name())
                .bind("id", about.id())
                .mapTo(Integer.class)
                .one();
    }

    long insert(
            @Nullable StaffId by,
            Subject about,
            String messageId,
            String number,
            EmailAddress recipient,
            RenderedMail mail,
            Instant queuedAt,
            Instant notBefore) {
        return handle.createUpdate("""
                        INSERT INTO message (message_id, number, subject_kind, subject_id, recipient, title, html, text,
                            state, queued_at, next_attempt_at, created_by)
                        VALUES (:messageId, :number, :kind, :id, :recipient, :title, :html, :text,
                            'QUEUED', :queuedAt, :notBefore, :by)""")
                .bind("messageId", messageId)
                .bind("number", number)
                .bind("kind", about.kind().name())
                .bind("id", about.id())
                .bind("recipient", recipient.value())
                .bind("title", mail.subject())
                .bind("html", mail.html())
                .bind("text", mail.text())
                .bind("queuedAt", queuedAt)
                .bind("notBefore", notBefore)
                .bind("by", by == null ? null : by.value())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /// Moves a message from one of some states to another.
    ///
    /// @return whether it was in one of them
    boolean move(long id, Set<OutboxMessage.State> from, OutboxMessage.State to) {
        return handle.createUpdate("UPDATE message SET state = :to WHERE id = :id AND state IN (<from>)")
                        .bind("id", id)
                        .bind("to", to.name())
                        .bindList("from", from.stream().map(Enum::name).toList())
                        .execute()
                == 1;
    }

    boolean tryAgain(long id, Instant at) {
        return handle.createUpdate("""
                        UPDATE message SET state = 'QUEUED', attempts = 0, next_attempt_at = :at, failure_seen = FALSE
                        WHERE id = :id AND state = 'FAILED'""")
                        .bind("id", id)
                        .bind("at", at)
                        .execute()
                == 1;
    }

    boolean acknowledge(long id) {
        return handle.createUpdate("""
                        UPDATE message SET failure_seen = TRUE
                        WHERE id = :id AND state = 'FAILED' AND NOT failure_seen""")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /// One attempt to send a message, in the hands of one sender until a moment.
    record Claim(long id, int attempt, Instant until) {}

    /// Takes the message that is due the longest for one attempt. One whose sender died counts as due again.
    ///
    /// @param patience how long a sender may take until it is given up
    Optional<Claim> claimDue(Dialect dialect, Instant now, Duration patience) {
        Instant until = now.plus(patience);
        return handle.createQuery("""
                        WITH due AS (
                            SELECT id FROM message
                            WHERE state IN ('QUEUED', 'SENDING') AND next_attempt_at <= :now
                              AND (state = 'QUEUED' OR sending_until < :now)
                            ORDER BY next_attempt_at, id LIMIT 1
                        """ + dialect.skipLocked() + """
                        )
                        UPDATE message SET state = 'SENDING', sending_until = :until, attempts = attempts + 1
                        WHERE id = (SELECT id FROM due) RETURNING id, attempts""")
                .bind("now", now)
                .bind("until", until)
                .map((r, c) -> new Claim(r.getLong("id"), r.getInt("attempts"), until))
                .findOne();
    }

    /// Ends an attempt that succeeded.
    ///
    /// @return whether the message was still in this sender's hands
    boolean sent(Claim claim, Instant at) {
        return held(claim, "UPDATE message SET state = 'SENT', sent_at = :at, sending_until = NULL")
                        .bind("at", at)
                        .execute()
                == 1;
    }

    /// Puts a message whose attempt failed back into the queue, or ends it as failed.
    ///
    /// @param again when to try again; null for never
    /// @return whether the message was still in this sender's hands
    boolean notSent(Claim claim, FailureKind kind, String detail, @Nullable Instant again) {
        return held(claim, """
                        UPDATE message SET state = :state, sending_until = NULL, failure_kind = :kind,
                            failure_detail = :detail, next_attempt_at = COALESCE(:again, next_attempt_at)""")
                        .bind("state", again == null ? "FAILED" : "QUEUED")
                        .bind("kind", kind.name())
                        .bind("detail", detail)
                        .bindByType("again", again, Instant.class)
                        .execute()
                == 1;
    }

    /// A sender that was given up no longer decides: somebody else has the message by then.
    private Update held(Claim claim, String update) {
        return handle.createUpdate(update + """

                        WHERE id = :id AND state = 'SENDING' AND attempts = :attempt AND sending_until = :until""")
                .bind("id", claim.id())
                .bind("attempt", claim.attempt())
                .bind("until", claim.until());
    }

    Optional<OutboxMessage> find(long id) {
        return handle.createQuery("SELECT " + COLUMNS + " WHERE m.id = :id")
                .bind("id", id)
                .map(OutboxRepository::row)
                .findOne();
    }

    List<OutboxMessage> of(Subject about) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         WHERE m.subject_kind = :kind AND m.subject_id = :id ORDER BY m.id""")
                .bind("kind", about.kind().name())
                .bind("id", about.id())
                .map(OutboxRepository::row)
                .list();
    }

    /// A page of the messages in some states, the newest first.
    List<OutboxMessage> page(Set<OutboxMessage.State> states, @Nullable Long before, int size) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         WHERE m.state IN (<states>) AND m.id < :before ORDER BY m.id DESC LIMIT :size""")
                .bindList("states", states.stream().map(Enum::name).toList())
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("size", size)
                .map(OutboxRepository::row)
                .list();
    }

    List<OutboxMessage> unseenFailuresOf(StaffId author) {
        return handle.createQuery("SELECT " + COLUMNS + """
                         WHERE m.state = 'FAILED' AND m.created_by = :author AND NOT m.failure_seen ORDER BY m.id""")
                .bind("author", author.value())
                .map(OutboxRepository::row)
                .list();
    }

    /// The frozen message with its secret, to be sent in the name of the organisation's present address.
    OutgoingMail frozen(long id, EmailAddress from, String fromName) {
        return handle.createQuery("""
                        SELECT m.message_id, m.number, m.recipient, m.title, m.html, m.text, m.queued_at, s.secret
                        FROM message m LEFT JOIN message_secret s ON s.message_id = m.id WHERE m.id = :id""")
                .bind("id", id)
                .map((r, c) -> new OutgoingMail(
                        r.getString("message_id"),
                        r.getString("number"),
                        from,
                        fromName,
                        new EmailAddress(r.getString("recipient")),
                        r.getString("title"),
                        MessageSecret.putInto(r.getString("html"), r.getString("secret")),
                        MessageSecret.putInto(r.getString("text"), r.getString("secret")),
                        List.of(),
                        c.findColumnMapperFor(Instant.class).orElseThrow().map(r, "queued_at", c)))
                .one();
    }

    /// The page of a message as it was or will be sent, its secret hidden.
    String htmlOf(long id) {
        return handle.createQuery("SELECT html FROM message WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .map(MessageSecret::hiddenIn)
                .one();
    }

    private static OutboxMessage row(ResultSet r, StatementContext c) throws SQLException {
        var instants = c.findColumnMapperFor(Instant.class).orElseThrow();
        long author = r.getLong("created_by");
        boolean authored = !r.wasNull();
        String failure = r.getString("failure_kind");
        return new OutboxMessage(
                r.getLong("id"),
                r.getString("number"),
                new Subject(Subject.Kind.valueOf(r.getString("subject_kind")), r.getLong("subject_id")),
                r.getString("recipient"),
                r.getString("title"),
                OutboxMessage.State.valueOf(r.getString("state")),
                instants.map(r, "queued_at", c),
                instants.map(r, "next_attempt_at", c),
                r.getInt("attempts"),
                failure == null ? null : FailureKind.valueOf(failure),
                r.getString("failure_detail"),
                r.getBoolean("failure_seen"),
                instants.map(r, "sent_at", c),
                authored ? new StaffId(author) : null,
                r.getString("display_name"));
    }
}
