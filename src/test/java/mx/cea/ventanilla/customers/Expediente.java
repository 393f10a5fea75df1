package mx.cea.ventanilla.customers;

import java.time.YearMonth;
import java.util.List;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.testing.TestOffice;

/// Contracts as the contract window shows them: some years of invoices, payments and readings up to June 2026.
public final class Expediente {
    private Expediente() {}

    /// A contract of a person with a meter of her own, paid but for the last `unpaid` months, whose last payment is on its
    /// way.
    public static ContractId contract(TestOffice office, String number, int months, int unpaid) {
        return contract(office, number, Register.PERSON, new Meter.Own("296729284"), months, unpaid);
    }

    public static ContractId contract(
            TestOffice office, String number, Holder holder, Meter meter, int months, int unpaid) {
        office.database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.contracts(List.of(Register.contract(number, number, holder, meter)));
            long value = 1_000;
            for (int i = months - 1; i >= 0; i--) {
                YearMonth month = YearMonth.of(2026, 5).minusMonths(i);
                String invoice = "0001%d%02d%8s".formatted(month.getYear(), month.getMonthValue(), number).replace(' ', '0');
                long amount = 30_000 + 1_310L * (i % 12);
                load.invoices(List.of(Register.invoice(number, invoice, month.toString(), amount)));
                boolean onItsWay = i == 0 && unpaid == 0;
                if (i >= unpaid) {
                    load.payments(List.of(Register.payment(
                            number,
                            invoice,
                            month.atDay(20).toString(),
                            onItsWay ? null : month.atDay(22).toString(),
                            amount)));
                }
                long consumption = 14 + (i * 7L) % 11;
                value += consumption;
                load.readings(List.of(new RegisterLoad.NewReading(
                        new ContractNumber(number), new Reading(month.atDay(5), value, consumption, i % 9 == 4))));
            }
        });
        return office.app.contracts().find(number).getFirst().id();
    }

    /// An active account that is linked to a contract.
    public static long account(TestOffice office, String username, ContractId contract) {
        return office.database.write(h -> {
            long id = h.createUpdate("""
                            INSERT INTO account (username, username_folded, display_name, email, state, created_at)
                            VALUES (:username, :username, 'María Hernández Peña', :email, 'ACTIVE', :at)""")
                    .bind("username", username)
                    .bind("email", username + "@example.com")
                    .bind("at", office.clock.now())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("INSERT INTO account_contract (account_id, contract_id) VALUES (:account, :contract)")
                    .bind("account", id)
                    .bind("contract", contract.value())
                    .execute();
            return id;
        });
    }
}
