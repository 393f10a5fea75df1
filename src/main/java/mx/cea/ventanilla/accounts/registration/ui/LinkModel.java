package mx.cea.ventanilla.accounts.registration.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.Alike;
import mx.cea.ventanilla.accounts.registration.Datum;
import mx.cea.ventanilla.accounts.registration.LinkResult;
import mx.cea.ventanilla.accounts.registration.MatchResult;
import mx.cea.ventanilla.accounts.registration.RegisterClaim;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.StaffMember;

/// Links a further contract to an account, matched as the first was (REG-2).
public final class LinkModel {
    private final RegistrationServices services;
    private final StaffMember me;
    private final Background background;
    private final Account account;
    private final Consumer<String> linked;
    private final ClaimForm claim;
    private final AlikeAccounts alike = new AlikeAccounts();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// @param linked told in a sentence what was linked
    LinkModel(
            RegistrationServices services,
            StaffMember me,
            Background background,
            Account account,
            Consumer<String> linked) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.account = account;
        this.linked = linked;
        this.claim = new ClaimForm(services.match(), background, false);
    }

    /// Compares and links, if nothing stands in the way.
    public void link() {
        if (busy.get()) {
            return;
        }
        problem.set("");
        if (!claim.ask()) {
            problem.set(Texts.get("accounts.registration.correct"));
            return;
        }
        RegisterClaim asked = claim.claim();
        Set<AccountId> inOrder = alike.inOrder();
        busy.set(true);
        background.run(() -> services.registrations().link(me, account.id(), asked, AccountChannel.COUNTER, inOrder))
                .andFinally(() -> busy.set(false))
                .onSuccess(this::took)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.registration.unreachable")));
    }

    private void took(LinkResult result) {
        switch (result) {
            case LinkResult.Linked(Contract contract, _) -> linked.accept(Texts.get(
                    "accounts.link.done", contract.number().digits(), account.username().text()));
            case LinkResult.AlreadyLinked(Contract contract) -> problem.set(
                    Texts.get("accounts.link.already", contract.number().digits()));
            case LinkResult.Unmatched(MatchResult match) -> {
                if (match instanceof MatchResult.Disagreed(Set<Datum> wrong)) {
                    claim.refuse(wrong);
                }
                problem.set(RegistrationWords.match(match));
            }
            case LinkResult.ToConfirm(List<Alike> others) -> {
                alike.show(others);
                problem.set(Texts.get("accounts.link.to-confirm"));
            }
            case LinkResult.ForSupervisor(List<Alike> others) -> {
                alike.show(others);
                problem.set(Texts.get("accounts.registration.for-supervisor"));
            }
            case LinkResult.NotOpen _ -> problem.set(Texts.get("accounts.link.not-open"));
            case LinkResult.NotPermitted _ -> problem.set(Texts.get("accounts.registration.not-permitted"));
        }
    }

    public ClaimForm getClaim() {
        return claim;
    }

    /// The other accounts that have the contract.
    public AlikeAccounts getAlike() {
        return alike;
    }

    /// To which account.
    public String getHeading() {
        return Texts.get("accounts.link.heading", account.username().text(), account.displayName());
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }
}
