package mx.cea.ventanilla.accounts.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.changes.Asker;
import mx.cea.ventanilla.accounts.changes.Cancellation;
import mx.cea.ventanilla.accounts.changes.CancellationResult;
import mx.cea.ventanilla.accounts.changes.Cancellations;
import mx.cea.ventanilla.accounts.changes.ChangeRefusal;
import mx.cea.ventanilla.accounts.portal.Application.State;
import mx.cea.ventanilla.accounts.portal.ApplicationReason.Code;
import mx.cea.ventanilla.accounts.portal.ApplicationRepository.New;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Takes in the portal's documents of the kind `baja` (BAJ-6): where all that was sent agrees with the account it is
/// cancelled, whatever else waits for somebody to decide, with the reasons.
final class AppliedCancellations {
    private final Cancellations cancellations;

    AppliedCancellations(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    void take(Handle handle, Folio folio, Instant receivedAt, JsonNode document, Instant now) {
        ApplicationData.Cancellation asked = read(document);
        Account account = Username.valid(asked.username())
                ? Accounts.byUsername(handle, new Username(asked.username())).orElse(null)
                : null;
        List<ApplicationReason> reasons = reasons(handle, asked, account);
        if (account != null && reasons.isEmpty()) {
            reasons = cancel(handle, null, account.id(), asked, folio, now);
        }
        boolean done = account != null && reasons.isEmpty();
        new ApplicationRepository(handle)
                .insert(
                        new New(
                                folio,
                                ApplicationKind.CANCELLATION,
                                receivedAt,
                                asked.name(),
                                document,
                                reasons,
                                done ? State.DONE : State.WAITING,
                                account == null ? null : account.id()),
                        now);
    }

    /// Cancels an account at the wish that came by the portal.
    ///
    /// @param by null where the program does, since all agreed
    /// @return why it was not; empty where it was
    List<ApplicationReason> cancel(
            Handle handle,
            @Nullable StaffMember by,
            AccountId account,
            ApplicationData.Cancellation asked,
            Folio folio,
            Instant now) {
        Cancellation wish = new Cancellation(
                asked.asker(), Texts.get("accounts.portal.document", folio.text()), AccountChannel.PORTAL);
        return switch (cancellations.cancel(handle, by, account, wish, now)) {
            case CancellationResult.Cancelled _ -> List.of();
            case CancellationResult.Refused(ChangeRefusal why) -> List.of(new ApplicationReason(code(why)));
        };
    }

    private static Code code(ChangeRefusal why) {
        return switch (why) {
            case ChangeRefusal.NoSuchAccount _ -> Code.NO_ACCOUNT;
            case ChangeRefusal.NotInUse _ -> Code.NOT_OPEN;
            case ChangeRefusal.IdentityMissing _ -> Code.IDENTITY;
            case ChangeRefusal.NoRepresentative _ -> Code.REPRESENTATIVE;
            case ChangeRefusal.NotPermitted _, ChangeRefusal.DocumentMissing _, ChangeRefusal.Faulty _,
                    ChangeRefusal.NothingNew _, ChangeRefusal.OtherHolder _, ChangeRefusal.KeptNotActive _,
                    ChangeRefusal.ReasonMissing _, ChangeRefusal.WouldFree _, ChangeRefusal.NotMerged _ ->
                throw new IllegalStateException("no cancellation is refused for that: " + why);
        };
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
