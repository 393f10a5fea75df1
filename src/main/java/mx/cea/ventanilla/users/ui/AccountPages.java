package mx.cea.ventanilla.users.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.changes.ui.ChangeForms;
import mx.cea.ventanilla.accounts.changes.ui.DocumentForm;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ui.ReasonForm;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.users.UserView;

/// Opens the portal's accounts as pages over other views.
public final class AccountPages {
    private final AccountServices services;
    private final StaffMember me;
    private final Background background;
    private final Notices notices;
    private final AccountExits exits;
    private final List<AccountAction> actions;
    private final DocumentDialogs dialogs;
    private final ChangeForms forms;
    private final List<AccountPageModel> open = new ArrayList<>();

    /// @param actions what other features do to an account from its window, in the order of their buttons
    public AccountPages(
            AccountServices services,
            StaffMember me,
            Background background,
            Notices notices,
            AccountExits exits,
            List<AccountAction> actions) {
        this(services, me, background, notices, exits, actions, DocumentDialogs.system());
    }

    AccountPages(
            AccountServices services,
            StaffMember me,
            Background background,
            Notices notices,
            AccountExits exits,
            List<AccountAction> actions,
            DocumentDialogs dialogs) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.notices = notices;
        this.exits = exits;
        this.actions = List.copyOf(actions);
        this.dialogs = dialogs;
        this.forms = new ChangeForms(services.changes(), me, background, notices, dialogs.scan());
    }

    /// Opens an account over what is shown, as from the section of the portal's users.
    public void open(PageStack pages, AccountId id) {
        open(pages, id, OpeningReason.from(Texts.get("users.from.list")));
    }

    /// Opens an account over what is shown; who must say why is asked on the page (REG-5).
    ///
    /// @param reason where one comes from
    public void open(PageStack pages, AccountId id, OpeningReason reason) {
        open(pages, new AccountVisit(id, reason, false));
    }

    /// The same from something that is a reason by itself, as a request is.
    public void openBecause(PageStack pages, AccountId id, OpeningReason reason) {
        open(pages, new AccountVisit(id, reason, true));
    }

    private void open(PageStack pages, AccountVisit visit) {
        AccountPageModel model = new AccountPageModel(
                services, me, background, new AccountPageModel.Exits(notices::show, pages::back));
        AccountPage.Around around = new AccountPage.Around(
                id -> exits.request().accept(pages, id),
                id -> exits.contract().open(pages, id, from(model)),
                id -> open(pages, id, from(model)),
                action -> {
                    if (model.getView() != null) {
                        action.act().accept(pages, model.getView());
                    }
                });
        Node page = new Views()
                .register(AccountPage.class, () -> new AccountPage(model, services.clock(), around, actions(model), dialogs))
                .register(ReasonForm.class, () -> new ReasonForm(model))
                .load(AccountPage.class)
                .root();
        open.add(model);
        pages.open(page, () -> open.remove(model));
        model.open(visit);
    }

    /// What this role can do to an account: what customers have changed in it around what other features do.
    private List<AccountAction> actions(AccountPageModel model) {
        return Stream.of(changes(model), actions, endings(model))
                .flatMap(List::stream)
                .filter(action -> me.may(action.needed()))
                .toList();
    }

    private List<AccountAction> changes(AccountPageModel model) {
        return List.of(
                new AccountAction(
                        "change-contact",
                        "users.action.contact",
                        Permission.CHANGE_ACCOUNTS,
                        AccountPages::isInUse,
                        (pages, view) -> forms.contact(pages, view.account(), model::reread)),
                new AccountAction(
                        "change-representative",
                        "users.action.representative",
                        Permission.CHANGE_ACCOUNTS,
                        AccountPages::isInUse,
                        (pages, view) ->
                                forms.representative(pages, view.account(), view.representative(), model::reread)),
                new AccountAction(
                        "show-document",
                        "users.action.document",
                        Permission.CHANGE_ACCOUNTS,
                        AccountPages::isBlockedForMisuse,
                        (pages, view) -> new DocumentForm(background, services.changes().identity(), me)
                                .open(
                                        pages,
                                        view.account(),
                                        new DocumentForm.Wish(
                                                IdentityPurpose.REACTIVATION,
                                                Texts.get("users.document-shown"),
                                                Texts.get("users.document-shown.explanation")),
                                        () -> model.done(Texts.get("users.document-shown.done")))));
    }

    /// Whose holder may have been sent to an office because he could not be asked by telephone (BLO-8).
    private static boolean isBlockedForMisuse(UserView view) {
        return isInUse(view)
                && view.openBlocks().stream().anyMatch(block -> block.cause() instanceof AccountBlock.Cause.Misuse);
    }

    private List<AccountAction> endings(AccountPageModel model) {
        return List.of(
                new AccountAction(
                        "merge",
                        "users.action.merge",
                        Permission.MERGE_ACCOUNTS,
                        AccountPages::isInUse,
                        (pages, view) -> forms.merge(pages, view.account(), view.namesakes(), model::reread)),
                new AccountAction(
                        "undo-merge",
                        "users.action.undo",
                        Permission.MERGE_ACCOUNTS,
                        view -> view.standing() instanceof Standing.Merged,
                        (pages, view) -> forms.undo(pages, view.account(), model::reread)),
                new AccountAction(
                        "cancel-account",
                        "users.action.cancel",
                        Permission.CHANGE_ACCOUNTS,
                        AccountPages::isInUse,
                        (pages, view) -> forms.cancellation(
                                pages,
                                view.account(),
                                view.representative().isPresent(),
                                view.openBlocks(),
                                model::reread)));
    }

    private static boolean isInUse(UserView view) {
        return view.ending() == null && !(view.standing() instanceof Standing.Cancelled);
    }

    /// As what is opened from an account is logged.
    private static OpeningReason from(AccountPageModel model) {
        return OpeningReason.from(Texts.get(
                "users.from.account",
                model.getView() == null ? "" : model.getView().account().username().text()));
    }

    /// Tells the open pages that something changed in the database; called on the FX thread.
    public void changed(Change change) {
        List.copyOf(open).forEach(model -> model.changed(change));
    }
}
