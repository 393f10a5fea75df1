package mx.cea.ventanilla.desktop;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/// Starts JavaFX with one window and waits until it is closed.
public final class Toolkit {
    private Toolkit() {}

    /// Whether there is a display to show windows on.
    public static boolean hasDisplay() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("win") || os.contains("mac")) {
            return true;
        }
        String display = System.getenv("DISPLAY");
        return "Headless".equals(System.getProperty("glass.platform")) || display != null && !display.isBlank();
    }

    /// Shows a window and returns when it is closed.
    ///
    /// @param window makes the window on a stage; called on the FX thread
    public static void run(Function<Stage, MainWindow> window) {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            Stage stage = new Stage();
            MainWindow main = window.apply(stage);
            stage.setOnHidden(_ -> {
                main.close();
                closed.countDown();
            });
            main.show();
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }
}
