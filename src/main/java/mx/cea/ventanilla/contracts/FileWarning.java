package mx.cea.ventanilla.contracts;

/// Something in a contract's file that does not fit together. It is told, and never stops anything.
public sealed interface FileWarning {

    /// A reading is lower than the one before it.
    record ReadingBelowPrevious(Reading reading, Reading previous) implements FileWarning {}

    /// An invoice's number is odd for its period.
    record OddInvoiceNumber(Invoice invoice, InvoiceNumber.Oddity oddity) implements FileWarning {}

    /// Another invoice of the register bears the same number.
    record SharedInvoiceNumber(Invoice invoice) implements FileWarning {}
}
