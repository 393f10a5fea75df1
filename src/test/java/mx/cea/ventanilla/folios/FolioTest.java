package mx.cea.ventanilla.folios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolioTest {
    @Test
    void itsFormIsYearNumberAndCheckDigit() {
        assertThat(Folio.of(2026, 123).text()).matches("OV-2026-000123-\\d");
    }

    @Property(tries = 300)
    void oneWrongDigitIsAlwaysCaught(
            @ForAll @IntRange(min = 2020, max = 2099) int year,
            @ForAll @LongRange(min = 1, max = 9_999_999) long number,
            @ForAll @IntRange(min = 0, max = 30) int where,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String folio = Folio.of(year, number).text();
        int[] digits = folio.chars().filter(Character::isDigit).toArray();
        int place = where % digits.length;
        StringBuilder wrong = new StringBuilder(folio);
        int seen = -1;
        for (int i = 0; i < wrong.length(); i++) {
            if (Character.isDigit(wrong.charAt(i)) && ++seen == place) {
                wrong.setCharAt(i, (char) ('0' + (wrong.charAt(i) - '0' + by) % 10));
            }
        }

        assertThat(Folio.typed(wrong.toString())).isInstanceOf(Folio.Typed.Mistyped.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s-%s-%s", "ov %s %s %s", "%s%s%s", " OV-%s·%s.%s "})
    void spacingDoesNotMatter(String form) {
        String[] parts = Folio.of(2026, 45).text().substring(3).split("-");

        assertThat(Folio.parse(form.formatted((Object[]) parts))).contains(Folio.of(2026, 45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "López", "442 555 0101", "123456", "OV-2026"})
    void otherTextsAreNotTakenForFolios(String text) {
        assertThat(Folio.typed(text)).isInstanceOf(Folio.Typed.SomethingElse.class);
    }

    @Test
    void aWrongOneCannotBeMade() {
        assertThatThrownBy(() -> new Folio("OV-2026-000123")).isInstanceOf(IllegalArgumentException.class);
    }
}
