package mx.cea.ventanilla.accounts.registration;

/// What is asked of an applicant.
public enum Field {
    CONTRACT("REG-2"),
    GIVEN_NAME("REG-2"),
    FIRST_SURNAME("REG-2"),
    SECOND_SURNAME("REG-2b"),
    COMPANY("REG-2"),
    METER("REG-2"),
    STREET("REG-2c"),
    OUTSIDE_NUMBER("REG-2c"),
    INSIDE_NUMBER("REG-2c"),
    REPRESENTATIVE_NAME("REG-1"),
    REPRESENTATIVE_DOCUMENT("REG-1"),
    REPRESENTATIVE_SCAN("REG-1"),
    USERNAME("REG-2e"),
    EMAIL("REG-2f"),
    EMAIL_AGAIN("REG-2f"),
    PHONE("CON-9"),
    TERMS("REG-4"),
    PRIVACY("REG-5"),
    DECLARATION("REG-3");

    private final String rule;

    Field(String rule) {
        this.rule = rule;
    }

    /// The code of the rule that asks for it.
    public String rule() {
        return rule;
    }
}
