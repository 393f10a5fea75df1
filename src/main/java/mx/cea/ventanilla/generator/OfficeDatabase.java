package mx.cea.ventanilla.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Accounts.NewAccount;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.portal.ImportReport;
import mx.cea.ventanilla.requests.portal.Imported;
import mx.cea.ventanilla.requests.portal.JsonLinesImport;

/// Fills an empty database with an office: the register all or not at all, then the accounts likewise, then the staff where the
/// database keeps them, then the requests through the portal's own boundary, where each is checked as any other is.
public final class OfficeDatabase {
    private static final String NAME = "solicitudes-generadas";
    /// Rows of each kind come from a file of their own, as far as the merge can tell.
    private static final int CONTRACTS = 0;
    private static final int INVOICES = 1;
    private static final int PAYMENTS = 2;
    private static final int READINGS = 3;
    /// Comparing and applying, for each kind.
    private static final int STEPS = 8;

    private final Database database;
    private final JsonLinesImport portal;
    private final Crew crew;
    private final Recipe recipe;
    private final int threads;

    /// @param threads on how many to work; the office is the same
    public OfficeDatabase(Database database, JsonLinesImport portal, Crew crew, Recipe recipe, int threads) {
        this.database = database;
        this.portal = portal;
        this.crew = crew;
        this.recipe = recipe;
        this.threads = threads;
    }

    /// What came of it.
    public sealed interface Result {
        /// @param staff who was enrolled to work in it; empty where nobody was
        record Done(Made made, List<Crew.Member> staff) implements Result {
            public Done {
                staff = List.copyOf(staff);
            }
        }

        /// In the shared office, whoever signed in does not own the database; nobody else may make accounts.
        record NotTheOwner() implements Result {}

        /// There are contracts, accounts or requests, which may be real and are never mixed with invented ones.
        record NotEmpty() implements Result {}

        /// Somebody is importing into this very database.
        record Occupied() implements Result {}
    }

    /// @throws IOException if the requests cannot be kept in a temporary file
    public Result fill(Watch watch) throws IOException {
        if (database.dialect() == Dialect.POSTGRESQL && !isOwner()) {
            return new Result.NotTheOwner();
        }
        if (!isEmpty()) {
            return new Result.NotEmpty();
        }
        return switch (RegisterMerge.begin(database, null)) {
            case RegisterMerge.Begun.Occupied _ -> new Result.Occupied();
            case RegisterMerge.Begun.Open(RegisterMerge merge) -> {
                Made made;
                try (merge) {
                    made = register(merge, watch);
                }
                accounts();
                List<Crew.Member> staff = crew.enrol(recipe);
                yield new Result.Done(made.withRequests(requests(made, watch)), staff);
            }
        };
    }

    private boolean isOwner() {
        return database.read(handle -> handle.createQuery("""
                        SELECT COALESCE((SELECT pg_has_role(relowner, 'USAGE') FROM pg_class
                            WHERE relname = 'account' AND relnamespace = 'public'::regnamespace), FALSE)""")
                .mapTo(Boolean.class)
                .one());
    }

    private boolean isEmpty() {
        return database.read(handle -> handle.createQuery("""
                        SELECT NOT EXISTS (SELECT 1 FROM contract) AND NOT EXISTS (SELECT 1 FROM account)
                            AND NOT EXISTS (SELECT 1 FROM request)""").mapTo(Boolean.class).one());
    }

    private Made register(RegisterMerge merge, Watch watch) {
        int chunks = Chunk.count(recipe);
        Made[] sum = {Made.NOTHING};
        try (InOrder inOrder = new InOrder(threads)) {
            inOrder.run(chunks, number -> Chunk.of(recipe, number), (chunk, number) -> {
                stage(merge, chunk, sum[0]);
                sum[0] = sum[0].plus(chunk);
                watch.at(number + 1L, 2L * chunks, sum[0].rows());
            });
        }
        int[] steps = {0};
        Map<Integer, RegisterMerge.Counts> counts = merge.apply(
                _ -> watch.at(chunks + (long) chunks * steps[0]++ / STEPS, 2L * chunks, sum[0].rows()));
        if (counts.values().stream().anyMatch(c -> c.refused() + c.changed() + c.unchanged() > 0)) {
            throw new IllegalStateException("Not every generated row is a new one: " + counts);
        }
        return sum[0];
    }

    /// The lines go on from what was staged before.
    private static void stage(RegisterMerge merge, Chunk chunk, Made before) {
        IntStream.range(0, chunk.contracts().size())
                .forEach(i -> merge.contract(CONTRACTS, before.contracts() + i, chunk.contracts().get(i)));
        IntStream.range(0, chunk.invoices().size())
                .forEach(i -> merge.invoice(INVOICES, before.invoices() + i, chunk.invoices().get(i)));
        IntStream.range(0, chunk.payments().size())
                .forEach(i -> merge.payment(PAYMENTS, before.payments() + i, chunk.payments().get(i)));
        IntStream.range(0, chunk.readings().size())
                .forEach(i -> merge.reading(READINGS, before.readings() + i, chunk.readings().get(i)));
    }

    private void accounts() {
        int chunks = Chunk.count(recipe);
        try (InOrder inOrder = new InOrder(threads)) {
            database.run(handle -> inOrder.<List<NewAccount>, RuntimeException>run(
                    chunks, number -> Chunk.accounts(recipe, number), (rows, _) -> Accounts.load(handle, rows)));
        }
    }

    private long requests(Made register, Watch watch) throws IOException {
        if (recipe.requests() == 0) {
            return 0;
        }
        Path file = Files.createTempFile(NAME, ".jsonl");
        try {
            new OfficeFiles(recipe, threads).requests(file);
            Imported imported = portal.run(null, file, (bytes, total, lines) -> {
                watch.at(bytes, total, register.rows() + lines);
                return true;
            });
            if (imported instanceof Imported.Done(ImportReport report) && report.taken() == recipe.requests()) {
                return report.taken();
            }
            throw new IllegalStateException("Not every generated document became a request: " + imported);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
