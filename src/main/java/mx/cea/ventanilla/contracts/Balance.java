package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.common.Money;

/// What a contract owes.
///
/// @param owed     everything invoiced less every posted payment; negative where the customer is in credit
/// @param overdue  what is open of the invoices whose last day to pay is over
/// @param unposted payments made and not yet posted; not deducted from the other two
public record Balance(Money owed, Money overdue, Money unposted) {}
