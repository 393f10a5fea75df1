package mx.cea.ventanilla.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How to reach the mail server.
///
/// @param host           name or address
/// @param port           1 to 65535; usually 587 for STARTTLS, 465 for TLS, 25 for none
/// @param username       null to send without logging in
/// @param password       null exactly where the user name is
/// @param authority      PEM file with the certificates of the organisation's own authority, trusted for this server
///                       alone; null to trust those that Java trusts
/// @param connectTimeout how long the connection may take
/// @param answerTimeout  how long each answer may take
public record SmtpSettings(
        String host,
        int port,
        Security security,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path authority,
        Duration connectTimeout,
        Duration answerTimeout) {

    /// How long a connection may take by default.
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /// How long an answer may take by default.
    public static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");

    /// How the connection is secured.
    public enum Security {
        /// Not at all: for a server on the same computer or network.
        NONE,
        /// Begins in the clear and must be secured before anything is said; a server that does not offer it is refused.
        STARTTLS,
        /// From the first byte.
        TLS
    }

    /// @throws IllegalArgumentException if host or port are none, or one of user name and password lacks
    public SmtpSettings {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("not a host: " + HeaderText.clean(host));
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException("user name and password go together");
        }
    }

    /// The password is left out.
    @Override
    public String toString() {
        return host + ":" + port + " (" + security + (username == null ? "" : ", " + username) + ")";
    }
}
