package mx.cea.ventanilla.users.ui;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.users.UserView;

/// Something that another feature does to an account from its window.
///
/// @param id      of its button
/// @param textKey the key of what the button says
/// @param needed  the permission without which it is not there
/// @param offered whether it can be done to an account as it stands; the button is not shown where not
/// @param act     does it, over the account's page
public record AccountAction(
        String id, String textKey, Permission needed, Predicate<UserView> offered, BiConsumer<PageStack, UserView> act) {}
