package mx.cea.ventanilla.contracts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.common.Money;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

final class ContractRepository {
    private static final String COLUMNS = """
            c.id, c.number, c.reference, c.holder_kind, c.given_name, c.first_surname, c.second_surname, c.company_name,
            c.street, c.outside_number, c.inside_number, c.colonia, c.municipality, c.postal_code, c.administration,
            c.tariff, c.meter_status, c.meter_number, c.state, c.contracted_on, c.email, c.phone
            """;

    /// Of `invoice i`.
    private static final String INVOICE = """
            i.id, i.number, i.year, i.month, i.issued_on, i.due_on, i.amount, i.paid, i.cfdi_uuid,
            (SELECT coalesce(sum(p.amount), 0) FROM payment p
             WHERE p.invoice_id = i.id AND p.posted_on IS NULL) AS unposted,
            EXISTS (SELECT 1 FROM invoice o WHERE o.number = i.number AND o.id <> i.id) AS shared""";

    private final Handle handle;

    ContractRepository(Handle handle) {
        this.handle = handle;
    }

    /// How far back a file goes.
    enum Span {
        /// Readings: the last 24, the twelve before them to compare with, and one more to tell whether the oldest went down.
        RECENT(24, 37),
        /// Fifty years, which is longer than anything that the commercial system keeps.
        WHOLE(600, 600);

        private final int months;
        private final int readings;

        Span(int months, int readings) {
            this.months = months;
            this.readings = readings;
        }

        /// The first month of which all invoices are there.
        YearMonth firstMonth(LocalDate today) {
            return YearMonth.from(today).minusMonths(months);
        }
    }

    /// A contract with the sums of its whole history.
    record WithTotals(Contract contract, Money invoiced, Money posted, Money unposted) {}

    List<Contract> find(String key) {
        return handle.createQuery("SELECT " + COLUMNS + """
                        FROM contract c WHERE c.number = :key OR c.reference = :key
                        ORDER BY CASE WHEN c.number = :key THEN 0 ELSE 1 END, c.number""")
                .bind("key", key)
                .map(ContractRepository::contract)
                .list();
    }

    List<Contract> byIds(Collection<ContractId> ids) {
        return handle.createQuery("SELECT " + COLUMNS + "FROM contract c WHERE c.id IN (<ids>) ORDER BY c.number")
                .bindList("ids", ids.stream().map(ContractId::value).toList())
                .map(ContractRepository::contract)
                .list();
    }

    Optional<WithTotals> withTotals(ContractId id) {
        return handle.createQuery("SELECT " + COLUMNS + """
                        , (SELECT coalesce(sum(i.amount), 0) FROM invoice i WHERE i.contract_id = c.id) AS invoiced,
                        (SELECT coalesce(sum(p.amount), 0) FROM payment p
                         WHERE p.contract_id = c.id AND p.posted_on IS NOT NULL) AS posted,
                        (SELECT coalesce(sum(p.amount), 0) FROM payment p
                         WHERE p.contract_id = c.id AND p.posted_on IS NULL) AS unposted
                        FROM contract c WHERE c.id = :id""")
                .bind("id", id.value())
                .map(row -> new WithTotals(
                        contract(row),
                        row.getColumn("invoiced", Money.class),
                        row.getColumn("posted", Money.class),
                        row.getColumn("unposted", Money.class)))
                .findOne();
    }

    /// What their own payments leave of them; the contract's credit is not yet allotted.
    List<Invoice> invoices(ContractId id, LocalDate today, Span span) {
        YearMonth since = span.firstMonth(today);
        return handle.createQuery("""
                        SELECT * FROM (SELECT <columns> FROM invoice i WHERE i.contract_id = :id) AS seen
                        WHERE year * 12 + month >= :since OR amount > paid
                        ORDER BY year DESC, month DESC, id DESC""")
                .define("columns", INVOICE)
                .bind("id", id.value())
                .bind("since", since.getYear() * 12 + since.getMonthValue())
                .map(row -> invoice(row, Money.ZERO))
                .list();
    }

