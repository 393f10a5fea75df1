package mx.cea.ventanilla.accounts.debt;

import java.util.Map;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;

/// The figures of a simulation.
///
/// @param toBlock  how many accounts would be blocked
/// @param amount   what they owe together
/// @param held     how many are held back, by why
/// @param chosen   how many are chosen
/// @param left     how many of them have no outcome yet
/// @param outcomes how many have each
/// @param since    what changed since the simulation before; null where this is the first
public record DebtSummary(
        int toBlock,
        Money amount,
        Map<Held.Why, Integer> held,
        int chosen,
        int left,
        Map<DebtCase.Outcome, Integer> outcomes,
        @Nullable Since since) {
    public DebtSummary {
        held = Map.copyOf(held);
        outcomes = Map.copyOf(outcomes);
    }

    public int heldTogether() {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// What changed since another simulation.
    ///
    /// @param still       how many accounts are in both
    /// @param stillAmount what they owe now
    /// @param stillBefore what they owed then
    public record Since(
            DebtRun run, int fresh, Money freshAmount, int gone, Money goneAmount, int still, Money stillAmount, Money stillBefore) {}
}
