package mx.cea.ventanilla.generator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Makes things on several threads and hands them over in their order, so that nobody can tell on how many; never more
/// than a few at a time lie waiting.
final class InOrder implements AutoCloseable {
    private final ExecutorService threads;
    private final int ahead;

    InOrder(int threads) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("generator-", 0).daemon().factory());
        this.ahead = threads * 2;
    }

    /// Takes what was made.
    ///
    /// @param <T> what it is
    /// @param <X> what may go wrong
    @FunctionalInterface
    interface Taker<T, X extends Exception> {
        void take(T made, int index) throws X;
    }

    <T, X extends Exception> void run(int count, IntFunction<T> maker, Taker<T, X> taker) throws X {
        Deque<Future<T>> waiting = new ArrayDeque<>();
        int begun = 0;
        for (int i = 0; i < count; i++) {
            while (begun < count && waiting.size() < ahead) {
                int next = begun++;
                waiting.add(threads.submit(() -> maker.apply(next)));
            }
            taker.take(get(waiting.remove()), i);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
