package mx.cea.ventanilla.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.fx.FxThread;

/// The least that such a process can be: a window with one label and one open connection.
final class BareWindow {
    private BareWindow() {}

    /// @param args the database's URL, its user or nothing
    public static void main(String[] args) throws IOException, SQLException {
        Platform.startup(() -> {});
        FxWatch watch = FxWatch.begin(FxThread.call(Thread::currentThread));
        FxThread.call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(new Label("0")), 1280, 720));
            stage.show();
            return stage;
        });
        try (Connection connection = DriverManager.getConnection(args[0], args.length > 1 ? args[1] : null, "")) {
            connection.createStatement().executeQuery("SELECT count(*) FROM staff").close();
            LockSupport.parkNanos(5_000_000_000L);
            tell(WindowPhase.of("bare", 5, 0, watch.take()));
        }
        System.exit(0);
    }

    @SuppressWarnings("SystemOut")
    static void tell(WindowPhase phase) {
        System.out.println(phase.line());
    }
}
