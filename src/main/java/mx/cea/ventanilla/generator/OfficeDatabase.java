package mx.cea.ventanilla.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.portal.ImportReport;
import mx.cea.ventanilla.requests.portal.Imported;
import mx.cea.ventanilla.requests.portal.JsonLinesImport;

/// Fills an empty database with an office: the register and the accounts all or not at all, the requests through the
/// portal's own boundary, where each is checked as any other is.
public final class OfficeDatabase {
    private static final String NAME = "solicitudes-generadas";

    private final Database database;
    private final JsonLinesImport portal;
    private final Recipe recipe;
    private final int threads;

    /// @param threads on how many to work; the office is the same
    public OfficeDatabase(Database database, JsonLinesImport portal, Recipe recipe, int threads) {
        this.database = database;
        this.portal = portal;
        this.recipe = recipe;
        this.threads = threads;
    }

    /// What came of it.
    public sealed interface Result {
        record Done(Made made) implements Result {}

        /// There are contracts, accounts or requests, which may be real and are never mixed with invented ones.
        record NotEmpty() implements Result {}
    }

    /// @throws IOException if the requests cannot be kept in a temporary file
    public Result fill(Watch watch) throws IOException {
        if (database.read(handle -> handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM contract) OR EXISTS (SELECT 1 FROM account)
                            OR EXISTS (SELECT 1 FROM request)""").mapTo(Boolean.class).one())) {
            return new Result.NotEmpty();
        }
        Made made = register(watch);
        return new Result.Done(made.withRequests(requests(made, watch)));
    }

    private Made register(Watch watch) {
        Made[] sum = {Made.NOTHING};
        int chunks = Chunk.count(recipe);
        try (InOrder inOrder = new InOrder(threads)) {
            database.run(handle -> {
                RegisterLoad register = new RegisterLoad(handle);
                inOrder.run(chunks, number -> Chunk.of(recipe, number), (chunk, number) -> {
                    register.contracts(chunk.contracts());
                    register.invoices(chunk.invoices());
                    register.payments(chunk.payments());
                    register.readings(chunk.readings());
                    Accounts.load(handle, chunk.accounts());
                    sum[0] = sum[0].plus(chunk);
                    watch.at(number + 1L, chunks, sum[0].rows());
                });
            });
        }
        return sum[0];
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
