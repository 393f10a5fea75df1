package mx.cea.ventanilla.accounts.identity;

/// What came of drawing questions.
public sealed interface Drawn {

    /// They are there to be asked.
    record Ready(Questionnaire questionnaire) implements Drawn {}

    record Refused(IdentityRefusal why) implements Drawn {}
}
