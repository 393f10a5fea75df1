package mx.cea.ventanilla.common;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The folded words by which something is found, each once.
public final class WordList {
    /// A longer word is kept by its beginning; indexes refuse words of some thousand bytes.
    public static final int LONGEST = 50;

    /// The prefixes with which a telephone number of ten digits is dialled, now and formerly.
    private static final Pattern DIALLED = Pattern.compile("(?:521?|01|04[45])(\\d{10})");

    private final Set<String> words = new LinkedHashSet<>();

    /// Adds every word of a text.
    public WordList text(@Nullable String text) {
        if (text != null) {
            Folding.words(text).forEach(this::word);
        }
        return this;
    }

    /// Adds a number as one word, with everything but letters and digits left out.
    public WordList number(@Nullable String number) {
        if (number != null) {
            word(Folding.fold(Folding.compact(number)));
        }
        return this;
    }

    /// Adds a telephone number as one word, without what is dialled before its ten digits.
    public WordList telephone(@Nullable String number) {
        if (number != null) {
            word(tenDigits(Folding.fold(Folding.compact(number))));
        }
        return this;
    }

    /// Adds an address of e-mail as one word, and the words before its `@`; what comes after it half of all people share.
    public WordList email(@Nullable String address) {
        if (address != null) {
            word(Folding.fold(Folding.compact(address)));
            text(address.substring(0, Math.max(0, address.indexOf('@'))));
        }
        return this;
    }

    /// A telephone number, digits only, without what is dialled before its ten digits; another text as it is.
    public static String tenDigits(String digits) {
        return DIALLED.matcher(digits).replaceFirst("$1");
    }

    /// The beginning by which a word is kept.
    public static String kept(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST));
    }

    private void word(String word) {
        if (!word.isEmpty()) {
            words.add(kept(word));
        }
    }

    /// The words in the order in which they were added.
    public List<String> words() {
        return List.copyOf(words);
    }

    /// The words with one space between two, as they are stored.
    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
