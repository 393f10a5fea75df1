package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a window's process tells of one part of the work, in a line of its standard output.
///
/// @param rss    resident when the part was over, in MiB
/// @param peak   the most that was ever resident until then, in MiB
/// @param median how long a task handed to the FX thread waited, in milliseconds; so the next two
record WindowPhase(
        String name,
        long rss,
        long peak,
        double seconds,
        int rows,
        int beats,
        double median,
        double p99,
        double longest,
        String longestIn,
        int looks,
        int jdbc,
        int drawing,
        int blocked,
        String blockedAt) {
    private static final String MARK = "phase\t";

    static WindowPhase of(String name, double seconds, int rows, FxWatch.Seen seen) throws IOException {
        Figures waits = seen.waits();
        return new WindowPhase(
                name, status("VmRSS"), status("VmHWM"), seconds, rows, seen.beats(), waits.median(),
                waits.percentile(99), waits.max(), seen.longest(), seen.looks(), seen.jdbc(), seen.drawing(), seen.blocked(),
                seen.blockedAt());
    }

    /// A figure of this process, in MiB.
    static long status(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow()
                / 1024;
    }

    String line() {
        return MARK + String.join("\t", name, "" + rss, "" + peak, number(seconds), "" + rows, "" + beats, number(median),
                number(p99), number(longest), longestIn, "" + looks, "" + jdbc, "" + drawing, "" + blocked, blockedAt);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static boolean isIn(String line) {
        return line.startsWith(MARK);
    }

    static WindowPhase read(String line) {
        List<String> f = List.of(line.substring(MARK.length()).split("\t", -1));
        return new WindowPhase(
                f.get(0), Long.parseLong(f.get(1)), Long.parseLong(f.get(2)), Double.parseDouble(f.get(3)),
                Integer.parseInt(f.get(4)), Integer.parseInt(f.get(5)), Double.parseDouble(f.get(6)),
                Double.parseDouble(f.get(7)), Double.parseDouble(f.get(8)), f.get(9), Integer.parseInt(f.get(10)),
                Integer.parseInt(f.get(11)), Integer.parseInt(f.get(12)), Integer.parseInt(f.get(13)), f.get(14));
    }
}
