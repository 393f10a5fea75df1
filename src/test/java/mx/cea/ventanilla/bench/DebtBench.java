package mx.cea.ventanilla.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import mx.cea.ventanilla.accounts.debt.DebtRun;
import mx.cea.ventanilla.accounts.debt.DebtRuns.Simulated;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsRule;
import mx.cea.ventanilla.contracts.ArrearsSql;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;

/// The block for debt over the whole register (BLO-7): the simulation with everything it keeps, beside a bare statement that
/// only finds the accounts; and 5,000 blocks with their acts and messages, beside bare batches of the very same rows.
final class DebtBench implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int ACCOUNTS = 100_000;
    private static final int BLOCKS = 5_000;
    private static final int GROUP = 250;
    private static final double SIMULATION = 8;
    private static final double APPLICATION = 20;
    private static final LocalDate TODAY = InventedRegister.RECIPE.today();
    private static final Clock CLOCK = () -> TODAY.atTime(10, 0).atZone(Clock.ZONE).toInstant();
    private static final String CROSSING = "WITH " + ArrearsSql.ofAll().replace(":today", "DATE '" + TODAY + "'") + ", "
            + ArrearsSql.crossing(new ArrearsLimit(ArrearsRule.OLDEST_DUE, 6))
                    .replace(":latest_due_on", "DATE '" + new ArrearsLimit(ArrearsRule.OLDEST_DUE, 6).latestDueOn(TODAY) + "'");
    private static final String BARE = CROSSING + """

            SELECT l.account_id, count(*), sum(r.rest) FROM crossing x
            JOIN account_contract l ON l.contract_id = x.contract_id JOIN arrears r ON r.contract_id = x.contract_id
            GROUP BY l.account_id""";
    private static final List<String> TABLES = List.of(
            "message", "account_act", "history", "account_block", "debt_case", "debt_run", "folio_counter");

    @Override
    public void run(Path data, Report report) throws Exception {
        report.line("Debt blocks: %,d contracts, %,d accounts, %d rounds and one to warm up",
                InventedRegister.RECIPE.contracts(), ACCOUNTS, ROUNDS);
        try (BenchServer server = BenchServer.start(data, LargeOffice.INVENTED);
                Connection bare = server.connect("postgres");
                Database database = Database.open(server.address("postgres"), CLOCK)) {
            StaffMember supervisor = prepare(bare);
            report.line("PostgreSQL: %s", server.settings());
            Ventanilla office = new Ventanilla(database, Places.within(data.resolve("office")));
            simulate(report, office, supervisor, bare);
            apply(report, office, supervisor, bare);
        }
    }

    /// Accounts on the contracts that cross the limit, as many as there are, and on others; every fifth has a second.
    private static StaffMember prepare(Connection bare) throws SQLException {
        try (Statement s = bare.createStatement()) {
            s.execute("TRUNCATE " + String.join(", ", TABLES) + ", account_contract, account, staff CASCADE");
            s.execute("INSERT INTO staff (id, username, display_name, role, created_at) "
                    + "VALUES (1, 'sofia', 'Sofía Ruiz', 'SUPERVISOR', now())");
            s.execute("""
                    INSERT INTO account (id, username, username_folded, display_name, email, state, created_at, search_text)
                    SELECT n, 'u' || n, 'u' || n, 'Usuario ' || n, 'u' || n || '@example.com', 'ACTIVE', now(), ''
                    FROM generate_series(1, %d) n""".formatted(ACCOUNTS));
            s.execute(CROSSING + """

                    INSERT INTO account_contract (account_id, contract_id)
                    SELECT n, id FROM (SELECT c.id, row_number() OVER (ORDER BY x.contract_id IS NULL, c.id) AS n
                                       FROM contract c LEFT JOIN crossing x ON x.contract_id = c.id) AS numbered
                    WHERE n <= %d""".formatted(ACCOUNTS));
            s.execute("""
                    INSERT INTO account_contract (account_id, contract_id)
                    SELECT account_id, (contract_id + 7) % 500000 + 1 FROM account_contract WHERE account_id % 5 = 0
                    ON CONFLICT DO NOTHING""");
            for (String table : List.of("account", "account_contract")) {
                s.execute("VACUUM ANALYZE " + table);
            }
        }
        return new StaffMember(new StaffId(1), "sofia", "Sofía Ruiz", Role.SUPERVISOR);
    }

    private static void simulate(Report report, Ventanilla office, StaffMember supervisor, Connection bare)
            throws SQLException {
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        for (int i = -1; i < ROUNDS; i++) {
            long start = System.nanoTime();
            office.debtRuns().simulate(supervisor);
            double took = (System.nanoTime() - start) / 1e9;
            start = System.nanoTime();
            try (Statement s = bare.createStatement();
                    ResultSet r = s.executeQuery(BARE)) {
                while (r.next()) {
                    r.getLong(3);
                }
            }
            if (i >= 0) {
                ours[i] = took;
                theirs[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        Figures simulated = new Figures(ours);
        report.line("Simulation, kept with its proofs: median %.2f s (%.2f to %.2f)", simulated.median(), simulated.min(),
                simulated.max());
        report.line("Bare statement, nothing kept: median %.2f s", new Figures(theirs).median());
        report.line("%,d accounts would be blocked", number(bare, "SELECT count(*) FROM debt_case "
                + "WHERE held_by IS NULL AND run_id = (SELECT max(id) FROM debt_run)"));
        report.target("simulation under " + SIMULATION + " s", simulated.median() < SIMULATION);
    }

    private static void apply(Report report, Ventanilla office, StaffMember supervisor, Connection bare)
            throws SQLException {
        DebtRun run = ((Simulated.Made) office.debtRuns().simulate(supervisor)).run();
        try (Statement s = bare.createStatement()) {
            s.execute("UPDATE debt_case SET chosen = TRUE WHERE run_id = " + run.id() + " AND account_id IN ("
                    + "SELECT account_id FROM debt_case WHERE run_id = " + run.id() + " AND held_by IS NULL "
                    + "ORDER BY account_id LIMIT " + BLOCKS + ")");
        }
        long start = System.nanoTime();
        report.line("%s", office.debtApplication().apply(supervisor, run.id()));
        double seconds = (System.nanoTime() - start) / 1e9;
        report.line("%,d blocks with act, history and message: %.2f s, in groups of %d", BLOCKS, seconds, GROUP);
        report.line("Bare batches of the same rows: %.2f s", bareRows(bare));
        report.target(BLOCKS + " blocks under " + APPLICATION + " s", seconds < APPLICATION);
        if (number(bare, "SELECT count(DISTINCT subject_id) FROM message") != number(bare, "SELECT count(*) FROM message")) {
            throw new IllegalStateException("Somebody was told twice");
        }
    }

    /// Writes the rows that the program wrote once more, a commit for each group.
    private static double bareRows(Connection bare) throws SQLException {
        List<String> copied = List.of("account_block", "account_act", "history", "message");
        try (Statement s = bare.createStatement()) {
            for (String table : copied) {
                s.execute("DROP TABLE IF EXISTS bare_" + table);
                s.execute("CREATE TABLE bare_" + table + " (LIKE " + table + " INCLUDING ALL)");
            }
        }
        long start = System.nanoTime();
        bare.setAutoCommit(false);
        for (int from = 0; from < BLOCKS; from += GROUP) {
            for (String table : copied) {
                try (PreparedStatement s = bare.prepareStatement("INSERT INTO bare_" + table + " OVERRIDING SYSTEM VALUE SELECT * FROM "
                        + table + " ORDER BY id LIMIT " + GROUP + " OFFSET ?")) {
                    s.setInt(1, from);
                    s.executeUpdate();
                }
            }
            bare.commit();
        }
        bare.setAutoCommit(true);
        return (System.nanoTime() - start) / 1e9;
    }

    private static long number(Connection c, String query) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(query)) {
            r.next();
            return r.getLong(1);
        }
    }
}
