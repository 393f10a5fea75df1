package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.contracts.RegisterMerge.Kept;
import mx.cea.ventanilla.contracts.RegisterMerge.Refused;
import org.jspecify.annotations.Nullable;

/// One file of an import: its header is read when it is opened, its rows when they are staged, and those that the merge
/// refuses once more, to keep them for mending.
final class StagedFile implements ImportFile {
    private static final Map<String, Kept> KEPT = Map.of(
            "fecha_contratacion", Kept.CONTRACTED_ON, "uuid_cfdi", Kept.CFDI_UUID, "estimada", Kept.ESTIMATED);

    private static final int PART = 10_000;

    private final Path file;
    private final int number;
    private final RowSource source;
    private final Header header;
    private final MendFile mend;
    private final List<FileReport.Problem> problems = new ArrayList<>();
    private long badRows;
    private boolean mendWanted;

    /// @param number by which the merge knows it
    /// @throws UnusableFile if nothing of it can be taken in
    StagedFile(Path file, int number, RowSource source) throws IOException {
        this.file = file;
        this.number = number;
        this.source = source;
        List<SourceRow> first = new ArrayList<>();
        source.read(row -> {
            first.add(row);
            return false;
        }, bytes -> {});
        if (first.isEmpty()) {
            throw new UnusableFile(Texts.get("imports.register.empty"));
        }
        this.header = Header.of(first.getFirst());
        this.mend = new MendFile(header.names(), source instanceof CsvSource csv ? csv.fieldSeparator() : ',');
    }

    @Override
    public RegisterKind kind() {
        return header.kind();
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public long size() {
        return source.stamp().size();
    }

    /// Stages the rows that can be read, and keeps the others for mending.
    ///
    /// @throws UnusableFile if it turns out that it cannot be read to its end, or that it changed
    void stage(RegisterMerge merge, ImportWatch watch) throws IOException {
        header.leftOut().forEach(column -> merge.keep(Objects.requireNonNull(KEPT.get(column))));
        RegisterFields fields = new RegisterFields(header, this::firstTellingAmount);
        boolean[] afterHeader = {false};
        source.read(row -> {
            if (afterHeader[0]) {
                watch.row();
                stage(merge, fields, row);
            }
            afterHeader[0] = true;
            return true;
        }, bytes -> watch.read(kind(), bytes));
        watch.fileRead(size());
    }

    private void stage(RegisterMerge merge, RegisterFields fields, SourceRow row) {
        try {
            RegisterFields at = fields.at(row);
            switch (kind()) {
                case CONTRACTS -> merge.contract(number, row.line(), RegisterRows.contract(at));
                case INVOICES -> merge.invoice(number, row.line(), RegisterRows.invoice(at));
                case PAYMENTS -> merge.payment(number, row.line(), RegisterRows.payment(at));
                case READINGS -> merge.reading(number, row.line(), RegisterRows.reading(at));
                case CFDI -> throw new IllegalStateException("No table");
            }
        } catch (RowFault fault) {
            badRows++;
            refuse(row, new FileReport.Problem(row.line(), fault.column(), fault.value(), fault.reason()));
        }
    }

    private void refuse(SourceRow row, FileReport.Problem problem) {
        if (problems.size() < FileReport.MOST_PROBLEMS) {
            problems.add(problem);
        }
        mend.add(row, problem.column() == null ? problem.reason() : problem.column() + ": " + problem.reason());
    }

    /// What the first amount of a column that can tell shows of the column's way of writing.
    private Optional<Amounts> firstTellingAmount(String column) {
        Integer position = header.positions().get(column);
        List<Amounts> shown = new ArrayList<>();
        try {
            source.read(row -> {
                Amounts telling = position == null || position >= row.cells().size() || row.isNumber(position)
                        ? null
                        : Amounts.shownBy(Amounts.bare(row.cells().get(position).strip()));
                if (telling != null) {
                    shown.add(telling);
                }
                return telling == null;
            }, bytes -> {});
        } catch (IOException e) {
            throw new UnusableFile(Texts.get("imports.fault.unreadable"));
        }
        return shown.stream().findFirst();
    }

    /// Keeps the rows that the merge refused, a part of them in memory at a time.
    ///
    /// @param names of all files of the import, by their numbers
    void takeRefused(RegisterMerge merge, Map<Integer, Path> names) throws IOException {
        Deque<Refused> next = new ArrayDeque<>(merge.refused(number, -1, PART));
        if (!next.isEmpty()) {
            source.read(row -> {
                if (row.line() == next.element().line()) {
                    Refused refused = next.remove();
                    refuse(row, problem(refused, row, names));
                    if (next.isEmpty()) {
                        next.addAll(merge.refused(number, refused.line(), PART));
                    }
                }
                return !next.isEmpty();
            }, bytes -> {});
        }
        problems.sort(Comparator.comparingLong(FileReport.Problem::line));
    }

    private FileReport.Problem problem(Refused refused, SourceRow row, Map<Integer, Path> names) {
        return switch (refused.reason()) {
            case UNKNOWN_CONTRACT -> {
                String contract = row.cells().get(header.positions().getOrDefault("contrato", 0));
                yield new FileReport.Problem(
                        refused.line(), "contrato", contract, Texts.get("imports.fault.unknown_contract", contract));
            }
            case CONTRADICTED -> new FileReport.Problem(
                    refused.line(),
                    null,
                    null,
                    refused.otherFile() == number
                            ? Texts.get("imports.register.contradicted", String.valueOf(refused.otherLine()))
                            : Texts.get("imports.register.contradicted_by",
                                    String.valueOf(refused.otherLine()), Objects.requireNonNull(names.get(refused.otherFile())).getFileName()));
        };
    }

    @Override
    public FileReport report(FileReport.State state, Counts merged, @Nullable String reason) {
        mendWanted = state == FileReport.State.DONE;
        List<String> warnings = new ArrayList<>(source.warnings());
        if (!header.unknown().isEmpty()) {
            warnings.add(Texts.get("imports.register.unused_columns", String.join(", ", header.unknown())));
        }
        Counts counts =
                new Counts(merged.added(), merged.changed(), merged.unchanged(), merged.refused() + badRows);
        return new FileReport(
                file,
                kind(),
                size(),
                source.stamp().sha256(),
                state,
                counts,
                reason,
                problems,
                warnings,
                mendWanted ? mend.file() : null);
    }

    @Override
    public void close() throws IOException {
        mend.close();
        Path refused = mend.file();
        if (refused != null && !mendWanted) {
            Files.delete(refused);
        }
    }
}
