package mx.cea.ventanilla.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.requests.RequestEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryWordsTest {

    @ParameterizedTest
    @EnumSource(RequestEvent.class)
    void everyEventIsASentence(RequestEvent event) {
        String words = words(event.name(), "Ana López", Map.of("reason", "OTHER", "days", "3", "expected", "2026-06-19"));

        assertThat(words).isNotBlank().doesNotContain("{", event.name());
    }

    @Test
    void aReceptionTellsItsDaysInSingularAndPlural() {
        assertThat(words("RECEIVED", null, Map.of("days", "1"))).contains("1 día hábil.");
        assertThat(words("RECEIVED", null, Map.of("days", "10"))).contains("10 días hábiles.");
    }

    @Test
    void aRoutingTellsWhoWhereUntilWhenAndWhat() {
        assertThat(words("ROUTED", "Ana López", Map.of(
                        "area", "Medición", "expected", "2026-06-19", "note", "Verificar el medidor")))
                .isEqualTo("Ana López la turnó a Medición, que debe responder el 19 de junio de 2026."
                        + " Nota: Verificar el medidor");
    }

    @Test
    void aClosingAsDuplicateNamesTheOther() {
        assertThat(words("CLOSED", "Ana López", Map.of("reason", "DUPLICATE", "folio", "OV-2026-000001-5", "note", "")))
                .contains("Duplicada", "OV-2026-000001-5")
                .doesNotContain("Nota");
    }

    @Test
    void whatTheProgramDidIsSaidToBeItsOwn() {
        assertThat(words("RESUMED", null, Map.of())).startsWith("El programa");
    }

    @Test
    void anEventOfALaterVersionIsStillTold() {
        assertThat(words("SOMETHING_NEW", "Ana López", Map.of())).contains("Ana López", "SOMETHING_NEW");
    }

    private static String words(String action, @Nullable String by, Map<String, String> detail) {
        return HistoryWords.of(new HistoryEntry(
                1, Instant.EPOCH, by == null ? null : new StaffId(1), by, action, detail));
    }
}
