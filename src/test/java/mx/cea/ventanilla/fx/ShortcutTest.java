package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutTest {
    @ParameterizedTest
    @CsvSource({
        "Ctrl+K, Ctrl+K",
        "Shift+F3, Mayús+F3",
        "Ctrl+Enter, Ctrl+Intro",
        "Delete, Supr",
        "Esc, Esc",
        "Alt+1, Alt+1"
    })
    void namesKeysAsTheyAreWrittenOnTheKeyboard(String keys, String written) {
        assertThat(Shortcut.of(keys, "fx.page.back").keysText()).isEqualTo(written);
    }
}
