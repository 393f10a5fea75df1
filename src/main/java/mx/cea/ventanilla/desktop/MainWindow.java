package mx.cea.ventanilla.desktop;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.app.UnusableBranding;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Confirmation;
import mx.cea.ventanilla.fx.Dialogs;
import mx.cea.ventanilla.fx.ErrorReporter;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Loaded;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Problem;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.mail.Branding;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.search.ui.Destinations;
import mx.cea.ventanilla.search.ui.SearchViewModel;
import mx.cea.ventanilla.staff.Doorway;
import mx.cea.ventanilla.staff.EmbeddedDoorway;
import mx.cea.ventanilla.staff.SignInResult;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.staff.ui.EnrolFormView;
import mx.cea.ventanilla.staff.ui.FirstAdministratorView;
import mx.cea.ventanilla.staff.ui.FirstAdministratorViewModel;
import org.jspecify.annotations.Nullable;

/// The one window of a workstation: the sign-in, then the shell of whoever signed in, covered while it is locked.
/// Everything here happens on the FX thread.
public final class MainWindow {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    private final Stage stage;
    private final StackPane root = new StackPane();
    private final Clock clock;
    private final FileQuestions files;
    private final BackgroundPool background;
    private final Theme theme;
    private final Brand brand;
    private Office office;
    private @Nullable Visit visit;

    /// @param office which one is worked in; its doorway is closed with the window
    /// @param clock  this computer's
    public MainWindow(Stage stage, Office office, Clock clock) {
        this(stage, office, clock, FileQuestions.ofSystem());
    }

    /// The same where something else than the system's dialogs is asked for files.
    public MainWindow(Stage stage, Office office, Clock clock, FileQuestions files) {
        this.stage = stage;
        this.files = files;
        this.office = office;
        this.clock = clock;
        ErrorReporter reporter = new ErrorReporter(() -> stage);
        reporter.takeUncaught();
        this.background = new BackgroundPool(reporter);
        this.brand = Brand.of(branding(office));
        this.theme = theme();
        stage.setTitle(Texts.get("desktop.title"));
        stage.getIcons().add(new Image(MainWindow.class.getResourceAsStream("ventanilla.png")));
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.setMinWidth(WIDTH * 0.8);
        stage.setMinHeight(HEIGHT * 0.8);
        root.addEventFilter(InputEvent.ANY, _ -> touched());
    }

    /// The office's branding; where it cannot be used the sign-in says so, in the program's own.
    private static Branding branding(Office office) {
        try {
            return Ventanilla.brandingOf(office.places());
        } catch (UnusableBranding _) {
            return BrandingFolder.builtIn();
        }
    }

    private Theme theme() {
        Path file = office.places().data().resolve("preferencias.properties");
        Preferences kept;
        try {
            kept = Files.exists(file) ? Preferences.read(file) : Preferences.DEFAULT;
        } catch (IOException | IllegalArgumentException e) {
            kept = Preferences.DEFAULT;
        }
        Theme made = new Theme(kept);
        made.install();
        made.rememberIn(file, background);
        return made;
    }

    /// Shows the window, with the sign-in or, in an office that has nobody yet, the form for the first administrator.
    public void show() {
        stage.show();
        if (office.doorway() instanceof EmbeddedDoorway embedded) {
            background
                    .run(() -> new Ventanilla(embedded.database(), office.places()).staff())
                    .onSuccess(this::begin)
                    // signing in will say what is wrong with the file
                    .onError(DatabaseException.class, _ -> showSignIn())
                    .onError(UnusableBranding.class, _ -> showSignIn());
        } else {
            showSignIn();
        }
    }

    private void begin(StaffService staff) {
        background.run(staff::awaitsFirst).onSuccess(nobodyYet -> {
            if (nobodyYet) {
                showFirstAdministrator(staff);
            } else {
                showSignIn();
            }
        });
    }

    private void showFirstAdministrator(StaffService staff) {
        FirstAdministratorViewModel model = new FirstAdministratorViewModel(background, staff, this::showSignIn);
        put(new Views()
                .register(FirstAdministratorView.class, () -> new FirstAdministratorView(model, this::openSample))
                .register(EnrolFormView.class, () -> new EnrolFormView(model.form(), false))
                .load(FirstAdministratorView.class)
                .root());
    }

    private void showSignIn() {
        put(new Views()
                .register(LoginView.class, () -> new LoginView(
                        new LoginViewModel(background, clock, office.doorway()::signIn, office.samples(), this::enter),
                        brand))
                .load(LoginView.class)
                .root());
    }

    private void enter(SignInResult.Welcome welcome) {
        background
                .run(() -> new Visit(new Ventanilla(welcome.database(), office.places()), welcome.member()))
                .onSuccess(begun -> {
                    visit = begun;
                    showShell(begun);
                })
                .onError(UnusableBranding.class, e -> Dialogs.error(stage, problem(e), () -> {}));
    }

