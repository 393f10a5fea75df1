package mx.cea.ventanilla.accounts.changes;

import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.registration.Checks;
import mx.cea.ventanilla.accounts.registration.Fault;

/// The address and telephone that an account is to have, as staff type them.
///
/// @param emailAgain the second entry of the address (REG-2f)
/// @param phone      blank for none
/// @param channel    by what way it was asked for
public record ContactChange(String email, String emailAgain, String phone, AccountChannel channel) {

    /// What is wrong with it, field by field.
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Checks.email(email).ifPresent(faults::add);
        Checks.emailAgain(email, emailAgain).ifPresent(faults::add);
        Checks.phone(phone).ifPresent(faults::add);
        return List.copyOf(faults);
    }
}
