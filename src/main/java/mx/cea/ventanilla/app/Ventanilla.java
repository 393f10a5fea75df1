package mx.cea.ventanilla.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.calls.Calls;
import mx.cea.ventanilla.accounts.changes.Cancellations;
import mx.cea.ventanilla.accounts.changes.Contacts;
import mx.cea.ventanilla.accounts.changes.Merges;
import mx.cea.ventanilla.accounts.changes.Representatives;
import mx.cea.ventanilla.accounts.debt.BlockedAccounts;
import mx.cea.ventanilla.accounts.debt.DebtApplication;
import mx.cea.ventanilla.accounts.debt.DebtLifting;
import mx.cea.ventanilla.accounts.debt.DebtRuns;
import mx.cea.ventanilla.accounts.debt.DebtWorkbook;
import mx.cea.ventanilla.accounts.debt.Exemptions;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.accounts.portal.Applications;
import mx.cea.ventanilla.accounts.registration.RegisterMatch;
import mx.cea.ventanilla.accounts.registration.RegistrationReceipt;
import mx.cea.ventanilla.accounts.registration.Registrations;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.cfdi.CfdiPage;
import mx.cea.ventanilla.contracts.cfdi.Cfdis;
import mx.cea.ventanilla.customers.CustomerFiles;
import mx.cea.ventanilla.customers.ReportedReadings;
import mx.cea.ventanilla.imports.register.RegisterImport;
import mx.cea.ventanilla.mail.BrandedLayout;
import mx.cea.ventanilla.mail.Branding;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.mail.MailRoom;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.RetryPolicy;
import mx.cea.ventanilla.mail.TemplateLibrary;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.LiveChanges;
import mx.cea.ventanilla.requests.Answering;
import mx.cea.ventanilla.requests.Drafts;
import mx.cea.ventanilla.requests.DueTimes;
import mx.cea.ventanilla.requests.Queue;
import mx.cea.ventanilla.requests.RequestDesk;
import mx.cea.ventanilla.requests.RequestFiles;
import mx.cea.ventanilla.requests.portal.JsonLinesImport;
import mx.cea.ventanilla.requests.portal.PortalInbox;
import mx.cea.ventanilla.requests.portal.RefusedDocuments;
import mx.cea.ventanilla.routing.Areas;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.search.Search;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.users.UserFiles;
import mx.cea.ventanilla.users.UserList;

/// The program over one open database. It does not own the database: whoever opened it closes it.
public final class Ventanilla {
    /// The environment variable with the mail server's password, which no database keeps.
    public static final String SMTP_PASSWORD = "VENTANILLA_SMTP_CLAVE";

    private final Database database;
    private final Places places;
    private final History history;
    private final Settings settings;
    private final OfficeSchedule schedule;
    private final StaffService staff;
    private final Contracts contracts;
    private final Cfdis cfdis;
    private final Accounts accounts;
    private final AccountActs accountActs;
    private final AccountLetters accountLetters;
    private final RegisterMatch registerMatch;
    private final Registrations registrations;
    private final RegistrationReceipt registrationReceipt;
    private final Activations activations;
    private final IdentityChecks identityChecks;
    private final DebtRuns debtRuns;
    private final BlockedAccounts blockedAccounts;
    private final DebtWorkbook debtWorkbook;
    private final DebtApplication debtApplication;
    private final DebtLifting debtLifting;
    private final Exemptions exemptions;
    private final Misuse misuse;
    private final Calls calls;
    private final Branding branding;
    private final CfdiPage cfdiPage;
    private final TemplateLibrary templates;
    private final Outbox outbox;
    private final DueTimes dueTimes;
    private final RequestDesk requestDesk;
    private final Answering answering;
    private final Drafts drafts;
    private final RequestFiles requestFiles;
    private final Queue queue;
    private final Areas areas;
    private final Applications applications;
    private final PortalInbox portalInbox;
    private final RefusedDocuments refusedDocuments;
    private final JsonLinesImport jsonLinesImport;
    private final RegisterImport registerImport;
    private final MailRoom mailRoom;
    private final Search search;
    private final CustomerFiles customerFiles;
    private final ReportedReadings reportedReadings;
    private final Representatives representatives;
    private final Cancellations cancellations;
    private final Contacts contacts;
    private final Merges merges;
    private final UserFiles userFiles;
    private final UserList userList;

