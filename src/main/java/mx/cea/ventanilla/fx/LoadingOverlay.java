package mx.cea.ventanilla.fx;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mx.cea.ventanilla.common.Texts;

/// Lies over a view while it is busy, but only once that has lasted 300 ms, so that quick work never flickers. With
/// a handler for `onCancel` it has a button that stops the work; Esc presses it.
public final class LoadingOverlay extends StackPane {
    private static final Duration PATIENCE = Duration.millis(300);

    private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Button cancel = new Button(Texts.get("fx.loading.cancel"));

    public LoadingOverlay() {
        getStyleClass().add("loading-overlay");
        setVisible(false);
        cancel.setCancelButton(true);
        cancel.visibleProperty().bind(cancel.onActionProperty().isNotNull());
        cancel.managedProperty().bind(cancel.visibleProperty());
        Label label = new Label(Texts.get("fx.loading"));
        VBox box = new VBox(new ProgressIndicator(), label, cancel);
        box.getStyleClass().add("loading-box");
        getChildren().setAll(box);
        patience.setOnFinished(_ -> setVisible(true));
        busy.subscribe(now -> {
            patience.stop();
            if (now) {
                patience.playFromStart();
            } else {
                setVisible(false);
            }
        });
    }

    /// Whether there is something to wait for; usually bound to the view-model.
    public BooleanProperty busyProperty() {
        return busy;
    }

    public boolean isBusy() {
        return busy.get();
    }

    public void setBusy(boolean now) {
        busy.set(now);
    }

    /// Stops the work; without it there is no button.
    public ObjectProperty<EventHandler<ActionEvent>> onCancelProperty() {
        return cancel.onActionProperty();
    }

    public EventHandler<ActionEvent> getOnCancel() {
        return cancel.getOnAction();
    }

    public void setOnCancel(EventHandler<ActionEvent> handler) {
        cancel.setOnAction(handler);
    }
}
