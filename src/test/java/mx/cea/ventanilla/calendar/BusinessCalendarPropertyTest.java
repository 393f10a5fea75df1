package mx.cea.ventanilla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// HOR-2, HOR-2b: what holds for every calendar.
@Domain(Calendars.class)
class BusinessCalendarPropertyTest {

    @Property(tries = 400)
    void addingAndMeasuringAreInverse(
            @ForAll BusinessCalendar calendar, @ForAll Instant start, @ForAll Duration time) {
        assertThat(calendar.businessTimeBetween(start, calendar.plusBusinessTime(start, time)))
                .isEqualTo(time);
    }

    @Property(tries = 400)
    void moreTimeOrALaterStartNeverEndsEarlier(
            @ForAll BusinessCalendar calendar,
            @ForAll Instant start,
            @ForAll Duration later,
            @ForAll Duration time,
            @ForAll Duration more) {
        Instant end = calendar.plusBusinessTime(start, time);

        assertThat(calendar.plusBusinessTime(start, time.plus(more))).isAfterOrEqualTo(end);
        assertThat(calendar.plusBusinessTime(start.plus(later), time)).isAfterOrEqualTo(end);
    }

    @Property(tries = 400)
    void timeEndsWhileTheOfficeIsOpenOrAtItsClosing(
            @ForAll BusinessCalendar calendar, @ForAll Instant start, @ForAll Duration time) {
        Instant end = calendar.plusBusinessTime(start, time);

        assertThat(calendar.isOpen(time.isZero() ? end : end.minusNanos(1))).isTrue();
    }

    @Property(tries = 400)
    void theNextOpeningIsOpenAndNothingIsOpenBeforeIt(@ForAll BusinessCalendar calendar, @ForAll Instant at) {
        Instant opening = calendar.nextOpening(at);

        assertThat(opening).isAfterOrEqualTo(at);
        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.businessTimeBetween(at, opening)).isZero();
    }

    @Property(tries = 100)
    void measuringAgreesWithLookingAtEveryMinute(@ForAll BusinessCalendar calendar, @ForAll Instant start) {
        int minutes = 7 * 24 * 60;
        long open = IntStream.range(0, minutes)
                .filter(minute -> calendar.isOpen(start.plusSeconds(60L * minute)))
                .count();

        assertThat(calendar.businessTimeBetween(start, start.plus(Duration.ofMinutes(minutes))))
                .isEqualTo(Duration.ofMinutes(open));
    }

    @Property(tries = 400)
    void aMeasureIsTheSumOfItsParts(
            @ForAll BusinessCalendar calendar, @ForAll Instant a, @ForAll Instant b, @ForAll Instant c) {
        assertThat(calendar.businessTimeBetween(a, b).plus(calendar.businessTimeBetween(b, c)))
                .isEqualTo(calendar.businessTimeBetween(a, c));
    }
}
