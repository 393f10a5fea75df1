package mx.cea.ventanilla.staff;

import java.nio.file.Path;
import java.time.Duration;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;

/// What came of signing in, or of unlocking the window.
public sealed interface SignInResult {

    /// Come in.
    ///
    /// @param database open, as this member of staff; the doorway closes it
    record Welcome(StaffMember member, Database database) implements SignInResult {}

    /// The username or the password is wrong; which of the two is never told.
    ///
    /// @param pause how long no other attempt is looked at
    record WrongPassword(Duration pause) implements SignInResult {}

    /// Too many wrong passwords, or an attempt before the wait was over; the password was not looked at.
    ///
    /// @param remaining until the next attempt is looked at; more than zero
    record LockedFor(Duration remaining) implements SignInResult {}

    /// The password is right, but this person no longer works here.
    record Inactive() implements SignInResult {}

    /// The server knows the login, but it is nobody of the staff (the worker's, the portal's, the owner's).
    record NotStaff() implements SignInResult {}

    /// The server admits no such login from this workstation, or not without TLS.
    record NotAdmitted() implements SignInResult {}

    /// The server does not answer.
    record Unreachable() implements SignInResult {}

    /// The schema is of another version than this program.
    ///
    /// @param found the version in the database; empty where there is no schema at all
    /// @param newer whether the database was made by a newer program
    record OtherSchema(String found, String expected, boolean newer) implements SignInResult {}

    /// The embedded database's file cannot be read or written.
    ///
    /// @param detail the cause, for support
    record FileTrouble(String detail) implements SignInResult {}

    /// The embedded database's file lies on a network share.
    record OnNetworkShare(Path file) implements SignInResult {}

    /// Sorts a failure to open the database.
    ///
    /// @throws DatabaseException the failure itself, where it is not one of opening
    static SignInResult of(DatabaseException failure) {
        return switch (failure) {
            case DatabaseException.Unreachable e -> new Unreachable();
            // a database of the server that this login may not enter, or with nothing in it that it may read
            case DatabaseException.Forbidden e -> new NotStaff();
            case DatabaseException.OtherSchema e -> new OtherSchema(e.found(), e.expected(), e.databaseIsNewer());
            case DatabaseException.FileTrouble e -> new FileTrouble(e.detail());
            case DatabaseException.OnNetworkShare e -> new OnNetworkShare(e.file());
            case DatabaseException.LoginRefused e -> switch (e.reason()) {
                case CLOSED -> new Inactive();
                case WORKSTATION -> new NotAdmitted();
                case PASSWORD -> throw e;
            };
            default -> throw failure;
        };
    }
}
