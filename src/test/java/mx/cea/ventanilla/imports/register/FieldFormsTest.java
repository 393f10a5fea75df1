package mx.cea.ventanilla.imports.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.cea.ventanilla.common.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ways in which people write dates, amounts and whole numbers.
class FieldFormsTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "2026-06-15", "2026/06/15", "2026-6-15", "15/06/2026", "15/6/2026", "15-06-2026", "15.06.2026", "15-jun-2026",
        "15-Jun-2026", "15/JUN/2026", "15 jun. 2026", "15 de junio de 2026", "2026-06-15T00:00", "2026-06-15 00:00:00",
        "15/06/2026 00:00"
    })
    void aDateMayBeWrittenSo(String text) {
        assertThat(DateText.parse(text)).isEqualTo(LocalDate.of(2026, 6, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-13-01", "2026-02-30", "31/02/2026", "06/15/2026", "15/06/26", "15-june-2026", "15-juan-2026", "20260615", "46188",
        "2026-06-15 10:30", "1026-06-15", "9026-06-15", "2026-0a-15", "hoy", "--", "2026--1-15"
    })
    void thisIsNoDate(String text) {
        assertThat(DateText.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "150.96|POINT|15096", "1,150.96|POINT|115096", "1234|POINT|123400", "-402.1|POINT|-40210", "$ 1,150.96|POINT|115096",
        "-$80.00|POINT|-8000", "(80.00)|POINT|-8000", "80.00-|POINT|-8000", "1,234,567|POINT|123456700", "1,234|POINT|123400",
        "1.234,50|COMMA|123450", "150,96|COMMA|15096", "1.234|COMMA|123400", "-1.234.567,8|COMMA|-123456780", "0|POINT|0",
        "1.234|POINT|", "1,23|POINT|", "1,2345.00|POINT|", "12,34.00|POINT|", "1.234,50|POINT|", "1,234.50|COMMA|", "1..2|POINT|",
        "--1|POINT|", "1.|POINT|", ".|POINT|", "abc|POINT|", "1e5|POINT|", "1.005|POINT|", "12345678901234567|POINT|", "-|POINT|"
    })
    void anAmountIsReadAsItsColumnWritesThem(String text, Amounts style, @Nullable Long centavos) {
        assertThat(style.parse(Amounts.bare(text))).isEqualTo(centavos == null ? null : new Money(centavos));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "150.96|POINT", "1,150.96|POINT", "1,234,567|POINT", "150,96|COMMA", "1.150,96|COMMA", "1.234.567|COMMA", "1,234|",
        "1.234|", "1234|", "x|"
    })
    void anAmountTellsHowItsColumnIsWrittenOrNot(String text, @Nullable Amounts style) {
        assertThat(Amounts.shownBy(text)).isEqualTo(style);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2528|2528", "2,528|2528", "2528.0|2528", "1,234,567|1234567", "-5|-2", "2.528|-1", "2528.5|-1", "25,28|-1", "x|-1", "-x|-1",
        "99999999999999999999|-1"
    })
    void aWholeNumberIsReadWithItsThousands(String text, long value) {
        assertThat(WholeNumber.parse(text)).isEqualTo(value);
    }
}
