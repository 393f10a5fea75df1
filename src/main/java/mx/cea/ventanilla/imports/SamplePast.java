package mx.cea.ventanilla.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.changes.Cancellations;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.accounts.portal.Applications;
import mx.cea.ventanilla.accounts.registration.RegisterMatch;
import mx.cea.ventanilla.accounts.registration.Registrations;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.cfdi.Cfdis;
import mx.cea.ventanilla.contracts.cfdi.StoreResult;
import mx.cea.ventanilla.customers.ReportedReadings;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.imports.SampleDocuments.Document;
import mx.cea.ventanilla.mail.AnswerTemplate;
import mx.cea.ventanilla.mail.BrandedLayout;
import mx.cea.ventanilla.mail.Branding;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.mail.MailRoom;
import mx.cea.ventanilla.mail.RetryPolicy;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.mail.TemplateLibrary;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.Answer;
import mx.cea.ventanilla.requests.Answering;
import mx.cea.ventanilla.requests.CloseReason;
import mx.cea.ventanilla.requests.Drafts;
import mx.cea.ventanilla.requests.DueTimes;
import mx.cea.ventanilla.requests.Outcome;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestDesk;
import mx.cea.ventanilla.requests.RequestFiles;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.UsefulDatum;
import mx.cea.ventanilla.requests.portal.JsonLinesImport;
import mx.cea.ventanilla.requests.portal.PortalInbox;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.routing.Areas;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import org.jspecify.annotations.Nullable;

/// Lives through the sample office's past: what came in and what the staff did about it, each at its own moment.
final class SamplePast {
    private static final String WORKSTATION = "muestra";
    private static final String FREE_TEXT = "{{respuesta}}";

    private final Database database;
    private final ReplayClock time;
    private final SampleDates dates;
    private final OfficeSchedule schedule;
    private final Settings settings;
    private final StaffService staffService;
    private final Areas areaService;
    private final RequestDesk desk;
    private final RequestFiles files;
    private final Answering answering;
    private final MailRoom mailRoom;
    private final Drafts drafts;
    private final SampleReadings readings;
    private final SampleBlocks blocks;
    private final PortalInbox inbox;

    private static final Pattern TOKEN_OF = Pattern.compile("\\$\\{token:([^}]+)}");
    private final Map<String, StaffMember> staff = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Folio> folios = new HashMap<>();

    /// @param letters the folder to which the past's letters leave
    SamplePast(Database database, ReplayClock time, SampleDates dates, Path letters) {
        this.database = database;
        this.time = time;
        this.dates = dates;
        History history = new History(time, WORKSTATION);
        DueTimes dueTimes = new DueTimes(history, time);
        this.schedule = new OfficeSchedule(database, history, dueTimes::recompute);
        this.settings = new Settings(
                database, history, handle -> dueTimes.recompute(handle, OfficeSchedule.calendarIn(handle)));
        this.staffService = new StaffService(database, history);
        this.areaService = new Areas(database, history);
        Contracts contracts = new Contracts(database, history);
        Accounts accounts = new Accounts(database, contracts);
        this.desk = new RequestDesk(database, history, schedule, dueTimes);
        this.files = new RequestFiles(database, history, schedule, accounts, contracts);
        Branding branding = BrandingFolder.builtIn();
        TemplateLibrary templates = TemplateLibrary.load(null);
        BrandedLayout layout = new BrandedLayout(branding);
        this.answering = new Answering(
                database,
                history,
                schedule,
                accounts,
                contracts,
                templates,
                layout);
        this.mailRoom =
                new MailRoom(database, history, letters, branding.logo(), Optional::empty, RetryPolicy.DEFAULT);
        this.drafts = new Drafts(database);
        this.readings = new SampleReadings(new ReportedReadings(database, history, contracts));
        this.blocks = new SampleBlocks(
                new Misuse(database, history, new AccountActs(history), new AccountLetters(templates, layout)), accounts, time);
        this.inbox = new PortalInbox(
                database,
                history,
                OfficeSchedule::calendarIn,
                dueTimes::resumeForReply,
                applications(history, templates, layout));
    }

    private Applications applications(History history, TemplateLibrary templates, BrandedLayout layout) {
        AccountActs acts = new AccountActs(history);
        AccountLetters accountLetters = new AccountLetters(templates, layout);
        Activations activations = new Activations(database, acts, accountLetters);
        Registrations registrations =
                new Registrations(database, acts, new RegisterMatch(database, history), activations, accountLetters);
        return new Applications(
                database,
                history,
                registrations,
                activations,
                new Cancellations(database, acts, accountLetters),
                accountLetters);
    }

