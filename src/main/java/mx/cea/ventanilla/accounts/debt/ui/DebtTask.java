package mx.cea.ventanilla.accounts.debt.ui;

import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Running;
import org.jspecify.annotations.Nullable;

/// One long work at a time, with its progress and a way to stop it.
public final class DebtTask {
    private final Background background;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private volatile @Nullable Runnable stopper;

    DebtTask(Background background) {
        this.background = background;
    }

    /// Begins a work; there must be none.
    ///
    /// @param begun what is said until there is progress
    <T> Running<T> begin(String begun, Callable<T> work) {
        running.set(true);
        progress.set(-1);
        text.set(begun);
        return background.run(work).andFinally(() -> {
            stopper = null;
            running.set(false);
        });
    }

    /// Says how the work is stopped; called by the work itself, on its thread.
    void stopBy(Runnable how) {
        stopper = how;
    }

    /// Tells of progress; called by the work itself, on its thread.
    ///
    /// @param done from 0 to 1; -1 where nobody knows
    void tell(double done, String words) {
        background.onFxThread(() -> {
            if (running.get()) {
                progress.set(done);
                text.set(words);
            }
        });
    }

    /// Stops the work, if it can be stopped by now.
    void stop() {
        Runnable how = stopper;
        if (how != null) {
            text.set(Texts.get("debt.stopping"));
            background.run((Background.Action) how::run);
        }
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    public boolean isRunning() {
        return running.get();
    }

    /// From 0 to 1; -1 while nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public double getProgress() {
        return progress.get();
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public String getText() {
        return text.get();
    }
}
