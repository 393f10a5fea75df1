package mx.cea.ventanilla.generator;

/// How much was made.
public record Made(long contracts, long invoices, long payments, long readings, long accounts, long requests) {
    static final Made NOTHING = new Made(0, 0, 0, 0, 0, 0);

    Made plus(Chunk chunk) {
        return new Made(
                contracts + chunk.contracts().size(),
                invoices + chunk.invoices().size(),
                payments + chunk.payments().size(),
                readings + chunk.readings().size(),
                accounts + chunk.accounts().size(),
                requests);
    }

    Made withRequests(long count) {
        return new Made(contracts, invoices, payments, readings, accounts, count);
    }

    /// All rows together.
    public long rows() {
        return contracts + invoices + payments + readings + accounts + requests;
    }
}
