package mx.cea.ventanilla.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.search.Search;

/// One answer of the search over the whole register, all kinds of hit together, for every kind of text; beside it the
/// bare statement over the contracts alone. Both go through the same texts, one after the other.
final class SearchBench implements Benchmark {
    private static final int TEXTS = Integer.getInteger("bench.texts", 100);
    private static final int WARM = 20;

    private record Timed(String text, double millis, double worked, int hits) {}

    @Override
    public void run(Path data, Report report) throws Exception {
        report.line("Search over %,d contracts, %,d accounts, %,d invoices: %d kinds of text, %d texts of each",
                LargeRegister.CONTRACTS, LargeRegister.ACCOUNTS, LargeRegister.CONTRACTS * LargeRegister.INVOICES_EACH,
                SearchKeys.values().length, TEXTS);
        report.line("Search: contracts, accounts, invoices and requests, ranked. Bare: one statement over contracts, unranked");
        try (BenchServer server = BenchServer.start(data, LargeOffice.REGISTER)) {
            report.line("PostgreSQL: %s", server.settings());
            measure(server.address("postgres"), 60, report);
        }
        measure(BenchFile.make(data, LargeOffice.REGISTER), 120, report);
    }

    private static void measure(DatabaseAddress address, int target, Report report) throws SQLException {
        report.line("%s, load average %.1f", address.dialect(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        try (Database database = Database.open(address);
                BareSearch bare = new BareSearch(address)) {
            Search search = new Ventanilla(database, Places.within(Path.of("target", "bench"))).search();
            List<String> missed = new ArrayList<>();
            List<String> slow = new ArrayList<>();
            List<Timed> all = new ArrayList<>();
            for (SearchKeys kind : SearchKeys.values()) {
                List<Timed> timed = new ArrayList<>();
                List<Double> bareMillis = new ArrayList<>();
                List<String> texts = kind.texts(TEXTS + WARM);
                Worked worked = worked(database);
                for (int i = 0; i < texts.size(); i++) {
                    Timed one = time(search, texts.get(i), worked);
                    double millis = bare.millis(kind, texts.get(i));
                    if (i >= WARM) {
                        timed.add(one);
                        bareMillis.add(millis);
                    }
                }
                all.addAll(timed);
                Figures figures = figures(timed);
                Figures plain = new Figures(bareMillis.stream().mapToDouble(Double::doubleValue).toArray());
                Timed worst = timed.stream().max((a, b) -> Double.compare(a.millis(), b.millis())).orElseThrow();
                report.line("  %-20s p50 %6.1f  p95 %6.1f  p99 %6.1f ms, at work p95 %6.1f | bare p50 %6.1f  p95 %6.1f  p99 %6.1f ms | worst \"%s\", hits %.1f",
                        kind, figures.median(), figures.percentile(95), figures.percentile(99), work(timed).percentile(95), plain.median(), plain.percentile(95),
                        plain.percentile(99), worst.text(), timed.stream().mapToInt(Timed::hits).average().orElse(0));
                if (figures.percentile(95) >= target) {
                    missed.add(kind.name());
                }
                if (work(timed).percentile(95) >= target) {
                    slow.add(kind.name());
                }
            }
            Figures figures = figures(all);
            report.line("%s, all kinds: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms, at work p95 %.1f ms, load average %.1f", address.dialect(),
                    figures.median(), figures.percentile(95), figures.percentile(99), figures.max(), work(all).percentile(95),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            report.target(address.dialect() + " p95 under " + target + " ms for every kind of text " + missed, missed.isEmpty());
            report.target(address.dialect() + " p95 of the time at work, the machine's other tasks left out " + slow, slow.isEmpty());
        }
    }

    private static Timed time(Search search, String text, Worked worked) {
        long before = worked.nanos();
        long start = System.nanoTime();
        int hits = search.find(text).all().size();
        double millis = (System.nanoTime() - start) / 1e6;
        return new Timed(text, millis, (worked.nanos() - before) / 1e6, hits);
    }

    private static Worked worked(Database database) {
        return new Worked(database.dialect() == Dialect.SQLITE
                ? List.of()
                : database.read(h -> h.createQuery("SELECT pid FROM pg_stat_activity WHERE application_name = 'ventanilla'")
                        .mapTo(Long.class)
                        .list()));
    }

    private static Figures figures(List<Timed> timed) {
        return new Figures(timed.stream().mapToDouble(Timed::millis).toArray());
    }

    private static Figures work(List<Timed> timed) {
        return new Figures(timed.stream().mapToDouble(Timed::worked).toArray());
    }
}
