package mx.cea.ventanilla.accounts.registration;

/// In whose name an applicant says that the contract is (REG-1), as typed.
public sealed interface ClaimedHolder {

    /// A natural person.
    ///
    /// @param secondSurname blank, `X`, `XX`, `-` or `.` where there is none (REG-2b)
    record Person(String firstSurname, String secondSurname) implements ClaimedHolder {}

    /// A company.
    record Company(String name) implements ClaimedHolder {}
}