    /// Enrols the staff and makes the areas.
    void found(List<SampleLogin> logins, Path areaFile) {
        staff.putAll(new SampleStaff(database, staffService).enrol(logins));
        StaffMember editor = first(Permission.EDIT_SETTINGS);
        CsvFile.read(
                areaFile,
                Set.of("clave", "nombre", "buzon", "dias_habiles"),
                row -> areaService.add(
                        editor,
                        row.text("clave"),
                        row.text("nombre"),
                        row.value("buzon", EmailAddress::new, Texts.get("imports.kind.email")),
                        row.number("dias_habiles")));
        areaService.all().forEach(area -> areas.put(area.code(), area));
    }

    /// Keeps the digital invoices, which are the office's own.
    void keepCfdis(List<byte[]> documents) {
        settings.changeAsProgram(Map.of(Setting.OFFICE_RFC, SampleCfdis.OFFICE_RFC));
        Cfdis cfdis = new Cfdis(database);
        database.run(handle -> documents.forEach(xml -> {
            if (!(cfdis.store(handle, null, xml) instanceof StoreResult.Stored)) {
                throw new IllegalStateException("Not a digital invoice: " + new String(xml, StandardCharsets.UTF_8));
            }
        }));
    }

    private StaffMember first(Permission permission) {
        return staff.values().stream()
                .filter(member -> member.may(permission))
                .min((a, b) -> a.username().compareTo(b.username()))
                .orElseThrow(() -> new IllegalStateException("Nobody of the sample office's staff may " + permission));
    }

    /// Hands in the documents and does the work, in the order in which both happened.
    void live(List<Document> documents, List<SampleWork> work, List<SampleMisuse> misuse) {
        Deque<Document> toCome = new ArrayDeque<>(documents);
        Deque<SampleMisuse> toSee = new ArrayDeque<>(misuse);
        for (SampleWork act : work) {
            while (!toCome.isEmpty() && !toCome.getFirst().sent().isAfter(act.at())) {
                handIn(toCome.removeFirst());
            }
            while (!toSee.isEmpty() && !toSee.getFirst().at().isAfter(act.at())) {
                see(toSee.removeFirst());
            }
            Instant at = dates.moment(act.at());
            // before the office opens, the present day's work is still to be done
            if (schedule.calendar().isOpen(at) || act.act().atAnyHour()) {
                time.advanceTo(at);
                perform(act);
                time.advanceTo(at.plus(undoTime()));
                mailRoom.sendDue();
            }
        }
        toCome.forEach(this::handIn);
    }

    private void see(SampleMisuse seen) {
        time.advanceTo(dates.moment(seen.at()));
        blocks.live(seen, staff);
        mailRoom.sendDue();
    }

    /// Tells, at the present, whose block for misuse has ended meanwhile.
    void tellEnded() {
        blocks.tellEnded();
        mailRoom.sendDue();
    }

    private Duration undoTime() {
        return Duration.ofSeconds(schedule.settings().number(Setting.UNDO_SECONDS));
    }

    private void handIn(Document document) {
        time.advanceTo(dates.moment(document.sent()));
        folios.put(
                document.key(),
                inbox.submit(document.kind(), document.key(), document.body(folios), document.source()));
        inbox.takeIn(1);
    }

