package mx.cea.ventanilla.reports;

import java.nio.file.Path;
import java.util.List;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Payment;
import org.jspecify.annotations.Nullable;

/// A contract's invoices and payments as a workbook, a sheet each.
public final class InvoicesWorkbook {
    private InvoicesWorkbook() {}

    /// Writes all invoices and payments of the file.
    public static Exported write(ContractFile file, Origin origin, Path target) {
        return write(file, file.invoices(), origin, target);
    }

    /// Writes the invoices that somebody looks at, and all payments.
    ///
    /// @param shown some of the contract's invoices, newest first
    public static Exported write(ContractFile file, List<Invoice> shown, Origin origin, Path target) {
        Heading heading = new Heading(
                Texts.get("reports.invoices.title", file.contract().number().digits()),
                ContractFacts.of(file.contract()),
                origin,
                filter(file, shown));
        return new WorkbookFile().write(target, heading, List.of(invoices(file, shown), payments(file)), ExportProgress.NONE);
    }

    private static String filter(ContractFile file, List<Invoice> shown) {
        String asOf = Dates.inDigits(file.today());
        return shown.isEmpty()
                ? Texts.get("reports.invoices.none", asOf)
                : Texts.get(
                        "reports.invoices.span",
                        shown.size(),
                        Dates.inWords(shown.getLast().period()),
                        Dates.inWords(shown.getFirst().period()),
                        asOf);
    }

    private static Table<Invoice> invoices(ContractFile file, List<Invoice> shown) {
        return new Table<>(
                Texts.get("reports.invoices.sheet"),
                List.of(
                        new Column.Words<>(Texts.get("reports.invoices.number"), 22, i -> i.number().text()),
                        new Column.Words<>(Texts.get("reports.invoices.period"), 20, i -> Dates.inWords(i.period())),
                        new Column.Day<>(Texts.get("reports.invoices.issued_on"), 12, Invoice::issuedOn),
                        new Column.Day<>(Texts.get("reports.invoices.due_on"), 12, Invoice::dueOn),
                        new Column.Words<>(
                                Texts.get("reports.invoices.status"), 13, i -> i.status(file.today()).word()),
                        new Column.Amount<>(Texts.get("reports.invoices.amount"), 14, Invoice::amount),
                        new Column.Amount<>(Texts.get("reports.invoices.paid"), 14, Invoice::paid),
                        new Column.Amount<>(Texts.get("reports.invoices.allotted"), 14, Invoice::allotted),
                        new Column.Amount<>(Texts.get("reports.invoices.unposted"), 14, Invoice::unposted),
                        new Column.Amount<>(Texts.get("reports.invoices.outstanding"), 14, Invoice::outstanding),
                        new Column.Words<>(Texts.get("reports.invoices.cfdi"), 38, Invoice::cfdiUuid)),
                shown);
    }

    private static Table<Payment> payments(ContractFile file) {
        return new Table<>(
                Texts.get("reports.payments.sheet"),
                List.of(
                        new Column.Words<>(Texts.get("reports.payments.reference"), 22, Payment::reference),
                        new Column.Words<>(Texts.get("reports.payments.invoice"), 22, InvoicesWorkbook::invoiceOf),
                        new Column.Day<>(Texts.get("reports.payments.paid_on"), 12, Payment::paidOn),
                        new Column.Day<>(Texts.get("reports.payments.posted_on"), 12, Payment::postedOn),
                        new Column.Amount<>(Texts.get("reports.payments.amount"), 14, Payment::amount),
                        new Column.Words<>(Texts.get("reports.payments.channel"), 16, Payment::channel)),
                file.payments());
    }

    private static @Nullable String invoiceOf(Payment payment) {
        InvoiceNumber number = payment.invoiceNumber();
        return number == null ? null : number.text();
    }

    /// A name for the file that says whose it is: `facturas-1001541.xlsx`.
    public static String fileName(ContractFile file) {
        return Texts.get("reports.invoices.file", file.contract().number().digits());
    }
}
