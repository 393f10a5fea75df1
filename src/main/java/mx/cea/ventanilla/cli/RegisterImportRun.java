package mx.cea.ventanilla.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Locale;
import java.util.Optional;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.cli.VentanillaCommand.Complaint;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.imports.register.FileReport;
import mx.cea.ventanilla.imports.register.ImportMode;
import mx.cea.ventanilla.imports.register.ImportWatch;
import mx.cea.ventanilla.imports.register.Imported;
import mx.cea.ventanilla.imports.register.RegisterKind;
import mx.cea.ventanilla.staff.StaffEntry;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Imports files of the register from the command line and tells what came of them.
final class RegisterImportRun {
    private final Ventanilla app;
    private final ImportMode mode;

    RegisterImportRun(Ventanilla app, ImportMode mode) {
        this.app = app;
        this.mode = mode;
    }

    int run(List<Path> files) {
        Progress progress = new Progress(System.err);
        ImportWatch watch = new ImportWatch(p -> progress.at(p.done(), p.rows(), p.secondsLeft()));
        Imported imported = app.registerImport().run(who(), files, mode, watch);
        progress.end();
        return switch (imported) {
            case Imported.Done(List<FileReport> reports) -> {
                reports.forEach(this::tell);
                if (mode == ImportMode.DRY_RUN) {
                    System.out.println(Texts.get("cli.import.dry_run"));
                }
                yield reports.stream().anyMatch(r -> r.counts().refused() > 0) ? ExitCode.ATTENTION : ExitCode.DONE;
            }
            case Imported.Refused(List<FileReport> reports) -> {
                reports.forEach(r -> System.err.println(Texts.get("imports.fault.file", r.file(), Objects.requireNonNullElse(r.reason(), ""))));
                throw new Complaint(Texts.get("cli.import.nothing"), ExitCode.FAILED);
            }
            case Imported.Stopped() -> throw new Complaint(Texts.get("cli.import.nothing"), ExitCode.FAILED);
            case Imported.Occupied(String name, var since) -> throw new Complaint(
                    Texts.get(
                            "cli.import.occupied",
                            name == null ? Texts.get("imports.by_program") : name,
                            Dates.inDigits(since.atZone(Clock.ZONE).toLocalDate()),
                            String.format(Locale.ROOT, "%tR", since.atZone(Clock.ZONE))),
                    ExitCode.FAILED);
            case Imported.NotPermitted() -> throw new Complaint(Texts.get("cli.import.not_permitted"), ExitCode.FAILED);
        };
    }

    /// The member of staff whose login opened the shared office; null for the worker's, and for an embedded database.
    private @Nullable StaffMember who() {
        String login = app.database().address().user();
        Optional<StaffMember> member = login == null
                ? Optional.empty()
                : app.staff().list().stream()
                        .filter(StaffEntry::active)
                        .map(StaffEntry::member)
                        .filter(m -> m.username().equalsIgnoreCase(login))
                        .findFirst();
        return member.orElse(null);
    }

    private void tell(FileReport report) {
        RegisterKind kind = report.kind();
        System.out.println(Texts.get(
                mode == ImportMode.DRY_RUN ? "cli.import.would" : "cli.import.done",
                report.file(),
                kind == null ? "" : kind.word(),
                report.counts().added(),
                report.counts().changed(),
                report.counts().unchanged(),
                report.counts().refused()));
        report.warnings().forEach(warning -> System.out.println(Texts.get("imports.fault.file", report.file().getFileName(), warning)));
        List<FileReport.Problem> told =
                report.problems().stream().limit(ImportCommand.MOST_TOLD).toList();
        told.forEach(problem -> System.out.println(problem.column() == null
                ? Texts.get("imports.fault.line", report.file().getFileName(), String.valueOf(problem.line()), problem.reason())
                : Texts.get("imports.fault.column", report.file().getFileName(), String.valueOf(problem.line()),
                        problem.column(), problem.reason())));
        if (report.counts().refused() > told.size()) {
            System.out.println(Texts.get("cli.import.more_rows", report.counts().refused() - told.size()));
        }
        Path toMend = report.toMend();
        if (toMend != null) {
            System.out.println(Texts.get("cli.import.to_mend", kept(report, toMend)));
        }
    }

    /// Puts the refused rows beside their file, or leaves them where they are if that cannot be.
    private static Path kept(FileReport report, Path toMend) {
        try {
            Path beside = report.file().toAbsolutePath().resolveSibling(report.mendName());
            for (int i = 2; Files.exists(beside); i++) {
                beside = beside.resolveSibling(report.mendName().replace(".csv", "-" + i + ".csv"));
            }
            return Files.move(toMend, beside);
        } catch (IOException e) {
            return toMend;
        }
    }
}
