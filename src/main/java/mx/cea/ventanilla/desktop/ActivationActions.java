package mx.cea.ventanilla.desktop;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.activation.Resent;
import mx.cea.ventanilla.accounts.activation.ui.CounterViewModel.Progress;
import mx.cea.ventanilla.accounts.activation.ui.CounterViewModel;
import mx.cea.ventanilla.accounts.activation.ui.CounterWindows;
import mx.cea.ventanilla.accounts.changes.ui.DocumentForm;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.users.UserView;
import mx.cea.ventanilla.users.ui.AccountAction;

/// What an account's window offers while the account waits for its activation (ACT-1).
final class ActivationActions {
    private final Activations activations;
    private final DocumentForm document;
    private final StaffMember member;
    private final Background background;
    private final Notices notices;

    ActivationActions(
            Activations activations,
            IdentityChecks identity,
            StaffMember member,
            Background background,
            Notices notices) {
        this.activations = activations;
        this.document = new DocumentForm(background, identity, member);
        this.member = member;
        this.background = background;
        this.notices = notices;
    }

    List<AccountAction> all() {
        return List.of(
                new AccountAction(
                        "activate-at-counter",
                        "accounts.activation.act.counter",
                        Permission.REGISTER_ACCOUNTS,
                        ActivationActions::waits,
                        this::atCounter),
                new AccountAction(
                        "resend-activation",
                        "accounts.activation.act.resend",
                        Permission.REGISTER_ACCOUNTS,
                        ActivationActions::waits,
                        (_, view) -> resend(view.account())));
    }

    /// A blocked account is activated as well, and stays blocked (BLO-9); whether it was before, its acts tell.
    private static boolean waits(UserView view) {
        Set<AccountAct.Kind> done = view.acts().stream()
                .map(AccountAct::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AccountAct.Kind.class)));
        return view.account().state() == AccountState.PENDING
                || view.account().state() == AccountState.BLOCKED
                        && done.contains(AccountAct.Kind.ACTIVATION_SENT)
                        && !done.contains(AccountAct.Kind.ACTIVATED);
    }

    /// Who has not just been registered here shows who he is first.
    private void atCounter(PageStack pages, UserView view) {
        Account account = view.account();
        background.run(() -> activations.isKnown(member, account.id())).onSuccess(known -> {
            if (known) {
                windows(pages, account);
            } else {
                document.open(
                        pages,
                        account,
                        new DocumentForm.Wish(
                                IdentityPurpose.CHANGE,
                                Texts.get("accounts.activation.document"),
                                Texts.get("accounts.activation.document.explanation")),
                        () -> windows(pages, account));
            }
        });
    }

    private void windows(PageStack pages, Account account) {
        Window owner = pages.getScene().getWindow();
        CounterWindows.open(owner, new CounterViewModel(background, activations, member, account), this::said);
    }

    /// Nothing is said of a customer who did not come to an end.
    private void said(Progress reached) {
        if (reached == Progress.DONE || reached == Progress.TOO_LATE) {
            notices.show(Texts.get("accounts.counter.progress." + reached));
        }
    }

    private void resend(Account account) {
        background.run(() -> activations.resend(member, account.id(), AccountChannel.COUNTER))
                .onSuccess(result -> notices.show(words(account, result)));
    }

    private static String words(Account account, Resent result) {
        return switch (result) {
            case Resent.Sent(var folio) -> Texts.get("accounts.activation.resent", account.email(), folio.text());
            case Resent.NotPending _ -> Texts.get("accounts.activation.resent.not-pending");
            case Resent.NoAddress _ -> Texts.get("accounts.activation.resent.no-address");
            case Resent.NotPermitted _ -> Texts.get("accounts.portal.not-permitted");
        };
    }
}
