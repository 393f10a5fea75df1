package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The program's command line in a process of its own, as it runs when it is installed.
///
/// @param seconds from start to end
/// @param peakKb  the most memory that it held at once, as the system counts it (Linux; 0 elsewhere)
/// @param exit    the process's exit code
record MeasuredProcess(double seconds, long peakKb, int exit) {

    /// Runs it with the options that the installed program gives to an import.
    static MeasuredProcess run(Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xms32m", "-Xmx320m",
                "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path"), "mx.cea.ventanilla.Main"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
        }
        return new MeasuredProcess((System.nanoTime() - begun) / 1e9, peak, process.exitValue());
    }

    private static long peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or the system keeps no such file
        }
    }
}
