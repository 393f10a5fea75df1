package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.common.WordList;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;

/// The words by which a contract is found: numbers and e-mail with everything but letters and digits left out, names and
/// address word by word, all folded.
final class SearchWords {
    private SearchWords() {}

    /// The words of a contract, each once, one space between two.
    static String of(NewContract contract) {
        return new WordList()
                .number(contract.number().digits())
                .number(contract.reference())
                .number(contract.meter().number())
                .telephone(contract.phone())
                .text(contract.holder().displayName())
                .text(contract.address().street())
                .text(contract.address().outsideNumber())
                .text(contract.address().insideNumber())
                .text(contract.address().colonia())
                .text(contract.address().postalCode())
                .email(contract.email())
                .toString();
    }
}
