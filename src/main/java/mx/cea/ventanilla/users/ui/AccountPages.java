package mx.cea.ventanilla.users.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ui.ReasonForm;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;

/// Opens the portal's accounts as pages over other views.
public final class AccountPages {
    private final AccountServices services;
    private final StaffMember me;
    private final Background background;
    private final Notices notices;
    private final AccountExits exits;
    private final List<AccountAction> actions;
    private final DocumentDialogs dialogs;
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
        this.actions = actions.stream().filter(action -> me.may(action.needed())).toList();
        this.dialogs = dialogs;
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
                .register(AccountPage.class, () -> new AccountPage(model, services.clock(), around, actions, dialogs))
                .register(ReasonForm.class, () -> new ReasonForm(model))
                .load(AccountPage.class)
                .root();
        open.add(model);
        pages.open(page, () -> open.remove(model));
        model.open(visit);
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