    /// @throws UnusableBranding if there is a branding folder that cannot be used
    public Ventanilla(Database database, Places places) {
        this.database = database;
        this.places = places;
        this.history = new History(database.clock(), workstation());
        this.dueTimes = new DueTimes(history, database.clock());
        this.settings = new Settings(
                database, history, handle -> dueTimes.recompute(handle, OfficeSchedule.calendarIn(handle)));
        this.schedule = new OfficeSchedule(database, history, dueTimes::recompute);
        this.staff = new StaffService(database, history);
        this.contracts = new Contracts(database, history);
        this.cfdis = new Cfdis(database);
        this.accounts = new Accounts(database, contracts);
        this.accountActs = new AccountActs(history);
        this.registerMatch = new RegisterMatch(database, history);
        this.identityChecks = new IdentityChecks(database, accounts);
        this.branding = brandingOf(places);
        this.cfdiPage = new CfdiPage(branding);
        this.registrationReceipt = new RegistrationReceipt(branding);
        this.templates = TemplateLibrary.load(places.branding());
        this.outbox = new Outbox(database, history);
        BrandedLayout layout = new BrandedLayout(branding);
        this.accountLetters = new AccountLetters(templates, layout);
        this.misuse = new Misuse(database, history, accountActs, accountLetters);
        this.calls = new Calls(database, history, identityChecks, accountActs, accountLetters);
        this.activations = new Activations(database, accountActs, accountLetters);
        this.registrations = new Registrations(database, accountActs, registerMatch, activations, accountLetters);
        this.debtRuns = new DebtRuns(database);
        this.blockedAccounts = new BlockedAccounts(database);
        this.debtWorkbook = new DebtWorkbook(debtRuns, blockedAccounts);
        this.debtApplication = new DebtApplication(database, accountActs, accountLetters);
        this.debtLifting = new DebtLifting(database, accountActs, accountLetters);
        this.exemptions = new Exemptions(database, history, accountActs, accountLetters);
        this.requestDesk = new RequestDesk(database, history, schedule, dueTimes);
        this.answering = new Answering(
                database, history, schedule, accounts, contracts, templates, layout);
        this.drafts = new Drafts(database);
        this.requestFiles = new RequestFiles(database, history, schedule, accounts, contracts);
        this.queue = new Queue(database, schedule);
        this.areas = new Areas(database, history);
        this.cancellations = new Cancellations(database, accountActs, accountLetters);
        this.applications = new Applications(
                database, history, registrations, activations, cancellations, accountLetters);
        this.portalInbox = new PortalInbox(
                database, history, OfficeSchedule::calendarIn, dueTimes::resumeForReply, applications);
        this.refusedDocuments = new RefusedDocuments(database, history, portalInbox);
        this.jsonLinesImport = new JsonLinesImport(database, portalInbox);
        this.registerImport = new RegisterImport(database, staff, cfdis);
        this.mailRoom = new MailRoom(
                database,
                history,
                places.mail(),
                branding.logo(),
                () -> Optional.ofNullable(System.getenv(SMTP_PASSWORD)),
                RetryPolicy.DEFAULT);
        this.search = new Search(database);
        this.customerFiles = new CustomerFiles(database, history, contracts);
        this.reportedReadings = new ReportedReadings(database, history, contracts);
        this.representatives = new Representatives(database, accountActs, accountLetters);
        this.contacts = new Contacts(database, accountActs, accountLetters, activations);
        this.merges = new Merges(database, accountActs, accountLetters);
        this.userFiles = new UserFiles(database, history);
        this.userList = new UserList(database);
    }

