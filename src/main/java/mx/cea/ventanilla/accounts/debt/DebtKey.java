package mx.cea.ventanilla.accounts.debt;

/// The place of a case in a list, which goes from the highest amount to the lowest.
///
/// @param amount in centavos
public record DebtKey(long amount, long account) {}
