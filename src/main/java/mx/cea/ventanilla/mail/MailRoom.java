package mx.cea.ventanilla.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.mail.OutboxRepository.Claim;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what the outbox holds; the worker's job. As many as wanted may run at once, in one process or several: a
/// message is in the hands of one of them at a time.
///
/// Messages leave by the mail server of the settings, or as files where none is set. The settings are read for every
/// message, so that a change is in force at once.
public final class MailRoom {
    /// How long a sender may take until it is given up and somebody else tries again: longer than an SMTP conversation
    /// in which every answer takes as long as it may.
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);

    private final Database database;
    private final History history;
    private final Path folder;
    private final MimeComposer composer;
    private final Supplier<Optional<String>> password;
    private final RetryPolicy policy;
    private @Nullable Attempt unsettled;

    /// @param folder   for the `.eml` files, where no server is set; made when it is first needed
    /// @param password of the mail server's user, which no database keeps; empty where there is none
    public MailRoom(
            Database database,
            History history,
            Path folder,
            Logo logo,
            Supplier<Optional<String>> password,
            RetryPolicy policy) {
        this.database = database;
        this.history = history;
        this.folder = folder;
        this.composer = new MimeComposer(logo);
        this.password = password;
        this.policy = policy;
    }

    /// What one round did.
    ///
    /// @param postponed failed for now and will be tried again
    /// @param failed    failed for good; their authors will see it
    public record Round(int sent, int postponed, int failed) {
        public static final Round NOTHING = new Round(0, 0, 0);

        Round plus(Round other) {
            return new Round(sent + other.sent, postponed + other.postponed, failed + other.failed);
        }
    }

    private record Attempt(Claim claim, DeliveryResult result) {
        boolean showsThatOthersWouldFail() {
            return result instanceof DeliveryResult.TemporaryFailure(FailureKind kind, _) && kind.concernsAll();
        }
    }

    /// Sends all that is due, one message after the other, and comes back early where the way itself is closed: the
    /// others wait unharmed for the next round. Also ends, between two messages, when the thread is interrupted.
    ///
    /// @throws mx.cea.ventanilla.persistence.DatabaseException if the database fails; what came of a delivery that could
    ///     not be noted is noted first thing in the next round
    public synchronized Round sendDue() {
        Round round = settle();
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Claim> claim = database.write(handle ->
                    new OutboxRepository(handle).claimDue(database.dialect(), database.clock().now(), PATIENCE));
            if (claim.isEmpty()) {
                break;
            }
            Attempt attempt = new Attempt(claim.get(), deliver(claim.get()));
            unsettled = attempt;
            round = round.plus(settleThoughInterrupted());
            if (attempt.showsThatOthersWouldFail()) {
                break;
            }
        }
        return round;
    }

    /// Whether messages could leave now.
    public ProbeResult probe() {
        return probe(settings());
    }

    /// Whether messages could leave with settings that may not be saved yet.
    public ProbeResult probe(Setting.Values settings) {
        try {
            return transport(settings).probe();
        } catch (IllegalArgumentException e) {
            return new ProbeResult.NotReady(FailureKind.SETTINGS, String.valueOf(e.getMessage()));
        }
    }

    private Setting.Values settings() {
        return database.read(Settings::valuesIn);
    }

    private DeliveryResult deliver(Claim claim) {
        Setting.Values settings = settings();
        MailTransport transport;
        EmailAddress from;
        try {
            transport = transport(settings);
            from = new EmailAddress(settings.text(Setting.MAIL_FROM_ADDRESS));
        } catch (IllegalArgumentException e) {
            return new DeliveryResult.TemporaryFailure(FailureKind.SETTINGS, String.valueOf(e.getMessage()));
        }
        try {
            return transport.deliver(database.read(handle ->
                    new OutboxRepository(handle).frozen(claim.id(), from, settings.text(Setting.MAIL_FROM_NAME))));
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("Message {} cannot be composed", claim.id(), e);
            return new DeliveryResult.PermanentFailure(FailureKind.NOT_COMPOSABLE, HeaderText.clean(e.toString()));
        }
    }

    /// @throws IllegalArgumentException if the settings make no sense
    private MailTransport transport(Setting.Values settings) {
        String host = settings.text(Setting.SMTP_HOST).strip();
        if (host.isEmpty()) {
            return new EmlFolderTransport(folder, composer);
        }
        String user = settings.text(Setting.SMTP_USER).strip();
        SmtpSettings smtp = new SmtpSettings(
                host,
                settings.number(Setting.SMTP_PORT),
                SmtpSettings.Security.valueOf(settings.text(Setting.SMTP_SECURITY)),
                user.isEmpty() ? null : user,
                user.isEmpty() ? null : password.get().orElse(null),
                null,
                SmtpSettings.CONNECT_TIMEOUT,
                SmtpSettings.ANSWER_TIMEOUT);
        return new SmtpTransport(smtp, composer);
    }

    /// What was sent is noted even if the program is to stop by now, lest it be sent again.
    private Round settleThoughInterrupted() {
        boolean interrupted = Thread.interrupted();
        try {
            return settle();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Notes what came of the last attempt, if that has not been done.
    private Round settle() {
        Attempt attempt = unsettled;
        if (attempt == null) {
            return Round.NOTHING;
        }
        Instant now = database.clock().now();
        Round round = switch (attempt.result()) {
            case DeliveryResult.Delivered _ -> sent(attempt.claim(), now);
            case DeliveryResult.TemporaryFailure(FailureKind kind, String detail) ->
                notSent(
                        attempt.claim(),
                        kind,
                        detail,
                        policy.delayAfter(attempt.claim().attempt(), RandomGenerator.getDefault())
                                .map(now::plus)
                                .orElse(null),
                        now);
            case DeliveryResult.PermanentFailure(FailureKind kind, String detail) ->
                notSent(attempt.claim(), kind, detail, null, now);
        };
        unsettled = null;
        return round;
    }

    private Round sent(Claim claim, Instant now) {
        return database.write(handle -> {
            OutboxRepository outbox = new OutboxRepository(handle);
            if (!outbox.sent(claim, now)) {
                return Round.NOTHING;
            }
            OutboxMessage message = outbox.find(claim.id()).orElseThrow();
            history.recordAt(
                    handle, null, message.about(), "MESSAGE_SENT", Map.of("message", message.number()), now);
            return new Round(1, 0, 0);
        });
    }

    private Round notSent(Claim claim, FailureKind kind, String detail, @Nullable Instant again, Instant now) {
        return database.write(handle -> {
            OutboxRepository outbox = new OutboxRepository(handle);
            if (!outbox.notSent(claim, kind, detail, again)) {
                return Round.NOTHING;
            }
            if (again != null) {
                LOG.info("Message {} was not sent ({}: {}); again at {}", claim.id(), kind, detail, again);
                return new Round(0, 1, 0);
            }
            LOG.warn("Message {} failed: {}: {}", claim.id(), kind, detail);
            OutboxMessage message = outbox.find(claim.id()).orElseThrow();
            Map<String, String> what = Map.of("message", message.number(), "failure", kind.name());
            history.recordAt(handle, null, message.about(), "MESSAGE_FAILED", what, now);
            return new Round(0, 0, 1);
        });
    }
}
