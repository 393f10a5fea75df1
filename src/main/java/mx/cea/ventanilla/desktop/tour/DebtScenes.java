package mx.cea.ventanilla.desktop.tour;

import java.io.IOException;
import javafx.scene.control.Labeled;
import mx.cea.ventanilla.common.Texts;

/// The scenes about blocks for debt: a simulation, what proves a row, the block, and the list of who is blocked.
final class DebtScenes {
    private final Player player;
    private final TourLog log;

    DebtScenes(Player player, TourLog log) {
        this.player = player;
        this.log = log;
    }

    void play() throws IOException {
        log.step("debt");
        player.clickText(Texts.get("desktop.section.users"));
        player.clickText(Texts.get("desktop.users.debt"));
        player.click("#simulate");
        player.click("#debt-cases .check-box");
        player.see("#debt-proof");
        player.picture("adeudos-simulacion");
        player.click("#apply");
        player.picture("adeudos-pregunta");
        player.clickText(((Labeled) player.see("#apply")).getText());
        player.hear("#outcome");
        player.picture("adeudos-bloqueada");
        player.clickText(Texts.get("desktop.users.blocked"));
        player.picture("bloqueados");
    }
}
