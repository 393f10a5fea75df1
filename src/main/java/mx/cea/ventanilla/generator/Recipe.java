package mx.cea.ventanilla.generator;

import java.time.LocalDate;

/// What office to make: the same recipe gives the same office, to the last byte, on every computer.
///
/// @param contracts how many contracts; a bigger office begins with the contracts of a smaller one
/// @param months    how many monthly invoices each contract has, unless it is younger or was cancelled
/// @param requests  how many portal documents, the last of them sent the day before `today`
/// @param today     the day on which the office is looked at; nothing lies after it
public record Recipe(int contracts, int months, int requests, long seed, LocalDate today) {
    /// As many as the numbers of seven to ten digits last for.
    public static final int MOST_CONTRACTS = 50_000_000;
    public static final int MOST_MONTHS = 240;

    /// @throws IllegalArgumentException if there is nothing to make, or more than can be told apart
    public Recipe {
        if (contracts < 1 || contracts > MOST_CONTRACTS || months < 1 || months > MOST_MONTHS || requests < 0) {
            throw new IllegalArgumentException("No such office: " + contracts + ", " + months + ", " + requests);
        }
    }

    Dice dice(Dice.Use use, long number) {
        return Dice.of(seed, use, number);
    }
}
