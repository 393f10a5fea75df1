package mx.cea.ventanilla.cli;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.UnusableBranding;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.ProbeResult;
import mx.cea.ventanilla.mail.TemplateProblem;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.Dialect;

/// Looks at everything that the program needs, and changes nothing.
final class Diagnostics {
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(30);
    private static final String NEEDED_LETTERS = "áéíóúüñÑ³·¿¡";

    /// How a finding is meant.
    enum State {
        GOOD,
        ATTENTION,
        BAD
    }

    /// One thing that was looked at.
    ///
    /// @param about  what it is
    /// @param found  what was found
    /// @param advice what to do; empty where there is nothing to do
    record Finding(State state, String about, String found, String advice) {}

    private final List<Finding> findings = new ArrayList<>();

    private Diagnostics() {}

    static List<Finding> run(DatabaseAddress address, Places places, boolean display) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.java();
        diagnostics.display(display);
        diagnostics.fonts();
        diagnostics.folder(places.data());
        diagnostics.database(address, places);
        return diagnostics.findings;
    }

    private void add(State state, String key, Object... args) {
        findings.add(new Finding(
                state,
                Texts.get("cli.diagnostics." + key),
                Texts.get("cli.diagnostics." + key + "." + state.name(), args),
                state == State.GOOD ? "" : Texts.get("cli.diagnostics." + key + ".advice", args)));
    }

    private void java() {
        add(State.GOOD, "java", Runtime.version().toString(), System.getProperty("os.name"));
    }

    private void display(boolean display) {
        add(display ? State.GOOD : State.ATTENTION, "display");
    }

    private void fonts() {
        List<Font> fitting = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplayUpTo(NEEDED_LETTERS) < 0)
                .toList();
        add(fitting.isEmpty() ? State.ATTENTION : State.GOOD, "fonts", fitting.size());
    }

    private void folder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "prueba", ".tmp"));
            add(State.GOOD, "folder", folder);
        } catch (IOException e) {
            add(State.BAD, "folder", folder);
        }
    }

    private void database(DatabaseAddress address, Places places) {
        if (address.dialect() == Dialect.SQLITE && Files.notExists(address.sqliteFile())) {
            add(State.ATTENTION, "database", address.toString());
            return;
        }
        try (Database database = Database.open(address)) {
            add(State.GOOD, "database", address.toString());
            clock(database);
            mail(database, places);
        } catch (DatabaseException e) {
            findings.add(new Finding(
                    State.BAD,
                    Texts.get("cli.diagnostics.database"),
                    address.toString(),
                    DatabaseTexts.sentence(e)));
        }
    }

    private void clock(Database database) {
        Duration apart = Duration.between(Clock.system().now(), database.clock().now());
        add(
                apart.abs().compareTo(CLOCK_TOLERANCE) > 0 ? State.ATTENTION : State.GOOD,
                "clock",
                apart.toSeconds());
    }

    private void mail(Database database, Places places) {
        try {
            Ventanilla app = new Ventanilla(database, places);
            for (TemplateProblem problem : app.templates().problems()) {
                findings.add(new Finding(
                        State.ATTENTION, Texts.get("cli.diagnostics.templates"), problem.text(), ""));
            }
            switch (app.mailRoom().probe()) {
                case ProbeResult.Ready(String detail) -> add(State.GOOD, "mail", detail);
                case ProbeResult.NotReady(var kind, var detail) -> add(State.BAD, "mail", kind.text(), detail);
            }
        } catch (UnusableBranding e) {
            add(State.BAD, "branding", e.file());
        }
    }
}
