package mx.cea.ventanilla.accounts.registration;

/// What an applicant accepts or declares, each by the version of its text.
public enum ConsentText {
    /// The terms of use: username and password are the applicant's responsibility (REG-4).
    TERMS(Field.TERMS),
    /// The privacy notice (REG-5).
    PRIVACY(Field.PRIVACY),
    /// That the data are correct (REG-3).
    DECLARATION(Field.DECLARATION);

    private final Field field;

    ConsentText(Field field) {
        this.field = field;
    }

    /// Where it is asked.
    public Field field() {
        return field;
    }
}
