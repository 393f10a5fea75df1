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

/// The works on the portal's users side by side; each is made when it is first shown. Ctrl+Tab goes to the next.
final class UserTabsView extends TabPane {

    /// @param chosen the tab that is shown, changed from outside and by the user
    UserTabsView(List<UserTab> tabs, ObjectProperty<UserTab> chosen, PageStack pages) {
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        for (UserTab each : tabs) {
            Tab tab = new Tab();
            tab.setUserData(each);
            tab.setContent(new StackPane());
            tab.textProperty()
                    .bind(Bindings.createStringBinding(
                            () -> each.badge().get() == 0
                                    ? Texts.get(each.titleKey())
                                    : Texts.get("desktop.users.tab", Texts.get(each.titleKey()), each.badge().get()),
                            each.badge()));
            getTabs().add(tab);
        }
        chosen.subscribe(now -> getTabs().stream()
                .filter(tab -> tab.getUserData() == now)
                .findFirst()
                .ifPresent(getSelectionModel()::select));
        getSelectionModel().selectedItemProperty().subscribe(tab -> {
            UserTab now = (UserTab) tab.getUserData();
            StackPane place = (StackPane) tab.getContent();
            if (place.getChildren().isEmpty()) {
                place.getChildren().setAll(now.content().apply(pages));
            }
            chosen.set(now);
            Focus.first(place);
        });
    }
}
