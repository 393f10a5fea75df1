package mx.cea.ventanilla.accounts.identity;

import static org.assertj.core.api.Assertions.assertThat;

import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.SupplyAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {

    @ParameterizedTest
    @CsvSource({
        "Otomíes, otomies",
        "Otomíes, Calle Otomíes",
        "Otomíes, C. OTOMIES",
        "Otomíes, otomies 534",
        "Otomíes, otomíes 534 3",
        "Calle Otomíes, otomíes",
        "AV. UNIVERSIDAD, universidad",
        "AV. UNIVERSIDAD, Avenida Universidad",
        "Av Universidad, av. universidad #534",
        "Blvd. Bernardo Quintana, Bulevar Bernardo Quintana",
        "5 de Mayo, cinco de mayo",
        "Calle 16 de Septiembre, dieciséis de septiembre",
        "Los Cedros, loscedros",
        "Priv. de la Cruz, Privada de la  Cruz",
        "Gral. Arteaga, general arteaga",
        "Cerrada, cerrada"
    })
    void aStreetIsHeard(String known, String heard) {
        assertThat(Heard.isStreet(address(known), heard)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Otomíes, Otomí",
        "Otomíes, otomíes 535",
        "Otomíes, 534",
        "Av. Universidad, Privada Universidad",
        "Av. Universidad, Avenida",
        "5 de Mayo, 15 de mayo"
    })
    void anotherStreetIsNot(String known, String heard) {
        assertThat(Heard.isStreet(address(known), heard)).isFalse();
    }

    private static SupplyAddress address(String street) {
        return new SupplyAddress(street, "534", "3", "Juriquilla", "Querétaro", "76226");
    }

    @ParameterizedTest
    @CsvSource({
        "Juriquilla, juriquilla, true",
        "Juriquilla, Col. Juriquilla, true",
        "Fracc. Los Álamos, los alamos, true",
        "Colonia, colonia, true",
        "Juriquilla, Jurica, false"
    })
    void aColoniaIsHeardByItsName(String known, String heard, boolean right) {
        assertThat(Heard.isColonia(known, heard)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "42150, 421.50, true",
        "42150, '$ 421.50', true",
        "42150, 421 pesos, true",
        "42150, 421, true",
        "42100, 421.00, true",
        "123450, '1,234.50', true",
        "42150, 422, false",
        "42150, 421.5, true",
        "42150, 421.05, false",
        "42150, -421.50, false",
        "42150, cuatrocientos, false",
        "42150, 99999999999999999999, false"
    })
    void anAmountIsHeardInPesos(long centavos, String heard, boolean right) {
        assertThat(Heard.isAmount(new Money(centavos), heard)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "296729284, 9284, true",
        "296729284, 92 84, true",
        "296729284, 296-729-284, true",
        "296729284, 284, false",
        "296729284, 29284, false",
        "AB-12x4, b12X4, false",
        "AB-12x4, 12X4, true"
    })
    void aNumberIsHeardByItsEndOrWhole(String known, String heard, boolean right) {
        assertThat(Heard.isEndOf(known, heard, 4)).isEqualTo(right);
    }
}
