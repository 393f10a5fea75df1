package mx.cea.ventanilla.contracts.cfdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RfcTest {
    @ParameterizedTest
    @ValueSource(strings = {"EKU9003173C9", "XAXX010101000", "XEXX010101000", "eku-900317-3c9", "CACX7605101P8"})
    void soundOnes(String text) {
        assertThat(new Rfc(text).oddity()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EKU9003173C8, CHECK_DIGIT",
        "EKU9013173C9, FORM",
        "EKU9002303C9, FORM",
        "EK9003173C9, FORM",
        "EKU9003173C, FORM",
        "EKU9003173CB, FORM",
        "'', FORM"
    })
    void oddOnes(String text, Rfc.Oddity oddity) {
        assertThat(new Rfc(text).oddity()).contains(oddity);
    }
}
