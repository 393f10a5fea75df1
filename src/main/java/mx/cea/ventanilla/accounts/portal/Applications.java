package mx.cea.ventanilla.accounts.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.activation.Resent;
import mx.cea.ventanilla.accounts.changes.Cancellations;
import mx.cea.ventanilla.accounts.portal.Application.State;
import mx.cea.ventanilla.accounts.portal.ApplicationReason.Code;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.accounts.registration.Registrations;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Constraint;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What customers send by the portal about accounts: the worker takes it in, and what does not go through by itself waits
/// here until somebody decides it, once.
public final class Applications {
    private static final Duration DAY = Duration.ofDays(1);
    /// Whoever gives a stranger's address again and again does not fill the stranger's mailbox.
    private static final int MOST_REVIEW_LETTERS_A_DAY = 3;
    private static final int SHORTEST_NOTE = 3;
    private static final int LONGEST_NOTE = 1000;

    private final Database database;
    private final History history;
    private final Registrations registrations;
    private final Activations activations;
    private final AccountLetters letters;
    private final AppliedRegistrations appliedRegistrations;
    private final AppliedActivations appliedActivations;
    private final AppliedCancellations appliedCancellations;

    public Applications(
            Database database,
            History history,
            Registrations registrations,
            Activations activations,
            Cancellations cancellations,
            AccountLetters letters) {
        this.database = database;
        this.history = history;
        this.registrations = registrations;
        this.activations = activations;
        this.letters = letters;
        this.appliedRegistrations = new AppliedRegistrations(registrations);
        this.appliedActivations = new AppliedActivations(activations, letters);
        this.appliedCancellations = new AppliedCancellations(cancellations);
    }

    /// Takes in a document that fits its schema, in the program's name and within the caller's transaction.
    ///
    /// @param folio that the portal told the customer
    public void take(Handle handle, Folio folio, Instant receivedAt, ApplicationKind kind, JsonNode document) {
        Instant now = database.clock().now();
        switch (kind) {
            case REGISTRATION -> appliedRegistrations.take(handle, folio, receivedAt, document, now);
            case ACTIVATION -> appliedActivations.take(handle, folio, receivedAt, document, now);
            case CANCELLATION -> appliedCancellations.take(handle, folio, receivedAt, document, now);
        }
        new ApplicationRepository(handle)
                .find(folio)
                .filter(application -> application.state() == State.WAITING)
                .ifPresent(application -> tellInReview(handle, application, now));
    }

    /// Whoever made a password that could not be kept has a link by then, and is told when a new one is sent.
    private void tellInReview(Handle handle, Application application, Instant now) {
        if (application.kind() == ApplicationKind.ACTIVATION) {
            return;
        }
        addressee(handle, application)
                .filter(address -> Outbox.countByProgram(handle, Subject.Kind.APPLICATION, address, now.minus(DAY))
                        < MOST_REVIEW_LETTERS_A_DAY)
                .ifPresent(address -> letters.at(handle)
                        .answer(
                                null,
                                application.folio(),
                                application.subject(),
                                address,
                                application.applicant(),
                                SystemTemplate.APPLICATION_IN_REVIEW,
                                Map.of(Placeholder.ASUNTO, asked(application.kind())),
                                now));
    }

    /// How many wait to be decided.
    public int countWaiting() {
        return database.read(handle -> new ApplicationRepository(handle).waiting());
    }

    /// Those that wait to be decided, the oldest first.
    public Page<Application, Long> waiting(@Nullable Long after, int size) {
        return page(
                database.read(handle -> new ApplicationRepository(handle).waiting(after == null ? 0 : after, size + 1)),
                size);
    }

    /// Those that went through or were declined, the latest first.
    public Page<Application, Long> decided(@Nullable Long before, int size) {
        return page(
                database.read(handle -> new ApplicationRepository(handle)
                        .decided(before == null ? Long.MAX_VALUE : before, size + 1)),
                size);
    }

