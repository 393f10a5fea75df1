package mx.cea.ventanilla.accounts.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;
import mx.cea.ventanilla.accounts.registration.RegistrationRepository.Holding;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Constraint;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Registers customers as users of the portal, and links further contracts to their accounts (REG-1 to REG-5). At any
/// hour; by staff, or by the program for what came by way of the portal.
///
/// Several accounts may have a contract: a holder and the representative of another, a tenant and the owner. The rules
/// forbid none of it, and whoever matches the register has the receipt in his hand; so it is not refused but asked, and
/// nobody but a person can say that it is in order.
public final class Registrations {
    private final Database database;
    private final AccountActs acts;
    private final RegisterMatch match;
    private final Activations activations;
    private final AccountLetters letters;

    public Registrations(
            Database database, AccountActs acts, RegisterMatch match, Activations activations, AccountLetters letters) {
        this.database = database;
        this.acts = acts;
        this.match = match;
        this.activations = activations;
        this.letters = letters;
    }

    /// What is wrong with a username now: by the policy of the channel, or because somebody has it (REG-2e).
    public Optional<Fault> usernameFault(AccountChannel channel, String typed) {
        return database.read(handle -> {
            UsernamePolicy policy = UsernamePolicy.of(channel, Settings.valuesIn(handle));
            Optional<Fault> fault = policy.fault(typed);
            return fault.isPresent()
                    ? fault
                    : takenFault(handle, policy.accept(typed), database.clock().now());
        });
    }

    /// The policy for usernames of a channel, as it is set now.
    public UsernamePolicy usernamePolicy(AccountChannel channel) {
        return UsernamePolicy.of(channel, database.read(Settings::valuesIn));
    }

    /// The accounts that are like one that is about to be made.
    ///
    /// @param holderName the whole name; blank where it is not looked at
    /// @param email      blank where it is not looked at
    /// @param contract   null where it is not looked at
    public List<Alike> alike(String holderName, String email, @Nullable ContractId contract) {
        return database.read(handle -> alike(handle, holderName, email, contract));
    }

    private static List<Alike> alike(
            Handle handle, String holderName, String email, @Nullable ContractId contract) {
        return new RegistrationRepository(handle).alike(Folding.fold(holderName), email.strip(), contract);
    }

    /// Makes the account, linked to its contract, and sends the message for activating it, all or nothing.
    ///
    /// @param by null where the program takes in what came by way of the portal
    public RegistrationResult register(@Nullable StaffMember by, NewRegistration registration) {
        try {
            return database.write(handle -> register(handle, by, registration));
        } catch (DatabaseException.ConstraintBroken e) {
            if (e.constraint().kind() == Constraint.Kind.UNIQUE) {
                // somebody took the username at this moment
                return new RegistrationResult.Faulty(List.of(new Fault(Field.USERNAME, Kind.TAKEN)));
            }
            throw e;
        }
    }

    /// The same within the caller's transaction, which must not be undone where the register does not agree: the guess
    /// would not count.
    ///
    /// @throws RuntimeException if somebody takes the username at the same moment; the transaction is broken
    public RegistrationResult register(Handle handle, @Nullable StaffMember by, NewRegistration registration) {
        if (by != null && !by.may(Permission.REGISTER_ACCOUNTS)) {
            return new RegistrationResult.NotPermitted(Permission.REGISTER_ACCOUNTS);
        }
        Instant now = database.clock().now();
        UsernamePolicy policy = UsernamePolicy.of(registration.channel(), Settings.valuesIn(handle));
        List<Fault> faults = RegistrationCheck.faults(registration, policy);
        if (!faults.isEmpty()) {
            return new RegistrationResult.Faulty(faults);
        }
        Username username = policy.accept(registration.username());
        Optional<Fault> taken = takenFault(handle, username, now);
        if (taken.isPresent()) {
            return new RegistrationResult.Faulty(List.of(taken.get()));
        }
        MatchResult matched = match.match(handle, by, registration.claim());
        if (!(matched instanceof MatchResult.Agreed(Contract contract))) {
            return new RegistrationResult.Unmatched(matched);
        }
        new RegistrationRepository(handle).hold(contract.id(), database.dialect());
        List<Alike> alike = alike(handle, registration.displayName(), registration.email(), contract.id());
        if (!areConfirmed(alike, registration.confirmed())) {
            return new RegistrationResult.ToConfirm(alike);
        }
        if (!mayConfirm(by, alike)) {
            return new RegistrationResult.ForSupervisor(alike);
        }
        return registered(handle, by, registration, contract, username, alike, now);
    }

    private static boolean areConfirmed(List<Alike> alike, Set<AccountId> confirmed) {
        return alike.stream().allMatch(one -> confirmed.contains(one.account().id()));
    }

