package mx.cea.ventanilla.requests.ui;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import mx.cea.ventanilla.calendar.DueStep;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.calendar.Interval;
import mx.cea.ventanilla.calendar.OfficeDay;
import mx.cea.ventanilla.common.Texts;

/// The explanation of a due time as lines of text, one for each of its steps.
final class DueLines {
    private DueLines() {}

    /// A line of the explanation.
    ///
    /// @param when   the day, or the span of days
    /// @param what   what happened then
    /// @param length the business time that it counts, empty where it counts none
    /// @param rule   the code of the rule behind it
    record Line(String when, String what, String length, String rule) {
        /// The line as it is read aloud.
        String text() {
            return Texts.get("requests.due.line", when, length.isEmpty() ? what : what + ", " + length, rule);
        }
    }

    static List<Line> of(DueTime due) {
        return due.explanation().stream().map(DueLines::line).toList();
    }

    /// The business time that the lines count, in words.
    static String counted(DueTime due) {
        Duration sum = due.explanation().stream()
                .map(step -> step instanceof DueStep.Counted(LocalDate _, Interval time) ? time.duration() : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
        return Texts.get("requests.due.counted-in-all", Moments.length(sum));
    }

    private static Line line(DueStep step) {
        return switch (step) {
            case DueStep.Received received -> received(received);
            case DueStep.Counted(LocalDate date, Interval time) ->
                new Line(
                        Moments.dated(date),
                        Texts.get("requests.due.counted", Moments.time(time.from()), Moments.time(time.to())),
                        Moments.length(time.duration()),
                        "HOR-2");
            case DueStep.Skipped(LocalDate from, LocalDate to, OfficeDay.Rest cause) -> skipped(span(from, to), cause);
            case DueStep.Shortened(LocalDate date, Interval hours, String reason) ->
                new Line(
                        Moments.dated(date),
                        Texts.get(
                                "requests.due.shortened",
                                Moments.time(hours.from()),
                                Moments.time(hours.to()),
                                reason),
                        "",
                        "HOR-2b");
            case DueStep.Paused(Interval time, String reason, Duration stopped) ->
                new Line(
                        dated(time),
                        Texts.get("requests.due.paused", reason, Moments.length(stopped)),
                        "",
                        "CON-8");
            case DueStep.Waiting(var since, String reason, Duration left) ->
                new Line(
                        Moments.dated(Moments.local(since).toLocalDate()),
                        Texts.get("requests.due.waiting", Moments.time(since), reason, Moments.length(left)),
                        "",
                        "CON-8");
            case DueStep.Due(var at) ->
                new Line(
                        Moments.dated(Moments.local(at).toLocalDate()),
                        Texts.get("requests.due.due", Moments.time(at)),
                        "",
                        "HOR-2");
        };
    }

    private static Line received(DueStep.Received received) {
        String day = Moments.dated(Moments.local(received.at()).toLocalDate());
        String time = Moments.time(received.at());
        String what = received.outOfHours()
                ? Texts.get(
                        "requests.due.received-out-of-hours",
                        time,
                        Moments.dated(Moments.local(received.countsFrom()).toLocalDate()),
                        Moments.time(received.countsFrom()))
                : Texts.get("requests.due.received", time);
        return new Line(day, what, "", "HOR-2");
    }

    private static Line skipped(String when, OfficeDay.Rest cause) {
        return switch (cause) {
            case OfficeDay.Weekend _ -> new Line(when, Texts.get("requests.due.weekend"), "", "HOR-2");
            case OfficeDay.StatutoryRest(var holiday) ->
                new Line(
                        when,
                        Texts.get("requests.due.holiday", Texts.get(holiday.name().messageKey())),
                        "",
                        "HOR-2b");
            case OfficeDay.Closed(String reason) ->
                new Line(when, Texts.get("requests.due.closed", reason), "", "HOR-2b");
        };
    }

    private static String dated(Interval time) {
        return span(
                Moments.local(time.from()).toLocalDate(),
                Moments.local(time.to()).toLocalDate());
    }

    private static String span(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? Moments.dated(from)
                : Texts.get("requests.due.span", Moments.dated(from), Moments.dated(to));
    }
}
