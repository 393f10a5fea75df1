package mx.cea.ventanilla.accounts.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.portal.Application.State;
import mx.cea.ventanilla.accounts.portal.ApplicationReason.Code;
import mx.cea.ventanilla.accounts.portal.ApplicationRepository.New;
import mx.cea.ventanilla.accounts.registration.Alike;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.MatchResult;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.accounts.registration.Registrations;
import mx.cea.ventanilla.folios.Folio;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;

/// Takes in the portal's documents of the kind `registro`: what agrees with the register is registered, whatever else
/// waits for somebody to decide, with the reasons (REG-2).
final class AppliedRegistrations {
    private final Registrations registrations;

    AppliedRegistrations(Registrations registrations) {
        this.registrations = registrations;
    }

    void take(Handle handle, Folio folio, Instant receivedAt, JsonNode document, Instant now) {
        NewRegistration registration = RegistrationDocument.read(document, Set.of());
        RegistrationResult came = registrations.register(handle, null, registration);
        List<ApplicationReason> reasons = reasons(came);
        AccountId account = came instanceof RegistrationResult.Registered done
                ? done.account().id()
                : null;
        new ApplicationRepository(handle)
                .insert(
                        new New(
                                folio,
                                ApplicationKind.REGISTRATION,
                                receivedAt,
                                registration.displayName(),
                                document,
                                reasons,
                                account == null ? State.WAITING : State.DONE,
                                account),
                        now);
    }

    /// Why a registration was not made; empty where it was.
    static List<ApplicationReason> reasons(RegistrationResult came) {
        return switch (came) {
            case RegistrationResult.Registered _ -> List.of();
            case RegistrationResult.Faulty(List<Fault> faults) -> faults.stream()
                    .map(fault -> new ApplicationReason(
                            Code.FAULT, fault.field().name(), fault.kind().name(), fault.detail()))
                    .toList();
            case RegistrationResult.Unmatched(MatchResult match) -> reasons(match);
            case RegistrationResult.ToConfirm(List<Alike> alike) -> alikeReasons(alike);
            case RegistrationResult.ForSupervisor(List<Alike> alike) -> alikeReasons(alike);
            case RegistrationResult.NotPermitted _ -> throw new IllegalStateException("The program may register");
        };
    }

    private static List<ApplicationReason> alikeReasons(List<Alike> alike) {
        return alike.stream()
                .map(one -> new ApplicationReason(Code.ALIKE, alikeArgs(one)))
                .toList();
    }

    private static List<String> alikeArgs(Alike one) {
        List<String> args = new ArrayList<>();
        args.add(String.valueOf(one.account().id().value()));
        args.add(one.account().username().text());
        args.addAll(one.why().stream().map(Enum::name).sorted().collect(Collectors.toList()));
        return args;
    }

    private static List<ApplicationReason> reasons(MatchResult match) {
        return switch (match) {
            case MatchResult.Disagreed(var wrong) -> wrong.stream()
                    .sorted()
                    .map(datum -> new ApplicationReason(Code.DATUM, datum.name()))
                    .toList();
            case MatchResult.Slowed(int guesses, Instant _) ->
                List.of(new ApplicationReason(Code.SLOWED, String.valueOf(guesses)));
            case MatchResult.Agreed _, MatchResult.NotPermitted _ ->
                throw new IllegalStateException("no reason not to register: " + match);
        };
    }
}
