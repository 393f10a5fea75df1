package mx.cea.ventanilla.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.stage.Window;
import mx.cea.ventanilla.fx.Preferences.Mode;

/// The look of every window: AtlantaFX's Primer, light or dark, with the program's own sheet on top and the text size
/// that was chosen. Dialogs, menus and tooltips are dressed as they open.
public final class Theme {
    private static final String SHEET = Objects.requireNonNull(
                    Theme.class.getResource("ventanilla.css"), "ventanilla.css")
            .toExternalForm();
    private static final double TEXT_PX = 14;
    private static final double ICON_PX = 18;

    private final ObjectProperty<Preferences> preferences;
    private final ChangeListener<Scene> dresser = (_, _, scene) -> dress(scene);
    private String scaleSheet = "";

    public Theme(Preferences initial) {
        preferences = new SimpleObjectProperty<>(this, "preferences", initial);
    }

    /// What the windows look like; setting it changes them at once.
    public ObjectProperty<Preferences> preferencesProperty() {
        return preferences;
    }

    /// Dresses the windows there are and all that will come; called once, on the FX thread.
    public void install() {
        apply();
        preferences.addListener(_ -> apply());
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
                change.getRemoved().forEach(window -> window.sceneProperty().removeListener(dresser));
            }
        });
    }

    /// Keeps every later choice in a file.
    public void rememberIn(Path file, Background background) {
        LatestOnly writing = background.latest();
        preferences.addListener((_, _, chosen) -> writing.run(() -> {
            chosen.write(file);
            return chosen;
        }));
    }

    private void apply() {
        atlantafx.base.theme.Theme base =
                preferences.get().mode() == Mode.DARK ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        String old = scaleSheet;
        scaleSheet = scaleSheet(preferences.get().scale().percent() / 100.0);
        for (Window window : Window.getWindows()) {
            if (window.getScene() != null) {
                window.getScene().getStylesheets().remove(old);
                dress(window.getScene());
            }
        }
    }

    private void watch(Window window) {
        window.sceneProperty().addListener(dresser);
        if (window.getScene() != null) {
            dress(window.getScene());
        }
    }

    private void dress(Scene scene) {
        ObservableList<String> sheets = scene.getStylesheets();
        for (String sheet : List.of(SHEET, scaleSheet)) {
            if (!sheets.contains(sheet)) {
                sheets.add(sheet);
            }
        }
    }

    private static String scaleSheet(double scale) {
        String css = ".root { -fx-font-size: %spx; } .ikonli-font-icon { -fx-icon-size: %spx; }"
                .formatted(TEXT_PX * scale, ICON_PX * scale);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
