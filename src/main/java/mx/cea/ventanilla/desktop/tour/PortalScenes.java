package mx.cea.ventanilla.desktop.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.PAGE_DOWN;

import java.io.IOException;
import mx.cea.ventanilla.common.Texts;

/// The scenes about what comes by the portal: a registration with two digits changed about is mended, and the window in
/// which its customer makes his password.
final class PortalScenes {
    /// Of the sample office's registration that waits the longest: what the register has.
    private static final String METER = "525730336";

    private static final String USERNAME = "rosamontes";
    private static final int MOST_TABS = 10;

    private final Player player;
    private final TourLog log;

    PortalScenes(Player player, TourLog log) {
        this.player = player;
        this.log = log;
    }

    void play() throws IOException {
        log.step("portal");
        player.clickText(Texts.get("desktop.section.users"));
        player.until("users", () -> true);
        for (int tab = 0; tab < MOST_TABS && !player.sees("#toDecide"); tab++) {
            player.press(CONTROL, PAGE_DOWN);
        }
        player.see("#toDecide");
        player.click("#table");
        player.press(HOME);
        player.see("#field-METER");
        player.picture("portal-registro-por-decidir");
        player.click("#field-METER");
        player.press(CONTROL, A);
        player.type(METER);
        // by its key: the notice of what was done before may lie over the button
        player.press(CONTROL, ENTER);
        player.hear("#done");
        player.picture("portal-registrado");
        openForActivation();
        player.see("#filter");
    }

    /// The window in which a customer makes his password, unseen, once he has shown who he is; over the queue, where a
    /// search leads.
    private void openForActivation() throws IOException {
        log.step("activate");
        player.press(CONTROL, K);
        player.type(USERNAME);
        player.press(ENTER);
        player.click("#activate-at-counter");
        player.click("#document-ending");
        player.picture("activacion-identificacion");
        player.type("4521");
        player.press(ENTER);
        player.see("#password");
        player.picture("activacion-en-ventanilla");
        player.click("#counter-cancel");
        player.gone("#password");
        player.press(ESCAPE);
    }
}
