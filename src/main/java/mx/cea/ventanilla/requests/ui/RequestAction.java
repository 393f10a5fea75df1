package mx.cea.ventanilla.requests.ui;

import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;

/// Something that another feature does to a request from its page.
///
/// @param id      of its button
/// @param textKey the key of what the button says
/// @param key     the keys that press the button
/// @param needed  the permission without which it is not there
/// @param offered whether somebody can do it to a request as it stands; the button is not shown where not
/// @param act     does it, over the request's page
public record RequestAction(
        String id,
        String textKey,
        Shortcut key,
        Permission needed,
        BiPredicate<StaffMember, RequestView> offered,
        BiConsumer<PageStack, RequestView> act) {

    /// Whether somebody has a request in his hands and works on it.
    public static boolean holds(StaffMember member, RequestView view) {
        return view.request().state() instanceof RequestState.Claimed claimed
                && claimed.holder().equals(member.id());
    }
}
