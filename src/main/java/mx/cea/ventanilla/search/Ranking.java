package mx.cea.ventanilla.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.WordList;
import mx.cea.ventanilla.search.Typed.Term;
import org.jspecify.annotations.Nullable;

/// Says of a row what matched, and how good a hit it is: a number that is exactly what was typed comes first, then rows
/// that have every word whole, those whose name has them before others, then rows with words that only begin so.
final class Ranking {
    private static final int WORDS = 100;
    private static final int BEGINNINGS = 200;

    private final Typed typed;

    Ranking(Typed typed) {
        this.typed = typed;
    }

    /// A value of a row by which it may have been found.
    ///
    /// @param words folded; a number's is one
    record Value(Field field, String text, List<String> words) {
        static @Nullable Value number(Field field, @Nullable String number) {
            return number == null || number.isBlank() ? null : new Value(field, number, new WordList().number(number).words());
        }

        static @Nullable Value telephone(@Nullable String number) {
            return number == null || number.isBlank()
                    ? null
                    : new Value(Field.PHONE, number, new WordList().telephone(number).words());
        }

        static @Nullable Value email(@Nullable String address) {
            return address == null || address.isBlank()
                    ? null
                    : new Value(Field.EMAIL, address, new WordList().email(address).words());
        }

        static Value username(String username) {
            return new Value(Field.USERNAME, username, new WordList().number(username).text(username).words());
        }

        static @Nullable Value text(Field field, @Nullable String text) {
            return text == null || text.isBlank() ? null : new Value(field, text, new WordList().text(text).words());
        }
    }

    /// How good a row is, the lower the better, and what of it matched.
    record Ranked<T>(T row, int rank, List<Match> matches) {}

    <T> Ranked<T> of(T row, List<Value> values) {
        Set<Field> matched = EnumSet.noneOf(Field.class);
        boolean whole = true;
        for (Term term : typed.terms()) {
            Found best = null;
            for (Value value : values) {
                Found found = find(term, value);
                if (found != null && (best == null || found.isBetterThan(best, matched))) {
                    best = found;
                }
            }
            if (best != null) {
                matched.add(best.field());
            }
            whole &= best != null && best.whole();
        }
        Value exact = exact(values);
        int rank = exact != null
                ? exact.field().ordinal()
                : (whole ? WORDS : BEGINNINGS) + (matched.isEmpty() ? 50 : last(matched).ordinal()) - (inOrder(values) ? 1 : 0);
        List<Match> matches = exact != null
                ? List.of(new Match(exact.field(), exact.text()))
                : values.stream()
                        .filter(value -> matched.contains(value.field()))
                        .map(value -> new Match(value.field(), value.text()))
                        .toList();
        return new Ranked<>(row, rank, matches);
    }

    private record Found(Field field, boolean whole) {
        /// A whole word is better than a beginning; then a field that other words are in already.
        boolean isBetterThan(Found other, Set<Field> matched) {
            return whole != other.whole ? whole : matched.contains(field) && !matched.contains(other.field);
        }
    }

    private static @Nullable Found find(Term term, Value value) {
        Found found = null;
        for (List<String> way : term.ways()) {
            if (value.words().containsAll(way)) {
                return new Found(value.field(), true);
            }
            if (way.stream().allMatch(word -> value.words().stream().anyMatch(of -> of.startsWith(word)))) {
                found = new Found(value.field(), false);
            }
        }
        return found;
    }

    private static Field last(Set<Field> fields) {
        return List.copyOf(fields).getLast();
    }

    /// The value that is as a whole what was typed; only a number, a username or an address of e-mail can be.
    private @Nullable Value exact(List<Value> values) {
        String folded = Folding.fold(typed.key());
        for (Value value : values) {
            boolean same = switch (value.field()) {
                case CONTRACT, REFERENCE, METER, INVOICE, FOLIO, PHONE ->
                    value.words().contains(folded) || value.words().contains(WordList.tenDigits(folded));
                case USERNAME, EMAIL -> value.text().equalsIgnoreCase(typed.text());
                case HOLDER, NAME, ADDRESS -> false;
            };
            if (same) {
                return value;
            }
        }
        return null;
    }

    /// Whether the words stand in a name as they were typed, one after the other.
    private boolean inOrder(List<Value> values) {
        String asked = Folding.fold(typed.text());
        return values.stream()
                .filter(value -> value.field() == Field.HOLDER || value.field() == Field.NAME)
                .anyMatch(value -> (" " + Folding.fold(value.text())).contains(" " + asked));
    }

    /// The values that are there.
    static List<Value> values(@Nullable Value... values) {
        List<Value> all = new ArrayList<>();
        for (Value value : values) {
            if (value != null) {
                all.add(value);
            }
        }
        return all;
    }

    /// Best first; of the same rank, by a second order.
    static <T> List<Ranked<T>> sorted(List<Ranked<T>> ranked, Comparator<T> second) {
        Comparator<Ranked<T>> best = Comparator.comparingInt(Ranked::rank);
        return ranked.stream().sorted(best.thenComparing(Ranked::row, second)).toList();
    }
}
