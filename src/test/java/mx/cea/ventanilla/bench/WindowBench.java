package mx.cea.ventanilla.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffChange;
import mx.cea.ventanilla.staff.StaffMember;

/// The window's process over a million requests: how much of it is resident, and whether its thread ever waits while
/// somebody signs in, pages, scrolls, sorts, filters and opens requests. Started as the program's own launcher starts
/// it, with a window that is drawn in memory. Beside it the least that such a process can be.
final class WindowBench implements Benchmark {
    private static final int MEGABYTES = 400;
    private static final String PASSWORD = "cuaderno de medición";
    private static final Path HOME = Path.of("target", "ventanilla").toAbsolutePath();

    @Override
    public void run(Path data, Report report) throws Exception {
        report.line("The window's process, %,d requests; options: %s", MillionRequests.COUNT, String.join(" ", options()));
        DatabaseAddress file = BenchFile.make(data);
        floor(file, report, "SQLite");
        letIn(file);
        measure("SQLite", file, "agente1", report);
        try (BenchServer server = BenchServer.start(data)) {
            server.runHere("""
                    DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'agente1')
                    THEN CREATE ROLE agente1 LOGIN IN ROLE ventanilla_agent; END IF; END $$""");
            DatabaseAddress address = server.address("agente1");
            floor(address, report, "PostgreSQL");
            measure("PostgreSQL", address, "agente1", report);
        }
    }

    /// Gives the first of the staff a password.
    private static void letIn(DatabaseAddress file) {
        StaffMember me = new StaffMember(new StaffId(1), "agente1", "Agente 1", Role.AGENT);
        try (Database database = Database.open(file)) {
            StaffChange change =
                    new Ventanilla(database, Places.within(Path.of("target", "bench"))).staff().setPassword(me, me.id(), PASSWORD);
            if (!(change instanceof StaffChange.Done)) {
                throw new IllegalStateException("No password: " + change);
            }
        }
    }

    private static void floor(DatabaseAddress address, Report report, String database) throws IOException, InterruptedException {
        String[] login = address.user() == null ? new String[] {address.url()} : new String[] {address.url(), address.user()};
        WindowPhase bare = start(BareWindow.class, login).getLast();
        report.line("%s bare: an empty window and one connection: %d MiB resident, peak %d MiB, longest wait %.0f ms",
                database, bare.rss(), bare.peak(), bare.longest());
    }

    private static void measure(String database, DatabaseAddress address, String username, Report report)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of("target", "bench", "window").toAbsolutePath());
        List<WindowPhase> phases = start(WindowDay.class, address.url(), folder.toString(), username, PASSWORD);
        for (WindowPhase phase : phases) {
            report.line("%s %s: %.1f s, %,d rows read; %d MiB resident, peak %d MiB; FX thread: %,d tasks waited p50 %.1f ms,"
                            + " p99 %.1f ms, longest %.0f ms (%s); %,d looks, %d in JDBC, %d waiting for the picture, %d blocked %s",
                    database, phase.name(), phase.seconds(), phase.rows(), phase.rss(), phase.peak(), phase.beats(),
                    phase.median(), phase.p99(), phase.longest(), phase.longestIn(), phase.looks(), phase.jdbc(), phase.drawing(),
                    phase.blocked(), phase.blockedAt());
        }
        long peak = phases.stream().mapToLong(WindowPhase::peak).max().orElseThrow();
        report.target(database + " resident under " + MEGABYTES + " MiB all the while (peak " + peak + ")", peak < MEGABYTES);
        report.target(database + " FX thread never in JDBC", phases.stream().allMatch(phase -> phase.jdbc() == 0));
        report.target(database + " FX thread never blocked in the program", phases.stream().allMatch(phase -> phase.blocked() == 0));
    }

    /// The options of the program's launcher, and those that draw the window in memory.
    private static List<String> options() throws IOException {
        String launcher = Files.readString(HOME.resolve("bin").resolve("ventanilla"));
        String command = launcher.substring(launcher.lastIndexOf("bin/java\""), launcher.lastIndexOf(" -cp "));
        List<String> options = new ArrayList<>(Arrays.stream(command.replace("$heap", heap(launcher)).split("[\\s\\\\]+"))
                .skip(1)
                .filter(word -> !word.contains("VENTANILLA_OPCIONES"))
                .map(word -> word.replace("\"", "").replace("$home", HOME.toString()))
                .toList());
        options.add("-Dglass.platform=Headless");
        options.add("-Dprism.order=sw");
        return options;
    }

    /// The window's heap, which other commands than the window have another of.
    private static String heap(String launcher) {
        return launcher.lines()
                .filter(line -> line.startsWith("heap="))
                .findFirst()
                .orElseThrow()
                .substring("heap=".length())
                .replace("\"", "");
    }

    private static List<WindowPhase> start(Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options());
        command.addAll(List.of("-cp", HOME + "/app/ventanilla.jar:" + HOME + "/lib/*:" + testClasses(), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        List<WindowPhase> phases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(WindowPhase::isIn).map(WindowPhase::read).forEach(phases::add);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + process.exitValue());
        }
        return phases;
    }

    private static String testClasses() {
        try {
            return Path.of(WindowBench.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
