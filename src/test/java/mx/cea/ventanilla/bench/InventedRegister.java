package mx.cea.ventanilla.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.generator.Chunk;
import mx.cea.ventanilla.generator.Recipe;
import org.jspecify.annotations.Nullable;

/// The contracts, invoices and payments of an invented office, as they are after an import.
final class InventedRegister {
    /// Half a million contracts (`-Dbench.contracts`) with six million invoices of a year.
    static final Recipe RECIPE =
            new Recipe(Integer.getInteger("bench.contracts", 512_000), 12, 0, 2026, LocalDate.of(2026, 6, 15));

    private InventedRegister() {}

    static void fill(TableSink sink) throws SQLException {
        sink.fill("contract", List.of("id", "number", "reference", "holder_kind", "given_name", "first_surname",
                        "second_surname", "company_name", "street", "outside_number", "inside_number", "colonia",
                        "municipality", "postal_code", "administration", "tariff", "meter_status", "meter_number", "state",
                        "contracted_on", "email", "phone"),
                rows((chunk, ids) -> chunk.contracts().stream().map(c -> contract(ids, c))));
        sink.fill("invoice", List.of("id", "number", "contract_id", "year", "month", "issued_on", "due_on", "amount", "paid",
                        "cfdi_uuid"),
                rows((chunk, ids) -> {
                    Map<Key, Long> paid = paid(chunk);
                    return chunk.invoices().stream().map(i -> invoice(ids, i, paid));
                }));
        sink.fill("payment", List.of("contract_id", "invoice_id", "paid_on", "posted_on", "amount", "channel", "reference"),
                rows((chunk, ids) -> chunk.payments().stream().map(p -> payment(ids, p))));
    }

    record Key(ContractNumber contract, InvoiceNumber invoice) {}

    /// The keys of a chunk's rows.
    private record Ids(Map<ContractNumber, Long> contracts, Map<Key, Long> invoices) {
        static Ids of(Chunk chunk, long contracts, long invoices) {
            Ids ids = new Ids(new HashMap<>(), new HashMap<>());
            chunk.contracts().forEach(c -> ids.contracts.put(c.number(), contracts + ids.contracts.size() + 1));
            chunk.invoices()
                    .forEach(i -> ids.invoices.put(new Key(i.contract(), i.number()), invoices + ids.invoices.size() + 1));
            return ids;
        }

        long contract(ContractNumber number) {
            return Objects.requireNonNull(contracts.get(number));
        }
    }

    @FunctionalInterface
    private interface Rows {
        Stream<Object[]> of(Chunk chunk, Ids ids);
    }

    private static Stream<Object[]> rows(Rows rows) {
        long[] before = {0, 0};
        return IntStream.range(0, Chunk.count(RECIPE)).boxed().flatMap(number -> {
            Chunk chunk = Chunk.of(RECIPE, number);
            Ids ids = Ids.of(chunk, before[0], before[1]);
            before[0] += chunk.contracts().size();
            before[1] += chunk.invoices().size();
            return rows.of(chunk, ids);
        });
    }

    private static Map<Key, Long> paid(Chunk chunk) {
        Map<Key, Long> paid = new HashMap<>();
        for (NewPayment payment : chunk.payments()) {
            if (payment.invoice() != null && payment.postedOn() != null) {
                paid.merge(new Key(payment.contract(), payment.invoice()), payment.amount().centavos(), Long::sum);
            }
        }
        return paid;
    }

    private static Object[] contract(Ids ids, NewContract c) {
        Holder.@Nullable Person person = c.holder() instanceof Holder.Person p ? p : null;
        return row(ids.contract(c.number()), c.number().digits(), c.reference().replace(".", ""),
                person == null ? "COMPANY" : "PERSON",
                person == null ? null : person.givenName(), person == null ? null : person.firstSurname(),
                person == null ? null : person.secondSurname(), person == null ? c.holder().displayName() : null,
                c.address().street(), c.address().outsideNumber(), c.address().insideNumber(), c.address().colonia(),
                c.address().municipality(), c.address().postalCode(), c.administration(), c.tariff(),
                switch (c.meter()) {
                    case Meter.Own _ -> "OWN";
                    case Meter.Shared _ -> "SHARED";
                    case Meter.None _ -> "NONE";
                },
                c.meter().number(), c.state().name(), c.contractedOn(), c.email(), c.phone());
    }

    private static Object[] invoice(Ids ids, NewInvoice i, Map<Key, Long> paid) {
        Key key = new Key(i.contract(), i.number());
        return row(ids.invoices().get(key), i.number().text(), ids.contract(i.contract()), i.period().getYear(),
                i.period().getMonthValue(), i.issuedOn(), i.dueOn(), i.amount().centavos(), paid.getOrDefault(key, 0L),
                i.cfdiUuid());
    }

    private static Object[] payment(Ids ids, NewPayment p) {
        return row(ids.contract(p.contract()),
                p.invoice() == null ? null : ids.invoices().get(new Key(p.contract(), p.invoice())),
                p.paidOn(), p.postedOn(), p.amount().centavos(), p.channel(), p.reference());
    }

    private static Object[] row(@Nullable Object... values) {
        return Arrays.copyOf(values, values.length, Object[].class);
    }
}
