package mx.cea.ventanilla.contracts;

import mx.cea.ventanilla.common.Texts;

/// How an invoice stands, as the portal shows it: PAGADA, PENDIENTE, VENCIDA.
public enum InvoiceStatus {
    /// Posted payments and the contract's credit cover it.
    PAID,
    /// Not covered, and its last day to pay is not over.
    PENDING,
    /// Not covered, and its last day to pay is over.
    OVERDUE;

    /// The word that staff and customers read.
    public String word() {
        return Texts.get("contracts.invoice_status." + name());
    }
}
