package mx.cea.ventanilla.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.WordList;

/// What somebody typed, as it is looked for: terms that must all be met. Nothing is left of it that any query language
/// understands, only folded words.
///
/// @param text  without space around it
/// @param key   the whole of it as a number: letters and digits only, in upper case
/// @param terms empty where nothing can be looked for
record Typed(String text, String key, List<Term> terms) {
    /// More than that nobody types; a pasted letter is cut.
    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final Set<String> COMMON =
            Set.of("de", "del", "la", "las", "los", "el", "y", "calle", "av", "avenida", "col", "colonia");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern FOLIO_BEGUN = Pattern.compile("OV[\\s.·-]*\\d.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    Typed {
        terms = List.copyOf(terms);
    }

    /// One thing that must be met: by all words of one of these.
    record Term(List<List<String>> ways) {
        Term {
            ways = List.copyOf(ways);
        }

        int length() {
            return ways.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
        }

        /// Whether what begins with it is little enough for an index. Half the telephone numbers begin with the same three
        /// digits.
        boolean isGathered() {
            return length() >= (isNumber() ? 4 : 3);
        }

        /// Whether so few numbers begin with it that there is no need to look for them elsewhere.
        boolean isRare() {
            return isNumber() && length() > 5;
        }

        /// The ways of a single word; a beginning of every group of digits would be much to gather.
        Term asOneWord() {
            return new Term(ways.stream().filter(way -> way.size() == 1).toList());
        }

        boolean isCommon() {
            return COMMON.contains(ways.getFirst().getFirst());
        }

        private boolean isNumber() {
            return isDigits(ways.getFirst().getFirst());
        }
    }

    static Typed of(String raw) {
        String text = raw.substring(0, Math.min(raw.length(), LONGEST)).strip();
        List<Term> terms = new ArrayList<>();
        List<String> digits = new ArrayList<>();
        for (String word : words(text)) {
            if (isDigits(word)) {
                digits.add(word);
            } else {
                number(digits).ifPresent(terms::add);
                digits.clear();
                terms.add(new Term(List.of(List.of(word))));
            }
        }
        number(digits).ifPresent(terms::add);
        return new Typed(text, WordList.kept(Folding.compact(text)), terms.stream().distinct().toList());
    }

    /// The folded words of a text; an address of e-mail is one.
    private static List<String> words(String text) {
        return SPACE.splitAsStream(text)
                .flatMap(piece -> piece.indexOf('@') > 0
                        ? Stream.of(Folding.fold(Folding.compact(piece)))
                        : Folding.words(piece).stream())
                .filter(word -> !word.isEmpty())
                .map(WordList::kept)
                .limit(MOST_WORDS)
                .toList();
    }

    /// Groups of digits may be one number that was spaced, or several.
    private static Optional<Term> number(List<String> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Set<List<String>> ways = new LinkedHashSet<>();
        String joined = WordList.kept(String.join("", groups));
        ways.add(List.of(joined));
        ways.add(List.of(WordList.tenDigits(joined)));
        ways.add(List.copyOf(groups));
        return Optional.of(new Term(List.copyOf(ways)));
    }

    private static boolean isDigits(String word) {
        return DIGITS.matcher(word).matches();
    }

    /// Whether there is enough to go by: a word of two letters, or a digit, which may be a whole number.
    boolean isEnough() {
        return hasDigit() || terms.stream().anyMatch(term -> term.length() > 1);
    }

    boolean hasDigit() {
        return key.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /// Whether it cannot be meant as anything but a folio, whole or not.
    boolean beginsAsFolio() {
        return FOLIO_BEGUN.matcher(text).matches();
    }

    /// The terms for which an index is asked. Not the words that half of all names and streets have: rows that have the
    /// others are then seen to one by one.
    List<Term> indexed() {
        List<Term> telling = terms.stream().filter(term -> !term.isCommon()).toList();
        return telling.isEmpty() ? terms : telling;
    }

    /// The terms by whose beginnings an index may be asked. Empty where no term has two letters.
    List<Term> gathered() {
        List<Term> rare = indexed().stream().filter(Term::isGathered).toList();
        return rare.isEmpty() ? indexed().stream().filter(term -> term.length() > 1).toList() : rare;
    }

    /// All words, each once, for marking what matched.
    List<String> words() {
        return terms.stream().flatMap(term -> term.ways().stream()).flatMap(List::stream).distinct().toList();
    }
}
