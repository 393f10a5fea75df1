package mx.cea.ventanilla.requests.ui;

import static mx.cea.ventanilla.testing.MutableClock.instant;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.calendar.Interval;
import mx.cea.ventanilla.calendar.OfficeDay;
import mx.cea.ventanilla.calendar.OfficeHours;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.UsefulDatum;
import mx.cea.ventanilla.staff.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTextsTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-06-12");

    @Test
    void outOfHoursTellsTheNextOpeningAndTheRule() {
        Refusal refusal = new Refusal.OutOfHours(new WorkHours.Closed(
                instant("2026-06-15T08:00"), new OfficeDay.Open(hoursOf(FRIDAY), null)));

        assertThat(RefusalTexts.of(refusal, FRIDAY))
                .isEqualTo("Fuera de horario; la oficina abre lunes 8:00. (HOR-2)");
    }

    @Test
    void onADayOfRestItSaysWhy() {
        LocalDate christmas = LocalDate.parse("2026-12-25");
        BusinessCalendar calendar = new BusinessCalendar(OfficeHours.OF_THE_RULES, List.<DayException>of());
        Refusal refusal = new Refusal.OutOfHours(
                new WorkHours.Closed(instant("2026-12-28T08:00"), calendar.day(christmas)));

        assertThat(RefusalTexts.of(refusal, christmas))
                .isEqualTo("Hoy no se labora (Navidad); la oficina abre lunes 8:00. (HOR-2)");
    }

    @Test
    void aRequestThatSomebodyTookNamesHim() {
        assertThat(RefusalTexts.of(new Refusal.Moved(RequestState.Name.CLAIMED, "Rocío Olvera"), FRIDAY))
                .isEqualTo("La tomó Rocío Olvera mientras tanto.");
    }

    @ParameterizedTest
    @EnumSource(RequestState.Name.class)
    void everyStateHasItsSentence(RequestState.Name now) {
        String holder = now == RequestState.Name.RECEIVED ? null : "Rocío Olvera";

        assertThat(RefusalTexts.of(new Refusal.Moved(now, holder), FRIDAY)).endsWith(".").doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("others")
    void everyRefusalIsASentenceWithItsRule(Refusal refusal) {
        String text = RefusalTexts.of(refusal, FRIDAY);

        assertThat(text).doesNotContain("{").contains(".");
        refusal.rule().ifPresent(rule -> assertThat(text).endsWith("(" + rule + ")"));
    }

    static Stream<Refusal> others() {
        Stream<Refusal> plain = Stream.of(
                new Refusal.NothingToTake(),
                new Refusal.NoEmail(),
                new Refusal.TooLate(),
                new Refusal.Unfilled(new TreeSet<>(Set.of("monto"))),
                new Refusal.AccountData(List.of("saldo")),
                new Refusal.DataLacking(EnumSet.of(UsefulDatum.CONTRACT)),
                new Refusal.NoSuchRequest("OV-2026-000123-3"));
        Stream<Refusal> fields = Stream.of(Refusal.BadText.Field.values()).map(Refusal.BadText::new);
        Stream<Refusal> permissions = Stream.of(Permission.values()).map(Refusal.NotPermitted::new);
        return Stream.of(plain, fields, permissions).flatMap(s -> s);
    }

    private static Interval hoursOf(LocalDate day) {
        return new Interval(instant(day + "T08:00"), instant(day + "T17:00"));
    }
}
