package mx.cea.ventanilla.requests.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.cea.ventanilla.requests.portal.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonPlaceTest {
    private static final String TEXT = """
            {"tipo": "X", "solicitante": {"nombre": "Ana"}, "adjuntos": [{"tipo": "a"}, {"tipo": "b"}]}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "/tipo                | \"X\"",
        "/solicitante/nombre  | \"Ana\"",
        "/solicitante/correo  | {\"nombre\"",
        "/adjuntos/1          | {\"tipo\": \"b\"",
        "/adjuntos/1/tipo     | \"b\"",
        "/asunto              | {\"tipo\": \"X\"",
        "``                   | {\"tipo\": \"X\"",
    })
    void pointsToWhatIsWrongOrToWhatIsAroundIt(String path, String there) {
        Reason reason = new Reason(Reason.Code.MISSING, path, List.of());

        assertThat(TEXT.substring(ReasonPlace.find(TEXT, reason))).startsWith(there);
        String line = "{\"kind\": \"solicitud\", \"key\": \"k\", \"document\": " + TEXT + "}";
        assertThat(line.substring(ReasonPlace.find(line, reason))).startsWith(there);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"a\": 1, b}        | b}",
        "{\"a\": 1            | ``",
        "compre ahora         | compre",
    })
    void pointsToWhereTheTextStopsBeingJson(String text, String there) {
        int place = ReasonPlace.find(text, new Reason(Reason.Code.MALFORMED, "", List.of("1", "")));

        assertThat(place).isBetween(text.lastIndexOf(there) - 1, text.lastIndexOf(there) + 1);
    }
}
