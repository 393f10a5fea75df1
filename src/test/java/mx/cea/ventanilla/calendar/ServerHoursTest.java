package mx.cea.ventanilla.calendar;

import static mx.cea.ventanilla.calendar.Office.calendar;
import static mx.cea.ventanilla.calendar.Office.closed;
import static mx.cea.ventanilla.calendar.Office.guard;
import static mx.cea.ventanilla.calendar.Office.shortDay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// HOR-2, HOR-2b: the server, which has the last word in the shared office, keeps the same hours as the program.
class ServerHoursTest {
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final List<DayException> EXCEPTIONS = List.of(
            closed("2024-09-19", "2024-09-20", "Mudanza"),
            shortDay("2024-09-24", "08:00", "13:00", "Asamblea"),
            shortDay("2024-09-24", "10:00", "17:00", "Simulacro"),
            guard("2024-09-21T09:00", "2024-09-21T14:00", "Contingencia"),
            guard("2024-09-24T17:00", "2024-09-24T20:00", "Contingencia"));
    private static final BusinessCalendar CALENDAR = calendar(EXCEPTIONS.toArray(DayException[]::new));

    private static Database database;

    record Answer(Instant moment, @Nullable Instant held, boolean permitted) {}

    @BeforeAll
    static void fillTheSupervisorsTable() {
        database = TestDatabase.open(Dialect.POSTGRESQL, MutableClock.at("2024-09-01T08:00"));
        database.run(h -> EXCEPTIONS.forEach(exception ->
                h.createUpdate(insertion(exception)).bindMethods(exception).execute()));
    }

    private static String insertion(DayException exception) {
        return switch (exception) {
            case DayException.Closed _ -> """
                    INSERT INTO day_exception (kind, first_day, last_day, reason, created_at)
                    VALUES ('CLOSED', :from, :to, :reason, now())""";
            case DayException.ShortDay _ -> """
                    INSERT INTO day_exception (kind, first_day, last_day, opens, closes, reason, created_at)
                    VALUES ('SHORT', :from, :to, CAST(:opensAt AS text), CAST(:closesAt AS text), :reason, now())""";
            case DayException.Guard _ -> """
                    INSERT INTO day_exception (kind, begins_at, ends_at, reason, created_at)
                    VALUES ('GUARD', :from, :to, :reason, now())""";
        };
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void workIsOpenAtTheSameMoments() {
        assertThat(ask("""
                SELECT moment, NULL::timestamptz AS held, office_open(moment) AS permitted
                  FROM generate_series('2024-09-12 00:00-06'::timestamptz, '2024-10-03 00:00-06', '10 min') moment"""))
                .hasSizeGreaterThan(3000)
                .allMatch(ServerHoursTest::isWhatTheProgramSays);
    }

    @Test
    void theHolidaysOfTheLawAreTheSame() {
        assertThat(ask("""
                SELECT moment, NULL::timestamptz AS held, office_open(moment) AS permitted
                  FROM generate_series('2023-01-01 12:00-06'::timestamptz, '2040-12-31 12:00-06', '1 day') moment"""))
                .hasSizeGreaterThan(6500)
                .allMatch(ServerHoursTest::isWhatTheProgramSays);
    }

    @Test
    void whatIsHeldMayBeFinishedAtTheSameMoments() {
        assertThat(ask("""
                SELECT moment, held, may_finish(moment, held) AS permitted
                  FROM generate_series('2024-09-20 00:00-06'::timestamptz, '2024-09-26 00:00-06', '10 min') moment,
                       generate_series('2024-09-18 10:50-06'::timestamptz, '2024-09-26 00:00-06', '2 hours') held
                 WHERE held <= moment AND office_open(held)"""))
                .hasSizeGreaterThan(5000)
                .allMatch(ServerHoursTest::isWhatTheProgramSays);
    }

    private static List<Answer> ask(String sql) {
        return database.read(h -> h.createQuery(sql).map(ConstructorMapper.of(Answer.class)).list());
    }

    private static boolean isWhatTheProgramSays(Answer server) {
        boolean permitted = !(WorkHours.check(CALENDAR, server.moment(), server.held(), HALF_HOUR)
                instanceof WorkHours.Closed);
        return permitted == server.permitted();
    }
}
