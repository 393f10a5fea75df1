package mx.cea.ventanilla.bench;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// The whole register, in which every so-many-th contract has the 60 months of invoices, payments and readings of a
/// long-standing customer, and some requests with their answers. The others have a year. The same rows on every run.
final class LargeFiles {
    /// How many contracts have all their months.
    static final int LONG = 2_000;

    static final int MONTHS = 60;
    private static final int OTHERS = 12;
    private static final int STEP = Math.max(1, LargeRegister.CONTRACTS / LONG);
    private static final int REQUESTS_EACH = 5;
    private static final YearMonth LAST = YearMonth.of(2026, 5);

    private LargeFiles() {}

    /// The contracts that are opened.
    static List<Integer> opened() {
        return numbers(LargeRegister.CONTRACTS).filter(LargeFiles::isLong).boxed().toList();
    }

    private static boolean isLong(int contract) {
        return contract % STEP == 0;
    }

    static void fill(TableSink sink, Instant now) throws SQLException {
        LargeRegister.fillContracts(sink);
        sink.fill("staff", List.of("id", "username", "display_name", "role", "active", "created_at"),
                Stream.<Object[]>of(row(1, "agente1", "Agente 1", "AGENT", true, now)));
        sink.fill("invoice", List.of("id", "number", "contract_id", "year", "month", "issued_on", "due_on", "amount", "paid"),
                contracts().flatMap(LargeFiles::invoices));
        sink.fill("payment", List.of("contract_id", "invoice_id", "paid_on", "posted_on", "amount", "channel", "reference"),
                contracts().flatMap(LargeFiles::payments));
        sink.fill("reading", List.of("contract_id", "read_on", "value", "consumption", "estimated"),
                contracts().flatMap(LargeFiles::readings));
        sink.fill("request", List.of("id", "folio", "kind", "channel", "received_at", "customer_name", "customer_key", "title",
                        "body", "contract_id", "state", "due_at", "search_text"),
                opened().stream().flatMap(contract -> requests(contract, now)));
        sink.fill("message", List.of("message_id", "number", "subject_kind", "subject_id", "recipient", "title", "html", "text",
                        "state", "queued_at", "next_attempt_at", "sent_at", "created_by"),
                opened().stream().flatMap(contract -> messages(contract, now)));
        sink.fill("reported_reading", List.of("contract_id", "value", "read_on", "reported_at", "staff_id"),
                opened().stream().map(contract -> row(contract, 2_000, LAST.atDay(20), now, 1)));
    }

    private static Stream<Integer> contracts() {
        return numbers(LargeRegister.CONTRACTS).boxed();
    }

    private static IntStream numbers(int last) {
        return IntStream.rangeClosed(1, last);
    }

    private static int months(int contract) {
        return isLong(contract) ? MONTHS : OTHERS;
    }

    /// How many of the latest invoices are not paid: about one contract in seven owes.
    private static int unpaid(int contract) {
        return contract % 7 == 0 ? 1 + contract % 9 : 0;
    }

    private static long amount(int contract, int back) {
        return 20_000L + new SplittableRandom(contract * 61L + back).nextInt(40_000);
    }

    private static long invoiceId(int contract, int back) {
        return (long) contract * MONTHS + back;
    }

    private static Stream<Object[]> invoices(int contract) {
        return IntStream.range(0, months(contract)).mapToObj(back -> {
            YearMonth month = LAST.minusMonths(back);
            long amount = amount(contract, back);
            return row(invoiceId(contract, back), "0001%04d%02d%08d".formatted(month.getYear(), month.getMonthValue(), contract),
                    contract, month.getYear(), month.getMonthValue(), month.atDay(8), month.atDay(28), amount,
                    back < unpaid(contract) ? 0 : amount);
        });
    }

    private static Stream<Object[]> payments(int contract) {
        return IntStream.range(unpaid(contract), months(contract)).mapToObj(back -> {
            LocalDate paid = LAST.minusMonths(back).atDay(20);
            return row(contract, invoiceId(contract, back), paid, paid.plusDays(2), amount(contract, back), "banco",
                    "%d-%d".formatted(contract, back));
        });
    }

    private static Stream<Object[]> readings(int contract) {
        return IntStream.range(0, months(contract)).mapToObj(back -> row(
                contract, LAST.minusMonths(back).atDay(5), 5_000 - 15L * back, 15, back % 11 == 4));
    }

    private static Stream<Object[]> requests(int contract, Instant now) {
        return numbers(REQUESTS_EACH).mapToObj(i -> row(
                requestId(contract, i), Folio.of(2026, requestId(contract, i)).text(),
                i == 1 ? "HIGH_CONSUMPTION" : "GENERAL_QUERY", "CONTACT_FORM", now, "María Hernández", "maria hernandez",
                "Mi recibo", "Quisiera saber por qué subió.", contract, "RECEIVED", now, " maria hernandez mi recibo"));
    }

    private static long requestId(int contract, int i) {
        return (long) contract * (REQUESTS_EACH + 1) + i;
    }

    private static Stream<Object[]> messages(int contract, Instant now) {
        return numbers(REQUESTS_EACH).mapToObj(i -> row(
                "<%d@example.com>".formatted(requestId(contract, i)), "N-" + requestId(contract, i), "REQUEST",
                requestId(contract, i), "maria@example.com", "Su recibo", "<p>Atendida.</p>", "Atendida.", "SENT", now, now, now, 1));
    }

    private static Object[] row(@Nullable Object... values) {
        return Arrays.copyOf(values, values.length, Object[].class);
    }
}
