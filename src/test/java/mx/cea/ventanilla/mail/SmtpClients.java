package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import mx.cea.ventanilla.mail.DeliveryResult.TemporaryFailure;
import mx.cea.ventanilla.mail.SmtpSettings.Security;
import org.jspecify.annotations.Nullable;

/// Transports to servers on this computer, and what the tests expect of them.
final class SmtpClients {
    private SmtpClients() {}

    static Consumer<DeliveryResult> temporary(FailureKind kind) {
        return result -> assertThat(result).isInstanceOfSatisfying(TemporaryFailure.class, failure ->
                assertThat(failure.kind()).as(failure.technicalDetail()).isEqualTo(kind));
    }

    static SmtpTransport smtp(int port, Security security) {
        return smtp(port, security, null);
    }

    static SmtpTransport smtp(int port, Security security, @Nullable Path authority) {
        return new SmtpTransport(settings("127.0.0.1", port, security, null, null, authority), Mails.COMPOSER);
    }

    static SmtpTransport smtp(int port, String username, String password) {
        return new SmtpTransport(
                settings("127.0.0.1", port, Security.NONE, username, password, null), Mails.COMPOSER);
    }

    static SmtpSettings settings(
            String host, int port, Security security, @Nullable String user, @Nullable String password,
            @Nullable Path authority) {
        return settings(host, port, security, user, password, authority, Duration.ofSeconds(10));
    }

    static SmtpSettings settings(
            String host, int port, Security security, @Nullable String user, @Nullable String password,
            @Nullable Path authority, Duration timeout) {
        return new SmtpSettings(host, port, security, user, password, authority, timeout, timeout);
    }
}
