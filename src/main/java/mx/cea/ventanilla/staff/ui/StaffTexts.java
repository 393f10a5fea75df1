package mx.cea.ventanilla.staff.ui;

import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.staff.StaffChange;

/// What came of a change to the staff, in words.
final class StaffTexts {
    private StaffTexts() {}

    /// Why a change was not made, or what follows from it; empty where it was simply done.
    static String refusal(StaffChange change) {
        return switch (change) {
            case StaffChange.Done _ -> "";
            case StaffChange.SignInAgain _ -> Texts.get("staff.change.sign-in-again");
            case StaffChange.NotAllowed _ -> Texts.get("staff.change.not-allowed");
            case StaffChange.NoSuchStaff _ -> Texts.get("staff.change.gone");
            case StaffChange.UsernameTaken _ -> Texts.get("staff.change.username-taken");
            case StaffChange.BadUsername _ -> Texts.get("staff.change.bad-username");
            case StaffChange.BadName _ -> Texts.get("staff.change.bad-name");
            case StaffChange.WeakPassword(int shortest) -> Texts.get("staff.change.weak-password", shortest);
            case StaffChange.LastAdministrator _ -> Texts.get("staff.change.last-administrator");
            case StaffChange.Oneself _ -> Texts.get("staff.change.oneself");
            case StaffChange.NotTheFirst _ -> Texts.get("staff.change.not-the-first");
        };
    }
}
