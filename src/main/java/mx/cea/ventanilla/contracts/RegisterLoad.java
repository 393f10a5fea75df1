package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Adds rows to the copy of the commercial register, many at a time, within the caller's transaction. A row that names
/// a contract which is not there breaks the transaction.
public final class RegisterLoad {
    private static final int BATCH = 1000;
    private static final String CONTRACT_ID = "(SELECT id FROM contract WHERE number = :contract)";

    private final Handle handle;

    public RegisterLoad(Handle handle) {
        this.handle = handle;
    }

    /// A contract that is not yet in the register.
    ///
    /// @param reference the *referencia*, however it is written
    public record NewContract(
            ContractNumber number,
            String reference,
            Holder holder,
            SupplyAddress address,
            String administration,
            String tariff,
            Meter meter,
            ContractState state,
            @Nullable LocalDate contractedOn,
            @Nullable String email,
            @Nullable String phone) {}

    /// An invoice that is not yet in the register.
    public record NewInvoice(
            ContractNumber contract,
            InvoiceNumber number,
            YearMonth period,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money amount,
            @Nullable String cfdiUuid) {}

    /// A payment that is not yet in the register.
    ///
    /// @param invoice the number of the invoice of the same contract that it was made on; null, or a number the contract
    ///                has not, makes it a payment on account
    public record NewPayment(
            ContractNumber contract,
            @Nullable InvoiceNumber invoice,
            LocalDate paidOn,
            @Nullable LocalDate postedOn,
            Money amount,
            String channel,
            String reference) {}

    /// A reading that is not yet in the register.
    public record NewReading(ContractNumber contract, Reading reading) {}

    public void contracts(Collection<NewContract> rows) {
        execute(rows, """
                INSERT INTO contract (number, reference, holder_kind, given_name, first_surname, second_surname,
                    company_name, street, outside_number, inside_number, colonia, municipality, postal_code,
                    administration, tariff, meter_status, meter_number, state, contracted_on, email, phone,
                    search_text)
                VALUES (:number, :reference, :holder_kind, :given_name, :first_surname, :second_surname,
                    :company_name, :street, :outside_number, :inside_number, :colonia, :municipality, :postal_code,
                    :administration, :tariff, :meter_status, :meter_number, :state, :contracted_on, :email, :phone,
                    :search_text)""",
                RegisterLoad::bindContract);
    }

    public void invoices(Collection<NewInvoice> rows) {
        execute(
                rows,
                """
                INSERT INTO invoice (number, contract_id, year, month, issued_on, due_on, amount, cfdi_uuid)
                VALUES (:number, %s, :year, :month, :issued_on, :due_on, :amount, :cfdi_uuid)""".formatted(CONTRACT_ID),
                (batch, row) -> batch.bind("contract", row.contract().digits())
                        .bind("number", row.number().text())
                        .bind("year", row.period().getYear())
                        .bind("month", row.period().getMonthValue())
                        .bind("issued_on", row.issuedOn())
                        .bind("due_on", row.dueOn())
                        .bind("amount", row.amount())
                        .bind("cfdi_uuid", row.cfdiUuid()));
    }

    public void payments(Collection<NewPayment> rows) {
        execute(
                rows,
                """
                INSERT INTO payment (contract_id, invoice_id, invoice_given, paid_on, posted_on, amount, channel, reference)
                VALUES (%1$s, (SELECT id FROM invoice WHERE number = :invoice AND contract_id = %1$s),
                    :invoice, :paid_on, :posted_on, :amount, :channel, :reference)""".formatted(CONTRACT_ID),
                (batch, row) -> batch.bind("contract", row.contract().digits())
                        .bind("invoice", row.invoice() == null ? null : row.invoice().text())
                        .bind("paid_on", row.paidOn())
                        .bindByType("posted_on", row.postedOn(), LocalDate.class)
                        .bind("amount", row.amount())
                        .bind("channel", row.channel())
                        .bind("reference", row.reference()));
        settle(rows);
    }

    /// What is paid on an invoice is kept with it.
    private void settle(Collection<NewPayment> rows) {
        List<NewPayment> onInvoices = rows.stream().filter(row -> row.invoice() != null && row.postedOn() != null).toList();
        execute(
                onInvoices,
                """
                UPDATE invoice SET paid = (SELECT coalesce(sum(p.amount), 0) FROM payment p
                                           WHERE p.invoice_id = invoice.id AND p.posted_on IS NOT NULL)
                WHERE number = :invoice AND contract_id = %s""".formatted(CONTRACT_ID),
                (batch, row) -> batch.bind("contract", row.contract().digits())
                        .bind("invoice", Objects.requireNonNull(row.invoice()).text()));
    }

    public void readings(Collection<NewReading> rows) {
        execute(
                rows,
                """
                INSERT INTO reading (contract_id, read_on, value, consumption, estimated)
                VALUES (%s, :read_on, :value, :consumption, :estimated)""".formatted(CONTRACT_ID),
                (batch, row) -> batch.bind("contract", row.contract().digits())
                        .bind("read_on", row.reading().readOn())
                        .bind("value", row.reading().value())
                        .bind("consumption", row.reading().consumption())
                        .bind("estimated", row.reading().estimated()));
    }

    private <T> void execute(Collection<T> rows, String sql, BiConsumer<PreparedBatch, T> bind) {
        List<T> all = List.copyOf(rows);
        for (int from = 0; from < all.size(); from += BATCH) {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (T row : all.subList(from, Math.min(all.size(), from + BATCH))) {
                bind.accept(batch, row);
                batch.add();
            }
            batch.execute();
        }
    }

    private static void bindContract(PreparedBatch batch, NewContract row) {
        SupplyAddress address = row.address();
        bindHolder(batch, row.holder());
        batch.bind("number", row.number().digits())
                .bind("reference", Folding.compact(row.reference()))
                .bind("street", address.street())
                .bind("outside_number", address.outsideNumber())
                .bind("inside_number", address.insideNumber())
                .bind("colonia", address.colonia())
                .bind("municipality", address.municipality())
                .bind("postal_code", address.postalCode())
                .bind("administration", row.administration())
                .bind("tariff", row.tariff())
                .bind("meter_status", status(row.meter()))
                .bind("meter_number", row.meter().number())
                .bind("state", row.state().name())
                .bindByType("contracted_on", row.contractedOn(), LocalDate.class)
                .bind("email", row.email())
                .bind("phone", row.phone())
                .bind("search_text", SearchWords.of(row));
    }

    /// A meter's status as the table has it.
    static String status(Meter meter) {
        return switch (meter) {
            case Meter.Own _ -> "OWN";
            case Meter.Shared _ -> "SHARED";
            case Meter.None _ -> "NONE";
        };
    }

    private static void bindHolder(PreparedBatch batch, Holder holder) {
        String givenName = null;
        String firstSurname = null;
        String secondSurname = null;
        String company = null;
        switch (holder) {
            case Holder.Person p -> {
                givenName = p.givenName();
                firstSurname = p.firstSurname();
                secondSurname = p.secondSurname();
            }
            case Holder.Company c -> company = c.name();
        }
        batch.bind("holder_kind", holder instanceof Holder.Person ? "PERSON" : "COMPANY")
                .bind("given_name", givenName)
                .bind("first_surname", firstSurname)
                .bind("second_surname", secondSurname)
                .bind("company_name", company);
    }
}
