package mx.cea.ventanilla.contracts;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LongWork;
import mx.cea.ventanilla.persistence.RowStream;
import mx.cea.ventanilla.persistence.SoleUse;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Brings rows of the commercial system into the register's copy, however many: they are staged in temporary tables,
/// compared with what is there, and applied all in one transaction. A contract is known by its number, an invoice by
/// contract and number, a payment by contract and reference, a reading by contract and date.
///
/// Rows may come in any order and mixed. Those of contracts that are staged as well find them. Until [#apply] returns
/// nothing has changed, whatever happens; another session may not merge meanwhile.
///
/// ```java
/// switch (RegisterMerge.begin(database, by)) {
///     case RegisterMerge.Begun.Occupied(var who, var since) -> …
///     case RegisterMerge.Begun.Open(RegisterMerge merge) -> {
///         try (merge) {
///             merge.contract(0, line, row);
///             merge.apply(step -> {});
///         }
///     }
/// }
/// ```
public final class RegisterMerge implements AutoCloseable {
    private static final String NAME = "importar";

    /// What came of beginning.
    public sealed interface Begun {
        record Open(RegisterMerge merge) implements Begun {}

        /// Somebody else is merging.
        ///
        /// @param by null where the program itself is
        record Occupied(@Nullable StaffId by, Instant since) implements Begun {}
    }

    /// What happened to the rows of a file, or would; together all that were staged.
    ///
    /// @param unchanged the register says the same, or the file says it twice
    /// @param refused   see [Refused]
    public record Counts(long added, long changed, long unchanged, long refused) {
        /// No rows.
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /// Whether the register would be another.
        public boolean changesAnything() {
            return added + changed > 0;
        }
    }

    /// Why a row cannot be merged.
    public enum Reason {
        /// Its contract is neither in the register nor among the rows.
        UNKNOWN_CONTRACT,
        /// Another row has the same key and says something else; both are refused.
        CONTRADICTED
    }

    /// A row that cannot be merged.
    ///
    /// @param otherFile where the row is that contradicts it; -1 with another reason
    /// @param otherLine likewise
    public record Refused(int file, long line, Reason reason, int otherFile, long otherLine) {}

    /// A column that the rows may leave out, so that rows which are there keep what they have in it.
    public enum Kept {
        CONTRACTED_ON(MergeTable.CONTRACT),
        CFDI_UUID(MergeTable.INVOICE),
        ESTIMATED(MergeTable.READING);

        private final MergeTable table;

        Kept(MergeTable table) {
            this.table = table;
        }
    }

    /// The steps of comparing and applying, which take about the same time for the same number of rows.
    public enum Step {
        CONTRACTS,
        INVOICES,
        PAYMENTS,
        READINGS
    }

    private final LongWork work;
    private final SoleUse use;
    private final Map<MergeTable, RowStream> streams = new EnumMap<>(MergeTable.class);
    private final Map<MergeTable, SortedMap<Integer, Long>> staged = new EnumMap<>(MergeTable.class);
    private final Set<Kept> keeping = EnumSet.noneOf(Kept.class);
    private boolean sorted;

    private RegisterMerge(LongWork work, SoleUse use) {
        this.work = work;
        this.use = use;
        work.run(this::createTables);
        for (MergeTable table : MergeTable.values()) {
            streams.put(table, RowStream.into(work, table.staged(), table.columns()));
            staged.put(table, new TreeMap<>());
        }
    }

