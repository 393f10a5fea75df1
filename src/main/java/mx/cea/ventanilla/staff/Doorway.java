package mx.cea.ventanilla.staff;

import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// Where people come in: proves who somebody is and opens the database for them. It owns the database that it opens;
/// a second sign-in in the shared office closes the first one's.
public sealed interface Doorway extends AutoCloseable permits EmbeddedDoorway, OfficeDoorway {

    /// The way into the database at an address; nothing is opened yet. A user or password in the address is not used.
    ///
    /// @param workstation the name of this computer, for the history
    static Doorway to(DatabaseAddress address, String workstation) {
        return switch (address.dialect()) {
            case SQLITE -> new EmbeddedDoorway(address, workstation);
            case POSTGRESQL -> new OfficeDoorway(address, workstation, Clock.system());
        };
    }

    /// Asks for entrance. Wrong passwords slow down and then lock.
    ///
    /// @param username as typed; case and outer spaces do not count
    SignInResult signIn(String username, String password);

    /// Proves again that it is the same person who sits at a locked window. The open database stays as it is, whatever
    /// comes of it; wrong passwords count as at sign-in.
    ///
    /// @return a [SignInResult.Welcome] with the member as he is now
    /// @throws IllegalStateException if nobody has signed in
    SignInResult unlock(StaffMember member, String password);

    @Override
    void close();
}
