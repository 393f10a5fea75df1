package mx.cea.ventanilla.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.SearchResult.FolioRemark;
import mx.cea.ventanilla.search.SearchResult;
import mx.cea.ventanilla.search.ui.Destinations;
import mx.cea.ventanilla.search.ui.SearchViewModel;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ShellViewTest {
    private static final Shortcut TAKE = Shortcut.of("F5", "desktop.key.lock");

    private final Theme theme = new Theme(Preferences.DEFAULT);
    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final StaffMember agent = new StaffMember(new StaffId(1), "rbarron", "Rocío Barrón Malagón", Role.AGENT);
    private final IntegerProperty toTake = new SimpleIntegerProperty();
    private final List<String> done = new ArrayList<>();
    private PageStack queuePages = new PageStack();
    private WindowLock lock;
    private ShellViewModel viewModel;

    @Start
    void start(Stage stage) {
        theme.install();
        List<Section> sections = List.of(
                Section.of("queue", Material2AL.INBOX, "desktop.section.queue", this::queue)
                        .counting(toTake)
                        .with(List.of(TAKE)),
                Section.of("admin", Material2MZ.PEOPLE, "desktop.section.queue", _ -> new Label("Personal"))
                        .needing(Permission.MANAGE_STAFF),
                Section.of("calendar", Material2AL.EVENT, "desktop.appearance", _ -> new TextField("Calendario")));
        viewModel = new ShellViewModel(
                new DirectBackground(),
                clock,
                agent,
                DatabaseAddress.file(Path.of("oficina.db")),
                () -> new WorkHours.Open(MutableClock.instant("2026-06-15T17:00")),
                sections);
        SearchViewModel search = new SearchViewModel(
                new DirectBackground(),
                this::found,
                new Destinations(
                        id -> done.add("open " + id.value()),
                        (_, _) -> {},
                        _ -> {},
                        words -> done.add("queue " + words)));
        ShellView.Leave leave = new ShellView.Leave(
                () -> lock.lock(), () -> done.add("sign out"), () -> done.add("messages"));
        Views views = new Views()
                .register(
                        ShellView.class,
                        () -> new ShellView(
                                viewModel, search, Brand.of(BrandingFolder.builtIn()), theme, leave));
        StackPane root = (StackPane) views.load(ShellView.class).root();
        stage.setScene(new Scene(root, 1280, 720));
        lock = new WindowLock(root, () -> new VBox(new TextField()));
        stage.show();
    }

    private Node queue(PageStack pages) {
        queuePages = pages;
        TextField filter = new TextField("filtro");
        filter.setId("filter");
        VBox root = new VBox(filter);
        TAKE.on(root, () -> done.add("take"));
        return root;
    }

    @Test
    void showsOnlyTheSectionsThatTheRoleMaySee(FxRobot robot) {
        assertThat(viewModel.sections()).extracting(Section::id).containsExactly("queue", "calendar");
        assertThat(robot.lookup(".rail .toggle-button").queryAll()).hasSize(2);
    }

    @Test
    void altAndANumberGoToASectionAndBackToWhereTheFocusWas(FxRobot robot) {
        robot.clickOn("#filter");

        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertThat(viewModel.sectionProperty().get().id()).isEqualTo("calendar");
        assertThat(robot.lookup("#filter").query().getParent().getParent().isVisible()).isFalse();

        robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
        assertThat(robot.lookup("#filter").query().isFocused()).isTrue();
    }

    @Test
    void aSectionsKeysWorkWhileTheNavigationHasTheFocus(FxRobot robot) {
        robot.clickOn(".rail .toggle-button").type(KeyCode.F5);

        assertThat(done).containsExactly("take");
    }

    @Test
    void aSectionsKeyWorksOnceWhileTheSectionItselfHasTheFocus(FxRobot robot) {
        robot.clickOn("#filter").type(KeyCode.F5);

        assertThat(done).containsExactly("take");
    }

    @Test
    void escapeLeavesAPageAndGivesTheFocusBack(FxRobot robot) {
        robot.clickOn("#filter");
        TextField page = new TextField("solicitud");
        onFx(() -> queuePages.open(new VBox(page), () -> done.add("closed")));
        assertThat(page.isFocused()).isTrue();
        assertThat(robot.lookup("#filter").query().getParent().isVisible()).isFalse();

        robot.type(KeyCode.ESCAPE);

        assertThat(done).containsExactly("closed");
        assertThat(robot.lookup("#filter").query().isFocused()).isTrue();
        assertThat(queuePages.isOpen()).isFalse();
    }

    @Test
    void theCountShowsUnlessItIsZero(FxRobot robot) {
        Label badge = robot.lookup(".rail-badge").queryAs(Label.class);
        assertThat(badge.isVisible()).isFalse();

        onFx(() -> toTake.set(37));
        assertThat(badge.isVisible()).isTrue();
        assertThat(badge.getText()).isEqualTo("37");

        onFx(() -> toTake.set(41_000));
        assertThat(badge.getText()).isEqualTo("999+");
    }

    private SearchResult found(String typed) {
        List<Hit.OfRequest> requests = Folio.parse(typed).stream()
                .map(folio -> new Hit.OfRequest(
                        new RequestId(7), folio, RequestKind.SUGGESTION, "Ana Soto", "Gracias", RequestState.Name.RECEIVED, List.of()))
                .toList();
        return new SearchResult(
                typed, List.of("x"), requests, List.of(), List.of(), List.of(), false,
                Folio.typed(typed) instanceof Folio.Typed.Mistyped ? FolioRemark.MISTYPED : null);
    }

    @Test
    void aFolioIsOpenedHoweverItWasSpaced(FxRobot robot) {
        Folio folio = Folio.of(2026, 123);
        robot.clickOn("#filter").press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write(folio.text().replace('-', ' ').toLowerCase(Locale.ROOT)).type(KeyCode.ENTER);

        assertThat(done).containsExactly("open 7");
        assertThat(robot.lookup("#search-palette").tryQuery()).isEmpty();
    }

    @Test
    void aMistypedFolioSaysSoAndOpensNothing(FxRobot robot) {
        String right = Folio.of(2026, 123).text();
        String wrong = right.substring(0, right.length() - 1) + (right.charAt(right.length() - 1) - '0' + 1) % 10;
        robot.clickOn("#search").write(wrong).type(KeyCode.ENTER);

        assertThat(robot.lookup("#search-field").query().getAccessibleHelp()).contains("dígito equivocado");
        assertThat(done).isEmpty();
    }

    @Test
    void theSearchOpensFromAnywhereAndEscapeGivesTheFocusBack(FxRobot robot) {
        robot.clickOn("#filter").press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#search-field").query().isFocused()).isTrue();

        robot.write("nadie").type(KeyCode.F5, KeyCode.ESCAPE);

        assertThat(robot.lookup("#search-palette").tryQuery()).isEmpty();
        assertThat(robot.lookup("#filter").query().isFocused()).isTrue();
        assertThat(robot.lookup("#filter").queryAs(TextField.class).getText()).isEqualTo("filtro");
        assertThat(done).isEmpty();
    }

    @Test
    void theSheetNamesTheKeysOfTheWindowAndOfEverySection(FxRobot robot) {
        robot.clickOn("#filter").type(KeyCode.F1);

        assertThat(robot.lookup("#shortcut-sheet .key").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("F1", "Ctrl+K", "Ctrl+L", "Esc", "Alt+1", "Alt+2", "F5");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#shortcut-sheet").tryQuery()).isEmpty();
        assertThat(robot.lookup("#filter").query().isFocused()).isTrue();
    }

    @Test
    void aLostConnectionIsSaidUntilItIsBack(FxRobot robot) {
        onFx(() -> viewModel.changed(new Change.Lost()));
        assertThat(robot.lookup("#lost-banner").query().isVisible()).isTrue();
        assertThat(robot.lookup("#connection").queryAs(Label.class).getText()).isEqualTo("Sin conexión");

        onFx(() -> viewModel.changed(new Change.Anything()));
        assertThat(robot.lookup("#lost-banner").query().isVisible()).isFalse();
        assertThat(robot.lookup("#connection").queryAs(Label.class).getText()).isEqualTo("En línea");
    }

    @Test
    void theStatusLineTellsTheOfficesHours(FxRobot robot) {
        assertThat(robot.lookup("#hours").queryAs(Label.class).getText()).isEqualTo("Abierta hasta las 17:00");
    }

    @Test
    void theMessagesOfTheSampleOfficeAreOneClickAway(FxRobot robot) {
        robot.clickOn("#message-folder");

        assertThat(done).containsExactly("messages");
    }

    @Test
    void lockingCoversEverythingAndUnlockingGivesItBackAsItWas(FxRobot robot) {
        TextField filter = robot.lookup("#filter").queryAs(TextField.class);
        robot.clickOn("#filter");
        onFx(() -> {
            filter.setText("borrador a medias");
            filter.selectRange(3, 8);
        });

        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#frame").query().isVisible()).isFalse();
        robot.write("x").press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertThat(viewModel.sectionProperty().get().id()).isEqualTo("queue");

        onFx(lock::unlock);
        assertThat(robot.lookup("#frame").query().isVisible()).isTrue();
        assertThat(filter.isFocused()).isTrue();
        assertThat(filter.getText()).isEqualTo("borrador a medias");
        assertThat(filter.getSelectedText()).isEqualTo("rador");
    }

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, task);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
