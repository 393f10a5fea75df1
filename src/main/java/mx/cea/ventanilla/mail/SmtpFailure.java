package mx.cea.ventanilla.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/// What an exception of the mail library means.
///
/// What is wrong with the server or the way to it is temporary even where the server says otherwise, a wrong password
/// for one: it is not the message's fault, and once the administrator has mended it the message must go out.
record SmtpFailure(FailureKind kind, boolean temporary, String technicalDetail) {
    private static final Pattern MAILBOX_FULL = Pattern.compile("(?s).*\\b[45]\\.2\\.2\\b.*");
    private static final int DETAIL_LENGTH = 500;

    DeliveryResult asResult() {
        return temporary
                ? new DeliveryResult.TemporaryFailure(kind, technicalDetail)
                : new DeliveryResult.PermanentFailure(kind, technicalDetail);
    }

    /// @param lastCode the server's last reply, -1 for none
    static SmtpFailure of(Exception failure, int lastCode) {
        List<Throwable> chain = chain(failure);
        String detail = detail(chain);
        Optional<Reply> reply = chain.stream().flatMap(e -> Reply.of(e).stream()).findFirst();
        if (reply.isPresent()) {
            return reply.get().meaning(detail);
        }
        return new SmtpFailure(kindWithoutReply(chain, lastCode), true, detail);
    }

    private static FailureKind kindWithoutReply(List<Throwable> chain, int lastCode) {
        if (has(chain, AuthenticationFailedException.class)) {
            return FailureKind.AUTHENTICATION;
        }
        if (has(chain, SSLException.class) || has(chain, GeneralSecurityException.class)) {
            return FailureKind.TLS;
        }
        if (has(chain, SocketTimeoutException.class)) {
            return has(chain, MailConnectException.class) ? FailureKind.UNREACHABLE : FailureKind.TIMEOUT;
        }
        if (has(chain, MailConnectException.class) || has(chain, UnknownHostException.class)) {
            return FailureKind.UNREACHABLE;
        }
        if (has(chain, EOFException.class) || has(chain, SocketException.class)) {
            return FailureKind.CONNECTION_DROPPED;
        }
        if (has(chain, IOException.class) && !(chain.getFirst() instanceof MessagingException)) {
            return FailureKind.TLS; // the authority's file cannot be read
        }
        // the library has no types for a server that lacks STARTTLS, or that turns everybody away
        if (chain.stream().anyMatch(e -> String.valueOf(e.getMessage()).contains("STARTTLS"))) {
            return FailureKind.TLS;
        }
        return lastCode >= 400 ? FailureKind.SERVER_BUSY : FailureKind.CONNECTION_DROPPED;
    }

    /// The server's answer to a command.
    private record Reply(FailureKind subject, int code, String text) {
        static Optional<Reply> of(Throwable failure) {
            return switch (failure) {
                case SMTPAddressFailedException e ->
                    Optional.of(new Reply(FailureKind.RECIPIENT_REFUSED, e.getReturnCode(), text(e)));
                case SMTPSenderFailedException e ->
                    Optional.of(new Reply(FailureKind.SENDER_REFUSED, e.getReturnCode(), text(e)));
                // a refused recipient arrives wrapped in one of these, with its own reply further down the chain
                case SMTPSendFailedException e when e.getNextException() == null ->
                    Optional.of(new Reply(FailureKind.MESSAGE_REFUSED, e.getReturnCode(), text(e)));
                default -> Optional.empty();
            };
        }

        private static String text(Throwable failure) {
            return String.valueOf(failure.getMessage());
        }

        SmtpFailure meaning(String detail) {
            if (code < 400) {
                return new SmtpFailure(FailureKind.CONNECTION_DROPPED, true, detail);
            }
            boolean temporary = code < 500;
            if (code == 530 || code == 535) {
                return new SmtpFailure(FailureKind.AUTHENTICATION, true, detail);
            }
            boolean full = MAILBOX_FULL.matcher(text).matches()
                    || (subject == FailureKind.RECIPIENT_REFUSED && (code == 552 || code == 452));
            if (full) {
                return new SmtpFailure(FailureKind.MAILBOX_FULL, temporary, detail);
            }
            return new SmtpFailure(temporary ? FailureKind.SERVER_BUSY : subject, temporary, detail);
        }
    }

    /// The exception, its causes, and what the mail library chains beside them.
    private static List<Throwable> chain(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        collect(failure, chain);
        return chain;
    }

    private static void collect(@Nullable Throwable failure, List<Throwable> chain) {
        if (failure == null || chain.contains(failure)) {
            return;
        }
        chain.add(failure);
        if (failure instanceof MessagingException e) {
            collect(e.getNextException(), chain);
        }
        collect(failure.getCause(), chain);
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static String detail(List<Throwable> chain) {
        String detail = HeaderText.clean(
                chain.stream().map(Throwable::toString).distinct().collect(Collectors.joining("; ")));
        return detail.length() <= DETAIL_LENGTH ? detail : detail.substring(0, DETAIL_LENGTH) + "…";
    }
}