    /// Hands in documents that do not fit, for a supervisor to mend.
    void leaveForReview(Path file) {
        try (Workshop workshop = Workshop.in(null)) {
            Path moved = workshop.folder().resolve(file.getFileName());
            Files.write(moved, SampleDocuments.linesAsTheyAre(file, dates));
            new JsonLinesImport(database, inbox).run(null, moved, (_, _, _) -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes in what customers sent about accounts: what agrees goes through, the rest waits. A link's token is random, so
    /// that a file can only name whose it is: `${token:usuario}`.
    void takeInAccounts(Path folder) {
        takeIn(folder.resolve("registros.jsonl"), Map.of());
        takeIn(folder.resolve("activaciones.jsonl"), tokens());
        takeIn(folder.resolve("bajas.jsonl"), Map.of());
        mailRoom.sendDue();
    }

    private void takeIn(Path file, Map<String, String> tokens) {
        try (Workshop workshop = Workshop.in(null)) {
            Path moved = workshop.folder().resolve(file.getFileName());
            Files.write(
                    moved,
                    SampleDocuments.linesAsTheyAre(file, dates).stream()
                            .map(line -> TOKEN_OF.matcher(line)
                                    .replaceAll(m -> tokens.getOrDefault(m.group(1), m.group(1))))
                            .toList());
            new JsonLinesImport(database, inbox).run(null, moved, (_, _, _) -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inbox.takeIn(Integer.MAX_VALUE);
    }

    /// As the customers read them in their messages.
    private Map<String, String> tokens() {
        return database.read(handle -> handle.createQuery("""
                        SELECT a.username, s.secret FROM message_secret s JOIN message m ON m.id = s.message_id
                        JOIN account a ON a.id = m.subject_id WHERE m.subject_kind = 'ACCOUNT'""")
                .map((r, c) -> Map.entry(r.getString("username"), r.getString("secret")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Opens a *guardia*, so that one can practise at any hour.
    void openGuard(DayException.Guard guard) {
        schedule.add(first(Permission.EDIT_CALENDAR), guard);
    }

    private void perform(SampleWork act) {
        StaffMember by = staff.get(act.staff());
        Folio folio = folios.get(act.key());
        if (by == null || folio == null) {
            throw act.row().fault(by == null ? "empleado" : "solicitud", Texts.get("imports.fault.unknown"));
        }
        RequestId id = files.find(folio)
                .orElseThrow(() -> act.row().fault("solicitud", Texts.get("imports.fault.unknown")));
        if (done(act, by, id) instanceof Outcome.Refused<?> refused) {
            throw act.row().fault("accion", Texts.get("imports.fault.refused", refused.refusal()));
        }
    }

    private Outcome<?> done(SampleWork act, StaffMember by, RequestId id) {
        return switch (act.act()) {
            case TOMAR -> desk.take(by, id);
            case RESPONDER -> answer(act, by, id);
            case TURNAR -> route(act, by, id);
            case REGRESAR -> desk.backFromArea(by, id, act.requiredText());
            case PEDIR -> askForData(act, by, id);
            case CERRAR -> close(act, by, id);
            case NOTA -> files.addNote(by, id, act.requiredText());
            case LECTURA -> {
                readings.report(act, by, request(by, id));
                yield new Outcome.Done<>(id);
            }
            case BORRADOR -> {
                Filled filled = filled(act, by, id);
                drafts.save(by.id(), id, act.detail(), filled.subject(), filled.body());
                yield new Outcome.Done<>(id);
            }
        };
    }

    private Outcome<?> answer(SampleWork act, StaffMember by, RequestId id) {
        Filled filled = filled(act, by, id);
        return answering.answer(by, id, new Answer(act.detail(), filled.subject(), filled.body(), Set.of(), true));
    }

    /// The template with what is known, and what the agent typed in the place that is left for it.
    private Filled filled(SampleWork act, StaffMember by, RequestId id) {
        Request request = request(by, id);
        AnswerTemplate template = answering.templatesFor(request.kind()).stream()
                .filter(t -> t.name().key().equals(act.requiredDetail()))
                .findFirst()
                .orElseThrow(() -> act.row().fault("detalle", Texts.get("imports.fault.unknown")));
        Filled filled = answering.fill(by, request, template);
        String typed = act.text();
        return typed == null
                ? filled
                : new Filled(filled.subject(), filled.body().replace(FREE_TEXT, typed), filled.missing());
    }

    private Outcome<?> route(SampleWork act, StaffMember by, RequestId id) {
        Area area = areas.get(act.requiredDetail());
        if (area == null) {
            throw act.row().fault("detalle", Texts.get("imports.fault.unknown"));
        }
        LocalDate expected = schedule.calendar()
                .plusBusinessDays(time.now(), area.businessDays())
                .atZone(Clock.ZONE)
                .toLocalDate();
        return answering.route(by, id, area, expected, act.requiredText());
    }

    private Outcome<?> askForData(SampleWork act, StaffMember by, RequestId id) {
        Set<UsefulDatum> lacking = act.row()
                .value(
                        "detalle",
                        text -> Arrays.stream(text.split(";")).map(UsefulDatum::valueOf).collect(Collectors.toSet()),
                        Texts.get("imports.kind.choice"));
        Filled filled = answering.askingFor(by, request(by, id), lacking);
        return answering.askForData(by, id, lacking, filled.subject(), filled.body());
    }

    /// Closes with the program's own letter where there is one for the reason, else without.
    private Outcome<?> close(SampleWork act, StaffMember by, RequestId id) {
        String[] parts = act.requiredDetail().split(":", 2);
        CloseReason reason = act.row().value("detalle", _ -> CloseReason.valueOf(parts[0]), Texts.get("imports.kind.choice"));
        Folio original = parts.length == 2 ? folios.get(parts[1]) : null;
        SystemTemplate letter = letterFor(reason);
        Filled filled = letter == null ? null : answering.systemLetter(by, request(by, id), letter, original);
        String note = act.text() == null ? "" : act.text();
        return answering.close(
                by,
                id,
                new Answering.Closing(
                        reason,
                        note,
                        original,
                        filled == null ? null : filled.subject(),
                        filled == null ? null : filled.body()));
    }

    private static @Nullable SystemTemplate letterFor(CloseReason reason) {
        return switch (reason) {
            case NOT_A_CUSTOMER -> SystemTemplate.NOT_A_CUSTOMER;
            case DUPLICATE -> SystemTemplate.DUPLICATE;
            case BY_TELEPHONE, SERVICE, WITHDRAWN, NO_REPLY, NO_CONTACT, OTHER -> null;
        };
    }

    private Request request(StaffMember by, RequestId id) {
        return files.read(by, id).orElseThrow().request();
    }
}
