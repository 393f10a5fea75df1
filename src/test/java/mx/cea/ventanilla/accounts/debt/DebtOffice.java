package mx.cea.ventanilla.accounts.debt;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;

/// An office on 15 June 2026 with accounts whose contracts owe as asked for.
public final class DebtOffice implements AutoCloseable {
    public final TestOffice office;
    public final MutableClock clock;

    public DebtOffice(Dialect dialect) {
        office = new TestOffice(dialect);
        clock = office.clock;
    }

    /// A contract whose monthly invoices of $100.00 since a month are not paid; none where the month is null.
    public void contract(String number, String unpaidSince) {
        office.database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.contracts(List.of(Register.contract(number, number)));
            load.invoices(Stream.iterate(YearMonth.parse(unpaidSince), m -> m.plusMonths(1))
                    .takeWhile(m -> m.isBefore(YearMonth.from(clock.today())))
                    .map(m -> Register.invoice(number, invoice(m.toString()), m.toString(), 10_000))
                    .toList());
        });
    }

    static String invoice(String month) {
        return "F" + month;
    }

    public Account account(String username, String... contracts) {
        return account(username, AccountState.ACTIVE, contracts);
    }

    Account account(String username, AccountState state, String... contracts) {
        office.database.run(h -> Accounts.load(h, List.of(new Accounts.NewAccount(
                new Username(username),
                "Titular " + username,
                username + "@example.com",
                null,
                state,
                clock.now(),
                Stream.of(contracts).map(ContractNumber::new).toList()))));
        return byName(username);
    }

    public Account byName(String username) {
        return office.app.accounts().byUsername(new Username(username)).orElseThrow();
    }

    ContractId id(String contract) {
        return office.app.contracts().find(contract).getFirst().id();
    }

    /// A posted payment that the register's import brings.
    public void pay(String contract, String month, long centavos) {
        merge(Register.payment(contract, invoice(month), "2026-06-10", "2026-06-12", centavos));
    }

    void merge(NewPayment... payments) {
        if (!(RegisterMerge.begin(office.database, office.supervisor.id()) instanceof RegisterMerge.Begun.Open(var merge))) {
            throw new IllegalStateException("Somebody else is importing");
        }
        try (merge) {
            int line = 0;
            for (NewPayment payment : payments) {
                merge.payment(0, ++line, payment);
            }
            merge.apply(_ -> {});
        }
    }

    public DebtRun simulate() {
        return switch (office.app.debtRuns().simulate(office.supervisor)) {
            case DebtRuns.Simulated.Made(DebtRun run) -> run;
            case DebtRuns.Simulated.Stopped _, DebtRuns.Simulated.NotPermitted _ -> throw new IllegalStateException();
        };
    }

    List<DebtCase> cases(DebtRun run, DebtView view) {
        return office.app.debtRuns().page(run.id(), view, null, 100).rows();
    }

    List<String> names(DebtRun run, DebtView view) {
        return cases(run, view).stream().map(c -> c.username().text()).toList();
    }

    /// Chooses all and applies it.
    DebtApplication.Applied applyAll(DebtRun run) {
        office.app.debtRuns().chooseAll(office.supervisor, run.id(), true);
        return office.app.debtApplication().apply(office.supervisor, run.id());
    }

    public void block(String username) {
        DebtRun run = simulate();
        office.app.debtRuns().choose(office.supervisor, run.id(), List.of(byName(username).id()), true);
        office.app.debtApplication().apply(office.supervisor, run.id());
    }

    List<AccountBlock> blocks(String username) {
        AccountId id = byName(username).id();
        return office.database.read(h -> AccountBlocks.of(h, id));
    }

    List<AccountAct> acts(String username) {
        AccountId id = byName(username).id();
        return office.database.read(h -> AccountActs.of(h, id));
    }

    List<OutboxMessage> letters(String username) {
        AccountId id = byName(username).id();
        return office.database.read(h -> Outbox.of(h, id.subject()));
    }

    String text(OutboxMessage letter) {
        return office.database.read(h -> h.createQuery("SELECT text FROM message WHERE id = :id")
                .bind("id", letter.id())
                .mapTo(String.class)
                .one());
    }

    LocalDate today() {
        return clock.today();
    }

    @Override
    public void close() {
        office.close();
    }
}
