package mx.cea.ventanilla.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts.NewAccount;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Holder;

/// The portal's accounts: about one contract in four has one, some have several contracts.
final class PortalUser {
    private static final int REGISTERED = 280;
    private static final int SEVERAL = 80;
    private static final int LETTERS = 4;
    private static final int OLDEST_DAYS = 2_500;

    private PortalUser() {}

    /// The account of whoever holds a contract, if there is one.
    static Optional<NewAccount> of(Recipe recipe, Household household) {
        Dice dice = recipe.dice(Dice.Use.ACCOUNT, household.index());
        if (!dice.perMille(REGISTERED)) {
            return Optional.empty();
        }
        Holder holder = household.contract().holder();
        String email = household.contract().email();
        String phone = household.contract().phone();
        return Optional.of(new NewAccount(
                username(holder, household.index()),
                holder.displayName(),
                email != null ? email : Household.email(holder, household.index()),
                phone,
                List.of(AccountState.ACTIVE, AccountState.PENDING, AccountState.BLOCKED, AccountState.CANCELLED)
                        .get(dice.weighted(880, 940, 960, 1000)),
                recipe.today().minusDays(1 + dice.below(OLDEST_DAYS)).atStartOfDay(Clock.ZONE).toInstant(),
                contracts(household.index(), dice)));
    }

    /// Four letters and the contract's place: eight characters while there are fewer than 1.6 million contracts (REG-2e).
    private static Username username(Holder holder, int index) {
        String letters = Folding.fold(holder instanceof Holder.Person p ? p.firstSurname() : holder.displayName())
                .replaceAll("[^a-z]", "");
        return new Username((letters + "user").substring(0, LETTERS).toLowerCase(Locale.ROOT)
                + Integer.toString(index, Character.MAX_RADIX));
    }

    private static List<ContractNumber> contracts(int index, Dice dice) {
        List<ContractNumber> all = new ArrayList<>(List.of(Household.number(index)));
        if (index > 3 && dice.perMille(SEVERAL)) {
            for (int i = dice.between(1, 3); i > 0; i--) {
                all.add(Household.number(index - i));
            }
        }
        return all;
    }
}
