package mx.cea.ventanilla.accounts.registration;

/// What an applicant says of the contract, as typed (REG-2).
///
/// @param contract its number or its *referencia*, however spaced
/// @param meter    the meter's number; blank where it was not asked (REG-2c)
/// @param address  [ClaimedAddress#NONE] where it was not asked
public record RegisterClaim(String contract, ClaimedHolder holder, String meter, ClaimedAddress address) {}
