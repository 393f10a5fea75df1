package mx.cea.ventanilla.accounts.registration.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.registration.Alike;
import mx.cea.ventanilla.accounts.registration.Datum;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.MatchResult;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.accounts.registration.RegisterClaim;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.accounts.registration.UsernamePolicy;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Registers a customer in the manual's three phases, back and forth without losing anything that was typed.
public final class RegistrationViewModel {
    private final RegistrationServices services;
    private final StaffMember me;
    private final Background background;
    private final LatestOnly usernames;
    private final ClaimForm claim;
    private final RepresentativeForm representative;
    private final UserForm user = new UserForm();
    private final AlikeAccounts alike = new AlikeAccounts();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.CLIENT);
    private final ReadOnlyStringWrapper matched = new ReadOnlyStringWrapper(this, "matched", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper policy = new ReadOnlyStringWrapper(this, "policy", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<RegistrationResult.@Nullable Registered> done =
            new ReadOnlyObjectWrapper<>(this, "done");
    private @Nullable RegisterClaim agreedTo;
    private @Nullable Contract contract;
    /// One may begin when another ends.
    private int works;

    /// The phases of the manual, and what comes after them.
    public enum Step {
        CLIENT,
        USER,
        SEND,
        DONE
    }

    public RegistrationViewModel(RegistrationServices services, StaffMember me, Background background) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.usernames = background.latest();
        this.claim = new ClaimForm(services.match(), background, true);
        this.representative = new RepresentativeForm(background);
        readPolicy();
    }

    private void readPolicy() {
        background.run(() -> services.registrations().usernamePolicy(AccountChannel.COUNTER))
                .onSuccess((UsernamePolicy now) -> {
                    user.follow(now);
                    policy.set(RegistrationWords.policy(now));
                })
                // the service has the last word on it
                .onError(DatabaseException.class, _ -> {});
    }

    /// Goes on to the next phase, if nothing stands in the way; in the last one, registers.
    public void next() {
        if (busy.get()) {
            return;
        }
        problem.set("");
        switch (step.get()) {
            case CLIENT -> leaveClient();
            case USER -> leaveUser();
            case SEND -> send();
            case DONE -> restart();
        }
    }

    /// Goes back to the phase before; everything stays as it was typed.
    public void back() {
        if (busy.get()) {
            return;
        }
        problem.set("");
        switch (step.get()) {
            case USER -> step.set(Step.CLIENT);
            case SEND -> step.set(Step.USER);
            case CLIENT, DONE -> {}
        }
    }

    private void leaveClient() {
        boolean claimRight = claim.ask();
        boolean representativeRight = representative.ask();
        if (!claimRight || !representativeRight) {
            problem.set(Texts.get("accounts.registration.correct"));
            return;
        }
        RegisterClaim now = claim.claim();
        if (now.equals(agreedTo)) {
            lookForAlike(Step.USER);
        } else {
            work(() -> services.match().match(me, now), result -> compared(now, result));
        }
    }

    private void compared(RegisterClaim asked, MatchResult result) {
        switch (result) {
            case MatchResult.Agreed(Contract found) -> {
                agreedTo = asked;
                contract = found;
                matched.set(matchedWords(found));
                lookForAlike(Step.USER);
            }
            case MatchResult.Disagreed _, MatchResult.Slowed _, MatchResult.NotPermitted _ -> disagreed(result);
        }
    }

    private static String matchedWords(Contract found) {
        String number = found.number().digits();
        return found.state() == ContractState.CANCELLED
                ? Texts.get("accounts.registration.matched.cancelled", number)
                : Texts.get("accounts.registration.matched", number);
    }

    private void disagreed(MatchResult result) {
        agreedTo = null;
        contract = null;
        matched.set("");
        if (result instanceof MatchResult.Disagreed(Set<Datum> wrong)) {
            claim.refuse(wrong);
        }
        problem.set(RegistrationWords.match(result));
    }

    private void lookForAlike(Step then) {
        String name = NewRegistration.displayName(claim.holder(), claim.givenName());
        String email = user.getEmail().get();
        Contract of = contract;
        work(
                () -> services.registrations().alike(name, email, of == null ? null : of.id()),
                (List<Alike> found) -> {
                    alike.show(found);
                    goOn(then);
                });
    }

    private void goOn(Step then) {
        if (alike.isSettled()) {
            step.set(then);
        } else {
            problem.set(Texts.get("accounts.registration.to-confirm"));
        }
    }

    /// Asks whether the username can be had, as one types.
    void checkUsername() {
        FormField field = user.getUsername();
        String typed = field.get();
        if (typed.isEmpty() || user.policy().fault(typed).isPresent()) {
            usernames.cancel();
            return;
        }
        usernames.run(() -> services.registrations().usernameFault(AccountChannel.COUNTER, typed))
                .onSuccess(fault -> fault.filter(_ -> typed.equals(field.get())).ifPresent(user::refuse))
                // it will be told when the next step is asked for
                .onError(DatabaseException.class, _ -> {});
    }

    private void leaveUser() {
        if (!user.ask()) {
            problem.set(Texts.get("accounts.registration.correct"));
            return;
        }
        String typed = user.getUsername().get();
        work(() -> services.registrations().usernameFault(AccountChannel.COUNTER, typed), (Optional<Fault> fault) -> {
            if (fault.isPresent()) {
                user.refuse(fault.get());
                problem.set(Texts.get("accounts.registration.correct"));
            } else {
                lookForAlike(Step.SEND);
            }
        });
    }

    private void send() {
        if (!alike.isSettled()) {
            problem.set(Texts.get("accounts.registration.to-confirm"));
            return;
        }
        NewRegistration registration = registration();
        work(() -> services.registrations().register(me, registration), this::took);
    }

    private NewRegistration registration() {
        return new NewRegistration(
                AccountChannel.COUNTER,
                claim.claim(),
                claim.givenName(),
                representative.declared(),
                user.getUsername().get(),
                user.getEmail().get(),
                user.getEmailAgain().get(),
                user.getPhone().get(),
                user.versions(),
                alike.inOrder());
    }

    private void took(RegistrationResult result) {
        switch (result) {
            case RegistrationResult.Registered registered -> {
                done.set(registered);
                step.set(Step.DONE);
            }
            case RegistrationResult.Faulty(List<Fault> faults) -> {
                boolean ofUser = faults.stream().map(user::refuse).toList().contains(true);
                step.set(ofUser ? Step.USER : Step.CLIENT);
                problem.set(RegistrationWords.fault(faults.getFirst()));
            }
            case RegistrationResult.Unmatched(MatchResult match) -> {
                step.set(Step.CLIENT);
                disagreed(match);
            }
            case RegistrationResult.ToConfirm(List<Alike> found) -> {
                alike.show(found);
                problem.set(Texts.get("accounts.registration.to-confirm"));
            }
            case RegistrationResult.ForSupervisor(List<Alike> found) -> {
                alike.show(found);
                problem.set(Texts.get("accounts.registration.for-supervisor"));
            }
            case RegistrationResult.NotPermitted _ -> problem.set(Texts.get("accounts.registration.not-permitted"));
        }
    }

    /// Empties everything, for the next customer.
    public void restart() {
        claim.clear();
        representative.clear();
        user.clear();
        alike.clear();
        agreedTo = null;
        contract = null;
        matched.set("");
        problem.set("");
        done.set(null);
        step.set(Step.CLIENT);
        readPolicy();
    }

    /// Whether something was typed that would be lost.
    boolean isBegun() {
        return step.get() != Step.DONE
                && (step.get() != Step.CLIENT || claim.isBegun());
    }

    private <T> void work(Callable<T> what, Consumer<? super T> then) {
        works++;
        busy.set(true);
        background.run(what)
                .andFinally(() -> {
                    works--;
                    busy.set(works > 0);
                })
                .onSuccess(then)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.registration.unreachable")));
    }

    public ClaimForm getClaim() {
        return claim;
    }

    public RepresentativeForm getRepresentative() {
        return representative;
    }

    public UserForm getUser() {
        return user;
    }

    /// The accounts that are alike.
    public AlikeAccounts getAlike() {
        return alike;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public Step getStep() {
        return step.get();
    }

    /// With which contract the register agreed; empty before.
    public ReadOnlyStringProperty matchedProperty() {
        return matched.getReadOnlyProperty();
    }

    public String getMatched() {
        return matched.get();
    }

    /// What stands in the way of the next phase; empty where nothing does.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// Which usernames are accepted.
    public ReadOnlyStringProperty policyProperty() {
        return policy.getReadOnlyProperty();
    }

    public String getPolicy() {
        return policy.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /// The registration that was made; null before.
    public ReadOnlyObjectProperty<RegistrationResult.@Nullable Registered> doneProperty() {
        return done.getReadOnlyProperty();
    }

    public RegistrationResult.@Nullable Registered getDone() {
        return done.get();
    }
}