    /// Begins a merge, if nobody else is merging.
    ///
    /// @param by null where the program itself does
    /// @throws DatabaseException if the database is the cause of a failure
    public static Begun begin(Database database, @Nullable StaffId by) {
        LongWork work = database.longWork("ventanilla-" + NAME);
        try {
            String who = by == null ? "-" : String.valueOf(by.value());
            return switch (SoleUse.ask(database, work, NAME, who)) {
                case SoleUse.Asked.Occupied(SoleUse.Held held) -> {
                    work.close();
                    yield new Begun.Occupied(
                            held.by().equals("-") ? null : new StaffId(Long.parseLong(held.by())), held.since());
                }
                case SoleUse.Asked.Taken(SoleUse use) -> new Begun.Open(new RegisterMerge(work, use));
            };
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }

    /// Since when somebody is merging; empty where nobody is.
    public static Optional<Instant> goingOnSince(Database database) {
        return SoleUse.held(database, NAME).map(SoleUse.Held::since);
    }

    private @Nullable Void createTables(Handle handle) {
        if (work.dialect() == Dialect.POSTGRESQL) {
            // this connection's alone; joins and sorts of millions of rows
            handle.execute("SET work_mem = '192MB'");
        }
        for (MergeTable table : MergeTable.values()) {
            handle.execute(table.create());
        }
        handle.execute("""
                CREATE TEMPORARY TABLE staged_refusal (kind TEXT NOT NULL, file INTEGER NOT NULL, line BIGINT NOT NULL,
                    reason TEXT NOT NULL, other_file INTEGER NOT NULL DEFAULT -1, other_line BIGINT NOT NULL DEFAULT -1,
                    PRIMARY KEY (file, line))""");
        handle.execute("CREATE TEMPORARY TABLE touched_invoice (id BIGINT NOT NULL)");
        return null;
    }

    /// Stages a contract.
    ///
    /// @param file any number of the caller's for the file that it comes from; not negative, of one kind of rows only
    /// @param line its line there, each once
    /// @throws CancellationException if the merge was stopped
    public void contract(int file, long line, NewContract row) {
        Holder holder = row.holder();
        Holder.@Nullable Person person = holder instanceof Holder.Person p ? p : null;
        SupplyAddress address = row.address();
        begin(MergeTable.CONTRACT, file, line)
                .text(row.number().digits())
                .text(Folding.compact(row.reference()))
                .text(person != null ? "PERSON" : "COMPANY")
                .text(person == null ? null : person.givenName())
                .text(person == null ? null : person.firstSurname())
                .text(person == null ? null : person.secondSurname())
                .text(holder instanceof Holder.Company company ? company.name() : null)
                .text(address.street())
                .text(address.outsideNumber())
                .text(address.insideNumber())
                .text(address.colonia())
                .text(address.municipality())
                .text(address.postalCode())
                .text(row.administration())
                .text(row.tariff())
                .text(RegisterLoad.status(row.meter()))
                .text(row.meter().number())
                .text(row.state().name())
                .date(row.contractedOn())
                .text(row.email())
                .text(row.phone())
                .text(SearchWords.of(row))
                .end();
    }

    /// Stages an invoice; see [#contract] for the parameters.
    public void invoice(int file, long line, NewInvoice row) {
        begin(MergeTable.INVOICE, file, line)
                .text(row.contract().digits())
                .text(row.number().text())
                .number(row.period().getYear())
                .number(row.period().getMonthValue())
                .date(row.issuedOn())
                .date(row.dueOn())
                .number(row.amount().centavos())
                .text(row.cfdiUuid())
                .end();
    }

    /// Stages a payment; see [#contract] for the parameters. If its invoice is neither in the register nor staged it is a
    /// payment on account until that comes.
    public void payment(int file, long line, NewPayment row) {
        begin(MergeTable.PAYMENT, file, line)
                .text(row.contract().digits())
                .text(row.reference())
                .text(row.invoice() == null ? null : row.invoice().text())
                .date(row.paidOn())
                .date(row.postedOn())
                .number(row.amount().centavos())
                .text(row.channel())
                .end();
    }

    /// Stages a reading; see [#contract] for the parameters.
    public void reading(int file, long line, NewReading row) {
        begin(MergeTable.READING, file, line)
                .text(row.contract().digits())
                .date(row.reading().readOn())
                .number(row.reading().value())
                .number(row.reading().consumption())
                .flag(row.reading().estimated())
                .end();
    }

    /// Leaves a column as it is in the rows that are there.
    public void keep(Kept column) {
        keeping.add(column);
    }

    private Set<String> kept(MergeTable table) {
        return keeping.stream()
                .filter(column -> column.table == table)
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private RowStream begin(MergeTable table, int file, long line) {
        if (sorted) {
            throw new IllegalStateException("Rows come before they are compared");
        }
        stagedOf(table).merge(file, 1L, Long::sum);
        return Objects.requireNonNull(streams.get(table)).number(file).number(line);
    }

    /// How many rows of each file are staged for a table.
    private SortedMap<Integer, Long> stagedOf(MergeTable table) {
        return Objects.requireNonNull(staged.get(table));
    }

    /// What the staged rows would do to the register as it is now, file by file. Changes nothing.
    ///
    /// @throws CancellationException if the merge was stopped
    /// @throws DatabaseException     if the database is the cause of a failure
    public Map<Integer, Counts> compare(Consumer<Step> progress) {
        sort(progress);
        return work.run(handle -> {
            Map<Integer, Counts> counts = new TreeMap<>();
            for (MergeTable table : MergeTable.values()) {
                if (begins(table, progress)) {
                    counts.putAll(compare(handle, table));
                }
            }
            return counts;
        });
    }

    /// The rows that [#compare] and [#apply] refuse, in the order of their lines.
    ///
    /// @param afterLine the line after which they begin, -1 for the first
    /// @param limit     how many at most
    public List<Refused> refused(int file, long afterLine, int limit) {
        sort(step -> {});
        return work.run(handle -> handle.createQuery("""
                        SELECT line, reason, other_file, other_line FROM staged_refusal
                        WHERE file = :file AND line > :after AND reason <> 'REPEATED' ORDER BY line LIMIT :limit""")
                .bind("file", file)
                .bind("after", afterLine)
                .bind("limit", limit)
                .map((r, _) ->
                        new Refused(file, r.getLong(1), Reason.valueOf(r.getString(2)), r.getInt(3), r.getLong(4)))
                .list());
    }

    /// Brings what is new or differs into the register, in one transaction.
    ///
    /// @return what happened to the rows, file by file
    /// @throws CancellationException if the merge was stopped; nothing was changed
    /// @throws DatabaseException     if the database is the cause of a failure; nothing was changed
    public Map<Integer, Counts> apply(Consumer<Step> progress) {
        return apply(progress, (handle, counts) -> {});
    }

    /// As [#apply(Consumer)].
    ///
    /// @param also what is done in the same transaction, at its end
    public Map<Integer, Counts> apply(Consumer<Step> progress, BiConsumer<Handle, Map<Integer, Counts>> also) {
        sort(progress);
        return work.write(handle -> {
            RegisterLock.change(handle, work.dialect());
            Map<Integer, Counts> counts = new TreeMap<>();
            handle.execute("DELETE FROM touched_invoice");
            for (MergeTable table : MergeTable.values()) {
                if (begins(table, progress)) {
                    counts.putAll(apply(handle, table));
                }
            }
            handle.execute(MergeTable.settle());
            if (work.dialect() == Dialect.POSTGRESQL && counts.values().stream().anyMatch(Counts::changesAnything)) {
                handle.createQuery("SELECT pg_notify('ventanilla', 'register:0') IS NULL").mapTo(Boolean.class).one();
            }
            also.accept(handle, counts);
            return counts;
        });
    }

    private boolean begins(MergeTable table, Consumer<Step> progress) {
        work.check();
        if (stagedOf(table).isEmpty()) {
            return false;
        }
        progress.accept(Step.values()[table.ordinal()]);
        return true;
    }

    private Map<Integer, Counts> apply(Handle handle, MergeTable table) {
        SortedMap<Integer, Long> files = stagedOf(table);
        Map<Integer, Counts> before = files.size() == 1 ? Map.of() : compare(handle, table);
        boolean empty = handle.createQuery(table.empty()).mapTo(Boolean.class).one();
        if (table == MergeTable.PAYMENT) {
            handle.execute(MergeTable.invoicesOfChangedPayments());
        }
        long changed = empty ? 0 : handle.execute(table.update(kept(table)));
        long added = handle.execute(table.insert(work.dialect(), empty));
        if (table == MergeTable.INVOICE) {
            MergeTable.tie().forEach(handle::execute);
        }
        if (table == MergeTable.PAYMENT) {
            handle.execute(MergeTable.invoicesOfStagedPayments());
        }
        if (!before.isEmpty()) {
            return before;
        }
        long refused = refusals(handle, table).getOrDefault(files.firstKey(), 0L);
        return Map.of(files.firstKey(),
                new Counts(added, changed, files.firstEntry().getValue() - added - changed - refused, refused));
    }

    private Map<Integer, Counts> compare(Handle handle, MergeTable table) {
        Map<Integer, Long> refused = refusals(handle, table);
        Map<Integer, Counts> counts = new TreeMap<>();
        stagedOf(table).forEach((file, rows) -> {
            long no = refused.getOrDefault(file, 0L);
            counts.put(file, new Counts(0, 0, rows - no, no));
        });
        handle.createQuery(table.compare(kept(table))).map((r, _) -> {
            int file = r.getInt("file");
            long added = r.getLong("added");
            long changed = r.getLong("changed");
            Counts rest = counts.getOrDefault(file, Counts.NONE);
            counts.put(file, new Counts(added, changed, rest.unchanged() - added - changed, rest.refused()));
            return file;
        }).list();
        return counts;
    }

    private static Map<Integer, Long> refusals(Handle handle, MergeTable table) {
        return handle.createQuery("""
                        SELECT file, count(*) AS refused FROM staged_refusal
                        WHERE kind = :kind AND reason <> 'REPEATED' GROUP BY file""")
                .bind("kind", table.name())
                .reduceRows(new TreeMap<>(), (all, row) -> {
                    all.put(row.getColumn("file", Integer.class), row.getColumn("refused", Long.class));
                    return all;
                });
    }

    /// Sets apart what cannot be merged, once; what is left is of known contracts and has each key once. The others do it
    /// by themselves; who wants to see the steps apart does it before.
    ///
    /// @throws CancellationException if the merge was stopped
    public void sort(Consumer<Step> progress) {
        if (sorted) {
            return;
        }
        streams.values().forEach(RowStream::flush);
        for (MergeTable table : MergeTable.values()) {
            if (begins(table, progress)) {
                work.aside(handle -> sort(handle, table));
            }
        }
        sorted = true;
    }

    private long sort(Handle handle, MergeTable table) {
        if (work.dialect() == Dialect.POSTGRESQL) {
            handle.execute("ANALYZE " + table.staged());
        }
        long apart = table == MergeTable.CONTRACT ? 0 : handle.execute(table.refuseUnknown());
        table.findDoubled().forEach(handle::execute);
        apart += handle.execute(table.refuseContradictions());
        apart += handle.execute(table.setRepetitionsApart());
        if (apart > 0) {
            handle.execute(table.dropRefused());
        }
        if (table == MergeTable.CONTRACT) {
            handle.execute("CREATE INDEX staged_contract_number ON staged_contract (number)");
        }
        return apart;
    }

    /// Stops the merge, from any thread: what is being done ends with a [CancellationException].
    ///
    /// @return false where it comes too late, because all is being made to last or has been
    public boolean stop() {
        return work.stop();
    }

    /// Ends the merge. What was not applied is forgotten.
    @Override
    public void close() {
        try (use) {
            work.close();
        }
    }
}
