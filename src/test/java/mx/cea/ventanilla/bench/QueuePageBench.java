package mx.cea.ventanilla.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.Queue;
import mx.cea.ventanilla.requests.QueueFilter;
import mx.cea.ventanilla.requests.QueueKey;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// One page of fifty rows of the queue among a million requests: every list, order, direction and kind of filter, the
/// first page and one deep inside. Beside it the statement that one would write at once by bare JDBC.
final class QueuePageBench implements Benchmark {
    private static final int SIZE = 50;
    private static final int TIMES = 2;
    private static final int DEEP_PAGES = 8;
    private static final int BARE_EVERY = 7;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final StaffMember ME = new StaffMember(new StaffId(1), "agente1", "Agente 1", Role.AGENT);

    private enum Filter {
        NONE(""),
        FREQUENT("agua"),
        NAME("hernandez"),
        MIDDLING("veronica"),
        SURNAME("zamarripa"),
        LAST_NAME("zenaida"),
        ONE_FOLIO("000777123"),
        TWO_WORDS("zamarripa fuga"),
        TWO_RARE("zenaida septien"),
        TWO_LETTERS("lo"),
        NOTHING("xqzkw");

        private final QueueFilter filter;

        Filter(String typed) {
            this.filter = QueueFilter.of(typed);
        }
    }

    /// @param cpu of the asking thread, which for the embedded database is all that a page costs
    private record Timed(String what, double millis, double cpu) {}

    @Override
    public void run(Path data, Report report) throws Exception {
        report.line("One page of %d rows, %,d requests: every list, order, direction; %d filters; first page and page %d",
                SIZE, MillionRequests.COUNT, Filter.values().length, DEEP_PAGES + 1);
        try (BenchServer server = BenchServer.start(data)) {
            report.line("PostgreSQL: %s", server.settings());
            measure(server.address("postgres"), 50, report);
        }
        measure(BenchFile.make(data), 100, report);
    }

    private static void measure(DatabaseAddress address, int target, Report report) throws SQLException {
        try (Database database = Database.open(address)) {
            Queue queue = new Ventanilla(database, Places.within(Path.of("target", "bench"))).queue();
            List<Timed> pages = new ArrayList<>();
            List<Timed> bare = new ArrayList<>();
            int combination = 0;
            List<String> different = new ArrayList<>();
            try (BarePage bareJdbc = new BarePage(address)) {
                for (Filter filter : Filter.values()) {
                    for (QueueView view : QueueView.values()) {
                        for (QueueOrder.By by : QueueOrder.By.values()) {
                            for (boolean descending : new boolean[] {false, true}) {
                                var question = new Queue.Question(ME, view, new QueueOrder(by, descending), filter.filter);
                                String what = filter + " " + view + " " + by + (descending ? " descending" : "");
                                pages(queue, question, what, pages);
                                if (combination++ % BARE_EVERY == 0) {
                                    BarePage.Read read = bareJdbc.read(question, SIZE);
                                    bare.add(new Timed(what, read.millis(), 0));
                                    if (!ids(queue.page(question, null, SIZE)).equals(read.ids())) {
                                        different.add(what);
                                    }
                                }
                            }
                        }
                    }
                }
            }
            say(report, address.dialect() + " pages", pages);
            report.target(address.dialect() + " p95 under " + target + " ms", figures(pages).percentile(95) < target);
            if (address.dialect() == Dialect.SQLITE) {
                // what else the machine was doing counts less here
                Figures cpu = new Figures(pages.stream().mapToDouble(Timed::cpu).toArray());
                report.line("%s processor time: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms; load average %.1f",
                        address.dialect(), cpu.median(), cpu.percentile(95), cpu.percentile(99), cpu.max(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
            worst(report, pages);
            say(report, address.dialect() + " bare JDBC, every " + BARE_EVERY + "th", bare);
            report.target(address.dialect() + " same rows as bare JDBC, in " + bare.size() + " lists " + different, different.isEmpty());
            first(queue, address, report);
        }
    }

    private static List<Long> ids(Page<QueueRow, QueueKey> page) {
        return page.rows().stream().map(row -> row.id().value()).toList();
    }

    private static void pages(Queue queue, Queue.Question question, String what, List<Timed> pages) {
        QueueKey deep = null;
        for (int i = 0; i < DEEP_PAGES; i++) {
            Page<QueueRow, QueueKey> page = queue.page(question, deep, SIZE);
            if (page.next() == null) {
                break;
            }
            deep = page.next();
        }
        for (int i = 0; i < TIMES; i++) {
            pages.add(time(queue, question, null, what));
            if (deep != null) {
                pages.add(time(queue, question, deep, what + ", deep"));
            }
        }
    }

    private static Timed time(Queue queue, Queue.Question question, @Nullable QueueKey after, String what) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        queue.page(question, after, SIZE);
        long end = System.nanoTime();
        return new Timed(what, (end - start) / 1e6, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
    }

    private static void first(Queue queue, DatabaseAddress address, Report report) {
        for (Filter filter : Filter.values()) {
            double[] millis = new double[5];
            for (int i = 0; i < millis.length; i++) {
                long start = System.nanoTime();
                queue.first(new Queue.Question(ME, QueueView.TO_TAKE, QueueOrder.MOST_URGENT, filter.filter), SIZE);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
            report.line("%s first page with counts, %s: median %.0f ms", address.dialect(), filter, new Figures(millis).median());
        }
    }

    private static Figures figures(List<Timed> timed) {
        return new Figures(timed.stream().mapToDouble(Timed::millis).toArray());
    }

    private static void say(Report report, String what, List<Timed> timed) {
        Figures f = figures(timed);
        report.line("%s: %,d calls, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
                what, timed.size(), f.median(), f.percentile(95), f.percentile(99), f.max());
    }

    private static void worst(Report report, List<Timed> timed) {
        timed.stream()
                .sorted((a, b) -> Double.compare(b.millis(), a.millis()))
                .limit(15)
                .forEach(t -> report.line("  %.1f ms (processor %.1f): %s", t.millis(), t.cpu(), t.what()));
    }
}
