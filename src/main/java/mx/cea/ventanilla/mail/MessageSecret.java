package mx.cea.ventanilla.mail;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a message says to the customer alone, such as the token of a link. The message as it is frozen holds [#MARK] in
/// its place; the secret lies apart, where the server lets nobody but the worker read it, is put in whenever the message
/// is composed, the same on every retry, and is forgotten by the database once the message is sent or withdrawn.
public final class MessageSecret {
    /// Stands in a message where its secret goes. Part of a link, it is shown as one.
    public static final String MARK = "__secreto-del-cliente__";

    private static final String DOTS = "••••••••";

    private MessageSecret() {}

    /// Keeps a message's secret, within the transaction that queues the message.
    ///
    /// @param message the message's id
    /// @param secret  1 to 500 characters, none of which means anything in HTML
    public static void keep(Handle handle, long message, String secret) {
        handle.createUpdate("INSERT INTO message_secret (message_id, secret) VALUES (:message, :secret)")
                .bind("message", message)
                .bind("secret", secret)
                .execute();
    }

    /// A frozen text as it leaves.
    ///
    /// @param secret null where the message has none
    static String putInto(String frozen, @Nullable String secret) {
        return secret == null ? frozen : frozen.replace(MARK, secret);
    }

    /// A frozen text as the office sees it.
    static String hiddenIn(String frozen) {
        return frozen.replace(MARK, DOTS);
    }
}
