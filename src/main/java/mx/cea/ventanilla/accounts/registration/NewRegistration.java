package mx.cea.ventanilla.accounts.registration;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/// All that an applicant says, as typed.
///
/// @param claim          what is compared with the register
/// @param givenName      of a person; blank for a company
/// @param representative null where the holder registers himself
/// @param phone          blank where none is given
/// @param accepted       the version of each text that was shown and accepted
/// @param confirmed      the accounts that are like the new one and do not stand in its way, as somebody decided
public record NewRegistration(
        AccountChannel channel,
        RegisterClaim claim,
        String givenName,
        @Nullable DeclaredRepresentative representative,
        String username,
        String email,
        String emailAgain,
        String phone,
        Map<ConsentText, String> accepted,
        Set<AccountId> confirmed) {
    public NewRegistration {
        accepted = accepted.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(accepted));
        confirmed = Set.copyOf(confirmed);
    }

    /// The holder's whole name, as it will stand in the account.
    public String displayName() {
        return displayName(claim.holder(), givenName);
    }

    /// The whole name of a holder as declared; what stands for no surname is left out (REG-2b).
    public static String displayName(ClaimedHolder holder, String givenName) {
        return switch (holder) {
            case ClaimedHolder.Company(String name) -> Checks.tidy(name);
            case ClaimedHolder.Person(String first, String second) ->
                Checks.tidy(givenName + " " + surname(first) + " " + surname(second));
        };
    }

    private static String surname(String typed) {
        return Comparison.isNoSurname(typed) ? "" : typed;
    }

    /// The version of a text that was accepted; empty where it was not.
    Optional<String> version(ConsentText text) {
        return Optional.ofNullable(accepted.get(text)).filter(version -> !version.isBlank());
    }
}
