package mx.cea.ventanilla.accounts.registration;

/// Where an applicant says that the water is delivered, as typed; it identifies a contract without a meter of its own
/// (REG-2c).
///
/// @param insideNumber blank where there is none
public record ClaimedAddress(String street, String outsideNumber, String insideNumber) {
    /// Where it was not asked.
    public static final ClaimedAddress NONE = new ClaimedAddress("", "", "");
}
