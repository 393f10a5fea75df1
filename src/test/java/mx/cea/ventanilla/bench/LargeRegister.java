package mx.cea.ventanilla.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.cea.ventanilla.bench.RegisterHolders.Holder;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.WordList;
import org.jspecify.annotations.Nullable;

/// The whole register: half a million contracts (`-Dbench.contracts`), an account for every fifth, four invoices for
/// each. The same rows on every run.
final class LargeRegister {
    static final int CONTRACTS = Integer.getInteger("bench.contracts", 500_000);
    static final int ACCOUNTS = CONTRACTS / 5;
    static final int INVOICES_EACH = 4;

    private static final List<String> MAIL = List.of("gmail.com", "hotmail.com", "yahoo.com.mx", "outlook.com", "prodigy.net.mx");

    private LargeRegister() {}

    static void fill(TableSink sink) throws SQLException {
        fillContracts(sink);
        sink.fill("invoice", List.of("number", "contract_id", "year", "month", "issued_on", "due_on", "amount"),
                numbers(CONTRACTS).boxed().flatMap(LargeRegister::invoices));
    }

    /// The contracts and the accounts alone.
    static void fillContracts(TableSink sink) throws SQLException {
        sink.fill("contract", List.of("id", "number", "reference", "holder_kind", "given_name", "first_surname", "second_surname",
                        "company_name", "street", "outside_number", "inside_number", "colonia", "municipality", "postal_code",
                        "administration", "tariff", "meter_status", "meter_number", "state", "email", "phone", "search_text"),
                numbers(CONTRACTS).mapToObj(Row::of).map(Row::columns));
        sink.fill("account", List.of("id", "username", "username_folded", "display_name", "email", "phone", "state", "created_at",
                        "search_text"),
                numbers(ACCOUNTS).mapToObj(LargeRegister::account));
        sink.fill("account_contract", List.of("account_id", "contract_id"),
                numbers(ACCOUNTS).mapToObj(i -> row(i, i * 5)));
    }

    private static IntStream numbers(int last) {
        return IntStream.rangeClosed(1, last);
    }

    private static Object[] row(@Nullable Object... values) {
        return Arrays.copyOf(values, values.length, Object[].class);
    }

    /// The contract of an account; every fifth.
    static Row ofAccount(int account) {
        return Row.of(account * 5);
    }

    private static Object[] account(int i) {
        Row r = ofAccount(i);
        String name = r.holder().name();
        return row(i, r.username(), r.username(), name, r.mail(), r.phone(), "ACTIVE", Clock.system().now(),
                new WordList().number(r.username()).text(r.username()).text(name).email(r.mail()).telephone(r.phone()).toString());
    }

    static String invoiceNumber(int contract, int back) {
        YearMonth month = YearMonth.of(2026, 6).minusMonths(back);
        return String.format("0001%04d%02d%08d", month.getYear(), month.getMonthValue(), contract);
    }

    private static Stream<Object[]> invoices(int contract) {
        return IntStream.range(0, INVOICES_EACH).mapToObj(back -> {
            LocalDate issued = LocalDate.of(2026, 6, 8).minusMonths(back);
            return row(invoiceNumber(contract, back), contract, issued.getYear(), issued.getMonthValue(), issued,
                    issued.plusDays(20), 35_000 + contract % 9_000);
        });
    }

    /// A contract.
    record Row(int id, Holder holder, Customer at, SplittableRandom random, @Nullable String inside, @Nullable String meter,
            @Nullable String email, @Nullable String phone) {
        static Row of(int id) {
            SplittableRandom random = new SplittableRandom(id * 15_485_863L);
            Holder holder = RegisterHolders.of(id);
            return new Row(
                    id,
                    holder,
                    Customer.of(id),
                    random,
                    random.nextInt(10) == 0 ? String.valueOf(1 + random.nextInt(40)) : null,
                    random.nextInt(100) < 96 ? String.valueOf(200_000_000L + id * 37L % 600_000_000L) : null,
                    random.nextInt(100) < 35 ? mail(id, holder) : null,
                    random.nextInt(100) < 60 ? telephone(id) : null);
        }

        String number() {
            return String.valueOf(1_000_000 + id);
        }

        String reference() {
            return String.valueOf(132_000_000L + id * 211L);
        }

        String postalCode() {
            return String.valueOf(76_000 + id % 240);
        }

        String username() {
            return Folding.fold(holder.name()).split(" ")[0] + id;
        }

        String mail() {
            return mail(id, holder);
        }

        private static String mail(int id, Holder holder) {
            String[] words = Folding.fold(holder.name()).split(" ");
            return words[0] + "." + words[words.length - 1] + id % 97 + "@" + MAIL.get(id % MAIL.size());
        }

        private static String telephone(int id) {
            return (id % 20 == 0 ? "55" : "442") + String.format("%07d", id * 7919L % 10_000_000L) + (id % 20 == 0 ? "1" : "");
        }

        String words() {
            return new WordList().number(number()).number(reference()).number(meter).telephone(phone).text(holder.name())
                    .text(at.street()).text(at.house()).text(inside).text(at.colonia()).text(postalCode()).email(email).toString();
        }

        Object[] columns() {
            boolean company = holder.company() != null;
            return row(id, number(), reference(), company ? "COMPANY" : "PERSON", holder.givenName(), holder.firstSurname(),
                    holder.secondSurname(), holder.company(), at.street(), at.house(), inside, at.colonia(), "Querétaro",
                    postalCode(), "QUERETARO", "DOMESTICO MEDIO", meter == null ? "NONE" : "OWN", meter,
                    id % 50 == 0 ? "CANCELLED" : id % 33 == 0 ? "SUSPENDED" : "ACTIVE", email, phone, words());
        }
    }
}
