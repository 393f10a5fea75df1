package mx.cea.ventanilla.accounts.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.identity.Question.Kind;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import org.jspecify.annotations.Nullable;

/// What the office's files know of an account's holder: which questions they can answer, and whether an answer is right.
record IdentityFile(Account account, List<Known> contracts) {
    private static final int LAST = 4;
    private static final int ENDING = 3;
    /// What registers write where there is no second surname (REG-2b).
    private static final Set<String> NONE = Set.of("", "x", "xx");

    IdentityFile {
        contracts = List.copyOf(contracts);
    }

    /// @param lastPaid the amount of its last paid invoice; null where none was paid
    record Known(Contract contract, @Nullable Money lastPaid) {}

    /// Everything that can be asked. Never a contract's number: its last digits are read aloud with other questions.
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Known known : contracts) {
            for (Kind kind : Kind.values()) {
                if (kind != Kind.TELEPHONE && knows(known, kind)) {
                    questions.add(new Question(kind, known.contract().id(), ending(known.contract())));
                }
            }
        }
        if (telephone().isPresent()) {
            questions.add(new Question(Kind.TELEPHONE, null, null));
        }
        return questions;
    }

    /// Whether what was heard answers the question. An empty answer never does.
    boolean isRight(Question question, String heard) {
        if (Folding.fold(heard).isEmpty()) {
            return false;
        }
        if (question.kind() == Kind.TELEPHONE) {
            return telephone().filter(number -> Heard.isEndOf(number, heard, LAST)).isPresent();
        }
        return contracts.stream()
                .filter(known -> known.contract().id().equals(question.contract()))
                .anyMatch(known -> isRight(known, question.kind(), heard));
    }

    private boolean isRight(Known known, Kind kind, String heard) {
        Contract contract = known.contract();
        return knows(known, kind)
                && switch (kind) {
                    case STREET -> Heard.isStreet(contract.address(), heard);
                    case COLONIA -> Heard.isColonia(contract.address().colonia(), heard);
                    case POSTAL_CODE -> Heard.isSame(contract.address().postalCode(), heard);
                    case METER -> Heard.isEndOf(Objects.requireNonNull(contract.meter().number()), heard, LAST);
                    case LAST_PAID -> Heard.isAmount(Objects.requireNonNull(known.lastPaid()), heard);
                    case SECOND_SURNAME -> Heard.isSame(secondSurname(contract).orElseThrow(), heard);
                    case TELEPHONE -> false;
                };
    }

    private boolean knows(Known known, Kind kind) {
        Contract contract = known.contract();
        return switch (kind) {
            case STREET -> !Folding.fold(contract.address().street()).isEmpty();
            case COLONIA -> !Folding.fold(contract.address().colonia()).isEmpty();
            case POSTAL_CODE -> !Folding.fold(contract.address().postalCode()).isEmpty();
            case METER -> contract.meter() instanceof Meter.Own(String number) && Folding.compact(number).length() >= LAST;
            case LAST_PAID -> known.lastPaid() != null;
            case SECOND_SURNAME -> secondSurname(contract).isPresent();
            case TELEPHONE -> telephone().isPresent();
        };
    }

    private static Optional<String> secondSurname(Contract contract) {
        return contract.holder() instanceof Holder.Person person
                ? Optional.ofNullable(person.secondSurname()).filter(name -> !NONE.contains(Folding.fold(name)))
                : Optional.empty();
    }

    /// The account's, or else one that the register has of a contract.
    private Optional<String> telephone() {
        if (account.phone() != null && Folding.compact(account.phone()).length() >= LAST) {
            return Optional.of(account.phone());
        }
        return contracts.stream()
                .map(known -> known.contract().phone())
                .filter(phone -> phone != null && Folding.compact(phone).length() >= LAST)
                .findFirst();
    }

    private @Nullable String ending(Contract contract) {
        String digits = contract.number().digits();
        return contracts.size() == 1 ? null : digits.substring(Math.max(0, digits.length() - ENDING));
    }
}
