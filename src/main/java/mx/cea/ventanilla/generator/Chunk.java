package mx.cea.ventanilla.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mx.cea.ventanilla.accounts.Accounts.NewAccount;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;

/// Some contracts that follow each other, with everything that hangs on them; an office is all of its chunks.
public record Chunk(
        List<NewContract> contracts,
        List<NewInvoice> invoices,
        List<NewPayment> payments,
        List<NewReading> readings,
        List<NewAccount> accounts) {
    private static final int CONTRACTS = 500;

    /// How many an office has.
    public static int count(Recipe recipe) {
        return Math.ceilDiv(recipe.contracts(), CONTRACTS);
    }

    /// @param number from 0
    public static Chunk of(Recipe recipe, int number) {
        Chunk chunk = new Chunk(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int end = Math.min(recipe.contracts(), (number + 1) * CONTRACTS);
        for (int i = number * CONTRACTS; i < end; i++) {
            Household household = Household.of(recipe, i);
            Ledger ledger = Ledger.of(recipe, household);
            chunk.contracts.add(household.contract());
            chunk.invoices.addAll(ledger.invoices());
            chunk.payments.addAll(ledger.payments());
            chunk.readings.addAll(ledger.readings());
            PortalUser.of(recipe, household).ifPresent(chunk.accounts::add);
        }
        return chunk;
    }

    /// The accounts of a chunk alone, which take far less time.
    static List<NewAccount> accounts(Recipe recipe, int number) {
        return IntStream.range(number * CONTRACTS, Math.min(recipe.contracts(), (number + 1) * CONTRACTS))
                .mapToObj(i -> Household.of(recipe, i))
                .flatMap(household -> PortalUser.of(recipe, household).stream())
                .toList();
    }
}
