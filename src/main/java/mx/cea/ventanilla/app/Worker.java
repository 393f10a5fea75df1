package mx.cea.ventanilla.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import mx.cea.ventanilla.mail.MailRoom;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges;
import mx.cea.ventanilla.requests.portal.TakenIn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does the program's own work: takes in the portal's documents, lifts the blocks of what is paid, tells customers whose
/// block for misuse has ended, and sends the messages. The window runs one on the embedded database; in the shared office
/// `ventanilla servicio` runs as many as are wanted. Every job can be done twice, or by two at once, without harm: each
/// document, block and message is in the hands of one worker at a time by a guarded update of its row.
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int DOCUMENTS = 500;
    private static final int ENDED_BLOCKS = 200;

    private final Ventanilla app;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean closed;
    private final Thread thread;

    public Worker(Ventanilla app) {
        this.app = app;
        this.thread = Thread.ofPlatform().name("worker").daemon().unstarted(this::work);
    }

    /// What one round did.
    ///
    /// @param lifted how many blocks for debt were lifted (BLO-7)
    /// @param ended  how many customers were told that a block for misuse has ended (BLO-8)
    public record Round(TakenIn documents, int lifted, int ended, MailRoom.Round messages) {}

    /// Does everything that is due, and comes back. A job that fails holds up none of the others.
    ///
    /// @throws DatabaseException if the database fails
    /// @throws RuntimeException  the first job's that failed, with the others' as suppressed; what was done stays
    public Round runOnce() {
        Jobs jobs = new Jobs();
        TakenIn documents = jobs.run(TakenIn.NOTHING, () -> app.portalInbox().takeIn(DOCUMENTS));
        int lifted = jobs.run(0, () -> app.debtLifting().liftIfChanged());
        int ended = jobs.run(0, () -> app.misuse().tellEnded(ENDED_BLOCKS));
        MailRoom.Round messages = jobs.run(MailRoom.Round.NOTHING, () -> app.mailRoom().sendDue());
        jobs.reportFailure();
        return new Round(documents, lifted, ended, messages);
    }

    /// The jobs of one round.
    private static final class Jobs {
        private @Nullable RuntimeException failure;

        <T> T run(T ifItFails, Supplier<T> job) {
            if (failure instanceof DatabaseException.Unreachable) {
                // the others would wait as long for it, and in vain
                return ifItFails;
            }
            try {
                return job.get();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else if (failure != e) {
                    failure.addSuppressed(e);
                }
                return ifItFails;
            }
        }

        void reportFailure() {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /// Begins to work in the background; a change in the database wakes it.
    ///
    /// @param live what tells of changes; the caller closes it after this worker
    public void start(LiveChanges live) {
        live.subscribe(change -> {
            app.debtLifting().changed(change);
            bell.release();
        });
        thread.start();
    }

    private void work() {
        boolean failing = false;
        while (!closed) {
            try {
                runOnce();
                if (failing) {
                    LOG.warn("The worker goes on");
                    failing = false;
                }
            } catch (DatabaseException e) {
                if (!closed && !failing) {
                    failing = true;
                    LOG.warn("The worker cannot go on and tries again: {}", e.getMessage());
                }
            } catch (RuntimeException | OutOfMemoryError e) {
                // a worker that ended here would leave a service that runs and does nothing
                if (!closed && !failing) {
                    failing = true;
                    LOG.error("The worker's round failed; it is tried again", e);
                }
            }
            await();
        }
    }

    /// Waits for the next round, or for a change that may bring work.
    private void await() {
        try {
            bell.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }

    /// Ends after the job at hand.
    @Override
    public void close() {
        closed = true;
        bell.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
