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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.contracts.cfdi.CfdiPreview;
import mx.cea.ventanilla.contracts.cfdi.Cfdis;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports files of the commercial system into the register's copy: contracts, invoices, payments, readings and digital
/// invoices, in that order whatever the files', all or nothing. Rows that do not fit are refused, and kept in a file for mending; the rest
/// goes in. Of every file a report stays, however it ended; if the process is killed, that it began.
public final class RegisterImport {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterImport.class);

    private final Database database;
    private final StaffService staff;
    private final Cfdis cfdis;

    public RegisterImport(Database database, StaffService staff, Cfdis cfdis) {
        this.database = database;
        this.staff = staff;
        this.cfdis = cfdis;
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
        Page<ImportRun, ImportRun.Key> page = database.read(h -> new ImportRunRepository(h).page(after, size));
        if (page.rows().stream().allMatch(run -> run.ended() != null)) {
            return page;
        }
        Optional<Instant> since = RegisterMerge.goingOnSince(database);
        return new Page<>(page.rows().stream().map(run -> isGoingOn(run, since) ? run.running() : run).toList(), page.next());
    }

    private static boolean isGoingOn(ImportRun run, Optional<Instant> since) {
        return run.ended() == null && since.isPresent() && !run.begun().isBefore(since.get());
    }

    /// One import.
    private final class Running {
        private final @Nullable StaffId by;
        private final ImportMode mode;
        private final RegisterMerge merge;
        private final ImportWatch watch;
        private final Instant begun = database.clock().now();
        private final List<ImportFile> files = new ArrayList<>();
        private final Map<Path, String> unusable = new HashMap<>();
        private final Map<Path, Long> starts = new HashMap<>();

        Running(@Nullable StaffId by, ImportMode mode, RegisterMerge merge, ImportWatch watch) {
            this.by = by;
            this.mode = mode;
            this.merge = merge;
            this.watch = watch;
        }

        Imported run(List<Path> paths) {
            List<Path> each = paths.stream().distinct().toList();
            recordStart(each);
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
                files.forEach(this::close);
            }
        }

        private Imported imported(List<Path> paths) {
            open(paths);
            if (unusable.isEmpty()) {
                stage();
            }
            List<FileReport> reports = new ArrayList<>();
            if (unusable.isEmpty()) {
                switch (mode) {
                    case DRY_RUN -> tryOut(reports);
                    case IMPORT -> save(reports);
                }
            }
            if (unusable.isEmpty()) {
                return new Imported.Done(reports);
            }
            List<Path> worstFirst = paths.stream()
                    .sorted(Comparator.comparing(path -> !unusable.containsKey(path)))
                    .toList();
            List<FileReport> refused =
                    reports(worstFirst, FileReport.State.REFUSED, Texts.get("imports.register.other_file"));
            record(refused);
            return new Imported.Refused(refused);
        }

        private void open(List<Path> paths) {
            for (int i = 0; i < paths.size(); i++) {
                watch.check();
                Path path = paths.get(i);
                int number = i;
                guarded(path, () -> files.add(SourceFile.open(path, number)));
            }
            files.sort(Comparator.comparing(ImportFile::kind).thenComparing(ImportFile::number));
            watch.begins(files.stream().mapToLong(ImportFile::size).sum());
        }

        private List<StagedFile> tables() {
            return files.stream().filter(StagedFile.class::isInstance).map(StagedFile.class::cast).toList();
        }

        private List<CfdiFile> documents() {
            return files.stream().filter(CfdiFile.class::isInstance).map(CfdiFile.class::cast).toList();
        }

        private void stage() {
            tables().forEach(file -> guarded(file.file(), () -> file.stage(merge, watch)));
            if (unusable.isEmpty()) {
                merge.sort(progress(ImportWatch.Phase.COMPARING));
                Map<Integer, Path> names = new HashMap<>();
                files.forEach(file -> names.put(file.number(), file.file()));
                tables().forEach(file -> guarded(file.file(), () -> file.takeRefused(merge, names)));
            }
        }

        private void tryOut(List<FileReport> reports) {
            Map<Integer, Counts> counts = merge.compare(progress(ImportWatch.Phase.COMPARING));
            CfdiPreview preview = new CfdiPreview(cfdis);
            documents().forEach(file -> guarded(
                    file.file(), () -> file.each(xml -> database.read(handle -> preview.next(handle, xml)), watch)));
            if (unusable.isEmpty()) {
                reports.addAll(done(counts));
                record(reports);
            }
        }

        /// The digital invoices and the reports go in with the rows, or not at all.
        private void save(List<FileReport> reports) {
            try {
                merge.apply(progress(ImportWatch.Phase.SAVING), (handle, counts) -> {
                    for (CfdiFile file : documents()) {
                        guarded(file.file(), () -> file.each(xml -> cfdis.store(handle, by, xml), watch));
                    }
                    if (!unusable.isEmpty()) {
                        throw new UnusableFile("");
                    }
                    ImportRunRepository runs = new ImportRunRepository(handle);
                    for (FileReport report : done(counts)) {
                        runs.add(start(report), by, begun, database.clock().now(), mode, report);
                        reports.add(report);
                    }
                });
            } catch (UnusableFile e) {
                LOG.debug("Nothing went in, because of {}", unusable.keySet());
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
            long all = Math.max(1, files.stream().mapToLong(ImportFile::size).sum());
            return step -> {
                long before = files.stream()
                        .filter(file -> file.kind().ordinal() < step.ordinal())
                        .mapToLong(ImportFile::size)
                        .sum();
                watch.step(phase, step, (double) before / all);
            };
        }

        private List<FileReport> done(Map<Integer, Counts> counts) {
            return files.stream()
                    .map(file -> file.report(
                            FileReport.State.DONE, counts.getOrDefault(file.number(), Counts.NONE), null))
                    .toList();
        }

        /// Reports of files of which nothing went in.
        ///
        /// @param otherwise the reason where the file itself gives none
        private List<FileReport> reports(List<Path> paths, FileReport.State state, @Nullable String otherwise) {
            return paths.stream().map(file -> {
                String reason = unusable.getOrDefault(file, otherwise);
                Optional<ImportFile> known = files.stream().filter(s -> s.file().equals(file)).findFirst();
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

        /// Keeps that the import begins, in a transaction of its own that outlives whatever happens to it.
        private void recordStart(List<Path> paths) {
            database.run(h -> {
                ImportRunRepository runs = new ImportRunRepository(h);
                paths.forEach(path -> starts.put(
                        path, runs.begin(by, begun, mode, String.valueOf(path.getFileName()), sizeOf(path))));
            });
        }

        private long start(FileReport report) {
            return Objects.requireNonNull(starts.get(report.file()));
        }

        /// Keeps the reports of an import that changed nothing.
        private void record(List<FileReport> reports) {
            Instant ended = database.clock().now();
            try {
                database.run(h -> {
                    ImportRunRepository runs = new ImportRunRepository(h);
                    reports.forEach(report -> runs.add(start(report), by, begun, ended, mode, report));
                });
            } catch (DatabaseException e) {
                LOG.warn("The report of an import could not be kept", e);
            }
        }

        private void close(ImportFile file) {
            try {
                file.close();
            } catch (IOException e) {
                LOG.warn("A file of refused rows did not close", e);
            }
        }
    }
}
