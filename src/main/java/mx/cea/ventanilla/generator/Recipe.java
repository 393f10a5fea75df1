package mx.cea.ventanilla.generator;

import java.time.LocalDate;

/// What office to make: the same recipe gives the same office, to the last byte, on every computer.
///
/// @param contracts   how many contracts; a bigger office begins with the contracts of a smaller one
/// @param months      how many monthly invoices each contract has, unless it is younger or was cancelled
/// @param requests    how many portal documents, the last of them sent the day before `today`
/// @param today       the day on which the office is looked at; nothing lies after it
/// @param contingency how many of the last weeks are weeks of contingency, with five times the requests a day; for as many
///                    requests in all, these then came in fewer days
public record Recipe(int contracts, int months, int requests, long seed, LocalDate today, int contingency) {
    /// As many as the numbers of seven to ten digits last for.
    public static final int MOST_CONTRACTS = 50_000_000;
    public static final int MOST_MONTHS = 240;
    public static final int MOST_WEEKS = 52;
    private static final int DAYS_OF_WEEK = 7;

    /// @throws IllegalArgumentException if there is nothing to make, or more than can be told apart
    public Recipe {
        if (contracts < 1 || contracts > MOST_CONTRACTS || months < 1 || months > MOST_MONTHS || requests < 0
                || contingency < 0 || contingency > MOST_WEEKS) {
            throw new IllegalArgumentException(
                    "No such office: " + contracts + ", " + months + ", " + requests + ", " + contingency);
        }
    }

    /// An office of ordinary weeks.
    public Recipe(int contracts, int months, int requests, long seed, LocalDate today) {
        this(contracts, months, requests, seed, today, 0);
    }

    /// The same office with as many requests as its weeks of contingency bring.
    public Recipe withRequestsOfContingency() {
        return new Recipe(contracts, months, PortalDays.ofContingency(this), seed, today, contingency);
    }

    /// How many days ago the contingency began; 0 where there is none.
    int daysOfContingency() {
        return contingency * DAYS_OF_WEEK;
    }

    Dice dice(Dice.Use use, long number) {
        return Dice.of(seed, use, number);
    }
}
