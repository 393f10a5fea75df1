package mx.cea.ventanilla.generator;

import java.time.LocalDate;
import java.util.Locale;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.SupplyAddress;

/// One contract and what goes with it, computed from its place in the office alone: nothing needs to be remembered, and
/// any contract can be made at any time on any thread.
///
/// @param index from 0
record Household(int index, NewContract contract, Tariff tariff, Conduct conduct) {
    /// So many neighbours may share the meter of a condominium.
    private static final int BLOCK = 16;
    private static final int CONDOMINIUMS = 40;
    private static final int SAME_HOLDER = 60;
    private static final int COMPANIES = 80;
    private static final int NEARBY = 200;
    private static final long STEP = 17;
    // without a common factor with what they are counted in, so that no two contracts have the same
    private static final long REFERENCES = 482_711_977L;
    private static final long METERS = 611_953_391L;
    private static final long NINE_DIGITS = 900_000_000L;
    private static final int CAPITALS_UNTIL = 1999;

    static Household of(Recipe recipe, int index) {
        Dice block = recipe.dice(Dice.Use.BLOCK, index / BLOCK);
        boolean condominium = block.perMille(CONDOMINIUMS);
        Dice dice = recipe.dice(Dice.Use.SUPPLY, index);
        Dice place = condominium ? block : dice;
        Town.Colonia colonia = Town.colonia(place);
        Conduct conduct = Conduct.of(recipe, index);
        LocalDate contractedOn = contractedOn(recipe, conduct, dice);
        Holder holder = holder(recipe, index);
        Tariff tariff = tariff(dice, holder);
        boolean capitals = contractedOn.getYear() < CAPITALS_UNTIL && dice.perMille(400);
        String street = place.of(Town.STREETS);
        SupplyAddress address = new SupplyAddress(
                capitals ? capitals(street) : street,
                String.valueOf(place.between(1, 900)),
                condominium ? String.valueOf(index % BLOCK + 1) : dice.perMille(90) ? String.valueOf(dice.between(1, 12)) : null,
                colonia.name(),
                colonia.municipality(),
                colonia.postalCode());
        NewContract contract = new NewContract(
                number(index),
                reference(index),
                capitals ? capitals(holder) : holder,
                address,
                colonia.administration(),
                tariff.word(),
                meter(index, colonia, condominium),
                conduct.cancelled() ? ContractState.CANCELLED
                        : dice.perMille(17) ? ContractState.SUSPENDED : ContractState.ACTIVE,
                contractedOn,
                dice.perMille(670) ? email(holder, index) : null,
                dice.perMille(860) ? phone(dice) : null);
        return new Household(index, contract, tariff, conduct);
    }

    /// Seven digits at first, more where the office is bigger.
    static ContractNumber number(int index) {
        return new ContractNumber(String.valueOf(1_000_000 + index * STEP + (index * 7L + 3) % STEP));
    }

    private static String reference(int index) {
        long n = 100_000_000 + index * REFERENCES % NINE_DIGITS;
        return String.join(
                ".", Digits.padded(n / 1_000_000, 3), Digits.padded(n / 1_000 % 1_000, 3), Digits.padded(n % 1_000, 3));
    }

    private static Meter meter(int index, Town.Colonia colonia, boolean condominium) {
        if (!colonia.metered()) {
            return new Meter.None();
        }
        return condominium
                ? new Meter.Shared(meterNumber(index - index % BLOCK))
                : new Meter.Own(meterNumber(index));
    }

    private static String meterNumber(int index) {
        return String.valueOf(100_000_000 + (index + 1) * METERS % NINE_DIGITS);
    }

    private static LocalDate contractedOn(Recipe recipe, Conduct conduct, Dice dice) {
        LocalDate first = recipe.today().minusMonths(recipe.months());
        int age = dice.oftenSmall(16_000);
        return conduct.missingMonths() > 0 && !conduct.cancelled()
                ? first.plusMonths(conduct.missingMonths())
                : first.minusDays(60 + age);
    }

    private static Tariff tariff(Dice dice, Holder holder) {
        return holder instanceof Holder.Company
                ? Tariff.values()[3 + dice.weighted(85, 92, 100)]
                : Tariff.values()[dice.weighted(42, 78, 97, 100)];
    }

    /// Some people hold several contracts.
    private static Holder holder(Recipe recipe, int index) {
        Dice dice = recipe.dice(Dice.Use.HOLDER, index);
        int who = index > 0 && dice.perMille(SAME_HOLDER) ? index - 1 - dice.below(Math.min(index, NEARBY)) : index;
        return named(who == index ? dice : recipe.dice(Dice.Use.HOLDER, who));
    }

    private static Holder named(Dice dice) {
        if (dice.perMille(COMPANIES)) {
            return new Holder.Company(dice.of(Names.TRADES) + " " + dice.of(Names.TRADE_NAMES) + " "
                    + dice.of(Names.SURNAMES) + dice.of(Names.FORMS));
        }
        String given = dice.oftenFirst(Names.GIVEN);
        String second = dice.perMille(400) ? dice.oftenFirst(Names.GIVEN) : given;
        return new Holder.Person(
                second.equals(given) ? given : given + " " + second,
                surname(dice),
                dice.perMille(910) ? surname(dice) : dice.perMille(150) ? dice.of(Names.NO_SURNAME) : null);
    }

    private static String surname(Dice dice) {
        return dice.perMille(50) ? dice.oftenFirst(Names.COMPOUND_SURNAMES) : dice.oftenFirst(Names.SURNAMES);
    }

    private static Holder capitals(Holder holder) {
        return switch (holder) {
            case Holder.Person(String given, String first, var second) ->
                new Holder.Person(capitals(given), capitals(first), second == null ? null : capitals(second));
            case Holder.Company(String name) -> new Holder.Company(capitals(name));
        };
    }

    private static String capitals(String text) {
        return Folding.fold(text).toUpperCase(Locale.ROOT);
    }

    static String email(Holder holder, int index) {
        String name = switch (holder) {
            case Holder.Person p -> word(p.givenName()) + "." + word(p.firstSurname());
            case Holder.Company _ -> "contacto";
        };
        return name + "." + Integer.toString(index, Character.MAX_RADIX) + "@example.com";
    }

    private static String word(String text) {
        String[] words = Folding.fold(text).split("[^a-z]+");
        return words.length == 0 ? "titular" : words[words.length - 1];
    }

    static String phone(Dice dice) {
        return "442 555 " + Digits.padded(dice.below(10_000), 4);
    }
}
