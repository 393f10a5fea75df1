package mx.cea.ventanilla.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server on the loopback address that answers by a script, to misbehave in ways in which a real one cannot be
/// made to.
final class ScriptedSmtp implements AutoCloseable {
    /// Says nothing more, and waits until the client has gone.
    static final String HANG = "hang";
    /// Hangs up.
    static final String DROP = "drop";

    private final Map<String, String> replies = new HashMap<>(Map.of(
            "CONNECT", "220 prueba", "EHLO", "250 prueba", "AUTH", "235 ok", "MAIL", "250 ok", "RCPT", "250 ok",
            "DATA", "354 adelante", ".", "250 2.0.0 en cola", "QUIT", "221 hasta luego", "STARTTLS", "220 adelante"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket server;
    private final @Nullable SSLContext tls;
    private final boolean tlsFromStart;

    /// @param tls with which STARTTLS, or the whole connection, is secured; null for neither
    ScriptedSmtp(@Nullable SSLContext tls, boolean tlsFromStart) throws IOException {
        this.tls = tls;
        this.tlsFromStart = tlsFromStart;
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    static ScriptedSmtp plain() throws IOException {
        return new ScriptedSmtp(null, false);
    }

    /// @param command the verb, `CONNECT` for the greeting, or `.` for the end of the message
    ScriptedSmtp on(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    /// The commands and lines that clients sent, in their order.
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket accepted) {
        try (accepted) {
            Socket socket = tlsFromStart ? secured(accepted) : accepted;
            if (converse(socket, "CONNECT")) {
                converse(secured(socket), null);
            }
        } catch (IOException e) {
            heard.add("(" + e.getClass().getSimpleName() + ")");
        }
    }

    /// @return whether the client asked to go on in a secured connection
    private boolean converse(Socket socket, @Nullable String first) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        if (first != null && !answer(socket, in, first)) {
            return false;
        }
        boolean inMessage = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (inMessage && !line.equals(".")) {
                continue;
            }
            String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            if (!answer(socket, in, verb)) {
                return false;
            }
            inMessage = verb.equals("DATA") && replies.getOrDefault(verb, "").startsWith("354");
            if (verb.equals("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    private boolean answer(Socket socket, BufferedReader in, String verb) throws IOException {
        String reply = replies.getOrDefault(verb, "500 no entiendo");
        if (reply.equals(HANG)) {
            while (in.readLine() != null) {
                heard.add("(ignored)");
            }
            return false;
        }
        if (reply.equals(DROP)) {
            return false;
        }
        socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        return true;
    }

    private Socket secured(Socket socket) throws IOException {
        if (tls == null) {
            throw new IOException("no certificate");
        }
        SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
        secured.setUseClientMode(false);
        secured.startHandshake();
        return secured;
    }
}
