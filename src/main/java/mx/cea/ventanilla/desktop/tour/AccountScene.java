package mx.cea.ventanilla.desktop.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;

import java.io.IOException;
import mx.cea.ventanilla.common.Texts;

/// The list of accounts, the window of a blocked one, and another telephone for who shows his credential.
final class AccountScene {
    private final Player player;
    private final TourLog log;

    AccountScene(Player player, TourLog log) {
        this.player = player;
        this.log = log;
    }

    void play() throws IOException {
        log.step("account");
        player.clickText(Texts.get("desktop.section.users"));
        player.clickText(Texts.get("users.title"));
        player.click("#state-BLOCKED");
        player.click("#field");
        player.press(ENTER);
        player.picture("cuentas");
        player.press(ENTER);
        player.see("#blocks-card");
        player.picture("cuenta-bloqueada");
        player.press(CONTROL, DIGIT2);
        player.picture("cuenta-actos");
        player.click("#change-contact");
        player.click("#identity-ending");
        player.type("4521");
        player.press(ENTER);
        player.click("#change-phone");
        player.press(CONTROL, A);
        player.type("442 555 1234");
        player.picture("cuenta-cambio");
        player.click("#change-do");
        player.see("#account-acts");
        player.picture("cuenta-cambiada");
        player.press(ESCAPE);
    }
}
