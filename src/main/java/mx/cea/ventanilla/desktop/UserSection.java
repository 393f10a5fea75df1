package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The section of the portal's users: a tab for each of the works on their accounts that this member has.
final class UserSection {
    static final String ID = "users";

    private final Ventanilla app;
    private final StaffMember member;
    private final Background background;
    private final Notices notices;
    private final List<UserTab> tabs;
    private final ObjectProperty<UserTab> chosen = new SimpleObjectProperty<>(this, "chosen");
    /// Where the pages of accounts open: over the tabs.
    private PageStack overTabs = new PageStack();

    UserSection(Ventanilla app, StaffMember member, Background background, Notices notices) {
        this.app = app;
        this.member = member;
        this.background = background;
        this.notices = notices;
        this.tabs = all().stream().filter(tab -> tab.isFor(member)).toList();
        if (!tabs.isEmpty()) {
            chosen.set(tabs.getFirst());
        }
    }

    /// In their order; a tab is a line of this list.
    private List<UserTab> all() {
        return List.of();
    }

    /// Empty where the member has none of the works.
    Optional<Section> section() {
        return tabs.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(ID, Material2OutlinedAL.ACCOUNT_CIRCLE, "desktop.section.users", this::content)
                        .counting(sum())
                        .with(tabs.stream().flatMap(tab -> tab.shortcuts().stream()).toList()));
    }

    private ObservableIntegerValue sum() {
        return Bindings.createIntegerBinding(
                () -> tabs.stream().mapToInt(tab -> tab.badge().get()).sum(),
                tabs.stream().map(UserTab::badge).toArray(ObservableIntegerValue[]::new));
    }

    private Node content(PageStack pages) {
        overTabs = pages;
        return new UserTabsView(tabs, chosen, pages);
    }

    /// Chooses a tab, which is shown when the section is; does nothing where the member does not have it.
    void choose(String tab) {
        tabs.stream().filter(each -> each.id().equals(tab)).findFirst().ifPresent(chosen::set);
    }

    /// Passes on what the database tells; called on the FX thread.
    void changed(Change change) {
        tabs.forEach(tab -> tab.changed().accept(change));
    }
}
