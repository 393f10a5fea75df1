package mx.cea.ventanilla.contracts;

import java.util.LinkedHashSet;
import java.util.Set;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import org.jspecify.annotations.Nullable;

/// The words by which a contract is found: numbers with everything but letters and digits left out, names, address and
/// e-mail word by word, all folded.
final class SearchWords {
    private SearchWords() {}

    /// The words of a contract, each once, one space between two.
    static String of(NewContract contract) {
        Set<String> words = new LinkedHashSet<>();
        number(words, contract.number().digits());
        number(words, contract.reference());
        number(words, contract.meter().number());
        number(words, contract.phone());
        text(words, contract.holder().displayName());
        text(words, contract.address().street());
        text(words, contract.address().outsideNumber());
        text(words, contract.address().insideNumber());
        text(words, contract.address().colonia());
        text(words, contract.address().postalCode());
        text(words, contract.email());
        return String.join(" ", words);
    }

    private static void number(Set<String> words, @Nullable String number) {
        if (number != null) {
            String compact = Folding.fold(Folding.compact(number));
            if (!compact.isEmpty()) {
                words.add(compact);
            }
        }
    }

    private static void text(Set<String> words, @Nullable String text) {
        if (text != null) {
            words.addAll(Folding.words(text));
        }
    }
}
