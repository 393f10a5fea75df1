package mx.cea.ventanilla.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.AnswerTemplate;
import mx.cea.ventanilla.mail.BrandedLayout;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.mail.Letter;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.RenderedMail;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.mail.TemplateLibrary;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How a request ends or leaves an agent's hands with a letter: an answer, a question for what is lacking, a routing
/// to an area, a closing. The move, its history and the letter are one transaction.
public final class Answering {
    private final Database database;
    private final History history;
    private final Clock clock;
    private final Accounts accounts;
    private final Contracts contracts;
    private final TemplateLibrary templates;
    private final Correspondence correspondence;
    private final Gate gate;

    public Answering(
            Database database,
            History history,
            OfficeSchedule schedule,
            Accounts accounts,
            Contracts contracts,
            TemplateLibrary templates,
            BrandedLayout layout) {
        this.database = database;
        this.history = history;
        this.clock = database.clock();
        this.accounts = accounts;
        this.contracts = contracts;
        this.templates = templates;
        this.correspondence = new Correspondence(layout, schedule);
        this.gate = new Gate(schedule, clock);
    }

    /// What came of a letter.
    ///
    /// @param number    the communication's number, null where no letter was written
    /// @param undoFor   for how long it can still be taken back
    public record Sent(RequestId request, @Nullable String number, Duration undoFor) {}

    /// The templates offered for a kind of request.
    public List<AnswerTemplate> templatesFor(RequestKind kind) {
        return templates.templates(kind.name());
    }

    /// Fills in a template with what is known of a request. Names without a value stay and are listed.
    public Filled fill(StaffMember by, Request request, AnswerTemplate template) {
        return TemplateLibrary.fill(template, figures(by, request));
    }

    /// The letter that asks for what is lacking (CON-8), filled in.
    public Filled askingFor(StaffMember by, Request request, Set<UsefulDatum> lacking) {
        Map<String, String> values = figures(by, request);
        values.put("faltantes", lacking.stream().map(d -> "- " + words(d)).collect(Collectors.joining("\n")));
        return TemplateLibrary.fill(templates.template(SystemTemplate.MISSING_DATA), values);
    }

    /// One of the program's own letters, filled in.
    ///
    /// @param original the other request of a duplicate, null for the other letters
    public Filled systemLetter(StaffMember by, Request request, SystemTemplate template, @Nullable Folio original) {
        Map<String, String> values = figures(by, request);
        if (original != null) {
            values.put("folio_original", original.text());
        }
        return TemplateLibrary.fill(templates.template(template), values);
    }

    private Map<String, String> figures(StaffMember by, Request request) {
        CustomerFile customer = CustomerFile.of(request, accounts, contracts);
        return AnswerFigures.of(request, customer, by, clock.today(), correspondence.phone());
    }

    private static String words(UsefulDatum datum) {
        return Texts.get("requests.datum." + datum.name());
    }

    /// The answer exactly as it would leave now, its logo apart. Nothing is checked or kept.
    public RenderedMail preview(StaffMember by, Request request, Answer answer) {
        List<Letter.Fact> facts = facts(request, answer);
        return database.read(handle ->
                correspondence.preview(handle, request, by, answer.title(), answer.body(), facts));
    }

    /// Answers the request and ends it. The letter leaves after the time to undo.
    public Outcome<Sent> answer(StaffMember by, RequestId id, Answer answer) {
        Request request = load(id);
        Optional<Refusal> refused = gate.toFinish(by, request)
                .or(() -> badText(answer.title(), answer.body()))
                .or(() -> accountData(request, answer))
                .or(() -> lacking(request, answer));
        List<Letter.Fact> facts = refused.isPresent() ? List.of() : facts(request, answer);
        return letter(refused, request, recipient -> handle -> {
            Instant now = clock.now();
            Correspondence.Queued queued = correspondence.queue(
                    handle, request, by, recipient, request.requester().name(), answer.title(), answer.body(),
                    facts, now);
            RequestRepository requests = new RequestRepository(handle);
            guarded(requests, id, requests.answer(id, by.id(), queued.id(), now));
            Drafts.save(handle, by.id(), id, answer.template(), answer.title(), answer.body(), now);
            record(handle, by, id, RequestEvent.ANSWERED,
                    Map.of("message", queued.number(), "template", answer.template() == null ? "" : answer.template()), now);
            return new Sent(id, queued.number(), correspondence.undo());
        });
    }

