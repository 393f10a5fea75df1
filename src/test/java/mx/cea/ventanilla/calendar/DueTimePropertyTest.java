package mx.cea.ventanilla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import mx.cea.ventanilla.calendar.Calendars.History;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// HOR-2, HOR-2b: what holds for every due time, whatever the calendar and the pauses.
@Domain(Calendars.class)
class DueTimePropertyTest {

    @Property(tries = 500)
    void theCountedHoursSumUpToTheAllowance(@ForAll BusinessCalendar calendar, @ForAll History history) {
        DueTime due = history.due(calendar);
        Duration sum = due instanceof DueTime.Stopped stopped ? stopped.left() : Duration.ZERO;
        for (DueStep step : due.explanation()) {
            if (step instanceof DueStep.Counted(LocalDate _, Interval time)) {
                sum = sum.plus(time.duration());
            }
        }

        assertThat(sum).isEqualTo(Duration.ofHours(9L * history.days()));
    }

    @Property(tries = 500)
    void theCountedHoursAreOpenInOrderAndOutsideEveryPause(
            @ForAll BusinessCalendar calendar, @ForAll History history) {
        Instant reached = history.received();
        for (DueStep step : history.due(calendar).explanation()) {
            if (step instanceof DueStep.Counted(LocalDate _, Interval time)) {
                assertThat(time.from()).isAfterOrEqualTo(reached);
                assertThat(calendar.businessTimeBetween(time.from(), time.to())).isEqualTo(time.duration());
                assertThat(history.pauses())
                        .noneMatch(pause -> pause.from().isBefore(time.to())
                                && (pause.to() == null || pause.to().isAfter(time.from()))
                                && !pause.from().equals(pause.to()));
                reached = time.to();
            }
        }
    }

    @Property(tries = 500)
    void everyDayFromReceiptToDueIsExplained(@ForAll BusinessCalendar calendar, @ForAll History history) {
        DueTime result = history.due(calendar);
        Set<LocalDate> explained = new HashSet<>();
        for (DueStep step : result.explanation()) {
            switch (step) {
                case DueStep.Received received -> explained.add(BusinessCalendar.dateOf(received.at()));
                case DueStep.Counted counted -> explained.add(counted.date());
                case DueStep.Shortened day -> explained.add(day.date());
                case DueStep.Skipped days -> explained.addAll(days.from().datesUntil(days.to().plusDays(1)).toList());
                case DueStep.Paused paused -> explained.addAll(dates(paused.time().from(), paused.time().to()));
                case DueStep.Waiting waiting -> explained.add(BusinessCalendar.dateOf(waiting.since()));
                case DueStep.Due due -> explained.add(BusinessCalendar.dateOf(due.at()));
            }
        }

        if (result.due() != null) {
            assertThat(explained).containsAll(dates(history.received(), result.due()));
        }
    }

    @Property(tries = 500)
    void aPauseNeverMakesARequestDueEarlier(@ForAll BusinessCalendar calendar, @ForAll History history) {
        Instant due = history.due(calendar).due();

        if (due != null) {
            assertThat(due).isAfterOrEqualTo(calendar.plusBusinessDays(history.received(), history.days()));
        }
    }

    @Property(tries = 500)
    void theLightAgreesWithTheTimeLeft(
            @ForAll BusinessCalendar calendar, @ForAll History history, @ForAll Duration before) {
        DueTime result = history.due(calendar);
        if (result.due() == null) {
            assertThat(result.trafficLight(history.received())).isEqualTo(TrafficLight.PAUSED);
            return;
        }
        Duration allowance = Duration.ofHours(9L * history.days());
        Instant lastPauseEnd = history.pauses().stream()
                .map(Pause::to)
                .filter(Objects::nonNull)
                .reduce(history.received(), (a, b) -> a.isAfter(b) ? a : b);
        Instant wanted = result.due().minus(before);
        Instant now = wanted.isAfter(lastPauseEnd) ? wanted : lastPauseEnd;
        long left = result.businessTimeLeft(calendar, now).toSeconds();
        long little = Math.min(Math.max(allowance.toSeconds() / 4, 4 * 3600), allowance.toSeconds() / 2);

        TrafficLight expected = now.isAfter(result.due())
                ? TrafficLight.RED
                : left < little ? TrafficLight.AMBER : TrafficLight.GREEN;
        assertThat(result.trafficLight(now)).isEqualTo(expected);
    }

    private static Set<LocalDate> dates(Instant from, Instant to) {
        return Set.copyOf(BusinessCalendar.dateOf(from)
                .datesUntil(BusinessCalendar.dateOf(to).plusDays(1))
                .toList());
    }
}
