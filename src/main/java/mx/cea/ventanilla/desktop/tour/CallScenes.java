package mx.cea.ventanilla.desktop.tour;

import static javafx.scene.input.KeyCode.ENTER;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.FxThread;

/// The scenes about blocks for misuse: the call that reactivates an account, and what waits for a supervisor.
final class CallScenes {
    private static final int QUESTIONS = 3;

    private final Player player;
    private final Casebook casebook;
    private final TourLog log;

    CallScenes(Player player, Casebook casebook, TourLog log) {
        this.player = player;
        this.casebook = casebook;
        this.log = log;
    }

    /// A caller is found, opened for a reason, asked, and reactivated, by keys alone.
    void reactivate() throws IOException {
        Casebook.Calling calling = casebook.calling();
        log.step("call", calling.username());
        player.clickText(Texts.get("desktop.section.users"));
        player.clickText(Texts.get("accounts.calls.title"));
        player.click("#caller");
        player.type(calling.username());
        player.press(ENTER);
        player.see("#reason");
        player.picture("llamada-motivo");
        player.press(ENTER);
        for (int i = 1; i <= QUESTIONS; i++) {
            Node field = player.see("#answer-" + i);
            player.until("focus in " + field.getId(), field::isFocused);
            player.type(answer(field, calling.answers()));
            if (i == QUESTIONS) {
                player.picture("llamada-preguntas");
            }
            player.press(ENTER);
        }
        player.see("#reactivate");
        player.picture("llamada-frase");
        player.press(ENTER);
        player.see("#done");
        player.picture("llamada-reactivado");
    }

    private static String answer(Node field, Map<String, String> answers) {
        String asked = FxThread.call(() -> ((Label) ((VBox) field.getParent()).getChildren().getFirst()).getText());
        return Objects.requireNonNull(answers.get(asked), asked);
    }

    /// The proposal that waits for a supervisor.
    void misuse() throws IOException {
        log.step("misuse");
        player.clickText(Texts.get("desktop.section.users"));
        player.clickText(Texts.get("desktop.tabs.tab", Texts.get("accounts.misuse.title"), 1));
        player.click("#table");
        player.see("#accept");
        player.picture("uso-indebido");
    }
}
