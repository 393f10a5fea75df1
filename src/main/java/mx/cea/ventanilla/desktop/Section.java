package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// An entry of the navigation and what it shows.
///
/// @param id        by which other code goes to it, see [ShellViewModel#goTo]
/// @param titleKey  the key of its short name
/// @param needed    the permission without which it is not there; null where everybody sees it
/// @param badge     a count shown beside its name unless it is zero; changed on the FX thread
/// @param shortcuts the keys that its view reacts to, for the sheet of shortcuts
/// @param content   makes the view when it is first shown, given the place where it may open pages over itself
public record Section(
        String id,
        Ikon icon,
        String titleKey,
        @Nullable Permission needed,
        ObservableIntegerValue badge,
        List<Shortcut> shortcuts,
        Function<PageStack, Node> content) {

    /// A section that everybody sees, without a count and without keys of its own.
    public static Section of(String id, Ikon icon, String titleKey, Function<PageStack, Node> content) {
        return new Section(id, icon, titleKey, null, new ReadOnlyIntegerWrapper(), List.of(), content);
    }

    /// The same, for those with a permission only.
    public Section needing(Permission permission) {
        return new Section(id, icon, titleKey, permission, badge, shortcuts, content);
    }

    /// The same, with a count beside its name.
    public Section counting(ObservableIntegerValue count) {
        return new Section(id, icon, titleKey, needed, count, shortcuts, content);
    }

    /// The same, with keys that its view reacts to.
    public Section with(List<Shortcut> keys) {
        return new Section(id, icon, titleKey, needed, badge, List.copyOf(keys), content);
    }

    /// Whether somebody sees it.
    public boolean isFor(StaffMember member) {
        return needed == null || member.may(needed);
    }
}
