package mx.cea.ventanilla.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.cea.ventanilla.common.Folding;

/// Which parts of a text are what was typed, without regard to case, accents, dots and spaces.
public final class Emphasis {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private Emphasis() {}

    /// A part of a text.
    ///
    /// @param strong whether it is what was typed
    public record Part(String text, boolean strong) {}

    /// The parts of a text in their order; put together they are the text.
    ///
    /// @param words the folded words that were looked for
    public static List<Part> of(String text, List<String> words) {
        List<Part> parts = new ArrayList<>();
        int plain = 0;
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            int length = matched(m.group(), words);
            if (length > 0) {
                add(parts, text.substring(plain, m.start()), false);
                add(parts, text.substring(m.start(), m.start() + length), true);
                plain = m.start() + length;
            }
        }
        add(parts, text.substring(plain), false);
        return parts;
    }

    private static void add(List<Part> parts, String text, boolean strong) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, strong));
        }
    }

    /// How much of a word's beginning was looked for; the whole of it where folding changes its length.
    private static int matched(String word, List<String> words) {
        String folded = Folding.fold(word);
        int longest = words.stream().filter(folded::startsWith).mapToInt(String::length).max().orElse(0);
        return longest == 0 || folded.length() == word.length() ? longest : word.length();
    }
}