    private static Page<Application, Long> page(List<Application> rows, int size) {
        return rows.size() <= size
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, size), rows.get(size - 1).id());
    }

    /// One of them with what was sent; logs that it was opened (REG-5).
    ///
    /// @return empty where there is none, or the role may not decide of accounts
    public Optional<Opened> open(StaffMember by, long id) {
        if (!by.may(Permission.REGISTER_ACCOUNTS)) {
            return Optional.empty();
        }
        return database.write(handle -> {
            ApplicationRepository repository = new ApplicationRepository(handle);
            return repository.find(id).map(application -> {
                history.logOpening(handle, by.id(), application.subject(), "DECIDE");
                AccountId account = application.account();
                return new Opened(
                        application,
                        data(application.kind(), repository.data(id)),
                        account == null ? null : Accounts.byId(handle, account).orElse(null));
            });
        });
    }

    private static ApplicationData data(ApplicationKind kind, JsonNode document) {
        return switch (kind) {
            case REGISTRATION -> new ApplicationData.Registration(RegistrationDocument.read(document, Set.of()));
            case ACTIVATION -> new ApplicationData.Activation();
            case CANCELLATION -> AppliedCancellations.read(document);
        };
    }

    /// Registers what waited, with what was mended of it; the register has to agree all the same (REG-2).
    public Decided register(StaffMember by, long id, NewRegistration mended) {
        try {
            return decide(by, Permission.REGISTER_ACCOUNTS, id, (handle, application) -> {
                RegistrationResult came = registrations.register(handle, by, mended);
                return came instanceof RegistrationResult.Registered registered
                        ? accepted(handle, by, application, registered.account().id())
                        : new Decided.StillNot(AppliedRegistrations.reasons(came));
            });
        } catch (DatabaseException.ConstraintBroken e) {
            if (e.constraint().kind() != Constraint.Kind.UNIQUE) {
                throw e;
            }
            // somebody took the username at this moment
            return new Decided.StillNot(List.of(
                    new ApplicationReason(Code.FAULT, Field.USERNAME.name(), Fault.Kind.TAKEN.name(), "")));
        }
    }

    /// Sends a new link to whoever made a password that could not be kept.
    public Decided sendLink(StaffMember by, long id) {
        return decide(by, Permission.REGISTER_ACCOUNTS, id, (handle, application) -> {
            AccountId account = application.account();
            if (account == null
                    || !(activations.resend(handle, by, account, AccountChannel.PORTAL) instanceof Resent.Sent)) {
                return new Decided.StillNot(List.of(new ApplicationReason(Code.NOT_PENDING)));
            }
            return accepted(handle, by, application, account);
        });
    }

    /// Cancels the account at the wish that waited, whatever did not agree, for somebody who proved to this member of staff
    /// who he is (BAJ-6).
    public Decided cancel(StaffMember by, long id) {
        return decide(by, Permission.CHANGE_ACCOUNTS, id, (handle, application) -> {
            AccountId account = application.account();
            if (account == null) {
                return new Decided.StillNot(application.reasons());
            }
            List<ApplicationReason> reasons = appliedCancellations.cancel(
                    handle,
                    by,
                    account,
                    AppliedCancellations.read(new ApplicationRepository(handle).data(id)),
                    application.folio(),
                    database.clock().now());
            return reasons.isEmpty()
                    ? accepted(handle, by, application, account)
                    : new Decided.StillNot(reasons);
        });
    }

    /// Declines what waited, and tells the applicant why.
    ///
    /// @param note for the applicant, 3 to 1,000 characters
    public Decided decline(StaffMember by, long id, String note) {
        String why = note.strip();
        if (why.length() < SHORTEST_NOTE || why.length() > LONGEST_NOTE) {
            return by.may(Permission.REGISTER_ACCOUNTS) ? new Decided.NoteNeeded() : new Decided.NotPermitted();
        }
        return decide(by, Permission.REGISTER_ACCOUNTS, id, (handle, application) -> {
            Instant now = database.clock().now();
            new ApplicationRepository(handle).decide(id, State.DECLINED, null, by.id(), now, why);
            record(handle, by, application, "APPLICATION_DECLINED");
            Optional<EmailAddress> to = addressee(handle, application);
            to.ifPresent(address -> letters.at(handle)
                    .answer(
                            by,
                            application.folio(),
                            application.subject(),
                            address,
                            application.applicant(),
                            SystemTemplate.APPLICATION_DECLINED,
                            Map.of(Placeholder.ASUNTO, asked(application.kind()), Placeholder.CAUSA, why),
                            now));
            return new Decided.Declined(
                    application.folio(), to.map(EmailAddress::value).orElse(null));
        });
    }

    private Decided decide(
            StaffMember by, Permission permission, long id, BiFunction<Handle, Application, Decided> work) {
        if (!by.may(permission)) {
            return new Decided.NotPermitted();
        }
        return database.write(handle -> {
            ApplicationRepository repository = new ApplicationRepository(handle);
            if (!repository.hold(id, database.dialect())) {
                return new Decided.NoLongerWaiting();
            }
            return work.apply(handle, repository.find(id).orElseThrow());
        });
    }

    private Decided accepted(Handle handle, StaffMember by, Application application, AccountId account) {
        new ApplicationRepository(handle)
                .decide(application.id(), State.DONE, account, by.id(), database.clock().now(), null);
        record(handle, by, application, "APPLICATION_ACCEPTED");
        return new Decided.Accepted(application.folio(), account);
    }

    private void record(Handle handle, StaffMember by, Application application, String action) {
        history.record(
                handle, by.id(), application.subject(), action, Map.of("folio", application.folio().text()));
    }

    /// Where an applicant is written to: at the account's address, or where none is known at the one that was sent.
    private static Optional<EmailAddress> addressee(Handle handle, Application application) {
        AccountId account = application.account();
        if (account != null) {
            return Accounts.byId(handle, account).map(Account::email).flatMap(EmailAddress::parse);
        }
        return application.kind() != ApplicationKind.ACTIVATION
                ? EmailAddress.parse(RegistrationDocument.text(
                        new ApplicationRepository(handle).data(application.id()), "correo"))
                : Optional.empty();
    }

    private static String asked(ApplicationKind kind) {
        return Texts.get(switch (kind) {
            case REGISTRATION -> "accounts.portal.asked.registration";
            case ACTIVATION -> "accounts.portal.asked.activation";
            case CANCELLATION -> "accounts.portal.asked.cancellation";
        });
    }
}
