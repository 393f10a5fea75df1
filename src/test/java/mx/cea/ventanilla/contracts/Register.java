package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicLong;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;
import org.jspecify.annotations.Nullable;

/// Rows of a small register, as tests need them.
public final class Register {
    private static final AtomicLong RECEIPT = new AtomicLong(447_156_335_374L);

    public static final Holder PERSON = new Holder.Person("Xóchitl", "de la Cruz", "Peña");

    private Register() {}

    public static NewContract contract(String number, String reference) {
        return contract(number, reference, PERSON, new Meter.Own("296729284"));
    }

    public static NewContract contract(String number, String reference, Holder holder, Meter meter) {
        return new NewContract(
                new ContractNumber(number),
                reference,
                holder,
                new SupplyAddress("Otomíes", "534", null, "Juriquilla", "Querétaro", "76226"),
                "QUERETARO",
                "DOMESTICO MEDIO",
                meter,
                ContractState.ACTIVE,
                LocalDate.of(2003, 7, 9),
                "titular@example.com",
                null);
    }

    /// An invoice issued on the 8th and due on the 28th of its month.
    public static NewInvoice invoice(String contract, String number, String period, long centavos) {
        YearMonth month = YearMonth.parse(period);
        return new NewInvoice(
                new ContractNumber(contract),
                new InvoiceNumber(number),
                month,
                month.atDay(8),
                month.atDay(28),
                new Money(centavos),
                null);
    }

    /// A payment with a receipt of its own.
    public static NewPayment payment(
            String contract, @Nullable String invoice, String paidOn, @Nullable String postedOn, long centavos) {
        return new NewPayment(
                new ContractNumber(contract),
                invoice == null ? null : new InvoiceNumber(invoice),
                LocalDate.parse(paidOn),
                postedOn == null ? null : LocalDate.parse(postedOn),
                new Money(centavos),
                "banco",
                String.valueOf(RECEIPT.incrementAndGet()));
    }

    public static NewReading reading(String contract, String readOn, long value, boolean estimated) {
        return new NewReading(new ContractNumber(contract), new Reading(LocalDate.parse(readOn), value, 20, estimated));
    }
}
