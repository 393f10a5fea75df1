package mx.cea.ventanilla.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ui.ContractKeys;
import mx.cea.ventanilla.customers.ui.CustomerPages;
import mx.cea.ventanilla.customers.ui.CustomerServices;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.imports.ui.ImportView;
import mx.cea.ventanilla.imports.ui.ImportViewModel;
import mx.cea.ventanilla.mail.FailureKind;
import mx.cea.ventanilla.mail.ProbeResult;
import mx.cea.ventanilla.mail.ui.OutboxView;
import mx.cea.ventanilla.mail.ui.OutboxViewModel;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.portal.ui.RefusedView;
import mx.cea.ventanilla.requests.portal.ui.RefusedViewModel;
import mx.cea.ventanilla.requests.ui.QueuePage;
import mx.cea.ventanilla.requests.ui.QueueServices;
import mx.cea.ventanilla.requests.ui.QueueViewModel;
import mx.cea.ventanilla.requests.ui.RequestKeys;
import mx.cea.ventanilla.requests.ui.RequestPages;
import mx.cea.ventanilla.requests.ui.RequestServices;
import mx.cea.ventanilla.routing.ui.AreasView;
import mx.cea.ventanilla.routing.ui.AreasViewModel;
import mx.cea.ventanilla.schedule.ui.ScheduleView;
import mx.cea.ventanilla.schedule.ui.ScheduleViewModel;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.ui.Probed;
import mx.cea.ventanilla.settings.ui.SettingsView;
import mx.cea.ventanilla.settings.ui.SettingsViewModel;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.ui.EnrolFormView;
import mx.cea.ventanilla.staff.ui.StaffView;
import mx.cea.ventanilla.staff.ui.StaffViewModel;
import mx.cea.ventanilla.users.ui.AccountExits;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// What the window consists of: one line for each section.
final class Sections {
    static final String QUEUE = "queue";

    private final Ventanilla app;
    private final StaffMember member;
    private final Background background;
    private final Consumer<Path> openFolder;
    private final FileQuestions files;
    private final QueueViewModel queue;
    private final OutboxViewModel outbox;
    private final Optional<RefusedViewModel> refused;
    private final ScheduleViewModel schedule;
    private final RequestPages requestPages;
    private final CustomerPages customerPages;
    private final UserSection users;
    /// Where requests open: over the queue.
    private PageStack overQueue = new PageStack();
    private PageStack overOutbox = new PageStack();
    private PageStack overRefused = new PageStack();

    /// @param openFolder opens a folder in the system's own window
    Sections(
            Ventanilla app,
            StaffMember member,
            Background background,
            Notices notices,
            Consumer<Path> openFolder,
            FileQuestions files) {
        this.app = app;
        this.member = member;
        this.background = background;
        this.openFolder = openFolder;
        this.files = files;
        this.queue = new QueueViewModel(
                background,
                new QueueServices(app.queue(), app.requestDesk(), app.requestFiles(), app.staff(), app.database().clock()),
                member,
                this::openRequest);
        this.requestPages = new RequestPages(
                new RequestServices(
                        app.requestFiles(),
                        app.requestDesk(),
                        app.answering(),
                        app.drafts(),
                        app.areas(),
                        app.outbox(),
                        app.schedule(),
                        app.database().clock(),
                        app.branding().logo()),
                member,
                background,
                notices,
                this::openContractOf,
                this::openAccountOf);
        this.customerPages = new CustomerPages(
                new CustomerServices(
                        app.customerFiles(),
                        app.reportedReadings(),
                        app.cfdis(),
                        app.cfdiPage(),
                        app.outbox(),
                        app.database().clock(),
                        app.branding().logo()),
                member,
                background,
                notices,
                requestPages::open,
                this::openAccount,
                files.ofContracts());
        this.outbox = new OutboxViewModel(
                background,
                app.outbox(),
                app.database().clock(),
                member,
                app.branding().logo(),
                this::messageFolder,
                about -> requestPages.open(overOutbox, new RequestId(about.id())));
        outbox.unseenProperty().subscribe((before, now) -> {
            if (now.intValue() > before.intValue()) {
                notices.show(outbox.getNotice());
            }
        });
        // whoever may not mend them may not read them either
        this.refused = member.may(Permission.MEND_PORTAL_DOCUMENTS)
                ? Optional.of(new RefusedViewModel(
                        background, app.refusedDocuments(), member, id -> requestPages.open(overRefused, id)))
                : Optional.empty();
        this.schedule = new ScheduleViewModel(background, app.schedule(), app.database().clock(), member);
        this.users = new UserSection(
                app,
                member,
                background,
                notices,
                new AccountExits(requestPages::open, customerPages::open),
                files.ofRegistrations());
    }

    /// In the order of the navigation; a section is a line of this list.
    List<Section> all() {
        return Stream.of(work(), users.section().stream().toList(), office()).flatMap(List::stream).toList();
    }

    private List<Section> work() {
        return List.of(Section.of(QUEUE, Material2OutlinedAL.INBOX, "desktop.section.queue", this::queue)
                        .counting(queue.toTakeProperty())
                        .with(Stream.of(QueuePage.shortcuts(), RequestKeys.all(), ContractKeys.all())
                                .flatMap(List::stream)
                                .toList()));
    }

