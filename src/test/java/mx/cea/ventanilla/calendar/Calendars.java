package mx.cea.ventanilla.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// Arbitrary calendars with closed spans, short days and guardias, and instants and lengths of time around them.
class Calendars extends DomainContextBase {
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);
    private static final int YEARS = 10;

    /// What a due time is computed from.
    record History(Instant received, int days, List<Pause> pauses) {
        DueTime due(BusinessCalendar calendar) {
            return DueTime.of(calendar, received, days, pauses);
        }
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        return Arbitraries.oneOf(closed(), shortDay(), guard())
                .list()
                .ofMaxSize(60)
                .map(exceptions -> new BusinessCalendar(OfficeHours.OF_THE_RULES, exceptions))
                .edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(365L * YEARS).toMinutes())
                .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Duration> lengths() {
        return Arbitraries.longs().between(0, Duration.ofHours(200).toSeconds()).map(Duration::ofSeconds);
    }

    @Provide
    Arbitrary<History> histories() {
        return instants().flatMap(received -> Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        pause(received).list().ofMaxSize(4))
                .as((days, pauses) -> new History(received, days, pauses)))
                .edgeCases(EdgeCases.Config::none);
    }

    private static Arbitrary<Pause> pause(Instant received) {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-2_000, 30_000);
        return Combinators.combine(
                        minutes, Arbitraries.integers().between(0, 20_000).injectNull(0.1))
                .as((offset, length) -> {
                    Instant from = received.plus(Duration.ofMinutes(offset));
                    return new Pause(
                            from, length == null ? null : from.plus(Duration.ofMinutes(length)), "Falta el recibo");
                });
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365 * YEARS).map(FIRST_DAY::plusDays);
    }

    private static Arbitrary<DayException> closed() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 20))
                .as((from, more) -> new DayException.Closed(from, from.plusDays(more), "Vacaciones"));
    }

    private static Arbitrary<DayException> shortDay() {
        Arbitrary<Integer> hours = Arbitraries.integers().between(6, 14);
        return Combinators.combine(days(), hours, Arbitraries.integers().between(1, 8))
                .as((day, opens, length) -> new DayException.ShortDay(
                        day, day.plusDays(2), LocalTime.of(opens, 0), LocalTime.of(opens + length, 30), "Asamblea"));
    }

    private Arbitrary<DayException> guard() {
        return Combinators.combine(instants(), Arbitraries.integers().between(1, 12))
                .as((from, hours) ->
                        new DayException.Guard(from, from.plus(Duration.ofHours(hours)), "Contingencia"));
    }
}
