package mx.cea.ventanilla.accounts.portal;

import mx.cea.ventanilla.accounts.changes.Asker;
import mx.cea.ventanilla.accounts.registration.NewRegistration;

/// What a customer sent, by its kind; never a token or a password.
public sealed interface ApplicationData {
    /// @param form as at the counter; it can be mended and tried again
    record Registration(NewRegistration form) implements ApplicationData {}

    record Activation() implements ApplicationData {}

    /// @param username of the account, with whom he was logged in to the portal
    /// @param asker    whether the holder asks or his representative
    /// @param name     the whole name of who asks
    /// @param contract one that is linked to the account: its number or *referencia*
    /// @param reason   empty where he gave none
    record Cancellation(String username, Asker asker, String name, String email, String contract, String reason)
            implements ApplicationData {}
}
