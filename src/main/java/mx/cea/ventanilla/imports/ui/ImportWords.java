package mx.cea.ventanilla.imports.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.imports.register.FileReport;
import mx.cea.ventanilla.imports.register.ImportMode;
import mx.cea.ventanilla.imports.register.ImportRun;
import mx.cea.ventanilla.imports.register.ImportWatch.Progress;
import mx.cea.ventanilla.imports.register.RegisterKind;
import org.jspecify.annotations.Nullable;

/// What the window says about imports.
final class ImportWords {
    private static final String NONE = "–";

    private ImportWords() {}

    static String kind(@Nullable RegisterKind kind) {
        return kind == null ? Texts.get("imports.window.kind.unknown") : capital(kind.word());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Texts.LOCALE) + word.substring(1);
    }

    /// How many, with the thousands set apart.
    static String count(long number) {
        return String.format(Texts.LOCALE, "%,d", number);
    }

    /// As [#count(long)]; a dash where nothing of the file was counted.
    static String count(FileReport file, long number) {
        return file.state() == FileReport.State.DONE ? count(number) : NONE;
    }

    static String count(ImportRun run, long number) {
        return run.state() == ImportRun.State.DONE ? count(number) : NONE;
    }

    /// Whether a count is more than nothing.
    static boolean isSome(@Nullable String count) {
        return count != null && !count.equals(NONE) && !count.equals("0");
    }

    /// What became of a file's rows.
    static String counts(ImportRun run) {
        Counts counts = run.counts();
        return Texts.get("imports.window.run.counts", kind(run.kind()), counts.added(), counts.changed(), counts.unchanged());
    }

    static String moment(Instant at) {
        return Dates.inDigits(at.atZone(Clock.ZONE).toLocalDate()) + " "
                + String.format(Locale.ROOT, "%tR", at.atZone(Clock.ZONE));
    }

    static String by(ImportRun run) {
        String name = run.by();
        return name == null ? Texts.get("imports.by_program") : name;
    }

    static String result(ImportRun run) {
        return switch (run.state()) {
            case RUNNING -> Texts.get("imports.window.run.running");
            case INTERRUPTED -> Texts.get("imports.window.run.interrupted");
            case DONE -> Texts.get(run.mode() == ImportMode.DRY_RUN ? "imports.window.run.tried" : "imports.window.run.done");
            case STOPPED -> Texts.get("imports.window.run.stopped");
            case REFUSED -> Texts.get("imports.window.run.refused");
            case FAILED -> Texts.get("imports.window.run.failed");
        };
    }

    /// Why nothing of it went in, or has yet; null where it ended well.
    static @Nullable String reason(ImportRun run) {
        return switch (run.state()) {
            case RUNNING -> Texts.get("imports.window.run.running.why");
            case INTERRUPTED -> Texts.get("imports.window.run.interrupted.why");
            case STOPPED -> Texts.get("imports.window.stopped");
            case DONE, REFUSED, FAILED -> run.reason();
        };
    }

    /// How far an import has come, and how long it will still take.
    static String progress(Progress progress) {
        RegisterKind kind = progress.kind();
        String doing = switch (progress.phase()) {
            case READING -> Texts.get("imports.window.reading", kind == null ? "" : kind.word(), count(progress.rows()));
            case COMPARING -> Texts.get("imports.window.comparing", kind == null ? "" : kind.word());
            case SAVING -> Texts.get("imports.window.saving", kind == null ? "" : kind.word());
            case DOCUMENTS -> Texts.get("imports.window.documents", count(progress.rows()));
        };
        return progress.secondsLeft() < 0 ? doing : doing + " " + left(Duration.ofSeconds(progress.secondsLeft()));
    }

    private static String left(Duration left) {
        return left.toMinutes() < 2
                ? Texts.get("imports.window.left.seconds", left.toSeconds())
                : Texts.get("imports.window.left.minutes", left.plusSeconds(30).toMinutes());
    }

    /// What came of an import, or would, in one sentence.
    static String summary(List<FileReport> files, ImportMode mode) {
        Counts all = files.stream().map(FileReport::counts).reduce(Counts.NONE, (a, b) -> new Counts(
                a.added() + b.added(), a.changed() + b.changed(), a.unchanged() + b.unchanged(), a.refused() + b.refused()));
        if (mode == ImportMode.IMPORT) {
            return Texts.get("imports.window.imported", all.added(), all.changed(), all.refused());
        }
        return all.changesAnything()
                ? Texts.get("imports.window.would", all.added(), all.changed(), all.refused())
                : Texts.get(all.refused() > 0 ? "imports.window.would.nothing_but_refused" : "imports.window.would.nothing");
    }
}
