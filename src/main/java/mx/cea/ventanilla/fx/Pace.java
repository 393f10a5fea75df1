package mx.cea.ventanilla.fx;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Keeps something from being done too often, as when a hundred changes come at once: the first is answered at once,
/// all that follow within the period by once more at its end.
public final class Pace {
    private final PauseTransition pause;
    private final Runnable action;
    private boolean askedMeanwhile;

    /// @param period the least time from one doing to the next
    public Pace(Duration period, Runnable action) {
        this.pause = new PauseTransition(period);
        this.action = action;
        pause.setOnFinished(_ -> {
            if (askedMeanwhile) {
                act();
            }
        });
    }

    /// Asks for it to be done, now or at the end of the period; called on the FX thread.
    public void ask() {
        if (pause.getStatus() == Animation.Status.RUNNING) {
            askedMeanwhile = true;
        } else {
            act();
        }
    }

    private void act() {
        askedMeanwhile = false;
        pause.playFromStart();
        action.run();
    }
}
