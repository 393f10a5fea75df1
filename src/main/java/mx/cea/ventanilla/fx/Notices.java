package mx.cea.ventanilla.fx;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mx.cea.ventanilla.common.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// Short notices at the bottom centre of a window that interrupt nobody: several stand above each other, each goes by
/// itself. One may offer an action for some seconds, as to undo a sending.
public final class Notices {
    private static final int SECONDS_TO_READ = 5;

    private final VBox stack = new VBox();

    /// @param host fills the window; the notices lie on top of what it holds
    public Notices(StackPane host) {
        stack.getStyleClass().add("notices");
        stack.setAlignment(Pos.BOTTOM_CENTER);
        stack.setPickOnBounds(false);
        host.getChildren().add(stack);
    }

    /// Shows a sentence for a few seconds.
    public void show(String text) {
        HBox notice = notice(text);
        IntegerProperty left = new SimpleIntegerProperty();
        Timeline countdown = countdown(left, SECONDS_TO_READ, () -> stack.getChildren().remove(notice));
        notice.getChildren().add(closeButton(notice, countdown, () -> {}));
        put(notice, countdown);
    }

    /// Shows a sentence with a button that counts its seconds down.
    ///
    /// @param action the button's text, to which the seconds are added: `_Deshacer` reads *Deshacer (10)*
    /// @param seconds how long the offer stands
    /// @param taken run where the button was pressed in time
    /// @param over run where the offer ended without it, by time or by closing the notice
    /// @return takes the offer as its button does, for a key; does nothing once the offer is over
    public Runnable offer(String text, String action, int seconds, Runnable taken, Runnable over) {
        HBox notice = notice(text);
        IntegerProperty left = new SimpleIntegerProperty();
        Timeline countdown = countdown(left, seconds, () -> {
            stack.getChildren().remove(notice);
            over.run();
        });
        Button take = new Button();
        take.getStyleClass().addAll("notice-action", Styles.SMALL, Styles.ACCENT, Styles.BUTTON_OUTLINED);
        take.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("fx.notice.countdown", action, left.get()), left));
        Runnable taking = () -> {
            if (stack.getChildren().remove(notice)) {
                countdown.stop();
                taken.run();
            }
        };
        take.setOnAction(_ -> taking.run());
        notice.getChildren().addAll(take, closeButton(notice, countdown, over));
        put(notice, countdown);
        return taking;
    }

    private void put(Node notice, Timeline countdown) {
        stack.getChildren().add(notice);
        countdown.play();
    }

    private static HBox notice(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        HBox notice = new HBox(label);
        notice.getStyleClass().add("notice");
        notice.setMaxWidth(Region.USE_PREF_SIZE);
        notice.setAccessibleRole(AccessibleRole.TEXT);
        notice.setAccessibleText(text);
        return notice;
    }

    private Button closeButton(Node notice, Timeline countdown, Runnable over) {
        Button close = new Button(null, new FontIcon(Material2AL.CLOSE));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText(Texts.get("fx.notice.close"));
        close.setOnAction(_ -> {
            countdown.stop();
            stack.getChildren().remove(notice);
            over.run();
        });
        return close;
    }

    private static Timeline countdown(IntegerProperty left, int seconds, Runnable finished) {
        left.set(seconds);
        Timeline timeline = new Timeline(new KeyFrame(Duration.seconds(1), _ -> left.set(left.get() - 1)));
        timeline.setCycleCount(seconds);
        timeline.statusProperty().subscribe(status -> {
            if (status == Animation.Status.STOPPED && left.get() == 0) {
                finished.run();
            }
        });
        return timeline;
    }
}
