package mx.cea.ventanilla.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Arrears;
import mx.cea.ventanilla.contracts.ArrearsFigures;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsRule;
import mx.cea.ventanilla.contracts.ContractArrears;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.generator.Chunk;
import mx.cea.ventanilla.persistence.Database;

/// The arrears of the whole register (BLO-7) by the program, beside what anybody would write first: a statement that is
/// right, adds up the payments of every invoice and sees every invoice in order. Some answers are held against the pure
/// function over the very invoices and payments.
final class ArrearsBench implements Benchmark {
    private static final int ROUNDS = 5;
    /// They take so much longer.
    private static final int BARE_ROUNDS = 2;
    private static final double TARGET = 5;
    private static final LocalDate TODAY = InventedRegister.RECIPE.today();
    private static final Clock CLOCK = () -> TODAY.atStartOfDay(Clock.ZONE).toInstant();
    private static final String BY_PAYMENTS = """
            WITH posted AS (
                SELECT contract_id, invoice_id, sum(amount) AS amount FROM payment WHERE posted_on IS NOT NULL
                GROUP BY contract_id, invoice_id),
            settled AS (
                SELECT i.id, i.contract_id, i.due_on, i.year * 12 + i.month AS period,
                    greatest(i.amount - coalesce(p.amount, 0), 0) AS rest, greatest(coalesce(p.amount, 0) - i.amount, 0) AS over
                FROM invoice i LEFT JOIN posted p ON p.contract_id = i.contract_id AND p.invoice_id = i.id),
            account AS (
                SELECT s.*, sum(s.rest) OVER (PARTITION BY s.contract_id ORDER BY s.due_on, s.id) AS up_to_here,
                    greatest(0, sum(s.over) OVER (PARTITION BY s.contract_id) + coalesce(a.amount, 0)) AS credit
                FROM settled s LEFT JOIN posted a ON a.contract_id = s.contract_id AND a.invoice_id IS NULL)
            SELECT contract_id, min(due_on), count(*), count(DISTINCT period),
                sum(least(rest, up_to_here - credit))
            FROM account WHERE rest > 0 AND up_to_here > credit AND due_on < ? GROUP BY contract_id ORDER BY contract_id""";

    @Override
    public void run(Path data, Report report) throws Exception {
        report.line("Arrears of the whole register: %,d contracts, %d months, %d rounds and one to warm up, %d of bare JDBC",
                InventedRegister.RECIPE.contracts(), InventedRegister.RECIPE.months(), ROUNDS, BARE_ROUNDS);
        try (BenchServer server = BenchServer.start(data, LargeOffice.INVENTED);
                Connection bare = server.connect("postgres");
                Database database = Database.open(server.address("postgres"), CLOCK)) {
            report.line("PostgreSQL: %s; %,d invoices, %,d payments", server.settings(),
                    number(bare, "SELECT count(*) FROM invoice"), number(bare, "SELECT count(*) FROM payment"));
            measure(report, database, bare);
        }
        try (Database database = Database.open(BenchFile.make(data, LargeOffice.INVENTED), CLOCK)) {
            say(report, "SQLite, program", rounds(database, new ArrayList<>()));
        }
    }

    private static void measure(Report report, Database database, Connection bare) throws SQLException {
        List<ContractArrears> found = new ArrayList<>();
        Figures ours = rounds(database, found);
        double[] naive = new double[BARE_ROUNDS];
        for (int i = 0; i < BARE_ROUNDS; i++) {
            List<ContractArrears> byNaive = new ArrayList<>();
            naive[i] = timeNaive(bare, byNaive);
            if (!found.equals(byNaive)) {
                throw new IllegalStateException("The two statements do not agree");
            }
        }
        say(report, "PostgreSQL, program", ours);
        say(report, "PostgreSQL, bare JDBC adding up the payments", new Figures(naive));
        report.line("%,d contracts in arrears (%.1f in a hundred); more than six months %,d, more than six invoices %,d",
                found.size(), 100.0 * found.size() / InventedRegister.RECIPE.contracts(),
                over(found, ArrearsRule.OLDEST_DUE), over(found, ArrearsRule.MONTHLY_INVOICES));
        report.target("whole register under " + TARGET + " s in PostgreSQL", ours.median() < TARGET);
        report.line("held against the pure function: %,d contracts", sample(found));
    }

    private static long over(List<ContractArrears> found, ArrearsRule rule) {
        return found.stream().filter(c -> c.figures().exceed(new ArrearsLimit(rule, 6))).count();
    }

    private static void say(Report report, String who, Figures seconds) {
        report.line("%s: median %.2f s (%.2f to %.2f)", who, seconds.median(), seconds.min(), seconds.max());
    }

    /// The program's, the first of which does not count; what the last one found.
    private static Figures rounds(Database database, List<ContractArrears> found) {
        double[] seconds = new double[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            found.clear();
            double took = time(database, found);
            if (i >= 0) {
                seconds[i] = took;
            }
        }
        return new Figures(seconds);
    }

    private static double time(Database database, List<ContractArrears> found) {
        Contracts contracts = new Contracts(database, new History(database.clock(), "bench"));
        long start = System.nanoTime();
        contracts.eachInArrears(found::add);
        return (System.nanoTime() - start) / 1e9;
    }

    private static double timeNaive(Connection bare, List<ContractArrears> found) throws SQLException {
        long start = System.nanoTime();
        try (PreparedStatement statement = bare.prepareStatement(BY_PAYMENTS)) {
            statement.setObject(1, TODAY);
            try (ResultSet r = statement.executeQuery()) {
                while (r.next()) {
                    found.add(new ContractArrears(
                            new ContractId(r.getLong(1)),
                            new ArrearsFigures(TODAY, r.getObject(2, LocalDate.class), r.getInt(3), r.getInt(4),
                                    new Money(r.getLong(5)))));
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// Every hundredth chunk of contracts, in arrears or not.
    private static int sample(List<ContractArrears> found) {
        Map<Long, ArrearsFigures> byId = new HashMap<>();
        found.forEach(c -> byId.put(c.contract().value(), c.figures()));
        int checked = 0;
        for (int number = 0; number < Chunk.count(InventedRegister.RECIPE); number += 100) {
            Chunk chunk = Chunk.of(InventedRegister.RECIPE, number);
            for (int i = 0; i < chunk.contracts().size(); i++) {
                ArrearsFigures pure = pure(chunk, chunk.contracts().get(i).number());
                ArrearsFigures here = byId.get(number * 500L + i + 1);
                if (here == null ? pure.invoices() > 0 : !here.equals(pure)) {
                    throw new IllegalStateException("Not what the pure function says: " + here + ", " + pure);
                }
                checked++;
            }
        }
        return checked;
    }

    private static ArrearsFigures pure(Chunk chunk, ContractNumber contract) {
        List<Invoice> invoices = new ArrayList<>();
        for (NewInvoice i : chunk.invoices()) {
            if (i.contract().equals(contract)) {
                invoices.add(new Invoice(invoices.size(), i.number(), i.period(), i.issuedOn(), i.dueOn(), i.amount(),
                        Money.ZERO, Money.ZERO, Money.ZERO, false, null));
            }
        }
        List<Payment> payments = chunk.payments().stream()
                .filter(p -> p.contract().equals(contract))
                .map(p -> new Payment(0, p.invoice(), p.paidOn(), p.postedOn(), p.amount(), p.channel(), p.reference()))
                .toList();
        return Arrears.measure(invoices, payments, TODAY).figures();
    }

    private static long number(Connection c, String query) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(query)) {
            r.next();
            return r.getLong(1);
        }
    }
}
