package mx.cea.ventanilla.accounts.identity;

import java.util.List;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountId;

/// The questions that were drawn for one try. Nobody but [IdentityChecks] makes one, so that nobody chooses them.
public final class Questionnaire {
    private final AccountId account;
    private final IdentityPurpose purpose;
    private final List<Question> questions;

    Questionnaire(AccountId account, IdentityPurpose purpose, List<Question> questions) {
        this.account = account;
        this.purpose = purpose;
        this.questions = List.copyOf(questions);
    }

    public AccountId account() {
        return account;
    }

    public IdentityPurpose purpose() {
        return purpose;
    }

    /// In the order in which they are asked.
    public List<Question> questions() {
        return questions;
    }

    /// As the log keeps them: which were asked, never what was answered.
    String means() {
        return questions.stream().map(q -> q.kind().name()).collect(Collectors.joining(" "));
    }
}
