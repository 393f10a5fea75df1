package mx.cea.ventanilla.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "=1+1", "=cmd|' /C calc'!A0", "+52 442 211 00 66", "-2+3", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1",
        "\u00A0=1+1", "\u200B=1+1", "\uFEFF=1+1", "\u0000=1+1", "\u0085=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)",
        "\tde un tabulador", "=HYPERLINK(\"http://example.com\")"
    })
    void whatCouldRunAsAFormulaIsMarked(String text) {
        assertThat(CellText.clean(text)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peña = 1", "", "-", "=", "a@example.com", "O'Farrill", "Calle 5 +", "Ñandú 😀"})
    void theRestStaysAsItIs(String text) {
        assertThat(CellText.clean(text)).isEqualTo(text);
    }

    @Test
    void whatNoCellCanHoldIsLeftOut() {
        assertThat(CellText.clean("a\u0000b\u0007c\u001Fd\u007Fe\u009Ff\uFFFEg\uFFFFh\uD800i\uDC00j😀")).isEqualTo("abcdefghij😀");
        assertThat(CellText.clean("uno\r\ndos\ttres\rcuatro")).isEqualTo("uno\ndos\ttrescuatro");
    }

    @Test
    void anEscapeOfTheFormatIsNotReadAsOne() {
        assertThat(CellText.clean("_x003D_1+1")).isEqualTo("_x005F_x003D_1+1");
        assertThat(CellText.clean("mi_xalapa_")).isEqualTo("mi_xalapa_");
    }

    @Test
    void aTextThatIsTooLongIsCutWithAMark() {
        String fits = "x".repeat(32_767);

        assertThat(CellText.clean(fits)).isEqualTo(fits);
        assertThat(CellText.clean(fits + "y")).hasSize(32_767).endsWith("x…");
        assertThat(CellText.clean("=" + fits)).hasSize(32_767).startsWith("'=x").endsWith("…");
        assertThat(CellText.clean("x".repeat(32_765) + "😀😀")).hasSize(32_766).endsWith("x…");
    }
}
