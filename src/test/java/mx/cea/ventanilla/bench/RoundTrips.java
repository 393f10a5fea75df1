package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// Stands between a client and its server and counts how often the client speaks after the server has: what it then
/// waits for is a round trip, however many statements it holds.
final class RoundTrips implements AutoCloseable {
    private final ServerSocket door;
    private final int serverPort;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong waited = new AtomicLong();

    RoundTrips(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
    }

    /// The same database by way of here.
    DatabaseAddress through(DatabaseAddress address) {
        return new DatabaseAddress(
                address.url().replace(":" + serverPort + "/", ":" + door.getLocalPort() + "/"), address.user(), "");
    }

    int count() {
        return count.get();
    }

    /// How long the client waited for the first word of an answer, in milliseconds.
    double waitedMillis() {
        return waited.get() / 1e6;
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                // when the client began to wait; 0 while it does not
                AtomicLong since = new AtomicLong();
                Thread.ofVirtual().start(() -> pass(client, server, () -> {
                    if (since.compareAndSet(0, System.nanoTime())) {
                        count.incrementAndGet();
                    }
                }));
                Thread.ofVirtual().start(() -> pass(server, client, () -> {
                    long began = since.getAndSet(0);
                    if (began != 0) {
                        waited.addAndGet(System.nanoTime() - began);
                    }
                }));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void pass(Socket from, Socket to, Runnable seen) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                seen.run();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException _) {
            // either side has gone
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
