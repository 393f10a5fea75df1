package mx.cea.ventanilla.desktop.tour;

import static javafx.scene.input.KeyCode.A;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DIGIT1;
import static javafx.scene.input.KeyCode.DIGIT2;
import static javafx.scene.input.KeyCode.DIGIT3;
import static javafx.scene.input.KeyCode.DIGIT4;
import static javafx.scene.input.KeyCode.DIGIT5;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.E;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.O;

import java.io.IOException;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.FileView;

/// The scenes about the register: the search, a customer's file with all its tabs, a reported reading, and an import.
final class FileScenes {
    /// A contract of the sample office whose customer sent a photograph of the meter.
    private static final String PHOTOGRAPHED = "1369740";

    private final Player player;
    private final Casebook casebook;
    private final TourFiles files;
    private final TourLog log;

    FileScenes(Player player, Casebook casebook, TourFiles files, TourLog log) {
        this.player = player;
        this.casebook = casebook;
        this.files = files;
        this.log = log;
    }

    /// The palette, with what it finds by a name, and from there into a file.
    void search() throws IOException {
        log.step("search");
        player.press(CONTROL, K);
        player.type(Texts.get("tour.searched"));
        player.see("#search-hits");
        player.picture("busqueda");
        player.press(ESCAPE);
    }

    /// Opens a contract by its number, over the queue.
    private void open(String contract) {
        player.press(CONTROL, K);
        player.press(CONTROL, A);
        player.type(contract);
        player.press(ENTER);
        player.see("#arrears-card");
    }

    /// Every tab of a file of somebody in arrears, with the workbooks saved.
    void arrears() throws IOException {
        FileView view = casebook.inArrears();
        log.step("arrears", view.file().contract().number().digits());
        open(view.file().contract().number().digits());
        player.press(CONTROL, DIGIT1);
        player.picture("adeudo-resumen");
        player.press(CONTROL, DIGIT2);
        player.see("#bills");
        player.picture("adeudo-facturas");
        save();
        player.picture("adeudo-excel-de-facturas");
        if (player.sees("#show-digital")) {
            player.press(CONTROL, D);
            player.see(".html-pane");
            player.picture("factura-digital");
            player.press(ESCAPE);
        }
        player.press(CONTROL, DIGIT3);
        player.see("#readings");
        player.picture("adeudo-consumos");
        save();
        player.press(CONTROL, DIGIT4);
        player.see("#contract-requests");
        player.picture("adeudo-solicitudes");
        player.press(CONTROL, DIGIT5);
        player.picture("adeudo-mensajes");
        player.press(ESCAPE);
        player.see("#filter");
    }

    /// The summary of one whose open clarification holds a block back, and its consumption with an estimated reading.
    void held() throws IOException {
        FileView view = casebook.held();
        log.step("held", view.file().contract().number().digits());
        open(view.file().contract().number().digits());
        player.picture("adeudo-con-aclaracion");
        player.press(CONTROL, DIGIT3);
        player.see("#readings");
        player.picture("consumos-con-estimada");
        player.press(ESCAPE);
        player.see("#filter");
    }

    /// Saves what the tab shows and waits until the window says that it has.
    private void save() {
        player.press(CONTROL, E);
        player.hear("#export-done");
    }

    /// What a customer said that his meter shows, with the photograph.
    void reportedReading() throws IOException {
        log.step("reported");
        open(PHOTOGRAPHED);
        player.press(CONTROL, DIGIT3);
        player.see("#readings");
        player.picture("lectura-con-fotografia");
        player.click("#show-photo");
        player.see("#photograph");
        player.picture("fotografia-del-medidor");
        player.press(ESCAPE);
        player.press(ESCAPE);
        player.see("#filter");
    }

    /// A file with a wrong row: tried out, what is wrong saved for mending, imported, and its report.
    void imports() throws IOException {
        log.step("import");
        files.offer("lecturas-del-mes.csv", casebook.readings());
        player.clickText(Texts.get("desktop.section.imports"));
        player.see("#choose");
        player.picture("importar");
        player.press(CONTROL, O);
        player.hear("#outcome");
        player.picture("importar-simulacion");
        player.click("#saveToMend");
        player.until("mend", () -> files.at("lecturas-del-mes-por-corregir.csv").toFile().exists());
        player.press(CONTROL, ENTER);
        player.gone("#import");
        player.hear("#outcome");
        player.picture("importar-terminada");
        player.click("#showRuns");
        player.click("#runs");
        player.press(DOWN);
        player.see("#problems");
        player.picture("importar-informe");
    }
}
