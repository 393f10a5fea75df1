package mx.cea.ventanilla.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmphasisTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Xóchitl de la Cruz Peña | cruz xochitl | [Xóchitl] de la [Cruz] Peña
            Xóchitl de la Cruz Peña | pe           | Xóchitl de la Cruz [Pe]ña
            Liliana Li              | li           | [Li]liana [Li]
            296729284               | 2967         | [2967]29284
            titular@example.com     | titular com  | [titular]@example.[com]
            Ana Soto                | x            | Ana Soto
            Straße 5                | strasse      | Straße 5
            """)
    void marksWhatWasTyped(String text, String words, String marked) {
        assertThat(Emphasis.of(text, List.of(words.split(" "))).stream()
                        .map(part -> part.strong() ? "[" + part.text() + "]" : part.text())
                        .collect(Collectors.joining()))
                .isEqualTo(marked);
    }
}
