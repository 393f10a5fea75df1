package mx.cea.ventanilla.mail;

/// The way by which messages leave. Safe to use from several threads.
public sealed interface MailTransport permits EmlFolderTransport, SmtpTransport {

    /// Tries once to deliver, and says how it ended; what can go wrong with servers and disks is never an exception.
    ///
    /// At least once: where the connection is lost after the message went over and before the server's answer came,
    /// the result is a temporary failure and the next attempt may deliver it a second time, with the same
    /// `Message-ID`, by which mailboxes recognise it.
    DeliveryResult deliver(OutgoingMail mail);

    /// Does all that a delivery needs but deliver: connects, secures the connection, logs in; or writes and removes a
    /// file.
    ProbeResult probe();
}
