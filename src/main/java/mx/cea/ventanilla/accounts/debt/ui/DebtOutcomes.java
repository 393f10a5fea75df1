package mx.cea.ventanilla.accounts.debt.ui;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.debt.DebtCase.Outcome;
import mx.cea.ventanilla.common.Texts;

/// How many accounts got which outcome, in words.
final class DebtOutcomes {
    private DebtOutcomes() {}

    static String words(Map<Outcome, Integer> outcomes) {
        return outcomes.isEmpty()
                ? Texts.get("debt.outcomes.none")
                : Arrays.stream(Outcome.values())
                        .filter(outcomes::containsKey)
                        .map(outcome -> Texts.get("debt.outcomes." + outcome, outcomes.getOrDefault(outcome, 0)))
                        .collect(Collectors.joining(", "));
    }
}
