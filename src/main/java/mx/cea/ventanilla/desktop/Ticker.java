package mx.cea.ventanilla.desktop;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/// Does something again and again for as long as a node is in a window.
final class Ticker {
    private Ticker() {}

    static void everySecond(Node shown, Runnable action) {
        every(Duration.seconds(1), shown, action);
    }

    /// The first time comes with the node's being put into the window.
    static void every(Duration period, Node shown, Runnable action) {
        Timeline timeline = new Timeline(new KeyFrame(Duration.ZERO, _ -> action.run()), new KeyFrame(period));
        timeline.setCycleCount(Animation.INDEFINITE);
        shown.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                timeline.stop();
            } else {
                timeline.play();
            }
        });
    }
}