    /// The office's branding, as messages and windows show it.
    ///
    /// @throws UnusableBranding if there is a branding folder that cannot be used
    public static Branding brandingOf(Places places) {
        return switch (BrandingFolder.read(places.branding())) {
            case BrandingFolder.Result.Read(Branding read) -> read;
            case BrandingFolder.Result.Refused(var file, var detail) -> throw new UnusableBranding(file, detail);
        };
    }

    /// The name of this computer, as history knows it.
    public static String workstation() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /// Begins to watch what others change; calendar and settings are read again when they do. The caller closes it.
    public LiveChanges watch() {
        LiveChanges live = LiveChanges.of(database);
        live.subscribe(change -> {
            boolean ofRequests = change instanceof LiveChanges.Change.Row row
                    && !row.topic().equals("day_exception")
                    && !row.topic().equals("setting");
            if (!ofRequests) {
                schedule.forget();
            }
        });
        return live;
    }

    public Database database() {
        return database;
    }

    public Places places() {
        return places;
    }

    public History history() {
        return history;
    }

    public Settings settings() {
        return settings;
    }

    public OfficeSchedule schedule() {
        return schedule;
    }

    public StaffService staff() {
        return staff;
    }

    public Contracts contracts() {
        return contracts;
    }

    public Cfdis cfdis() {
        return cfdis;
    }

    public Accounts accounts() {
        return accounts;
    }

    public RegisterMatch registerMatch() {
        return registerMatch;
    }

    public Registrations registrations() {
        return registrations;
    }

    public RegistrationReceipt registrationReceipt() {
        return registrationReceipt;
    }

    public Activations activations() {
        return activations;
    }

    public IdentityChecks identityChecks() {
        return identityChecks;
    }

    public DebtRuns debtRuns() {
        return debtRuns;
    }

    public BlockedAccounts blockedAccounts() {
        return blockedAccounts;
    }

    public DebtWorkbook debtWorkbook() {
        return debtWorkbook;
    }

    public DebtApplication debtApplication() {
        return debtApplication;
    }

    public DebtLifting debtLifting() {
        return debtLifting;
    }

    public Exemptions exemptions() {
        return exemptions;
    }

    public Misuse misuse() {
        return misuse;
    }

    public Calls calls() {
        return calls;
    }

    public CfdiPage cfdiPage() {
        return cfdiPage;
    }

    public Branding branding() {
        return branding;
    }

    public TemplateLibrary templates() {
        return templates;
    }

    public Outbox outbox() {
        return outbox;
    }

    public DueTimes dueTimes() {
        return dueTimes;
    }

    public RequestDesk requestDesk() {
        return requestDesk;
    }

    public Answering answering() {
        return answering;
    }

    public Drafts drafts() {
        return drafts;
    }

    public RequestFiles requestFiles() {
        return requestFiles;
    }

    public Queue queue() {
        return queue;
    }

    public Areas areas() {
        return areas;
    }

    public Applications applications() {
        return applications;
    }

    public PortalInbox portalInbox() {
        return portalInbox;
    }

    public RefusedDocuments refusedDocuments() {
        return refusedDocuments;
    }

    public JsonLinesImport jsonLinesImport() {
        return jsonLinesImport;
    }

    public RegisterImport registerImport() {
        return registerImport;
    }

    public MailRoom mailRoom() {
        return mailRoom;
    }

    public Search search() {
        return search;
    }

    public CustomerFiles customerFiles() {
        return customerFiles;
    }

    public ReportedReadings reportedReadings() {
        return reportedReadings;
    }

    public Representatives representatives() {
        return representatives;
    }

    public Cancellations cancellations() {
        return cancellations;
    }

    public Contacts contacts() {
        return contacts;
    }

    public Merges merges() {
        return merges;
    }

    public UserFiles userFiles() {
        return userFiles;
    }

    public UserList userList() {
        return userList;
    }
}
