package mx.cea.ventanilla.desktop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.calls.ui.CallView;
import mx.cea.ventanilla.accounts.calls.ui.CallViewModel;
import mx.cea.ventanilla.accounts.changes.ui.ChangeServices;
import mx.cea.ventanilla.accounts.debt.ui.BlockedView;
import mx.cea.ventanilla.accounts.debt.ui.BlockedViewModel;
import mx.cea.ventanilla.accounts.debt.ui.DebtRunView;
import mx.cea.ventanilla.accounts.debt.ui.DebtRunViewModel;
import mx.cea.ventanilla.accounts.debt.ui.DebtServices;
import mx.cea.ventanilla.accounts.misuse.ui.MisuseView;
import mx.cea.ventanilla.accounts.misuse.ui.MisuseViewModel;
import mx.cea.ventanilla.accounts.misuse.ui.ProposalForm;
import mx.cea.ventanilla.accounts.portal.ui.ApplicationsView;
import mx.cea.ventanilla.accounts.portal.ui.ApplicationsViewModel;
import mx.cea.ventanilla.accounts.registration.ui.AttemptsView;
import mx.cea.ventanilla.accounts.registration.ui.AttemptsViewModel;
import mx.cea.ventanilla.accounts.registration.ui.LinkForm;
import mx.cea.ventanilla.accounts.registration.ui.ReceiptAgain;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationFiles;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationKeys;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationServices;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationView;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationViewModel;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ui.FileDialogs;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.users.ui.AccountAction;
import mx.cea.ventanilla.users.ui.AccountExits;
import mx.cea.ventanilla.users.ui.AccountKeys;
import mx.cea.ventanilla.users.ui.AccountPages;
import mx.cea.ventanilla.users.ui.AccountServices;
import mx.cea.ventanilla.users.ui.UserListView;
import mx.cea.ventanilla.users.ui.UserListViewModel;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// The section of the portal's users: a tab for each of the works on their accounts that this member has.
final class UserSection {
    static final String ID = "users";
    static final String REGISTRATION = "registration";

    private static final List<Shortcut> DEBT_KEYS = List.of(
            DebtRunView.SIMULATE, DebtRunView.CHOOSE, DebtRunView.CHOOSE_ALL, DebtRunView.APPLY, DebtRunView.EXPORT);

    private final Ventanilla app;
    private final StaffMember member;
    private final Background background;
    private final Notices notices;
    private final RegistrationFiles registrationFiles;
    private final AccountPages accountPages;
    private final TabbedSection tabs;

    /// @param exits             where one goes from an account
    /// @param registrationFiles how the wizard asks for files
    UserSection(
            Ventanilla app,
            StaffMember member,
            Background background,
            Notices notices,
            AccountExits exits,
            RegistrationFiles registrationFiles) {
        this.app = app;
        this.member = member;
        this.background = background;
        this.notices = notices;
        this.registrationFiles = registrationFiles;
        this.accountPages = new AccountPages(
                new AccountServices(
                        app.userFiles(),
                        app.representatives(),
                        new ChangeServices(
                                app.accounts(),
                                app.identityChecks(),
                                app.contacts(),
                                app.representatives(),
                                app.cancellations(),
                                app.merges()),
                        app.outbox(),
                        app.database().clock(),
                        app.branding().logo()),
                member,
                background,
                notices,
                exits,
                accountActions());
        this.tabs = new TabbedSection(
                ID, Material2OutlinedAL.ACCOUNT_CIRCLE, "desktop.section.users", member, all());
    }

    /// In their order; a tab is a line of this list.
    private List<SectionTab> all() {
        return List.of(
                accounts(), registration(), fromPortal(), calls(), misuse(), debtRun(), blocked(), attempts());
    }

    private SectionTab accounts() {
        UserListViewModel model =
                new UserListViewModel(background, app.userList(), this::openAccount);
        return SectionTab.of(
                        "accounts",
                        "users.title",
                        _ -> new Views()
                                .register(UserListView.class, () -> new UserListView(model))
                                .load(UserListView.class)
                                .root(),
                        model::changed)
                .with(Stream.of(List.of(UserListView.FIND, UserListView.RELOAD), AccountKeys.all())
                        .flatMap(List::stream)
                        .toList());
    }

    private SectionTab registration() {
        return SectionTab.of(REGISTRATION, "accounts.registration.tab", this::registration, _ -> {})
                .needing(Permission.REGISTER_ACCOUNTS)
                .with(RegistrationKeys.all());
    }

    private SectionTab attempts() {
        return SectionTab.of(
                        "attempts",
                        "accounts.attempts.tab",
                        _ -> new Views()
                                .register(
                                        AttemptsView.class,
                                        () -> new AttemptsView(
                                                new AttemptsViewModel(background, app.registerMatch(), member)))
                                .load(AttemptsView.class)
                                .root(),
                        _ -> {})
                .needing(Permission.DECIDE_BLOCKS)
                .with(List.of(AttemptsView.RELOAD));
    }

    private Node registration(PageStack pages) {
        RegistrationServices services = registrationServices();
        return RegistrationView.load(
                new RegistrationViewModel(services, member, background),
                services,
                background,
                registrationFiles,
                id -> accountPages.open(pages, id));
    }

