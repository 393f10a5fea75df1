package mx.cea.ventanilla.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import mx.cea.ventanilla.calendar.StatutoryHolidays;

/// When requests come: 90 to 130 on a working day, far fewer on others, five times as many in a week of contingency, and more
/// than a third of all outside office hours.
final class PortalDays {
    private static final int[] BY_OFFICE_HOUR = {70, 180, 310, 440, 560, 660, 750, 860, 1000};
    private static final int OPENS = 8;
    private static final int IN_HOURS = 725;
    private static final int IN_CONTINGENCY = 5;

    private PortalDays() {}

    /// A moment at which a request was sent.
    ///
    /// @param number   the request's place among all, from 0
    /// @param ofTheDay its place in the day, from 1
    record Sent(LocalDate day, int secondOfDay, int number, int ofTheDay) {}

    /// All moments, oldest first, the last ones on the day before the recipe's own.
    static void each(Recipe recipe, Consumer<List<Sent>> day) {
        List<Integer> counts = new ArrayList<>();
        int left = recipe.requests();
        while (left > 0) {
            int count = Math.min(left, usual(recipe, recipe.today().minusDays(counts.size() + 1L)));
            counts.add(count);
            left -= count;
        }
        int number = 0;
        for (int back = counts.size(); back > 0; back--) {
            day.accept(day(recipe, recipe.today().minusDays(back), counts.get(back - 1), number));
            number += counts.get(back - 1);
        }
    }

    /// How many come in a recipe's weeks of contingency.
    static int ofContingency(Recipe recipe) {
        return IntStream.rangeClosed(1, recipe.daysOfContingency())
                .map(back -> usual(recipe, recipe.today().minusDays(back)))
                .sum();
    }

    private static int usual(Recipe recipe, LocalDate day) {
        Dice dice = recipe.dice(Dice.Use.DAY, day.toEpochDay());
        int times = day.isBefore(recipe.today().minusDays(recipe.daysOfContingency())) ? 1 : IN_CONTINGENCY;
        return works(day) ? dice.between(90 * times, 130 * times) : dice.between(30 * times, 55 * times);
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && StatutoryHolidays.on(day).isEmpty();
    }

    private static List<Sent> day(Recipe recipe, LocalDate day, int count, int first) {
        Dice dice = recipe.dice(Dice.Use.DAY, -day.toEpochDay());
        boolean works = works(day);
        List<Integer> seconds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int hour = works && dice.perMille(IN_HOURS) ? OPENS + dice.weighted(BY_OFFICE_HOUR) : freeHour(dice, works);
            seconds.add(hour * 3600 + dice.below(3600));
        }
        seconds.sort(null);
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sent.add(new Sent(day, seconds.get(i), first + i, i + 1));
        }
        return sent;
    }

    /// Evenings mostly; on a day without work all day long.
    private static int freeHour(Dice dice, boolean works) {
        if (!works) {
            return dice.between(8, 22);
        }
        return switch (dice.weighted(70, 90, 100)) {
            case 0 -> dice.between(17, 22);
            case 1 -> dice.between(5, 7);
            default -> (23 + dice.below(6)) % 24;
        };
    }
}