    /// The invoices in arrears of some contracts, by contract, the oldest first; by the same measure as [ContractFile#arrears],
    /// in one statement.
    Map<ContractId, List<Invoice>> inArrears(Collection<ContractId> ids, LocalDate today) {
        Map<ContractId, List<Invoice>> found = new HashMap<>();
        handle.createQuery("WITH " + ArrearsSql.ofThose("SELECT id FROM contract WHERE id IN (<ids>)") + """

                        SELECT <columns>, a.rest, a.contract_id FROM arrears a JOIN invoice i ON i.id = a.invoice_id
                        ORDER BY a.contract_id, i.due_on, i.id""")
                .define("columns", INVOICE)
                .bindList("ids", ids.stream().map(ContractId::value).toList())
                .bind("today", today)
                .reduceRows(found, (all, row) -> {
                    Money open = row.getColumn("amount", Money.class).minus(row.getColumn("paid", Money.class));
                    all.computeIfAbsent(new ContractId(row.getColumn("contract_id", Long.class)), _ -> new ArrayList<>())
                            .add(invoice(row, open.minus(row.getColumn("rest", Money.class))));
                    return all;
                });
        return found;
    }

    private static Invoice invoice(RowView row, Money allotted) {
        return new Invoice(
                row.getColumn("id", Long.class),
                new InvoiceNumber(row.getColumn("number", String.class)),
                YearMonth.of(row.getColumn("year", Integer.class), row.getColumn("month", Integer.class)),
                row.getColumn("issued_on", LocalDate.class),
                row.getColumn("due_on", LocalDate.class),
                row.getColumn("amount", Money.class),
                row.getColumn("paid", Money.class),
                allotted,
                row.getColumn("unposted", Money.class),
                row.getColumn("shared", Boolean.class),
                row.getColumn("cfdi_uuid", String.class));
    }

    List<Payment> payments(ContractId id, LocalDate today, Span span) {
        return handle.createQuery("""
                        SELECT p.id, i.number, p.paid_on, p.posted_on, p.amount, p.channel, p.reference
                        FROM payment p LEFT JOIN invoice i ON i.id = p.invoice_id
                        WHERE p.contract_id = :id AND (p.paid_on >= :since OR p.posted_on IS NULL)
                        ORDER BY p.paid_on DESC, p.id DESC""")
                .bind("id", id.value())
                .bind("since", today.minusMonths(span.months))
                .map(row -> {
                    String invoice = row.getColumn("number", String.class);
                    return new Payment(
                            row.getColumn("id", Long.class),
                            invoice == null ? null : new InvoiceNumber(invoice),
                            row.getColumn("paid_on", LocalDate.class),
                            row.getColumn("posted_on", LocalDate.class),
                            row.getColumn("amount", Money.class),
                            row.getColumn("channel", String.class),
                            row.getColumn("reference", String.class));
                })
                .list();
    }

    List<Reading> lastReadings(ContractId id, Span span) {
        return handle.createQuery("""
                        SELECT read_on, value, consumption, estimated FROM reading
                        WHERE contract_id = :id ORDER BY read_on DESC, id DESC LIMIT :count""")
                .bind("id", id.value())
                .bind("count", span.readings)
                .map(row -> new Reading(
                        row.getColumn("read_on", LocalDate.class),
                        row.getColumn("value", Long.class),
                        row.getColumn("consumption", Long.class),
                        row.getColumn("estimated", Boolean.class)))
                .list()
                .reversed();
    }

    private static Contract contract(RowView row) {
        return new Contract(
                new ContractId(row.getColumn("id", Long.class)),
                new ContractNumber(row.getColumn("number", String.class)),
                row.getColumn("reference", String.class),
                holder(row),
                new SupplyAddress(
                        row.getColumn("street", String.class),
                        row.getColumn("outside_number", String.class),
                        row.getColumn("inside_number", String.class),
                        row.getColumn("colonia", String.class),
                        row.getColumn("municipality", String.class),
                        row.getColumn("postal_code", String.class)),
                row.getColumn("administration", String.class),
                row.getColumn("tariff", String.class),
                meter(row),
                ContractState.valueOf(row.getColumn("state", String.class)),
                row.getColumn("contracted_on", LocalDate.class),
                row.getColumn("email", String.class),
                row.getColumn("phone", String.class));
    }

    private static Holder holder(RowView row) {
        return row.getColumn("holder_kind", String.class).equals("COMPANY")
                ? new Holder.Company(row.getColumn("company_name", String.class))
                : new Holder.Person(
                        row.getColumn("given_name", String.class),
                        row.getColumn("first_surname", String.class),
                        row.getColumn("second_surname", String.class));
    }

    private static Meter meter(RowView row) {
        String number = row.getColumn("meter_number", String.class);
        String status = row.getColumn("meter_status", String.class);
        return switch (status) {
            case "OWN" -> new Meter.Own(number);
            case "SHARED" -> new Meter.Shared(number);
            case "NONE" -> new Meter.None();
            default -> throw new IllegalStateException("No such meter status: " + status);
        };
    }
}
