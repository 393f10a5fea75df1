package mx.cea.ventanilla.requests.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.cea.ventanilla.testing.TestOffice;
import org.jdbi.v3.core.Handle;

/// Customers as the page of a request shows them: three years of readings, a year of invoices, a payment on its way.
final class Customers {
    static final String INVOICE = "000120260500005377";

    private Customers() {}

    /// A contract, in the name of the holder.
    static long contract(TestOffice office, String number, String givenName, String surname) {
        return office.database.write(h -> {
            long id = h.createUpdate("""
                            INSERT INTO contract (number, reference, holder_kind, given_name, first_surname, street,
                                outside_number, colonia, municipality, postal_code, administration, tariff, meter_status,
                                meter_number, state)
                            VALUES (:number, :number, 'PERSON', :given, :surname, 'Otomíes', '534', 'Juriquilla',
                                'Querétaro', '76226', 'QUERETARO', 'DOMESTICO MEDIO', 'OWN', '123123123', 'ACTIVE')""")
                    .bind("number", number)
                    .bind("given", givenName)
                    .bind("surname", surname)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            readings(h, id);
            invoices(h, id);
            return id;
        });
    }

    private static void readings(Handle h, long contract) {
        long value = 1_000;
        for (int i = 36; i >= 0; i--) {
            LocalDate on = LocalDate.of(2026, 6, 5).minusMonths(i);
            long consumption = i == 0 ? 61 : 14 + (i * 7) % 11;
            value += consumption;
            h.createUpdate("""
                            INSERT INTO reading (contract_id, read_on, value, consumption, estimated)
                            VALUES (:contract, :on, :value, :consumption, :estimated)""")
                    .bind("contract", contract)
                    .bind("on", on)
                    .bind("value", value)
                    .bind("consumption", consumption)
                    .bind("estimated", i % 9 == 4)
                    .execute();
        }
    }

    private static void invoices(Handle h, long contract) {
        for (int i = 11; i >= 0; i--) {
            YearMonth month = YearMonth.of(2026, 5).minusMonths(i);
            String number = "0001%d%02d00005377".formatted(month.getYear(), month.getMonthValue());
            long amount = 41_250 + i * 1_310;
            long id = h.createUpdate("""
                            INSERT INTO invoice (number, contract_id, year, month, issued_on, due_on, amount, paid)
                            VALUES (:number, :contract, :year, :month, :issued, :due, :amount, :paid)""")
                    .bind("number", number)
                    .bind("contract", contract)
                    .bind("year", month.getYear())
                    .bind("month", month.getMonthValue())
                    .bind("issued", month.atDay(8))
                    .bind("due", month.atDay(28))
                    .bind("amount", amount)
                    .bind("paid", i == 0 ? 0 : amount)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("""
                            INSERT INTO payment (contract_id, invoice_id, paid_on, posted_on, amount, channel, reference)
                            VALUES (:contract, :invoice, :paid, :posted, :amount, 'OXXO', :reference)""")
                    .bind("contract", contract)
                    .bind("invoice", id)
                    .bind("paid", i == 0 ? LocalDate.of(2026, 6, 12) : month.atDay(20))
                    .bindByType("posted", i == 0 ? null : month.atDay(22), LocalDate.class)
                    .bind("amount", amount)
                    .bind("reference", "4471563353" + (10 + i))
                    .execute();
        }
    }

    /// An active account that is linked to a contract.
    static long account(TestOffice office, String username, long contract) {
        return office.database.write(h -> {
            long id = h.createUpdate("""
                            INSERT INTO account (username, username_folded, display_name, email, state, created_at)
                            VALUES (:username, :username, 'María Hernández Peña', 'maria@example.com', 'ACTIVE', :at)""")
                    .bind("username", username)
                    .bind("at", office.clock.now())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("INSERT INTO account_contract (account_id, contract_id) VALUES (:account, :contract)")
                    .bind("account", id)
                    .bind("contract", contract)
                    .execute();
            return id;
        });
    }

    static RequestServices services(TestOffice office) {
        return new RequestServices(
                office.app.requestFiles(),
                office.app.requestDesk(),
                office.app.answering(),
                office.app.drafts(),
                office.app.areas(),
                office.app.outbox(),
                office.app.schedule(),
                office.clock,
                office.app.branding().logo());
    }
}
