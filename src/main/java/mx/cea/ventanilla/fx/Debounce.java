package mx.cea.ventanilla.fx;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/// Waits until a value has stood still before it is acted upon, as when somebody types a search.
public final class Debounce {
    private static final Duration PAUSE = Duration.millis(200);

    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Runnable action;

    private Debounce(Runnable action) {
        this.action = action;
        pause.setOnFinished(_ -> action.run());
    }

    /// Runs the action once the value has not changed for 200 ms.
    ///
    /// @return with which a waiting action can be hurried
    public static Debounce on(ObservableValue<?> value, Runnable action) {
        Debounce debounce = new Debounce(action);
        value.addListener(_ -> debounce.pause.playFromStart());
        return debounce;
    }

    /// Runs a waiting action now, as Enter does; nothing if none is waiting.
    public void hurry() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            pause.stop();
            action.run();
        }
    }
}
