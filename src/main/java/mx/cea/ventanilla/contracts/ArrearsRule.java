package mx.cea.ventanilla.contracts;

/// The two ways to read "debts of more than six months" (BLO-7).
public enum ArrearsRule {
    /// The oldest invoice in arrears fell due more than so many calendar months before today.
    OLDEST_DUE,
    /// More than so many monthly invoices are in arrears.
    MONTHLY_INVOICES
}
