package mx.cea.ventanilla.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Preferences.Mode;
import mx.cea.ventanilla.fx.Preferences.Scale;
import mx.cea.ventanilla.fx.Theme;

/// Choices of how the windows look; each holds at once.
final class AppearanceMenu {
    private AppearanceMenu() {}

    static List<MenuItem> items(Theme theme) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup modes = new ToggleGroup();
        for (Mode mode : Mode.values()) {
            items.add(item(
                    modes,
                    theme,
                    modeText(mode),
                    new Choice(p -> p.mode() == mode, p -> new Preferences(mode, p.scale()))));
        }
        items.add(new SeparatorMenuItem());
        ToggleGroup scales = new ToggleGroup();
        for (Scale scale : Scale.values()) {
            items.add(item(
                    scales,
                    theme,
                    Texts.get("desktop.appearance.scale", scale.percent()),
                    new Choice(p -> p.scale() == scale, p -> new Preferences(p.mode(), scale))));
        }
        return items;
    }

    private record Choice(Predicate<Preferences> chosen, UnaryOperator<Preferences> choose) {}

    private static RadioMenuItem item(ToggleGroup group, Theme theme, String text, Choice choice) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(group);
        item.setSelected(choice.chosen().test(theme.preferencesProperty().get()));
        // the theme lives as long as the window; it must not keep the shell of everybody who has signed out
        ChangeListener<Preferences> follow = (_, _, now) -> item.setSelected(choice.chosen().test(now));
        item.setUserData(follow);
        theme.preferencesProperty().addListener(new WeakChangeListener<>(follow));
        item.setOnAction(_ -> theme.preferencesProperty()
                .set(choice.choose().apply(theme.preferencesProperty().get())));
        return item;
    }

    private static String modeText(Mode mode) {
        return switch (mode) {
            case LIGHT -> Texts.get("desktop.appearance.light");
            case DARK -> Texts.get("desktop.appearance.dark");
        };
    }
}
