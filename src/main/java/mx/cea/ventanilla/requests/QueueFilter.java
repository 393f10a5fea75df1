package mx.cea.ventanilla.requests;

import java.util.List;
import mx.cea.ventanilla.common.Folding;

/// What somebody typed to find requests: every word must occur in the folio, the name, the address of e-mail, the
/// telephone, the contract, the title or the beginning of the text. A word of two characters must begin a word there;
/// single characters are not looked for.
///
/// @param words folded
public record QueueFilter(List<String> words) {
    /// Everything.
    public static final QueueFilter NONE = new QueueFilter(List.of());

    public QueueFilter {
        words = List.copyOf(words);
    }

    public static QueueFilter of(String typed) {
        return new QueueFilter(Folding.words(typed).stream().filter(w -> w.length() > 1).toList());
    }

    public boolean isNone() {
        return words.isEmpty();
    }

    /// The pieces of text that must occur; at least three characters each, so that a trigram index finds them.
    List<String> pieces() {
        return words.stream().map(w -> w.length() == 2 ? " " + w : w).toList();
    }
}
