package mx.cea.ventanilla.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.testing.PostgresServer;
import org.junit.jupiter.api.Test;

/// A workstation whose network swallows everything without a word, as when a cable is pulled.
class LostNetworkTest {
    /// A way to the server that can go dead.
    private static final class Cable implements AutoCloseable {
        private final ServerSocket entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final int server;
        private volatile boolean pulled;

        Cable(int server) throws IOException {
            this.server = server;
            Thread.ofVirtual().start(this::accept);
        }

        private void accept() {
            try {
                while (true) {
                    Socket near = entry.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                    Thread.ofVirtual().start(() -> carry(near, far));
                    Thread.ofVirtual().start(() -> carry(far, near));
                }
            } catch (IOException e) {
                // closed
            }
        }

        private void carry(Socket from, Socket to) {
            byte[] buffer = new byte[8192];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    if (!pulled) {
                        out.write(buffer, 0, n);
                    }
                }
            } catch (IOException e) {
                // one of them has gone
            }
        }

        @Override
        public void close() throws IOException {
            entry.close();
        }
    }

    @Test
    void isNoticedWithinSecondsAndEverythingIsReadAgainAfterwards() throws Exception {
        DatabaseAddress direct = PostgresServer.freshDatabase();
        int port = URI.create(direct.url().substring("jdbc:".length())).getPort();
        BlockingQueue<Change> seen = new LinkedBlockingQueue<>();
        try (Cable cable = new Cable(port);
                Database database = Database.open(new DatabaseAddress(
                        direct.url().replace(":" + port, ":" + cable.entry.getLocalPort()), "postgres", ""));
                LiveChanges live = LiveChanges.of(database)) {
            live.subscribe(seen::add);

            cable.pulled = true;
            assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(new Change.Lost());

            cable.pulled = false;
            assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(new Change.Anything());
        }
    }
}
