package mx.cea.ventanilla.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as it is compared and searched: without accents, case, punctuation or repeated spaces.
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /// The folded form of a text: `"Peña  Díaz, José"` becomes `"pena diaz jose"`.
    public static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// The folded words of a text, in their order; empty where the text has none.
    public static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" "));
    }

    /// A *referencia*, contract or telephone number with everything but letters and digits left out, in upper case.
    public static String compact(String number) {
        return NOT_WORD.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
