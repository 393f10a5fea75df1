package mx.cea.ventanilla.requests.ui;

import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Balance;
import mx.cea.ventanilla.contracts.FileWarning;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;

/// What the commercial register says, in words.
public final class RegisterWords {
    private RegisterWords() {}

    /// How its water is measured.
    public static String meter(Meter meter) {
        String number = meter.number();
        return switch (meter) {
            case Meter.Own own -> own.number();
            case Meter.Shared _ -> number == null
                    ? Texts.get("requests.page.meter.shared")
                    : Texts.get("requests.page.meter.shared.number", number);
            case Meter.None _ -> Texts.get("requests.page.meter.none");
        };
    }

    /// What it owes, and how much of that is overdue.
    public static String balance(Balance balance) {
        String owed = balance.owed().format();
        return balance.overdue().centavos() > 0
                ? Texts.get("requests.page.balance.overdue", owed, balance.overdue().format())
                : owed;
    }

    /// What does not fit together.
    public static String warning(FileWarning warning) {
        return switch (warning) {
            case FileWarning.ReadingBelowPrevious(var reading, var previous) -> Texts.get(
                    "requests.page.warning.reading",
                    Dates.inDigits(reading.readOn()),
                    reading.value(),
                    previous.value());
            case FileWarning.OddInvoiceNumber(var invoice, InvoiceNumber.Oddity oddity) -> switch (oddity) {
                case MALFORMED -> Texts.get("requests.page.warning.invoice.malformed", invoice.number().text());
                case OTHER_PERIOD -> Texts.get(
                        "requests.page.warning.invoice.period",
                        invoice.number().text(),
                        Dates.inWords(invoice.period()));
            };
            case FileWarning.SharedInvoiceNumber(var invoice) ->
                Texts.get("requests.page.warning.invoice.shared", invoice.number().text());
        };
    }
}
