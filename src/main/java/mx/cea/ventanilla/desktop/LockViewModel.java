package mx.cea.ventanilla.desktop;

import java.util.function.Function;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.staff.SignInResult;
import mx.cea.ventanilla.staff.StaffMember;

/// The locked window: the same person's password opens it.
public final class LockViewModel {
    private final StaffMember member;
    private final Function<String, SignInResult> doorway;
    private final Runnable unlocked;
    private final Runnable changed;
    private final PasswordPrompt prompt;

    /// @param doorway  looks at the password; called in the background
    /// @param unlocked run where it is the right one
    /// @param changed  run instead where the person's role is another since, so that he must sign in anew
    public LockViewModel(
            Background background,
            Clock clock,
            StaffMember member,
            Function<String, SignInResult> doorway,
            Runnable unlocked,
            Runnable changed) {
        this.member = member;
        this.doorway = doorway;
        this.unlocked = unlocked;
        this.changed = changed;
        this.prompt = new PasswordPrompt(background, clock);
    }

    /// Asks to be let in again.
    public void unlock() {
        String password = prompt.passwordProperty().get();
        prompt.ask(() -> doorway.apply(password), welcome -> {
            if (welcome.member().role() == member.role()) {
                unlocked.run();
            } else {
                changed.run();
            }
        });
    }

    /// Whose window it is.
    public StaffMember member() {
        return member;
    }

    public PasswordPrompt getPrompt() {
        return prompt;
    }
}
