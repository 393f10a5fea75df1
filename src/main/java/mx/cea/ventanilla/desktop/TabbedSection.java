package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;
import org.kordamp.ikonli.Ikon;

/// A section of several works side by side, as far as a member of staff has them.
final class TabbedSection {
    private final String id;
    private final Ikon icon;
    private final String titleKey;
    private final List<SectionTab> tabs;
    private final ObjectProperty<SectionTab> chosen = new SimpleObjectProperty<>(this, "chosen");
    private PageStack pages = new PageStack();

    /// @param all the works in their order, those included that the member does not have
    TabbedSection(String id, Ikon icon, String titleKey, StaffMember member, List<SectionTab> all) {
        this.id = id;
        this.icon = icon;
        this.titleKey = titleKey;
        this.tabs = all.stream().filter(tab -> tab.isFor(member)).toList();
        if (!tabs.isEmpty()) {
            chosen.set(tabs.getFirst());
        }
    }

    /// Empty where the member has none of the works.
    Optional<Section> section() {
        return tabs.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(id, icon, titleKey, this::content)
                        .counting(sum())
                        .with(Stream.concat(
                                        Stream.of(SectionTabs.NEXT, SectionTabs.PREVIOUS),
                                        tabs.stream().flatMap(tab -> tab.shortcuts().stream()))
                                .toList()));
    }

    private ObservableIntegerValue sum() {
        return Bindings.createIntegerBinding(
                () -> tabs.stream().mapToInt(tab -> tab.badge().get()).sum(),
                tabs.stream().map(SectionTab::badge).toArray(ObservableIntegerValue[]::new));
    }

    private Node content(PageStack over) {
        pages = over;
        return new SectionTabs(tabs, chosen, over);
    }

    /// Where pages open over the works; one that is never shown until the section is.
    PageStack pages() {
        return pages;
    }

    /// Chooses a work, which is shown when the section is; does nothing where the member does not have it.
    void choose(String tab) {
        tabs.stream().filter(each -> each.id().equals(tab)).findFirst().ifPresent(chosen::set);
    }

    /// Passes on what the database tells; called on the FX thread.
    void changed(Change change) {
        tabs.forEach(tab -> tab.changed().accept(change));
    }
}
