package mx.cea.ventanilla.accounts.activation.ui;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.activation.ui.CounterViewModel.Progress;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Views;

/// Opens the customer's window, on a screen of its own where there is one, and over the agent's the word of how far he is.
public final class CounterWindows {
    private static final double WIDTH = 860;
    private static final double HEIGHT = 640;

    private CounterWindows() {}

    /// Opens both; whichever is closed first closes the other, and what was typed is forgotten.
    ///
    /// @param owner  the agent's window
    /// @param closed run with how far it came
    public static void open(Window owner, CounterViewModel model, Consumer<Progress> closed) {
        Stage customer = new Stage();
        Stage agent = new Stage();
        Runnable end = () -> {
            customer.close();
            agent.close();
        };
        fill(customer, model, end);
        fill(agent, owner, model, end);
        customer.initOwner(owner);
        place(customer, owner);
        customer.setOnHidden(_ -> {
            agent.close();
            Progress reached = model.getProgress();
            model.forget();
            closed.accept(reached);
        });
        agent.setOnHidden(_ -> customer.close());
        agent.show();
        customer.show();
        customer.toFront();
    }

    private static void fill(Stage customer, CounterViewModel model, Runnable end) {
        customer.setTitle(Texts.get("accounts.counter.title"));
        Scene scene = new Scene(
                new Views()
                        .register(CounterView.class, () -> new CounterView(model, end))
                        .load(CounterView.class)
                        .root(),
                WIDTH,
                HEIGHT);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F11) {
                customer.setFullScreen(!customer.isFullScreen());
            }
        });
        customer.setScene(scene);
        customer.setFullScreenExitHint("");
    }

    /// On the screen that the agent does not look at, and filling it; else before him, to be turned around.
    private static void place(Stage customer, Window owner) {
        Screen.getScreens().stream()
                .filter(screen -> !screen.getBounds()
                        .contains(owner.getX() + owner.getWidth() / 2, owner.getY() + owner.getHeight() / 2))
                .findFirst()
                .ifPresent(screen -> {
                    Rectangle2D bounds = screen.getVisualBounds();
                    customer.setX(bounds.getMinX() + (bounds.getWidth() - WIDTH) / 2);
                    customer.setY(bounds.getMinY() + (bounds.getHeight() - HEIGHT) / 2);
                    customer.setFullScreen(true);
                });
    }

    private static void fill(Stage agent, Window owner, CounterViewModel model, Runnable end) {
        agent.initOwner(owner);
        agent.initModality(Modality.WINDOW_MODAL);
        agent.setTitle(Texts.get("accounts.counter.agent.title", model.getUsername()));
        Label progress = new Label();
        progress.setId("counter-progress");
        progress.setWrapText(true);
        progress.setMinHeight(Label.USE_PREF_SIZE);
        progress.getStyleClass().add(Styles.TITLE_4);
        Label hint = new Label(Texts.get("accounts.counter.agent.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        Button stop = new Button();
        stop.setId("counter-stop");
        stop.setCancelButton(true);
        stop.setOnAction(_ -> end.run());
        model.progressProperty().subscribe(now -> {
            progress.setText(Texts.get("accounts.counter.progress." + now));
            stop.setText(Texts.get(
                    now == Progress.DONE || now == Progress.TOO_LATE
                            ? "accounts.counter.agent.close"
                            : "accounts.counter.agent.stop"));
        });
        VBox box = new VBox(progress, hint, stop);
        box.getStyleClass().add("counter-agent");
        box.getStylesheets().add(CounterWindows.class.getResource("counter.css").toExternalForm());
        agent.setScene(new Scene(box, 460, 220));
    }
}
