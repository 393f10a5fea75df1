package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.common.Money;

/// What a contract owes.
///
/// @param owed     everything invoiced less every posted payment; negative where the customer is in credit
/// @param overdue  what is left of the invoices whose last day to pay is over: the amount of the [Arrears]
/// @param unposted payments made and not yet posted; not deducted from the other two
public record Balance(Money owed, Money overdue, Money unposted) {}
