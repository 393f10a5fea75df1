package mx.cea.ventanilla.customers.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.customers.ReadingRefusal;
import mx.cea.ventanilla.customers.ReadingWarning;

/// Reported readings in words.
final class ReadingWords {
    private ReadingWords() {}

    static String warning(ReadingWarning warning) {
        return switch (warning) {
            case ReadingWarning.Lower(Reading before) -> Texts.get(
                    "customers.reading.warning.lower", before.value(), Dates.inDigits(before.readOn()));
            case ReadingWarning.Jump(long used, long usual, long days) -> Texts.get(
                    "customers.reading.warning.jump", used, days, usual);
            case ReadingWarning.NotTheLast(Reading last) -> Texts.get(
                    "customers.reading.warning.not-the-last", last.value(), Dates.inDigits(last.readOn()));
            case ReadingWarning.Old(LocalDate readOn) -> Texts.get(
                    "customers.reading.warning.old", Dates.inDigits(readOn));
            case ReadingWarning.Repeated(var earlier) -> Texts.get(
                    "customers.reading.warning.repeated", earlier.value(), Dates.inDigits(earlier.readOn()));
        };
    }

    /// A warning that was confirmed, in few words.
    static String kind(ReadingWarning.Kind kind) {
        return Texts.get("customers.reading.kind." + kind);
    }

    static String refusal(ReadingRefusal refusal) {
        String sentence = switch (refusal) {
            case ReadingRefusal.NotPermitted _ -> Texts.get("customers.reading.refusal.not-permitted");
            case ReadingRefusal.ContractGone _ -> Texts.get("customers.page.gone");
            case ReadingRefusal.NoOwnMeter _ -> Texts.get("customers.reading.refusal.no-own-meter");
            case ReadingRefusal.NotANumber(long most) -> Texts.get("customers.reading.refusal.not-a-number", most);
            case ReadingRefusal.InFuture(LocalDate today) -> Texts.get(
                    "customers.reading.refusal.in-future", Dates.inDigits(today));
            case ReadingRefusal.NoteTooLong(int most) -> Texts.get("customers.reading.refusal.note-too-long", most);
            case ReadingRefusal.BadPhoto(var fault) -> Texts.get("customers.reading.refusal.photo." + fault);
        };
        return refusal.rule()
                .map(rule -> Texts.get("customers.with-rule", sentence, rule))
                .orElse(sentence);
    }

    /// What was used since the reading before; empty where there is none or it was higher.
    static String comparison(long value, LocalDate readOn, List<Reading> readings) {
        return readings.stream()
                .filter(r -> !r.readOn().isAfter(readOn))
                .reduce((_, later) -> later)
                .filter(before -> before.value() <= value)
                .map(before -> Texts.get(
                        "customers.reading.comparison",
                        value - before.value(),
                        ChronoUnit.DAYS.between(before.readOn(), readOn),
                        before.value(),
                        Dates.inDigits(before.readOn())))
                .orElse("");
    }
}
