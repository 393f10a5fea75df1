package mx.cea.ventanilla.imports.register;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/// The Spanish words that a file may have in place of a code.
final class Words {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("PERSONA", "PERSON"),
            Map.entry("EMPRESA", "COMPANY"),
            Map.entry("PROPIO", "OWN"),
            Map.entry("COMPARTIDO", "SHARED"),
            Map.entry("NINGUNO", "NONE"),
            Map.entry("ACTIVO", "ACTIVE"),
            Map.entry("SUSPENDIDO", "SUSPENDED"),
            Map.entry("CANCELADO", "CANCELLED"));

    private Words() {}

    /// The code of a word, or the word itself.
    static String code(String word) {
        return CODES.getOrDefault(word, word);
    }

    /// The codes, for whoever has to choose one.
    static String of(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
