package mx.cea.ventanilla.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Properties;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands messages to a mail server, one connection for each. No server can hold a caller up for longer than its
/// time limits: every connection and every answer has one.
public final class SmtpTransport implements MailTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);
    private static final int NO_REPLY = -1;

    private final SmtpSettings settings;
    private final MimeComposer composer;

    public SmtpTransport(SmtpSettings settings, MimeComposer composer) {
        this.settings = settings;
        this.composer = composer;
    }

    @Override
    public DeliveryResult deliver(OutgoingMail mail) {
        MimeMessage message = composer.compose(mail);
        return connected(
                transport -> {
                    transport.sendMessage(message, new Address[] {new InternetAddress(mail.recipient().value())});
                    String response = String.valueOf(transport.getLastServerResponse());
                    return new DeliveryResult.Delivered(HeaderText.clean(response));
                },
                SmtpFailure::asResult);
    }

    @Override
    public ProbeResult probe() {
        return connected(
                _ -> new ProbeResult.Ready(settings.toString()),
                failure -> new ProbeResult.NotReady(failure.kind(), failure.technicalDetail()));
    }

    @FunctionalInterface
    private interface Conversation<T> {
        T hold(SMTPTransport transport) throws MessagingException;
    }

    private <T> T connected(Conversation<T> conversation, Function<SmtpFailure, T> onFailure) {
        SMTPTransport transport;
        try {
            transport = (SMTPTransport) Session.getInstance(properties()).getTransport(protocol());
        } catch (IOException | GeneralSecurityException e) {
            return onFailure.apply(SmtpFailure.of(e, NO_REPLY));
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("the mail library lacks its SMTP", e);
        }
        try {
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            return conversation.hold(transport);
        } catch (MessagingException e) {
            return onFailure.apply(SmtpFailure.of(e, transport.getLastReturnCode()));
        } finally {
            close(transport);
        }
    }

    private String protocol() {
        return settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp";
    }

    private Properties properties() throws IOException, GeneralSecurityException {
        String prefix = "mail." + protocol() + ".";
        String answer = Long.toString(settings.answerTimeout().toMillis());
        Properties values = new Properties();
        values.setProperty(prefix + "connectiontimeout", Long.toString(settings.connectTimeout().toMillis()));
        values.setProperty(prefix + "timeout", answer);
        values.setProperty(prefix + "writetimeout", answer);
        values.setProperty(prefix + "quitwait", "false");
        values.setProperty(prefix + "auth", Boolean.toString(settings.username() != null));
        values.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == SmtpSettings.Security.STARTTLS) {
            values.setProperty(prefix + "starttls.enable", "true");
            values.setProperty(prefix + "starttls.required", "true");
        }
        if (settings.authority() != null) {
            values.put(prefix + "ssl.socketFactory", TrustedAuthority.socketFactory(settings.authority()));
        }
        return values;
    }

    /// Whatever goes wrong with the farewell, the server has taken the message all the same.
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("closing the mail connection", e);
        }
    }
}
