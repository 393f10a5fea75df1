package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.CustomerFiles;
import mx.cea.ventanilla.customers.FileOpening;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;

/// Opening a contract with 60 months: all that its window shows, requests and messages included, and the opening logged.
/// Beside it the same parts by bare JDBC, contract by contract.
final class ContractFileBench implements Benchmark {
    private static final int WARM = 200;
    private static final int TARGET = 30;
    private static final int PAGE = 100;
    private static final int AGAIN = 20;
    private static final StaffMember ME = new StaffMember(new StaffId(1), "agente1", "Agente 1", Role.AGENT);

    @Override
    public void run(Path data, Report report) throws Exception {
        report.line("Opening a contract with %d months among %,d contracts; %,d of them are opened",
                LargeFiles.MONTHS, LargeRegister.CONTRACTS, LargeFiles.LONG);
        try (BenchServer server = BenchServer.start(data, LargeOffice.FILES)) {
            report.line("PostgreSQL: %s", server.settings());
            measure(server.address("postgres"), report);
            roundTrips(server, report);
        }
        measure(BenchFile.make(data, LargeOffice.FILES), report);
    }

    private static void measure(DatabaseAddress address, Report report) throws SQLException {
        List<Integer> contracts = new ArrayList<>(LargeFiles.opened());
        Collections.shuffle(contracts, new Random(7));
        try (Database database = Database.open(address);
                BareFile bare = new BareFile(address)) {
            CustomerFiles files = files(database);
            List<Double> program = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int i = 0; i < contracts.size(); i++) {
                double bareMillis = 0;
                double millis;
                // whoever comes second finds the pages in memory
                if (i % 2 == 0) {
                    millis = open(files, contracts.get(i));
                    bareMillis = bare.millis(contracts.get(i));
                } else {
                    bareMillis = bare.millis(contracts.get(i));
                    millis = open(files, contracts.get(i));
                }
                if (i >= WARM) {
                    program.add(millis);
                    plain.add(bareMillis);
                }
            }
            say(report, address.dialect() + ", the program", figures(program));
            say(report, address.dialect() + ", bare JDBC, " + BareFile.roundTrips() + " statements", figures(plain));
            report.line("load average %.1f", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            if (address.dialect() == Dialect.POSTGRESQL) {
                report.target("p95 under " + TARGET + " ms", figures(program).percentile(95) < TARGET);
            }
        }
    }

    private static CustomerFiles files(Database database) {
        return new Ventanilla(database, Places.within(Path.of("target", "bench"))).customerFiles();
    }

    private static double open(CustomerFiles files, long contract) {
        ContractId id = new ContractId(contract);
        long start = System.nanoTime();
        if (!(files.open(ME, id, OpeningReason.from("Medición")) instanceof FileOpening.Opened(var view))
                || view.file().invoices().size() != LargeFiles.MONTHS) {
            throw new IllegalStateException("Contract " + contract + " did not open as it should");
        }
        files.requests(id, null, PAGE);
        files.messages(id, null, PAGE);
        return (System.nanoTime() - start) / 1e6;
    }

    /// How often an opening waits for the server.
    private static void roundTrips(BenchServer server, Report report) throws IOException {
        try (RoundTrips between = new RoundTrips(server.port());
                Database database = Database.open(between.through(server.address("postgres")))) {
            CustomerFiles files = files(database);
            List<Integer> contracts = LargeFiles.opened();
            // the driver asks once for each of its prepared statements and types
            contracts.subList(0, AGAIN).forEach(contract -> open(files, contract));
            int before = between.count();
            double waitedBefore = between.waitedMillis();
            contracts.subList(0, AGAIN).forEach(contract -> open(files, contract));
            report.line("PostgreSQL, the program: %.1f round trips for each opening, %.1f ms of waiting for the server",
                    (between.count() - before) / (double) AGAIN, (between.waitedMillis() - waitedBefore) / AGAIN);
        }
    }

    private static Figures figures(List<Double> millis) {
        return new Figures(millis.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void say(Report report, String what, Figures f) {
        report.line("%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
                what, f.median(), f.percentile(95), f.percentile(99), f.max());
    }
}
