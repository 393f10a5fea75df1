package mx.cea.ventanilla.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Taking the most urgent request, answering it and queueing the letter, by eight agents at once: the program's services
/// beside the same statements sent by bare JDBC. Every agent has a login and a connection of his own, as at a workstation.
final class TakeAnswerBench implements Benchmark {
    private static final int CLIENTS = 8;
    private static final int ROUNDS = 7;
    private static final long WARM_UP_MILLIS = 4_000;
    private static final long ROUND_MILLIS = 4_000;
    private static final double TARGET = 0.6;

    /// Takes and answers one request.
    interface Agent {
        /// @return the request's key
        long takeAndAnswer() throws SQLException;
    }

    @Override
    public void run(Path data, Report report) throws Exception {
        try (BenchServer server = BenchServer.start(data)) {
            List<Long> staff = enrol(server);
            report.line("Take + answer + queued letter, %d clients, %,d requests", CLIENTS, MillionRequests.COUNT);
            report.line("PostgreSQL: %s", server.settings());
            List<ServiceAgent> ours = new ArrayList<>();
            List<BareAgent> bare = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                ours.add(ServiceAgent.open(server.address(username(i)), staff.get(i), username(i)));
            }
            try {
                BareAgent.Letter letter = letterOf(server, ours.getFirst());
                for (int i = 0; i < CLIENTS; i++) {
                    bare.add(new BareAgent(server.connect(username(i)), staff.get(i), letter));
                }
                report.line("every letter: %,d characters of HTML, %,d of text", letter.html().length(), letter.text().length());
                compare(ours, bare, report);
                statements(ours, bare, report);
            } finally {
                ours.forEach(ServiceAgent::close);
                for (BareAgent agent : bare) {
                    agent.close();
                }
            }
        }
    }

    private static BareAgent.Letter letterOf(BenchServer server, ServiceAgent agent) throws SQLException {
        try (Connection c = server.connect("postgres")) {
            return BareAgent.Letter.of(c, agent.takeAndAnswer());
        }
    }

    private static String username(int client) {
        return "banco" + client;
    }

    /// Makes the agents' logins and lets them work whatever the hour; what earlier runs have ended stays so.
    private static List<Long> enrol(BenchServer server) throws SQLException {
        server.runHere(
                "DELETE FROM day_exception",
                """
                INSERT INTO day_exception (kind, begins_at, ends_at, reason, created_at)
                VALUES ('GUARD', now() - interval '1 day', now() + interval '1 day', 'Medición', now())""");
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String name = username(i);
            server.runHere(
                    "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + name + "') THEN CREATE ROLE "
                            + name + " LOGIN IN ROLE ventanilla_agent; END IF; END $$",
                    "INSERT INTO staff (username, display_name, role, created_at) VALUES ('" + name
                            + "', 'Agente de medición', 'AGENT', now()) ON CONFLICT DO NOTHING");
            try (Connection c = server.connect("postgres");
                    Statement s = c.createStatement();
                    ResultSet r = s.executeQuery("SELECT id FROM staff WHERE username = '" + name + "'")) {
                r.next();
                ids.add(r.getLong(1));
            }
        }
        return ids;
    }

    private static void compare(List<? extends Agent> ours, List<? extends Agent> bare, Report report) throws Exception {
        List<Long> taken = Collections.synchronizedList(new ArrayList<>());
        double[] oursRates = new double[ROUNDS];
        double[] bareRates = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            rate(clients, bare, WARM_UP_MILLIS, taken);
            rate(clients, ours, WARM_UP_MILLIS, taken);
            for (int i = 0; i < ROUNDS; i++) {
                boolean oursFirst = i % 2 == 0;
                double first = rate(clients, oursFirst ? ours : bare, ROUND_MILLIS, taken);
                double second = rate(clients, oursFirst ? bare : ours, ROUND_MILLIS, taken);
                oursRates[i] = oursFirst ? first : second;
                bareRates[i] = oursFirst ? second : first;
                ratios[i] = oursRates[i] / bareRates[i];
                report.line("round %d: services %,.0f/s, bare JDBC %,.0f/s, ratio %.2f", i + 1, oursRates[i], bareRates[i], ratios[i]);
            }
        }
        say(report, "services", new Figures(oursRates));
        say(report, "bare JDBC", new Figures(bareRates));
        Figures ratio = new Figures(ratios);
        report.line("ratio: median %.2f (%.2f to %.2f)", ratio.median(), ratio.min(), ratio.max());
        report.target("ratio at least " + TARGET, ratio.median() >= TARGET);
        Set<Long> distinct = new HashSet<>(taken);
        report.line("taken: %,d requests, %,d of them twice", taken.size(), taken.size() - distinct.size());
        report.target("no request taken twice", taken.size() == distinct.size());
    }

    private static void say(Report report, String who, Figures rates) {
        report.line("%s: median %,.0f/s (%,.0f to %,.0f)", who, rates.median(), rates.min(), rates.max());
    }

    /// Requests ended a second by all agents together.
    private static double rate(ExecutorService clients, List<? extends Agent> agents, long millis, List<Long> taken)
            throws Exception {
        long start = System.nanoTime();
        long end = start + millis * 1_000_000;
        List<Callable<Integer>> work = agents.stream()
                .<Callable<Integer>>map(agent -> () -> {
                    int done = 0;
                    while (System.nanoTime() < end) {
                        taken.add(agent.takeAndAnswer());
                        done++;
                    }
                    return done;
                })
                .toList();
        int done = 0;
        for (Future<Integer> client : clients.invokeAll(work)) {
            done += client.get();
        }
        return done / ((System.nanoTime() - start) / 1e9);
    }

    /// Says whether both have sent the same: what the server holds prepared for a connection of each.
    private static void statements(List<ServiceAgent> ours, List<BareAgent> bare, Report report)
            throws SQLException {
        Set<String> byServices = ours.getFirst().prepared();
        Set<String> byBare = bare.getFirst().prepared();
        byServices.removeIf(s -> s.contains("pg_prepared_statements"));
        byBare.removeIf(s -> s.contains("pg_prepared_statements"));
        report.line("statements: %d by services, %d by bare JDBC", byServices.size(), byBare.size());
        byServices.stream().filter(s -> !byBare.contains(s)).forEach(s -> report.line("  services alone: %s", s));
        byBare.stream().filter(s -> !byServices.contains(s)).forEach(s -> report.line("  bare JDBC alone: %s", s));
    }
}
