package mx.cea.ventanilla.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import mx.cea.ventanilla.accounts.registration.ClaimedAddress;
import mx.cea.ventanilla.accounts.registration.ClaimedHolder;
import mx.cea.ventanilla.accounts.registration.MatchResult;
import mx.cea.ventanilla.accounts.registration.RegisterClaim;
import mx.cea.ventanilla.accounts.registration.RegisterMatch;
import mx.cea.ventanilla.accounts.registration.Registrations;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.bench.LargeRegister.Row;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;

/// The wizard's match among half a million contracts: guesses before, contract, comparison and the attempt written down,
/// by number and by *referencia* in turn; then the search for accounts that are alike. Beside it the same statements by
/// bare JDBC.
final class MatchBench implements Benchmark {
    private static final int MATCHES = 2_000;
    private static final int WARM = 300;
    private static final int TARGET = 30;

    @Override
    public void run(Path data, Report report) throws Exception {
        report.line("Matching among %,d contracts, %,d matches", LargeRegister.CONTRACTS, MATCHES);
        try (BenchServer server = BenchServer.start(data, LargeOffice.CONTRACTS)) {
            report.line("PostgreSQL: %s", server.settings());
            measure(server.address("postgres"), report);
        }
        measure(BenchFile.make(data, LargeOffice.CONTRACTS), report);
    }

    private static void measure(DatabaseAddress address, Report report) throws SQLException {
        try (Database database = Database.open(address);
                BareMatch bare = new BareMatch(address)) {
            Ventanilla program = new Ventanilla(database, Places.within(Path.of("target", "bench")));
            StaffMember me = me(database);
            List<Double> matches = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            List<Double> alike = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(11);
            for (int i = 0; i < MATCHES + WARM; i++) {
                Row row = Row.of(1 + random.nextInt(LargeRegister.CONTRACTS));
                String given = i % 2 == 0 ? row.number() : row.reference();
                RegisterClaim claim = claim(row, given);
                // whoever comes second finds the pages in memory
                double bareFirst = i % 4 < 2 ? bare.millis(me.id().value(), given, Clock.system().now()) : 0;
                double millis = match(program.registerMatch(), me, claim);
                double bareMillis = i % 4 < 2 ? bareFirst : bare.millis(me.id().value(), given, Clock.system().now());
                double alikeMillis = alike(program.registrations(), row);
                if (i >= WARM) {
                    matches.add(millis);
                    plain.add(bareMillis);
                    alike.add(alikeMillis);
                }
            }
            say(report, address.dialect() + ", the program", figures(matches));
            say(report, address.dialect() + ", bare JDBC", figures(plain));
            say(report, address.dialect() + ", accounts that are alike", figures(alike));
            report.line("load average %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            if (address.dialect() == Dialect.POSTGRESQL) {
                report.target("p95 under " + TARGET + " ms", figures(matches).percentile(95) < TARGET);
            }
        }
    }

    private static StaffMember me(Database database) {
        long id = database.write(handle -> {
            handle.createUpdate("""
                            INSERT INTO staff (username, display_name, role, created_at)
                            SELECT 'agente1', 'Agente 1', 'AGENT', :now
                            WHERE NOT EXISTS (SELECT 1 FROM staff WHERE username = 'agente1')""")
                    .bind("now", database.clock().now())
                    .execute();
            return handle.createQuery("SELECT id FROM staff WHERE username = 'agente1'").mapTo(Long.class).one();
        });
        return new StaffMember(new StaffId(id), "agente1", "Agente 1", Role.AGENT);
    }

    private static RegisterClaim claim(Row row, String given) {
        String company = row.holder().company();
        String surname = row.holder().firstSurname();
        return new RegisterClaim(
                given,
                company != null
                        ? new ClaimedHolder.Company(company)
                        : new ClaimedHolder.Person(surname == null ? "" : surname, ""),
                row.meter() == null ? "" : row.meter(),
                row.meter() == null
                        ? new ClaimedAddress(row.at().street(), row.at().house(), row.inside() == null ? "" : row.inside())
                        : ClaimedAddress.NONE);
    }

    private static double match(RegisterMatch match, StaffMember me, RegisterClaim claim) {
        long start = System.nanoTime();
        MatchResult result = match.match(me, claim);
        double millis = (System.nanoTime() - start) / 1e6;
        if (!(result instanceof MatchResult.Agreed)) {
            throw new IllegalStateException(claim + " should agree: " + result);
        }
        return millis;
    }

    private static double alike(Registrations registrations, Row row) {
        long start = System.nanoTime();
        registrations.alike(row.holder().name(), row.mail(), null);
        return (System.nanoTime() - start) / 1e6;
    }

    private static Figures figures(List<Double> millis) {
        return new Figures(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void say(Report report, String what, Figures f) {
        report.line("%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
                what, f.median(), f.percentile(95), f.percentile(99), f.max());
    }
}
