package mx.cea.ventanilla.contracts.cfdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, MXN, CERO PESOS 00/100 M.N.",
        "1, MXN, UN PESO 00/100 M.N.",
        "0.5, MXN, CERO PESOS 50/100 M.N.",
        "16.09, MXN, DIECISÉIS PESOS 09/100 M.N.",
        "21, MXN, VEINTIÚN PESOS 00/100 M.N.",
        "31, MXN, TREINTA Y UN PESOS 00/100 M.N.",
        "100, MXN, CIEN PESOS 00/100 M.N.",
        "101.999, MXN, CIENTO DOS PESOS 00/100 M.N.",
        "344, MXN, TRESCIENTOS CUARENTA Y CUATRO PESOS 00/100 M.N.",
        "1000, MXN, MIL PESOS 00/100 M.N.",
        "1521.30, MXN, MIL QUINIENTOS VEINTIÚN PESOS 30/100 M.N.",
        "21000, MXN, VEINTIÚN MIL PESOS 00/100 M.N.",
        "100100, MXN, CIEN MIL CIEN PESOS 00/100 M.N.",
        "1000000, MXN, UN MILLÓN DE PESOS 00/100 M.N.",
        "1000001, MXN, UN MILLÓN UN PESOS 00/100 M.N.",
        "2500000.75, MXN, DOS MILLONES QUINIENTOS MIL PESOS 75/100 M.N.",
        "1000000000, MXN, MIL MILLONES DE PESOS 00/100 M.N.",
        "-80, MXN, MENOS OCHENTA PESOS 00/100 M.N.",
        "1234.5, USD, MIL DOSCIENTOS TREINTA Y CUATRO 50/100 USD"
    })
    void amountsAreWrittenOut(BigDecimal amount, String currency, String words) {
        assertThat(AmountInWords.of(amount, currency)).isEqualTo(words);
    }
}
