package mx.cea.ventanilla.bench;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.PAGE_DOWN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import javafx.stage.Stage;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.desktop.MainWindow;
import mx.cea.ventanilla.desktop.Office;
import mx.cea.ventanilla.desktop.Toolkit;
import mx.cea.ventanilla.fx.FxThread;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.staff.Doorway;

/// The measured process: the program's own window over the million requests, and somebody who works at it.
final class WindowDay {
    /// As many as a key that is held down gives.
    private static final Duration REPEAT = Duration.ofMillis(33);
    /// Paged through with the key held down, and turned through with the wheel.
    private static final int ROWS = 1_000;
    /// Gone to by the End key, each time to the last row read.
    private static final int FAR = 8_000;
    private static final int OPENED = 25;

    private final Stage stage;
    private final Hands hands;
    private final FxWatch watch;
    private long began = System.nanoTime();

    private WindowDay(Stage stage, Hands hands, FxWatch watch) {
        this.stage = stage;
        this.hands = hands;
        this.watch = watch;
    }

    /// @param args the database's URL, the folder for the window's files, the username and the password
    public static void main(String[] args) {
        Locale.setDefault(Texts.LOCALE);
        Office office = new Office(
                Places.within(Path.of(args[1])),
                Doorway.to(new DatabaseAddress(args[0], null, null), "banco"),
                List.of());
        Toolkit.run(stage -> {
            MainWindow window = new MainWindow(stage, office, Clock.system());
            WindowDay day = new WindowDay(stage, new Hands(stage, window), FxWatch.begin(Thread.currentThread()));
            Thread.ofPlatform().name("person").start(() -> day.work(args[2], args[3]));
            return window;
        });
        System.exit(0);
    }

    private void work(String username, String password) {
        try {
            signIn(username, password);
            holdPageDown();
            turnTheWheel();
            sort();
            filter();
            open();
            idle();
        } catch (IOException | RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        FxThread.call(() -> {
            stage.hide();
            return null;
        });
    }

    private void ended(String phase) throws IOException {
        hands.rest();
        int rows = hands.rows();
        BareWindow.tell(WindowPhase.of(phase, (System.nanoTime() - began) / 1e9, rows, watch.take()));
        began = System.nanoTime();
    }

    private void signIn(String username, String password) throws IOException {
        hands.enter("#username");
        hands.type(username);
        hands.enter("#password");
        hands.type(password);
        hands.press(ENTER);
        // at any hour; requests can be taken only in the office's
        hands.see("#filter");
        hands.until("the queue", () -> true);
        ended("sign in");
    }

    private void holdPageDown() throws IOException {
        hands.press(CONTROL, DIGIT1);
        hands.press(HOME);
        while (hands.rows() < ROWS) {
            hands.strike(PAGE_DOWN);
            LockSupport.parkNanos(REPEAT.toNanos());
        }
        ended("page down");
        while (hands.rows() < FAR) {
            hands.strike(END);
            LockSupport.parkNanos(REPEAT.toNanos());
        }
        ended("end");
    }

    private void turnTheWheel() throws IOException {
        hands.press(CONTROL, DIGIT5);
        while (hands.rows() < ROWS) {
            hands.wheel("#table", 3);
            LockSupport.parkNanos(REPEAT.toNanos());
        }
        ended("wheel");
    }

    private void sort() throws IOException {
        for (String column : List.of("customer", "folio", "received", "due")) {
            hands.click(".column-header .label", Texts.get("requests.queue.column." + column));
            pages(8);
        }
        ended("sort");
    }

    private void filter() throws IOException {
        for (String typed : List.of("agua", "hernandez", "zamarripa fuga", "zenaida")) {
            hands.press(CONTROL, F);
            hands.type(typed);
            hands.press(ENTER);
            pages(4);
        }
        hands.press(ESCAPE);
        ended("filter");
    }

    private void pages(int count) {
        for (int i = 0; i < count; i++) {
            hands.press(PAGE_DOWN);
        }
    }

    private void open() throws IOException {
        hands.press(CONTROL, DIGIT1);
        hands.press(HOME);
        pages(8);
        for (int i = 0; i < OPENED; i++) {
            hands.press(ENTER);
            hands.see("#asked");
            hands.press(ESCAPE);
            hands.see("#filter");
            hands.press(DOWN);
        }
        ended("open " + OPENED);
    }

    private void idle() throws IOException {
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        ended("idle");
    }
}
