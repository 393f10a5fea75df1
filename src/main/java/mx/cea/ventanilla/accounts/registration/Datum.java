package mx.cea.ventanilla.accounts.registration;

/// What is compared with the register (REG-2).
public enum Datum {
    /// There is no contract of that number or *referencia*.
    CONTRACT("REG-2"),
    /// The *referencia* is that of several contracts, and what was given agrees with more than one: the contract's number
    /// tells them apart.
    SEVERAL_CONTRACTS("REG-2"),
    /// The first surname, or the contract is in the name of a company.
    SURNAME("REG-2"),
    /// The second surname, where both sides have one.
    SECOND_SURNAME("REG-2b"),
    /// The company's name, or the contract is in the name of a person.
    COMPANY("REG-2"),
    /// The number of the contract's own meter.
    METER("REG-2"),
    /// The supply address, where there is no meter of one's own.
    ADDRESS("REG-2c");

    private final String rule;

    Datum(String rule) {
        this.rule = rule;
    }

    /// The code of the rule by which it is compared.
    public String rule() {
        return rule;
    }
}
