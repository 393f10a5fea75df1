package mx.cea.ventanilla.desktop;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;

/// The works of a section side by side; each is made when it is first shown. The keyboard is always in what is
/// shown, never on the tabs' names.
final class SectionTabs extends TabPane {
    static final Shortcut NEXT = Shortcut.of("Ctrl+Page Down", "desktop.tabs.next");
    static final Shortcut PREVIOUS = Shortcut.of("Ctrl+Page Up", "desktop.tabs.previous");

    /// @param chosen the tab that is shown, changed from outside and by the user
    SectionTabs(List<SectionTab> tabs, ObjectProperty<SectionTab> chosen, PageStack pages) {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setFocusTraversable(false);
        NEXT.before(this, () -> step(1));
        PREVIOUS.before(this, () -> step(-1));
        for (SectionTab each : tabs) {
            Tab tab = new Tab();
            tab.setUserData(each);
            tab.setContent(new StackPane());
            tab.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> each.badge().get() == 0
                                    ? Texts.get(each.titleKey())
                                    : Texts.get("desktop.tabs.tab", Texts.get(each.titleKey()), each.badge().get()),
                            each.badge()));
            getTabs().add(tab);
        }
        chosen.subscribe(now -> getTabs().stream()
                .filter(tab -> tab.getUserData() == now)
                .findFirst()
                .ifPresent(getSelectionModel()::select));
        getSelectionModel().selectedItemProperty().subscribe(tab -> {
            SectionTab now = (SectionTab) tab.getUserData();
            StackPane place = (StackPane) tab.getContent();
            if (place.getChildren().isEmpty()) {
                place.getChildren().setAll(now.content().apply(pages));
            }
            chosen.set(now);
            Focus.first(place);
        });
        // before it has its skin a tab's content is in no scene and takes no focus
        skinProperty().subscribe(skin -> {
            if (skin != null) {
                Focus.first(getSelectionModel().getSelectedItem().getContent());
            }
        });
    }

    private void step(int by) {
        getSelectionModel().select(Math.floorMod(getSelectionModel().getSelectedIndex() + by, getTabs().size()));
    }
}
