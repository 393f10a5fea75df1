package mx.cea.ventanilla.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void readsTheMessagesAsUtf8() {
        assertThat(Texts.bundle().keySet().stream().map(Texts::get))
                .anyMatch(text -> text.contains("ó"))
                .noneMatch(text -> text.contains("Ã"));
    }

    @Test
    void fillsInArguments() {
        assertThat(Texts.get("fx.copy", "OV-2026-000123-4")).isEqualTo("Copiar OV-2026-000123-4");
    }

    @Test
    void aMissingKeyThrows() {
        assertThatThrownBy(() -> Texts.get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }
}
