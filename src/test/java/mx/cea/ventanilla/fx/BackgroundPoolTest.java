package mx.cea.ventanilla.fx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class BackgroundPoolTest {
    private final BlockingQueue<Throwable> unhandled = new LinkedBlockingQueue<>();
    private final List<Object> seen = new CopyOnWriteArrayList<>();
    private final BackgroundPool background = new BackgroundPool(unhandled::add);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void worksOnADaemonThreadAndHandsOverOnTheFxThread() {
        onFx(() -> background
                .run(Thread::currentThread)
                .onSuccess(worker -> {
                    seen.add(worker.isDaemon());
                    seen.add(worker.getName().startsWith("background-"));
                    seen.add(Platform.isFxApplicationThread());
                }));

        awaitIdle();
        assertThat(seen).containsExactly(true, true, true);
    }

    @Test
    void aResultReadyBeforeTheHandlerIsAttachedIsNotLost() {
        onFx(() -> {
            CountDownLatch finished = new CountDownLatch(1);
            Running<Integer> running = background.run(() -> {
                finished.countDown();
                return 7;
            });
            await(finished);
            running.onSuccess(seen::add).andFinally(() -> seen.add("end"));
        });

        awaitIdle();
        assertThat(seen).containsExactly(7, "end");
    }

    @Test
    void anUnhandledErrorReachesTheOneHandlerOnce() throws Exception {
        IOException lost = new IOException("lost");

        onFx(() -> background
                .run(() -> {
                    throw lost;
                })
                .onError(IllegalStateException.class, seen::add)
                .andFinally(() -> seen.add("end")));

        assertThat(unhandled.poll(10, SECONDS)).isSameAs(lost);
        awaitIdle();
        assertThat(unhandled).isEmpty();
        assertThat(seen).containsExactly("end");
    }

    @Test
    void aHandledErrorDoesNotReachTheOneHandler() {
        onFx(() -> background
                .run(() -> {
                    throw new IOException("lost");
                })
                .onError(IOException.class, e -> seen.add(e.getMessage())));

        awaitIdle();
        assertThat(seen).containsExactly("lost");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void cancellingInterruptsTheWorkAndDropsItsOutcomeButStillEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicReference<Running<String>> running = new AtomicReference<>();
        onFx(() -> running.set(background
                .run(() -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw e;
                    }
                    return "never";
                })
                .onSuccess(seen::add)
                .onError(Exception.class, seen::add)
                .andFinally(() -> seen.add("end"))));
        assertThat(begun.await(10, SECONDS)).isTrue();

        onFx(() -> Objects.requireNonNull(running.get()).cancel());

        assertThat(interrupted.await(10, SECONDS)).isTrue();
        awaitIdle();
        assertThat(seen).containsExactly("end");
        assertThat(unhandled).isEmpty();
    }

    @Test
    void inASlotOnlyTheNewestWorkIsHeardOf() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        onFx(() -> {
            LatestOnly search = background.latest();
            search.run(() -> {
                        slow.await();
                        return "old";
                    })
                    .onSuccess(seen::add);
            search.run(() -> "new").onSuccess(seen::add);
        });
        slow.countDown();

        awaitIdle();
        assertThat(seen).containsExactly("new");
    }

    @Test
    void startingWorkOffTheFxThreadIsRefused() {
        assertThatThrownBy(() -> background.run(() -> 1)).isInstanceOf(IllegalStateException.class);
    }

    private void awaitIdle() {
        waitUntil(background::isIdle);
    }

    private static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, task);
    }
}
