package mx.cea.ventanilla.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Watches the FX thread from outside: how long a task handed to it has to wait, and what it is doing meanwhile.
final class FxWatch {
    private static final long BEAT_EVERY = 5_000_000;
    private static final long LOOK_EVERY = 3_000_000;
    private static final List<String> JDBC =
            List.of("org.sqlite.", "org.postgresql.", "java.sql.", "com.zaxxer.hikari.", "org.jdbi.");
    private static final List<String> LOADERS =
            List.of("java.lang.ClassLoader", "java.lang.invoke.", "jdk.internal.loader.", "java.security.SecureClassLoader");
    private static final String PROGRAM = "mx.cea.ventanilla.";

    private final Thread fx;
    private final List<Double> waits = new ArrayList<>();
    private final Map<String, Integer> during = new HashMap<>();
    private String longest = "";
    private double longestMillis;
    private int looks;
    private int jdbc;
    private int blocked;
    private String blockedAt = "";
    private int drawing;

    /// What was seen since the one before.
    ///
    /// @param waits   of the tasks handed to the FX thread, in milliseconds
    /// @param longest what it was mostly doing in the longest of them
    /// @param looks   how often its stack was looked at
    /// @param jdbc    in how many of these a database driver, pool or Jdbi was on it
    /// @param drawing in how many of these it waited until a picture was drawn, which without a graphics card is long
    /// @param blocked in how many of these it waited within the program's code
    /// @param blockedAt where it waited last; empty for nowhere
    record Seen(Figures waits, int beats, String longest, int looks, int jdbc, int drawing, int blocked, String blockedAt) {}

    private FxWatch(Thread fx) {
        this.fx = fx;
    }

    /// Begins to watch.
    ///
    /// @param fx the FX thread
    static FxWatch begin(Thread fx) {
        FxWatch watch = new FxWatch(fx);
        Thread.ofPlatform().daemon().name("beat").start(watch::beat);
        Thread.ofPlatform().daemon().name("look").start(watch::look);
        return watch;
    }

    private void beat() {
        while (true) {
            CountDownLatch done = new CountDownLatch(1);
            long start = System.nanoTime();
            Platform.runLater(done::countDown);
            try {
                done.await();
            } catch (InterruptedException _) {
                return;
            }
            waited((System.nanoTime() - start) / 1e6);
            LockSupport.parkNanos(BEAT_EVERY);
        }
    }

    private synchronized void waited(double millis) {
        waits.add(millis);
        if (millis > longestMillis) {
            longestMillis = millis;
            longest = during.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse("");
        }
        during.clear();
    }

    private void look() {
        while (true) {
            LockSupport.parkNanos(LOOK_EVERY);
            looked(fx.getState(), fx.getStackTrace());
        }
    }

    private synchronized void looked(Thread.State state, StackTraceElement[] stack) {
        looks++;
        String program = Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith(PROGRAM))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("");
        if (Arrays.stream(stack).anyMatch(frame -> JDBC.stream().anyMatch(frame.getClassName()::startsWith))) {
            jdbc++;
        }
        if (Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("waitForRenderingToComplete"))) {
            drawing++;
        }
        // a class that another thread is loading is the machine's own affair
        boolean loading = Arrays.stream(stack).anyMatch(frame -> LOADERS.stream().anyMatch(frame.getClassName()::startsWith));
        if (!loading && state != Thread.State.RUNNABLE && !program.isEmpty()) {
            blocked++;
            blockedAt = stack[0] + " from " + program;
        }
        during.merge(program.isEmpty() ? toolkit(stack) : program, 1, Integer::sum);
    }

    private static String toolkit(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().contains("javafx"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("idle");
    }

    /// What was seen until now; begins anew.
    synchronized Seen take() {
        Seen seen = new Seen(
                new Figures(waits.stream().mapToDouble(Double::doubleValue).toArray()),
                waits.size(), longest, looks, jdbc, drawing, blocked, blockedAt);
        waits.clear();
        longest = "";
        longestMillis = 0;
        looks = 0;
        jdbc = 0;
        drawing = 0;
        blocked = 0;
        blockedAt = "";
        return seen;
    }
}
