package mx.cea.ventanilla.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Exporting a million rows as a workbook, beside a bare SXSSF loop that writes the same cells, in rounds by turns in a
/// process of their own, whose memory is the operating system's figure.
final class WorkbookBench implements Benchmark {
    private static final double RATIO = 0.8;
    private static final long MEGABYTES = 300;
    private static final List<String> JVM = List.of("-Xmx160m", "-XX:+UseSerialGC");

    @Override
    public void run(Path data, Report report) throws Exception {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JVM);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkbookRounds.class.getName(), data.toString()));
        report.line("%,d rows of 9 cells, %d rounds and one to warm up, %s", WorkbookRounds.ROWS, WorkbookRounds.ROUNDS, String.join(" ", JVM));
        List<double[]> rounds = new ArrayList<>();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                String[] figures = line.split(" ");
                rounds.add(new double[] {
                    Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2])
                });
                report.line("round %d: export %,.0f/s, bare loop %,.0f/s", rounds.size(), rounds.getLast()[0], rounds.getLast()[1]);
            }
        }
        if (process.waitFor() != 0 || rounds.size() != WorkbookRounds.ROUNDS) {
            throw new IOException("The rounds did not come to their end");
        }
        Figures ours = new Figures(rounds.stream().mapToDouble(r -> r[0]).toArray());
        Figures bare = new Figures(rounds.stream().mapToDouble(r -> r[1]).toArray());
        double ratio = ours.median() / bare.median();
        double peak = rounds.getLast()[2];
        report.line("export: median %,.0f/s (%,.0f to %,.0f); bare loop: median %,.0f/s (%,.0f to %,.0f); ratio %.2f",
                ours.median(), ours.min(), ours.max(), bare.median(), bare.min(), bare.max(), ratio);
        report.line("the process had at most %,.0f MB", peak);
        report.target("at least " + RATIO + " of the bare loop's rate", ratio >= RATIO);
        report.target("under " + MEGABYTES + " MB", peak < MEGABYTES);
    }
}