    /// Asks the customer for what is lacking; the due time stands still until it comes (CON-8).
    public Outcome<Sent> askForData(StaffMember by, RequestId id, Set<UsefulDatum> lacking, String title, String body) {
        Request request = load(id);
        String words = lacking.stream().map(Answering::words).collect(Collectors.joining(", "));
        Optional<Refusal> refused = gate.toFinish(by, request).or(() -> badText(title, body));
        return letter(refused, request, recipient -> handle -> {
            Instant now = clock.now();
            Correspondence.Queued queued = correspondence.queue(
                    handle, request, by, recipient, request.requester().name(), title, body, List.of(), now);
            RequestRepository requests = new RequestRepository(handle);
            guarded(requests, id, requests.waitFor(id, by.id(), words.isEmpty() ? title : words));
            record(handle, by, id, RequestEvent.DATA_ASKED, Map.of("lacking", words, "message", queued.number()), now);
            return new Sent(id, queued.number(), correspondence.undo());
        });
    }

    /// Routes the request to an area: its mailbox gets the request and the note.
    ///
    /// @param note what the area is to do
    public Outcome<Sent> route(StaffMember by, RequestId id, Area area, LocalDate expectedOn, String note) {
        Request request = load(id);
        Optional<Refusal> refused = gate.toFinish(by, request)
                .or(() -> note.isBlank()
                        ? Optional.of(new Refusal.BadText(Refusal.BadText.Field.NOTE))
                        : Optional.empty());
        return write(refused, handle -> {
            Instant now = clock.now();
            Correspondence.Queued queued = correspondence.queue(
                    handle, request, by, area.mailbox(), area.name(),
                    Texts.get("requests.route.title", request.folio().text()), note.strip(),
                    RoutingFacts.of(request, expectedOn), now);
            RequestRepository requests = new RequestRepository(handle);
            guarded(requests, id, requests.route(id, by.id(), area.id(), expectedOn));
            record(handle, by, id, RequestEvent.ROUTED,
                    Map.of("area", area.name(), "expected", expectedOn.toString(), "note", note.strip(),
                            "message", queued.number()), now);
            return new Sent(id, queued.number(), correspondence.undo());
        });
    }

    /// How a request is closed.
    ///
    /// @param original compulsory with [CloseReason#DUPLICATE], else null
    /// @param title    null to close without telling the customer
    /// @param body     null exactly where the title is
    public record Closing(
            CloseReason reason, String note, @Nullable Folio original, @Nullable String title, @Nullable String body) {
        /// @throws IllegalArgumentException if only one of title and body is given
        public Closing {
            if ((title == null) != (body == null)) {
                throw new IllegalArgumentException("A letter has both a title and a body");
            }
        }
    }

    /// Ends the request without an answer of its own.
    public Outcome<Sent> close(StaffMember by, RequestId id, Closing closing) {
        Request request = load(id);
        Optional<Refusal> refused = gate.toFinish(by, request).or(() -> badClosing(request, closing));
        if (closing.title() == null || closing.body() == null) {
            return write(refused, handle -> close(handle, by, request, closing, null));
        }
        String title = closing.title();
        String body = closing.body();
        Optional<Refusal> bad = refused.or(() -> badText(title, body));
        return letter(bad, request, recipient -> handle -> close(handle, by, request, closing,
                correspondence.queue(handle, request, by, recipient, request.requester().name(), title, body,
                        List.of(), clock.now()).number()));
    }

    private Sent close(Handle handle, StaffMember by, Request request, Closing closing, @Nullable String number) {
        Instant now = clock.now();
        RequestRepository requests = new RequestRepository(handle);
        guarded(requests, request.id(), requests.close(request.id(), by.id(), closing.reason(), now));
        record(handle, by, request.id(), RequestEvent.CLOSED,
                Map.of("reason", closing.reason().name(), "note", closing.note().strip(),
                        "folio", closing.original() == null ? "" : closing.original().text(),
                        "message", number == null ? "" : number), now);
        return new Sent(request.id(), number, number == null ? Duration.ZERO : correspondence.undo());
    }

    private Optional<Refusal> badClosing(Request request, Closing closing) {
        boolean noteSaysAll = closing.reason() == CloseReason.OTHER || closing.reason() == CloseReason.BY_TELEPHONE;
        if (noteSaysAll && closing.note().isBlank()) {
            return Optional.of(new Refusal.BadText(Refusal.BadText.Field.REASON));
        }
        if (closing.reason() != CloseReason.DUPLICATE) {
            return Optional.empty();
        }
        Folio original = closing.original();
        boolean exists = original != null
                && !original.equals(request.folio())
                && database.read(handle -> new RequestRepository(handle).find(original).isPresent());
        return exists
                ? Optional.empty()
                : Optional.of(new Refusal.NoSuchRequest(original == null ? "" : original.text()));
    }