    private SectionTab fromPortal() {
        ApplicationsViewModel model =
                new ApplicationsViewModel(background, app.applications(), member, this::openAccount);
        return SectionTab.of(
                        "portal",
                        "desktop.users.portal",
                        _ -> new Views()
                                .register(ApplicationsView.class, () -> new ApplicationsView(model))
                                .load(ApplicationsView.class)
                                .root(),
                        model::changed)
                .needing(Permission.REGISTER_ACCOUNTS)
                .counting(model.waitingProperty())
                .with(List.of(ApplicationsView.ACCEPT));
    }

    private SectionTab debtRun() {
        DebtRunViewModel model = new DebtRunViewModel(background, debtServices(), member, this::openAccount);
        return SectionTab.of(
                        "debt",
                        "desktop.users.debt",
                        _ -> new Views()
                                .register(DebtRunView.class, () -> new DebtRunView(model, FileDialogs.system().save()))
                                .load(DebtRunView.class)
                                .root(),
                        model::changed)
                .needing(Permission.DECIDE_BLOCKS)
                .with(DEBT_KEYS);
    }

    private SectionTab blocked() {
        BlockedViewModel model = new BlockedViewModel(background, debtServices(), member, this::openAccount);
        return SectionTab.of(
                        "blocked",
                        "desktop.users.blocked",
                        _ -> new Views()
                                .register(
                                        BlockedView.class,
                                        () -> new BlockedView(
                                                model, app.database().clock(), FileDialogs.system().save()))
                                .load(BlockedView.class)
                                .root(),
                        model::changed)
                .needing(Permission.DECIDE_BLOCKS);
    }

    private DebtServices debtServices() {
        return new DebtServices(
                app.debtRuns(),
                app.debtApplication(),
                app.exemptions(),
                app.blockedAccounts(),
                app.misuse(),
                app.debtWorkbook(),
                app.database().clock());
    }

    /// What can be done to an account from its window beyond what the window does itself, in the order of the buttons; an
    /// action is a line of this list.
    private List<AccountAction> accountActions() {
        return Stream.of(
                        new ActivationActions(app.activations(), app.identityChecks(), member, background, notices).all(),
                        List.of(link(), receipt(), proposeBlock()))
                .flatMap(List::stream)
                .toList();
    }

    private AccountAction link() {
        return new AccountAction(
                "link-contract",
                "accounts.link.button",
                Permission.REGISTER_ACCOUNTS,
                view -> !(view.standing() instanceof Standing.Cancelled || view.standing() instanceof Standing.Merged),
                (pages, view) -> LinkForm.open(
                        pages,
                        background,
                        registrationServices(),
                        member,
                        notices,
                        view.account(),
                        id -> accountPages.open(pages, id)));
    }

    private AccountAction receipt() {
        return new AccountAction(
                "receipt",
                "accounts.receipt.button",
                Permission.REGISTER_ACCOUNTS,
                _ -> true,
                (pages, view) -> new ReceiptAgain(registrationServices(), background, registrationFiles, notices)
                        .save(pages.getScene().getWindow(), view.account()));
    }

    private RegistrationServices registrationServices() {
        return new RegistrationServices(app.registerMatch(), app.registrations(), app.registrationReceipt());
    }

    private AccountAction proposeBlock() {
        return new AccountAction(
                "propose-block",
                "accounts.misuse.propose.button",
                Permission.PROPOSE_BLOCKS,
                view -> !(view.standing() instanceof Standing.Cancelled || view.standing() instanceof Standing.Merged),
                (pages, view) ->
                        ProposalForm.open(pages, background, app.misuse(), member, notices, view.account()));
    }

    private SectionTab calls() {
        CallViewModel model =
                new CallViewModel(background, new CallerSearch(app)::find, app.calls(), app.identityChecks(), member);
        return SectionTab.of(
                        "calls",
                        "accounts.calls.title",
                        _ -> new Views()
                                .register(CallView.class, () -> new CallView(model))
                                .load(CallView.class)
                                .root(),
                        model::changed)
                .needing(Permission.REACTIVATE_ACCOUNTS)
                .with(List.of(CallView.NEXT, CallView.CHECK));
    }

    private SectionTab misuse() {
        MisuseViewModel model = new MisuseViewModel(
                background, app.misuse(), app.identityChecks(), app.database().clock(), member, this::openAccount);
        return SectionTab.of(
                        "misuse",
                        "accounts.misuse.title",
                        _ -> new Views()
                                .register(MisuseView.class, () -> new MisuseView(model))
                                .load(MisuseView.class)
                                .root(),
                        model::changed)
                .needing(Permission.PROPOSE_BLOCKS)
                .counting(model.waitingProperty());
    }

    /// Opens an account over the tabs, which must be shown.
    void openAccount(AccountId id) {
        accountPages.open(tabs.pages(), id);
    }

    /// Opens an account over any page.
    ///
    /// @param reason where one comes from (REG-5)
    void openAccount(PageStack pages, AccountId id, OpeningReason reason) {
        accountPages.open(pages, id, reason);
    }

    /// The same from what is a reason by itself, as a request is.
    void openAccountBecause(PageStack pages, AccountId id, OpeningReason reason) {
        accountPages.openBecause(pages, id, reason);
    }

    /// Empty where the member has none of the works.
    Optional<Section> section() {
        return tabs.section();
    }

    /// Chooses a tab, which is shown when the section is; does nothing where the member does not have it.
    void choose(String tab) {
        tabs.choose(tab);
    }

    /// Passes on what the database tells; called on the FX thread.
    void changed(Change change) {
        tabs.changed(change);
        accountPages.changed(change);
    }
}
