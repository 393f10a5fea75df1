package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How long this thread and the server's processes have been at work, whatever else the machine did meanwhile. Linux tells
/// it of a process in `schedstat`; elsewhere the server's part is missing.
record Worked(List<Long> server) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    Worked {
        server = List.copyOf(server);
    }

    long nanos() {
        return THREADS.getCurrentThreadCpuTime() + server.stream().mapToLong(Worked::ofProcess).sum();
    }

    private static long ofProcess(long pid) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc/" + pid + "/schedstat")).split(" ")[0]);
        } catch (IOException e) {
            return 0;
        }
    }
}
