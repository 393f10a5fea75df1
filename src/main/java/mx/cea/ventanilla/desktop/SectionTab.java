package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// One of the works of a section that has several.
///
/// @param id        by which other code goes to it
/// @param titleKey  the key of its short name
/// @param needed    the permission without which it is not there; null where everybody sees it
/// @param badge     a count shown in its name unless it is zero; changed on the FX thread
/// @param shortcuts the keys that its view reacts to, for the sheet of shortcuts
/// @param content   makes the view when it is first shown, given the place where it may open pages over the section
/// @param changed   told on the FX thread what changed in the database, whether the view was made or not
record SectionTab(
        String id,
        String titleKey,
        @Nullable Permission needed,
        ObservableIntegerValue badge,
        List<Shortcut> shortcuts,
        Function<PageStack, Node> content,
        Consumer<Change> changed) {

    /// A tab that everybody sees, without a count and without keys of its own.
    static SectionTab of(String id, String titleKey, Function<PageStack, Node> content, Consumer<Change> changed) {
        return new SectionTab(id, titleKey, null, new ReadOnlyIntegerWrapper(), List.of(), content, changed);
    }

    /// The same, for those with a permission only.
    SectionTab needing(Permission permission) {
        return new SectionTab(id, titleKey, permission, badge, shortcuts, content, changed);
    }

    /// The same, with a count in its name.
    SectionTab counting(ObservableIntegerValue count) {
        return new SectionTab(id, titleKey, needed, count, shortcuts, content, changed);
    }

    /// The same, with keys that its view reacts to.
    SectionTab with(List<Shortcut> keys) {
        return new SectionTab(id, titleKey, needed, badge, List.copyOf(keys), content, changed);
    }

    boolean isFor(StaffMember member) {
        return needed == null || member.may(needed);
    }
}
