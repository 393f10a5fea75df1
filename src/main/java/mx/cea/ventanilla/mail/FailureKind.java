package mx.cea.ventanilla.mail;

import mx.cea.ventanilla.common.Texts;

/// Why a delivery failed, in the terms of whoever must do something about it.
public enum FailureKind {
    /// The server does not know the recipient, or takes no mail for them.
    RECIPIENT_REFUSED,
    /// The recipient's mailbox is full.
    MAILBOX_FULL,
    /// The server does not let the organisation's address send.
    SENDER_REFUSED,
    /// The server refuses this message: its content, its size, or as suspected junk.
    MESSAGE_REFUSED,
    /// The server asks to try again later.
    SERVER_BUSY,
    /// The server's user name or password is wrong, or the server wants one and none is set.
    AUTHENTICATION,
    /// No secure connection: certificate, protocol, or a server that offers none.
    TLS,
    /// No server answers at that host and port.
    UNREACHABLE,
    /// The server did not answer in time.
    TIMEOUT,
    /// The server hung up, or answered what is no SMTP.
    CONNECTION_DROPPED,
    /// The folder for `.eml` files cannot be made or written.
    FOLDER_NOT_WRITABLE,
    /// No room for the `.eml` file.
    DISK_FULL,
    /// The office's settings of the mail are incomplete or make no sense.
    SETTINGS,
    /// The message cannot be built from what is frozen of it.
    NOT_COMPOSABLE;

    /// Whether any other message would fail for the same reason now.
    boolean concernsAll() {
        return switch (this) {
            case AUTHENTICATION, TLS, UNREACHABLE, TIMEOUT, FOLDER_NOT_WRITABLE, DISK_FULL, SETTINGS -> true;
            case RECIPIENT_REFUSED,
                    MAILBOX_FULL,
                    SENDER_REFUSED,
                    MESSAGE_REFUSED,
                    SERVER_BUSY,
                    CONNECTION_DROPPED,
                    NOT_COMPOSABLE -> false;
        };
    }

    /// The sentence that tells the staff what happened and what to do.
    public String text() {
        return Texts.get("mail.failure." + name());
    }
}