    private static Problem problem(UnusableBranding error) {
        return new Problem(
                Texts.get("desktop.branding.happened", error.file().toString()),
                Texts.get("desktop.branding.kept"),
                Texts.get("desktop.branding.todo"),
                "CON-11");
    }

    private void showShell(Visit begun) {
        Ventanilla app = begun.app();
        StackPane content = new StackPane();
        Notices notices = new Notices(content);
        Sections sections = new Sections(
                app, begun.member(), background, notices, folder -> openFolder(folder, notices), files);
        ShellViewModel model = new ShellViewModel(
                background,
                app.database().clock(),
                begun.member(),
                app.database().address(),
                app.requestDesk()::hours,
                sections.all());
        SearchViewModel search = new SearchViewModel(
                background,
                app.search()::find,
                new Destinations(
                        id -> {
                            model.goTo(Sections.QUEUE);
                            sections.openRequest(id);
                        },
                        (id, _) -> {
                            model.goTo(Sections.QUEUE);
                            sections.openContract(id);
                        },
                        id -> {
                            model.goTo(Sections.QUEUE);
                            sections.openAccount(id);
                        },
                        words -> {
                            model.goTo(Sections.QUEUE);
                            sections.showInQueue(words);
                        }));
        begun.listen(change -> {
            model.changed(change);
            background.onFxThread(() -> {
                sections.changed(change);
                readIdleLimit(begun, change);
            });
        });
        WindowLock lock = new WindowLock(root, () -> lockCover(begun));
        begun.lockWhenIdle(clock, lock);
        @Nullable Runnable messages = office.samples().isEmpty() ? null : () -> openFolder(app.places().mail(), notices);
        Supplier<ShellView> shell = () -> new ShellView(
                model, search, brand, theme, new ShellView.Leave(lock::lock, this::askToSignOut, messages));
        Loaded<ShellView> loaded = new Views().register(ShellView.class, shell).load(ShellView.class);
        content.getChildren().addFirst(loaded.root());
        put(content);
        loaded.controller().focusSection();
    }

    private void readIdleLimit(Visit begun, Change change) {
        boolean mayHaveChanged = switch (change) {
            case Change.Anything _ -> true;
            case Change.Row(String topic, long _) -> topic.equals("setting");
            case Change.Lost _ -> false;
        };
        if (mayHaveChanged) {
            background.run(begun::readIdleLimit)
                    .onSuccess(begun::setIdleLimit)
                    // the limit known so far holds until the database answers again
                    .onError(DatabaseException.class, _ -> {});
        }
    }

    private Node lockCover(Visit begun) {
        StaffMember member = begun.member();
        return new Views()
                .register(LockView.class, () -> new LockView(
                        new LockViewModel(
                                background,
                                clock,
                                member,
                                password -> office.doorway().unlock(member, password),
                                begun::unlock,
                                this::signOut),
                        this::askToSignOut))
                .load(LockView.class)
                .root();
    }

    private void touched() {
        if (visit != null) {
            visit.touched();
        }
    }

    /// Goes over to the sample office, in the same window.
    private void openSample() {
        Doorway left = office.doorway();
        background
                .run(() -> {
                    Office sample = Office.of(SampleSite.prepare(SampleSite.usualFolder(), clock));
                    left.close();
                    return sample;
                })
                .onSuccess(sample -> {
                    office = sample;
                    showSignIn();
                });
    }

    private void openFolder(Path folder, Notices notices) {
        background
                .run(() -> {
                    Files.createDirectories(folder);
                    boolean can = Desktop.isDesktopSupported()
                            && Desktop.getDesktop().isSupported(Desktop.Action.OPEN);
                    if (can) {
                        Desktop.getDesktop().open(folder.toFile());
                    }
                    return can;
                })
                .onSuccess(opened -> {
                    if (!opened) {
                        notices.show(Texts.get("desktop.folder", folder.toString()));
                    }
                });
    }

    private void askToSignOut() {
        Dialogs.confirm(
                stage,
                new Confirmation(
                        Texts.get("desktop.sign_out.question"),
                        Texts.get("desktop.sign_out.explanation"),
                        Texts.get("desktop.sign_out.action"),
                        Texts.get("desktop.sign_out.keep"),
                        false),
                this::signOut);
    }

    private void signOut() {
        Visit ended = visit;
        visit = null;
        if (ended != null) {
            ended.stopWatching();
            // the worker ends after the message at hand, which may take a while
            background.run(ended::close);
        }
        showSignIn();
    }

    private void put(Parent content) {
        root.getChildren().setAll(content);
        Focus.first(content);
    }

    /// Whether nothing is being done in the background.
    public boolean isAtRest() {
        return background.isIdle();
    }

    /// Ends what the window began, and closes the database. Called once, when it has been closed.
    public void close() {
        if (visit != null) {
            visit.stopWatching();
            visit.close();
        }
        background.close();
        office.doorway().close();
    }
}
