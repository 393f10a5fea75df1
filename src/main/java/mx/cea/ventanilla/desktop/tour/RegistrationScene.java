package mx.cea.ventanilla.desktop.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;

import java.io.IOException;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Holder;

/// A customer who has no account is registered at the counter: first with a wrong meter, then with the right one.
final class RegistrationScene {
    private final Player player;
    private final Casebook casebook;
    private final TourLog log;

    RegistrationScene(Player player, Casebook casebook, TourLog log) {
        this.player = player;
        this.casebook = casebook;
        this.log = log;
    }

    void play() throws IOException {
        Contract contract = casebook.unregistered();
        Holder.Person holder = (Holder.Person) contract.holder();
        log.step("register", contract.number().digits());
        player.clickText(Texts.get("desktop.section.users"));
        player.clickText(Texts.get("accounts.registration.tab"));
        player.click("#contract");
        type(contract.number().digits(), holder.givenName(), holder.firstSurname());
        type(holder.secondSurname() == null ? "" : holder.secondSurname(), "123456");
        player.picture("registro-datos-del-cliente");
        player.press(CONTROL, ENTER);
        player.picture("registro-no-coincide");
        player.press(CONTROL, A);
        player.type(String.valueOf(contract.meter().number()));
        player.press(CONTROL, ENTER);
        player.see("#username");
        type("ventana1", "cliente.nuevo@example.com", "cliente.nuevo@example.com");
        player.type("442 211 0066");
        for (int i = 0; i < 3; i++) {
            player.press(TAB);
            player.press(SPACE);
        }
        player.picture("registro-datos-de-usuario");
        player.press(CONTROL, ENTER);
        player.see("#summary");
        player.picture("registro-enviar");
        player.press(CONTROL, ENTER);
        player.see("#save-receipt");
        player.click("#save-receipt");
        player.picture("registro-acuse");
        player.clickText(Texts.get("desktop.section.queue"));
        player.see("#filter");
    }

    /// Types into one field after the other.
    private void type(String... texts) {
        for (String text : texts) {
            player.type(text);
            player.press(TAB);
        }
    }
}