    /// Takes back an answer or a closing whose letter has not left, or has failed: the request is open again, in the
    /// same hands, and the text is there as a draft. Allowed at any hour, for it only undoes.
    public Outcome<RequestId> takeBack(StaffMember by, RequestId id) {
        try {
            return database.write(handle -> {
                Instant now = clock.now();
                RequestRepository requests = new RequestRepository(handle);
                boolean left = Outbox.of(handle, id.subject()).stream()
                        .reduce((earlier, later) -> later)
                        .filter(last -> isLetterOf(requests, id, last.id()))
                        .map(last -> !Outbox.withdraw(handle, last.id()))
                        .orElse(false);
                if (left) {
                    return new Outcome.Refused<>(new Refusal.TooLate());
                }
                guarded(requests, id, requests.reopen(id, by.id(), now));
                record(handle, by, id, RequestEvent.REOPENED, Map.of(), now);
                return new Outcome.Done<>(id);
            });
        } catch (Outcome.RolledBack e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    private static boolean isLetterOf(RequestRepository requests, RequestId id, long message) {
        return switch (requests.find(id).orElseThrow().state()) {
            case RequestState.Answered answered -> answered.message() == message;
            // a closing's letter is the last that was written
            case RequestState.Closed _ -> true;
            case RequestState.Received _, RequestState.Claimed _, RequestState.Routed _, RequestState.Waiting _ -> false;
        };
    }

    private Request load(RequestId id) {
        return database.read(handle -> new RequestRepository(handle).find(id).orElseThrow());
    }

    private List<Letter.Fact> facts(Request request, Answer answer) {
        Long contract = request.matter().contractId();
        if (answer.enclosures().isEmpty() || contract == null) {
            return List.of();
        }
        return contracts.file(new ContractId(contract))
                .map(file -> Enclosure.facts(answer.enclosures(), file))
                .orElse(List.of());
    }

    private static Optional<Refusal> badText(String title, String body) {
        if (title.isBlank() || title.length() > Answer.MAX_TITLE) {
            return Optional.of(new Refusal.BadText(Refusal.BadText.Field.TITLE));
        }
        if (body.isBlank() || body.length() > Answer.MAX_BODY) {
            return Optional.of(new Refusal.BadText(Refusal.BadText.Field.BODY));
        }
        Set<String> unfilled = TemplateLibrary.unfilledNames(title + "\n" + body);
        return unfilled.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Unfilled(unfilled));
    }

    private Optional<Refusal> accountData(Request request, Answer answer) {
        if (CustomerFile.entitlementOf(request, accounts) == Entitlement.FULL) {
            return Optional.empty();
        }
        Long contract = request.matter().contractId();
        ContractFile file = contract == null ? null : contracts.file(new ContractId(contract)).orElse(null);
        String asked = request.matter().title() + "\n" + request.matter().body();
        List<String> found =
                new ArrayList<>(AccountDataGuard.found(answer.title() + "\n" + answer.body(), asked, file));
        answer.enclosures().forEach(e -> found.add(Texts.get("requests.enclosure." + e.name())));
        return found.isEmpty() ? Optional.empty() : Optional.of(new Refusal.AccountData(found));
    }

    private static Optional<Refusal> lacking(Request request, Answer answer) {
        Set<UsefulDatum> lacking = UsefulDatum.lackingIn(request);
        return lacking.isEmpty() || answer.withoutMissing()
                ? Optional.empty()
                : Optional.of(new Refusal.DataLacking(lacking));
    }

    private Outcome<Sent> letter(
            Optional<Refusal> refused, Request request, Function<EmailAddress, Function<Handle, Sent>> work) {
        if (refused.isPresent()) {
            return new Outcome.Refused<>(refused.get());
        }
        String email = request.requester().email();
        Optional<EmailAddress> recipient = email == null ? Optional.empty() : EmailAddress.parse(email);
        return recipient.isEmpty()
                ? new Outcome.Refused<>(new Refusal.NoEmail())
                : write(Optional.empty(), work.apply(recipient.get()));
    }

    private Outcome<Sent> write(Optional<Refusal> refused, Function<Handle, Sent> work) {
        if (refused.isPresent()) {
            return new Outcome.Refused<>(refused.get());
        }
        try {
            return new Outcome.Done<>(database.write(work));
        } catch (Outcome.RolledBack e) {
            return new Outcome.Refused<>(e.refusal());
        }
    }

    /// Ends the transaction where somebody else was first.
    private static void guarded(RequestRepository requests, RequestId id, boolean moved) {
        if (!moved) {
            throw new Outcome.RolledBack(requests.moved(id));
        }
    }

    private void record(
            Handle handle, StaffMember by, RequestId id, RequestEvent event, Map<String, String> detail, Instant at) {
        history.recordAt(handle, by.id(), id.subject(), event.name(), detail, at);
    }
}
