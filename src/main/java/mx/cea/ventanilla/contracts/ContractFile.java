package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A contract's file: everything by which a request about it is judged.
///
/// @param today    the office's date when it was read, by which the invoices' status goes
/// @param invoices of the last 24 months or of all, and older ones that are not paid; with their share of the contract's credit;
///                 newest first
/// @param payments of the last 24 months or of all, and older ones that are not posted; newest first
/// @param readings the last 37, so that each of the last 24 has the same month of the year before, or all; oldest
///                 first
public record ContractFile(
        Contract contract,
        LocalDate today,
        List<Invoice> invoices,
        List<Payment> payments,
        List<Reading> readings,
        Balance balance) {
    public ContractFile {
        invoices = List.copyOf(invoices);
        payments = List.copyOf(payments);
        readings = List.copyOf(readings);
    }

    /// What is in arrears, and since when (BLO-7).
    public Arrears arrears() {
        return Arrears.of(invoices, today);
    }

    /// What does not fit together, for the reader to judge; never null, mostly empty.
    public List<FileWarning> warnings() {
        List<FileWarning> found = new ArrayList<>();
        for (int i = 1; i < readings.size(); i++) {
            Reading previous = readings.get(i - 1);
            if (readings.get(i).value() < previous.value()) {
                found.add(new FileWarning.ReadingBelowPrevious(readings.get(i), previous));
            }
        }
        for (Invoice invoice : invoices) {
            invoice.number()
                    .oddity(invoice.period())
                    .ifPresent(oddity -> found.add(new FileWarning.OddInvoiceNumber(invoice, oddity)));
            if (invoice.numberIsShared()) {
                found.add(new FileWarning.SharedInvoiceNumber(invoice));
            }
        }
        return found;
    }
}
