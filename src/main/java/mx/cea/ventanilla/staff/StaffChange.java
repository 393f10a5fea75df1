package mx.cea.ventanilla.staff;

import mx.cea.ventanilla.audit.StaffId;

/// What came of a change to the staff.
public sealed interface StaffChange {

    /// Done, for this member of staff.
    record Done(StaffId who) implements StaffChange {}

    /// One's own password was changed in the shared office: the open connections know only the old one, so sign in
    /// again.
    record SignInAgain() implements StaffChange {}

    /// Whoever asked has not this permission.
    record NotAllowed(Permission lacking) implements StaffChange {}

    record NoSuchStaff() implements StaffChange {}

    /// Somebody has this username, or the server has a login of that name.
    record UsernameTaken() implements StaffChange {}

    /// A username is 2 to 63 of `a`–`z`, digits, `.`, `_` and `-`, begins with a letter, and is none of the server's own.
    record BadUsername() implements StaffChange {}

    /// A name has 1 to 200 characters.
    record BadName() implements StaffChange {}

    /// A password has at least this many characters, at least four different ones, and not the username in it.
    record WeakPassword(int shortest) implements StaffChange {}

    /// Without this administrator nobody could manage the staff.
    record LastAdministrator() implements StaffChange {}

    /// Nobody closes his own login.
    record Oneself() implements StaffChange {}

    /// There is staff already: only an administrator enrols more.
    record NotTheFirst() implements StaffChange {}
}
