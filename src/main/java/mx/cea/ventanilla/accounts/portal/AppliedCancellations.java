package mx.cea.ventanilla.accounts.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.portal.Application.State;
import mx.cea.ventanilla.accounts.portal.ApplicationData.Asker;
import mx.cea.ventanilla.accounts.portal.ApplicationReason.Code;
import mx.cea.ventanilla.accounts.portal.ApplicationRepository.New;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.folios.Folio;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Takes in the portal's documents of the kind `baja` (BAJ-6): what does not agree with the account is said; somebody
/// decides.
final class AppliedCancellations {

    void take(Handle handle, Folio folio, Instant receivedAt, JsonNode document, Instant now) {
        ApplicationData.Cancellation asked = read(document);
        Account account = Username.valid(asked.username())
                ? Accounts.byUsername(handle, new Username(asked.username())).orElse(null)
                : null;
        new ApplicationRepository(handle)
                .insert(
                        new New(
                                folio,
                                ApplicationKind.CANCELLATION,
                                receivedAt,
                                asked.name(),
                                document,
                                reasons(handle, asked, account),
                                State.WAITING,
                                account == null ? null : account.id()),
                        now);
    }

    static ApplicationData.Cancellation read(JsonNode document) {
        return new ApplicationData.Cancellation(
                document.path("usuario").asString(""),
                RegistrationDocument.text(document, "solicita").equals("TITULAR") ? Asker.HOLDER : Asker.REPRESENTATIVE,
                RegistrationDocument.text(document, "nombre"),
                RegistrationDocument.text(document, "correo"),
                RegistrationDocument.text(document, "contrato"),
                RegistrationDocument.text(document, "motivo"));
    }

    /// What does not agree with the account; empty where all does.
    static List<ApplicationReason> reasons(
            Handle handle, ApplicationData.Cancellation asked, @Nullable Account account) {
        if (account == null) {
            return List.of(new ApplicationReason(Code.NO_ACCOUNT));
        }
        if (account.state() == AccountState.CANCELLED || account.state() == AccountState.MERGED) {
            return List.of(new ApplicationReason(Code.NOT_OPEN));
        }
        List<ApplicationReason> reasons = new ArrayList<>();
        switch (asked.asker()) {
            case HOLDER -> {
                if (!same(asked.name(), account.displayName())) {
                    reasons.add(new ApplicationReason(Code.NAME));
                }
            }
            case REPRESENTATIVE -> {
                if (!same(asked.name(), new ApplicationRepository(handle).representative(account.id()))) {
                    reasons.add(new ApplicationReason(Code.REPRESENTATIVE));
                }
            }
        }
        if (!asked.email().equalsIgnoreCase(account.email())) {
            reasons.add(new ApplicationReason(Code.EMAIL));
        }
        List<Contract> named = Contracts.find(handle, asked.contract());
        if (named.stream().noneMatch(c -> Accounts.hasContract(handle, account.id(), c.id()))) {
            reasons.add(new ApplicationReason(Code.CONTRACT));
        }
        return List.copyOf(reasons);
    }

    private static boolean same(String one, String other) {
        return Folding.fold(one).equals(Folding.fold(other));
    }
}
