package mx.cea.ventanilla.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.OfficeHours;
import mx.cea.ventanilla.common.Clock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// The sample office looks alive on any day of three years, at any hour.
class SampleDatesPropertyTest {
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(OfficeHours.OF_THE_RULES, List.of());
    private static final List<LocalDateTime> SENT = sentInFile();

    private static List<LocalDateTime> sentInFile() {
        try {
            return Pattern.compile("\"enviado\":\"([^\"]+)\"")
                    .matcher(Files.readString(Path.of("sample-data/solicitudes.jsonl")))
                    .results()
                    .map(m -> OffsetDateTime.parse(m.group(1)).atZoneSameInstant(Clock.ZONE).toLocalDateTime())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<LocalDateTime> presents() {
        LocalDate first = LocalDate.of(2026, 1, 1);
        return Combinators.combine(Arbitraries.integers().between(0, 1095), Arbitraries.integers().between(0, 86_399))
                .as((day, second) -> first.plusDays(day).atStartOfDay().plusSeconds(second));
    }

    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(Clock.ZONE).toInstant();
    }

    private static boolean worked(LocalDate day) {
        return CALENDAR.day(day).worked().isPresent();
    }

    @Property
    void nothingIsInTheFutureAndTheOrderIsKept(@ForAll("presents") LocalDateTime present) {
        Instant now = instant(present);
        SampleDates dates = new SampleDates(now);

        List<Instant> moved = SENT.stream().map(dates::moment).toList();

        assertThat(moved).isSorted();
        assertThat(moved.getLast()).isBeforeOrEqualTo(now);
    }

    @Property
    void theNewestIsOfTheLatestBusinessDay(@ForAll("presents") LocalDateTime present) {
        SampleDates dates = new SampleDates(instant(present));
        LocalDate latest = present.toLocalDate();
        while (!worked(latest)) {
            latest = latest.minusDays(1);
        }

        assertThat(dates.anchor()).isEqualTo(latest);
        assertThat(dates.moment(SENT.getLast()).atZone(Clock.ZONE).toLocalDate()).isEqualTo(latest);
    }

    @Property
    void whatCameOnABusinessDayKeepsItsHourAndItsDistance(@ForAll("presents") LocalDateTime present) {
        SampleDates dates = new SampleDates(instant(present));
        Instant noon = dates.anchor().atTime(12, 0).atZone(Clock.ZONE).toInstant();

        for (LocalDateTime sent : SENT) {
            LocalDateTime moved = LocalDateTime.ofInstant(dates.moment(sent), Clock.ZONE);
            boolean inHours = CALENDAR.isOpen(instant(sent));
            if (inHours && !sent.toLocalDate().equals(SampleDates.REFERENCE.toLocalDate())) {
                assertThat(moved.toLocalTime()).isEqualTo(sent.toLocalTime());
                assertThat(CALENDAR.businessTimeBetween(instant(moved), noon))
                        .isEqualTo(CALENDAR.businessTimeBetween(instant(sent), instant(SampleDates.REFERENCE.withHour(12))));
            }
        }
    }

    @Property
    void whatCameOnAWeekendStaysOutOfHours(@ForAll("presents") LocalDateTime present) {
        SampleDates dates = new SampleDates(instant(present));

        for (LocalDateTime sent : SENT) {
            if (!worked(sent.toLocalDate())) {
                assertThat(CALENDAR.isOpen(dates.moment(sent))).isFalse();
            }
        }
    }

    @Property
    void theLastInvoicedMonthIsTheOneBeforeThis(@ForAll("presents") LocalDateTime present) {
        SampleDates dates = new SampleDates(instant(present));
        YearMonth lastMonth = YearMonth.from(present).minusMonths(1);

        assertThat(dates.period(YearMonth.of(2026, 5))).isEqualTo(lastMonth);
        assertThat(YearMonth.from(dates.date(LocalDate.of(2026, 5, 28)))).isEqualTo(lastMonth);
        assertThat(dates.withMovedInvoices("factura 000120260504381845."))
                .isEqualTo("factura 0001%04d%02d04381845.".formatted(lastMonth.getYear(), lastMonth.getMonthValue()));
        assertThat(dates.withMovedInvoices("00012026A104380303 442 555 2793"))
                .isEqualTo("00012026A104380303 442 555 2793");
    }

    @Property
    void recentPaymentsAreRecent(@ForAll("presents") LocalDateTime present) {
        SampleDates dates = new SampleDates(instant(present));
        LocalDate paid = dates.date(LocalDate.of(2026, 6, 11));

        assertThat(paid).isBefore(dates.anchor());
        assertThat(Duration.between(paid.atStartOfDay(), dates.anchor().atStartOfDay())).isLessThan(Duration.ofDays(7));
    }
}
