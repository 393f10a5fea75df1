package mx.cea.ventanilla.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static Invoice invoice(long amount, long paid, long allotted, long unposted) {
        return new Invoice(
                1,
                new InvoiceNumber("000120260504380001"),
                MAY,
                LocalDate.of(2026, 5, 8),
                LocalDate.of(2026, 5, 28),
                new Money(amount),
                new Money(paid),
                new Money(allotted),
                new Money(unposted),
                false,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "20518,     0,     0,     0, 2026-05-28, PENDING",
        "20518,     0,     0,     0, 2026-05-29, OVERDUE",
        "20518,     0,     0, 20518, 2026-05-29, OVERDUE",
        "20518, 20517,     0,     0, 2026-05-29, OVERDUE",
        "20518, 20518,     0,     0, 2026-05-29, PAID",
        "20518, 20600,     0,     0, 2026-05-01, PAID",
        "20518, 20000,   517,     0, 2026-05-29, OVERDUE",
        "20518, 20000,   518,     0, 2026-05-29, PAID",
        "20518,     0, 20518,     0, 2026-05-01, PAID",
        "-5000,     0,     0,     0, 2026-05-29, PAID"
    })
    void theStatusFollowsPostedPaymentsCreditAndTheLastDayToPay(
            long amount, long paid, long allotted, long unposted, LocalDate today, InvoiceStatus expected) {
        assertThat(invoice(amount, paid, allotted, unposted).status(today)).isEqualTo(expected);
    }

    @Test
    void theWordsAreThePortals() {
        assertThat(InvoiceStatus.values()).extracting(InvoiceStatus::word).containsExactly("PAGADA", "PENDIENTE", "VENCIDA");
    }

    @ParameterizedTest
    @CsvSource({
        "000120260504380001,",
        "000120260404380001, OTHER_PERIOD",
        "000120250504380001, OTHER_PERIOD",
        "00012026A104380001, OTHER_PERIOD",
        "000120261304380001, OTHER_PERIOD",
        "00012026050438000,  MALFORMED",
        "00012026a504380001, MALFORMED",
        "FACTURA-7,          MALFORMED"
    })
    void anOddNumberIsTold(String number, InvoiceNumber.@Nullable Oddity expected) {
        assertThat(new InvoiceNumber(number).oddity(MAY).orElse(null)).isEqualTo(expected);
    }
}