    private List<Section> office() {
        return List.of(
                Section.of("outbox", Material2OutlinedAL.EMAIL, "desktop.section.outbox", this::outbox)
                        .counting(outbox.unseenProperty()),
                Section.of("refused", Material2OutlinedAL.ASSIGNMENT_LATE, "desktop.section.refused", this::refused)
                        .needing(Permission.MEND_PORTAL_DOCUMENTS)
                        .counting(refused.map(RefusedViewModel::waitingProperty).orElseGet(SimpleIntegerProperty::new)),
                Section.of("imports", Material2OutlinedAL.CLOUD_UPLOAD, "desktop.section.imports", _ -> imports())
                        .needing(Permission.IMPORT)
                        .with(List.of(ImportView.CHOOSE, ImportView.IMPORT, ImportView.STOP)),
                Section.of("schedule", Material2OutlinedAL.EVENT, "desktop.section.schedule", _ -> schedule()),
                Section.of("staff", Material2OutlinedMZ.PEOPLE_ALT, "desktop.section.staff", _ -> staff())
                        .needing(Permission.MANAGE_STAFF)
                        .with(List.of(StaffView.ENROL)),
                Section.of("areas", Material2OutlinedAL.CALL_SPLIT, "desktop.section.areas", _ -> areas())
                        .needing(Permission.EDIT_SETTINGS)
                        .with(List.of(AreasView.ADD)),
                Section.of("settings", Material2OutlinedMZ.SETTINGS, "desktop.section.settings", _ -> settings())
                        .needing(Permission.EDIT_SETTINGS)
                        .with(List.of(SettingsView.SAVE)));
    }

    /// Opens a request over the queue, which must be shown.
    void openRequest(RequestId id) {
        requestPages.open(overQueue, id);
    }

    /// Shows the requests that have the words of a text, in the queue, which must be shown; a request that is open over it
    /// is left, with its draft kept.
    void showInQueue(String words) {
        while (overQueue.isOpen()) {
            overQueue.back();
        }
        queue.showAll(words);
    }

    /// Opens a contract that was searched for, over the queue, which must be shown.
    void openContract(ContractId id) {
        customerPages.open(overQueue, id, OpeningReason.from(Texts.get("customers.from.search")));
    }

    private void openContractOf(PageStack pages, ContractId id, Request about) {
        customerPages.open(
                pages, id, OpeningReason.from(Texts.get("customers.from.request", about.folio().text())), about.id());
    }

    /// Opens a portal account that was searched for, over the queue, which must be shown.
    void openAccount(AccountId id) {
        openAccount(overQueue, id, OpeningReason.from(Texts.get("customers.from.search")));
    }

    private void openAccount(PageStack pages, AccountId id, OpeningReason reason) {
        users.openAccount(pages, id, reason);
    }

    private void openAccountOf(PageStack pages, AccountId id, Request about) {
        users.openAccountBecause(
                pages, id, OpeningReason.from(Texts.get("customers.from.request", about.folio().text())));
    }

    /// Passes on what the database tells; called on the FX thread.
    void changed(Change change) {
        queue.changed(change);
        requestPages.changed(change);
        customerPages.changed(change);
        outbox.changed(change);
        refused.ifPresent(documents -> documents.changed(change));
        schedule.changed(change);
        users.changed(change);
    }

    /// Where this computer writes messages while no mail server is set; in the shared office the server's worker does.
    private Optional<Path> messageFolder() {
        boolean here = app.database().dialect() == Dialect.SQLITE
                && app.settings().values().text(Setting.SMTP_HOST).isBlank();
        return here ? Optional.of(app.places().mail()) : Optional.empty();
    }

    private Node queue(PageStack pages) {
        overQueue = pages;
        return new Views()
                .register(QueuePage.class, () -> new QueuePage(queue))
                .load(QueuePage.class)
                .root();
    }

    private Node outbox(PageStack pages) {
        overOutbox = pages;
        return new Views()
                .register(OutboxView.class, () -> new OutboxView(outbox, openFolder))
                .load(OutboxView.class)
                .root();
    }

    private Node refused(PageStack pages) {
        overRefused = pages;
        return new Views()
                .register(RefusedView.class, () -> new RefusedView(refused.orElseThrow()))
                .load(RefusedView.class)
                .root();
    }

    private Node staff() {
        StaffViewModel model = new StaffViewModel(background, app.staff(), member);
        return new Views()
                .register(StaffView.class, () -> new StaffView(model))
                .register(EnrolFormView.class, () -> new EnrolFormView(model.getEnrolment(), true))
                .load(StaffView.class)
                .root();
    }

    private Node schedule() {
        return new Views()
                .register(ScheduleView.class, () -> new ScheduleView(schedule))
                .load(ScheduleView.class)
                .root();
    }

    private Node imports() {
        ImportViewModel model = new ImportViewModel(background, app.registerImport(), member);
        return new Views()
                .register(ImportView.class, () -> new ImportView(model, files.ofImports()))
                .load(ImportView.class)
                .root();
    }

    private Node areas() {
        return new Views()
                .register(
                        AreasView.class,
                        () -> new AreasView(new AreasViewModel(background, app.areas(), member)))
                .load(AreasView.class)
                .root();
    }

    private Node settings() {
        boolean password = System.getenv(Ventanilla.SMTP_PASSWORD) != null;
        SettingsViewModel model = new SettingsViewModel(background, app.settings(), member, this::probe, password);
        return new Views()
                .register(SettingsView.class, () -> new SettingsView(model))
                .load(SettingsView.class)
                .root();
    }

    private Probed probe(Setting.Values values) {
        return switch (app.mailRoom().probe(values)) {
            case ProbeResult.Ready(String detail) -> new Probed.Ready(detail);
            case ProbeResult.NotReady(FailureKind kind, String detail) -> new Probed.NotReady(kind.text(), detail);
        };
    }
}
