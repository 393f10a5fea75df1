package mx.cea.ventanilla.users;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.WordList;
import org.jspecify.annotations.Nullable;

/// Which accounts are looked for.
///
/// @param state null for all
/// @param words folded; each must be a word of the account or the beginning of one
public record UserFilter(@Nullable UserState state, List<String> words) {
    /// More words tell no account from another.
    private static final int MOST = 8;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public UserFilter {
        words = List.copyOf(words);
    }

    /// The words of what was typed: username, name, address of e-mail or telephone.
    public static UserFilter of(@Nullable UserState state, String typed) {
        return new UserFilter(state, words(typed).stream().limit(MOST).toList());
    }

    private static List<String> words(String typed) {
        String figures = Folding.compact(typed);
        if (!figures.isEmpty() && figures.chars().allMatch(Character::isDigit)) {
            // a telephone number, however it is parted
            return List.of(WordList.kept(WordList.tenDigits(figures)));
        }
        Set<String> words = new LinkedHashSet<>();
        for (String piece : BLANKS.split(typed.strip())) {
            words.addAll(piece.contains("@") ? List.of(Folding.fold(Folding.compact(piece))) : Folding.words(piece));
        }
        return words.stream().filter(word -> !word.isEmpty()).map(WordList::kept).toList();
    }

    /// The same for accounts of any state.
    UserFilter ofAnyState() {
        return new UserFilter(null, words);
    }
}
