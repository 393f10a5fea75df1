package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports files of the commercial system into the register's copy: contracts, invoices, payments and readings, in that
/// order whatever the files', all or nothing. Rows that do not fit are refused, and kept in a file for mending; the rest
/// goes in. Of every file a report stays, however it ended.
public final class RegisterImport {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterImport.class);

    private final Database database;
    private final StaffService staff;

    public RegisterImport(Database database, StaffService staff) {
        this.database = database;
        this.staff = staff;
    }

    /// Imports files, or tries it out.
    ///
    /// @param by null where the program itself does
    /// @throws DatabaseException if the database is the cause of a failure; nothing went in
    public Imported run(@Nullable StaffMember by, List<Path> files, ImportMode mode, ImportWatch watch) {
        if (by != null && !by.may(Permission.IMPORT)) {
            return new Imported.NotPermitted();
        }
        StaffId who = by == null ? null : by.id();
        return switch (RegisterMerge.begin(database, who)) {
            case RegisterMerge.Begun.Occupied(StaffId other, Instant since) ->
                new Imported.Occupied(other == null ? null : nameOf(other), since);
            case RegisterMerge.Begun.Open(RegisterMerge merge) -> {
                try (merge) {
                    yield new Running(who, mode, merge, watch).run(files);
                } finally {
                    watch.ended();
                }
            }
        };
    }

    private @Nullable String nameOf(StaffId id) {
        return staff.list().stream()
                .filter(entry -> entry.member().id().equals(id))
                .map(entry -> entry.member().name())
                .findFirst()
                .orElse(null);
    }

    /// The reports of imports, the latest first.
    ///
    /// @param after null for the first page
    public Page<ImportRun, ImportRun.Key> runs(ImportRun.@Nullable Key after, int size) {
        return database.read(h -> new ImportRunRepository(h).page(after, size));
    }

    /// One import.
    private final class Running {
        private final @Nullable StaffId by;
        private final ImportMode mode;
        private final RegisterMerge merge;
        private final ImportWatch watch;
        private final Instant begun = database.clock().now();
        private final List<StagedFile> staged = new ArrayList<>();
        private final Map<Path, String> unusable = new HashMap<>();

        Running(@Nullable StaffId by, ImportMode mode, RegisterMerge merge, ImportWatch watch) {
            this.by = by;
            this.mode = mode;
            this.merge = merge;
            this.watch = watch;
        }

        Imported run(List<Path> files) {
            List<Path> each = files.stream().distinct().toList();
            try {
                watch.attach(merge);
                return imported(each);
            } catch (CancellationException e) {
                record(reports(each, FileReport.State.STOPPED, null));
                return new Imported.Stopped();
            } catch (RuntimeException e) {
                record(reports(each, FileReport.State.FAILED, Texts.get("imports.register.failed", String.valueOf(e.getMessage()))));
                throw e;
            } finally {
                staged.forEach(this::close);
            }
        }

        private Imported imported(List<Path> files) {
            open(files);
            if (unusable.isEmpty()) {
                stage();
            }
            if (!unusable.isEmpty()) {
                List<FileReport> reports = reports(files, FileReport.State.REFUSED, Texts.get("imports.register.other_file"));
                record(reports);
                return new Imported.Refused(reports);
            }
            return new Imported.Done(switch (mode) {
                case DRY_RUN -> {
                    List<FileReport> reports = done(merge.compare(progress(ImportWatch.Phase.COMPARING)));
                    record(reports);
                    yield reports;
                }
                case IMPORT -> {
                    List<FileReport> reports = new ArrayList<>();
                    merge.apply(progress(ImportWatch.Phase.SAVING), (handle, counts) -> {
                        ImportRunRepository runs = new ImportRunRepository(handle);
                        for (FileReport report : done(counts)) {
                            runs.add(by, begun, database.clock().now(), mode, report);
                            reports.add(report);
                        }
                    });
                    yield reports;
                }
            });
        }

        private void open(List<Path> files) {
            for (int i = 0; i < files.size(); i++) {
                watch.check();
                Path file = files.get(i);
                int number = i;
                guarded(file, () -> staged.add(new StagedFile(file, number)));
            }
            staged.sort(Comparator.comparing(StagedFile::kind).thenComparing(StagedFile::number));
            watch.begins(staged.stream().mapToLong(StagedFile::size).sum());
        }

        private void stage() {
            staged.forEach(file -> guarded(file.file(), () -> file.stage(merge, watch)));
            if (unusable.isEmpty()) {
                merge.sort(progress(ImportWatch.Phase.COMPARING));
                Map<Integer, Path> names = new HashMap<>();
                staged.forEach(file -> names.put(file.number(), file.file()));
                staged.forEach(file -> guarded(file.file(), () -> file.takeRefused(merge, names)));
            }
        }

        private interface Reading {
            void run() throws IOException;
        }

        private void guarded(Path file, Reading reading) {
            try {
                reading.run();
            } catch (UnusableFile e) {
                unusable.put(file, e.reason());
            } catch (IOException | UncheckedIOException e) {
                LOG.info("Could not read {}", file, e);
                unusable.put(file, Texts.get("imports.fault.unreadable"));
            }
        }

        private Consumer<RegisterMerge.Step> progress(ImportWatch.Phase phase) {
            long all = Math.max(1, staged.stream().mapToLong(StagedFile::size).sum());
            return step -> {
                long before = staged.stream()
                        .filter(file -> file.kind().ordinal() < step.ordinal())
                        .mapToLong(StagedFile::size)
                        .sum();
                watch.step(phase, step, (double) before / all);
            };
        }

        private List<FileReport> done(Map<Integer, Counts> counts) {
            return staged.stream()
                    .map(file -> file.report(
                            FileReport.State.DONE, counts.getOrDefault(file.number(), Counts.NONE), null))
                    .toList();
        }

        /// Reports of files of which nothing went in.
        ///
        /// @param otherwise the reason where the file itself gives none
        private List<FileReport> reports(List<Path> files, FileReport.State state, @Nullable String otherwise) {
            return files.stream().map(file -> {
                String reason = unusable.getOrDefault(file, otherwise);
                Optional<StagedFile> known = staged.stream().filter(s -> s.file().equals(file)).findFirst();
                return known.map(s -> s.report(state, Counts.NONE, reason)).orElseGet(() -> new FileReport(
                        file, null, sizeOf(file), null, state, Counts.NONE, reason, List.of(), List.of(), null));
            }).toList();
        }

        private static long sizeOf(Path file) {
            try {
                return Files.size(file);
            } catch (IOException e) {
                return 0;
            }
        }

        /// Keeps the reports of an import that changed nothing.
        private void record(List<FileReport> reports) {
            Instant ended = database.clock().now();
            try {
                database.run(h -> {
                    ImportRunRepository runs = new ImportRunRepository(h);
                    reports.forEach(report -> runs.add(by, begun, ended, mode, report));
                });
            } catch (DatabaseException e) {
                LOG.warn("The report of an import could not be kept", e);
            }
        }

        private void close(StagedFile file) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("A file of refused rows did not close", e);
            }
        }
    }
}
