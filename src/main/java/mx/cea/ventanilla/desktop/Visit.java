package mx.cea.ventanilla.desktop;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.app.Worker;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The time between signing in and signing out: the program for one person, what tells of changes, and on the embedded
/// database the worker.
final class Visit implements AutoCloseable {
    private static final javafx.util.Duration LOOK_EVERY = javafx.util.Duration.seconds(5);

    private final Ventanilla app;
    private final StaffMember member;
    private final LiveChanges live;
    private final @Nullable Worker worker;
    private Duration idleLimit;
    private @Nullable IdleLimit idle;
    private @Nullable Timeline looking;
    private @Nullable WindowLock lock;

    /// Begins; called off the FX thread.
    Visit(Ventanilla app, StaffMember member) {
        this.app = app;
        this.member = member;
        this.idleLimit = idleLimitOf(app);
        this.live = app.watch();
        if (app.database().dialect() == Dialect.SQLITE) {
            worker = new Worker(app);
            worker.start(live);
        } else {
            worker = null;
        }
    }

    Ventanilla app() {
        return app;
    }

    StaffMember member() {
        return member;
    }

    void listen(Consumer<LiveChanges.Change> listener) {
        live.subscribe(listener);
    }

    /// How long nobody may touch the window until it locks, as the office has set it; called off the FX thread.
    Duration readIdleLimit() {
        return idleLimitOf(app);
    }

    private static Duration idleLimitOf(Ventanilla app) {
        return app.settings().values().minutes(Setting.IDLE_LOCK_MINUTES);
    }

    void setIdleLimit(Duration limit) {
        idleLimit = limit;
        if (idle != null) {
            idle.setLimit(limit);
        }
    }

    /// Locks the window when nobody has touched it for as long as the office has set.
    void lockWhenIdle(Clock clock, WindowLock windowLock) {
        lock = windowLock;
        IdleLimit watched = new IdleLimit(clock, idleLimit, windowLock::lock);
        Timeline timeline = new Timeline(new KeyFrame(LOOK_EVERY, _ -> watched.check()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        idle = watched;
        looking = timeline;
    }

    void touched() {
        if (idle != null) {
            idle.touched();
        }
    }

    void unlock() {
        if (lock != null) {
            lock.unlock();
        }
    }

    /// Locks no more; called on the FX thread, before the visit is closed.
    void stopWatching() {
        if (looking != null) {
            looking.stop();
        }
    }

    /// Ends the worker, after the job at hand, and the watching for changes.
    @Override
    public void close() {
        if (worker != null) {
            worker.close();
        }
        live.close();
    }
}