    /// Whoever cancels a blocked account and makes another would have freed himself (BLO-8, BLO-9).
    private static boolean mayConfirm(@Nullable StaffMember by, List<Alike> alike) {
        return alike.stream().noneMatch(Alike::leavesBlock) || by != null && by.may(Permission.DECIDE_BLOCKS);
    }

    private RegistrationResult.Registered registered(
            Handle handle,
            @Nullable StaffMember by,
            NewRegistration registration,
            Contract contract,
            Username username,
            List<Alike> alike,
            Instant now) {
        RegistrationRepository repository = new RegistrationRepository(handle);
        StaffId staff = by == null ? null : by.id();
        String name = registration.displayName();
        String email = EmailAddress.parse(registration.email()).orElseThrow().value();
        String phone = Checks.tidyPhone(registration.phone()).orElse(null);
        repository.freeUsername(username, now);
        AccountId id = repository.insert(
                new RegistrationRepository.NewRow(
                        username, name, Folding.fold(name), registration.claim().holder(), email, phone),
                now);
        repository.link(id, contract.id());
        DeclaredRepresentative representative = registration.representative();
        if (representative != null) {
            repository.insertRepresentative(id, representative, staff, now);
        }
        AccountAct act = acts.record(
                handle,
                by,
                new AccountActs.New(
                        id,
                        AccountAct.Kind.REGISTERED,
                        registration.channel(),
                        Declared.of(registration, contract, username, email, phone, alike)),
                now);
        repository.insertConsents(act, staff, registration.accepted());
        Account account = new Account(id, username, name, email, phone, AccountState.PENDING, now);
        activations.issue(handle, by, account, registration.channel(), now);
        return new RegistrationResult.Registered(account, act);
    }

    /// Links a further contract to an account, once it is matched as the first was (REG-2), and tells its holder.
    ///
    /// @param by        null where the program takes in what came by way of the portal
    /// @param confirmed the accounts that have the contract too, as somebody found to be in order
    public LinkResult link(
            @Nullable StaffMember by,
            AccountId id,
            RegisterClaim claim,
            AccountChannel channel,
            Set<AccountId> confirmed) {
        if (by != null && !by.may(Permission.REGISTER_ACCOUNTS)) {
            return new LinkResult.NotPermitted(Permission.REGISTER_ACCOUNTS);
        }
        return database.write(handle -> {
            RegistrationRepository repository = new RegistrationRepository(handle);
            Accounts.take(handle, database.dialect(), List.of(id));
            if (!repository.isOpen(id)) {
                return new LinkResult.NotOpen();
            }
            MatchResult matched = match.match(handle, by, claim);
            if (!(matched instanceof MatchResult.Agreed(Contract contract))) {
                return new LinkResult.Unmatched(matched);
            }
            repository.hold(contract.id(), database.dialect());
            List<Alike> others = repository.alike("", "", contract.id());
            if (others.stream().anyMatch(one -> one.account().id().equals(id))) {
                return new LinkResult.AlreadyLinked(contract);
            }
            if (!areConfirmed(others, confirmed)) {
                return new LinkResult.ToConfirm(others);
            }
            if (!mayConfirm(by, others)) {
                return new LinkResult.ForSupervisor(others);
            }
            if (!repository.link(id, contract.id())) {
                return new LinkResult.AlreadyLinked(contract);
            }
            Map<String, String> declared = Declared.contract(contract);
            Declared.putAlike(declared, others);
            AccountAct act = acts.record(
                    handle,
                    by,
                    new AccountActs.New(id, AccountAct.Kind.CONTRACT_LINKED, channel, declared),
                    database.clock().now());
            tellLinked(handle, by, act, contract);
            return new LinkResult.Linked(contract, act);
        });
    }

    private void tellLinked(Handle handle, @Nullable StaffMember by, AccountAct act, Contract contract) {
        Account account = Accounts.byId(handle, act.account()).orElseThrow();
        // an account that came from outside may have an address that none can be written to
        if (EmailAddress.parse(account.email()).isPresent()) {
            letters.at(handle)
                    .queue(by, act, account, SystemTemplate.CONTRACT_LINKED, Map.of(Placeholder.CONTRATO, contract.number().digits()));
        }
    }

    /// The act by which an account was registered, for its receipt; empty where the account came from outside.
    public Optional<AccountAct> registration(AccountId id) {
        return database.read(handle -> AccountActs.of(handle, id)).stream()
                .filter(act -> act.kind() == AccountAct.Kind.REGISTERED)
                .findFirst();
    }

    private static Optional<Fault> takenFault(Handle handle, Username username, Instant now) {
        return new RegistrationRepository(handle).holding(username, now).map(Registrations::takenFault);
    }

    private static Fault takenFault(Holding holding) {
        Instant until = holding.reservedUntil();
        return until == null
                ? new Fault(Field.USERNAME, Kind.TAKEN)
                : new Fault(
                        Field.USERNAME,
                        Kind.RESERVED,
                        until.atZone(Clock.ZONE).toLocalDate().toString());
    }
}
