package mx.cea.ventanilla.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.routing.Areas;
import mx.cea.ventanilla.routing.ui.AreasView;
import mx.cea.ventanilla.routing.ui.AreasViewModel;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.schedule.ui.ScheduleView;
import mx.cea.ventanilla.schedule.ui.ScheduleViewModel;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.settings.ui.Probed;
import mx.cea.ventanilla.settings.ui.SettingsView;
import mx.cea.ventanilla.settings.ui.SettingsViewModel;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.staff.StaffService;
import mx.cea.ventanilla.staff.ui.EnrolFormView;
import mx.cea.ventanilla.staff.ui.FirstAdministratorView;
import mx.cea.ventanilla.staff.ui.FirstAdministratorViewModel;
import mx.cea.ventanilla.staff.ui.StaffView;
import mx.cea.ventanilla.staff.ui.StaffViewModel;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The administration's views through clicks and keys, on a real database.
@ExtendWith(ApplicationExtension.class)
class AdministrationTest {
    private final DirectBackground background = new DirectBackground();
    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Database database = TestDatabase.open(Dialect.SQLITE, clock);
    private final History history = new History(database.clock(), "caja-1");
    private final StaffService staff = new StaffService(database, history);
    private final List<String> done = new ArrayList<>();
    private Scene scene;

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        scene = new Scene(new StackPane(), 1280, 720);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstAdministratorIsEnrolledByEnter(FxRobot robot) {
        FirstAdministratorViewModel viewModel =
                new FirstAdministratorViewModel(background, staff, () -> done.add("enrolled"));
        show(
                new Views()
                        .register(
                                FirstAdministratorView.class,
                                () -> new FirstAdministratorView(viewModel, () -> done.add("sample")))
                        .register(EnrolFormView.class, () -> new EnrolFormView(viewModel.form(), false)),
                FirstAdministratorView.class);

        robot.clickOn("#name").write("Monica Diaz").type(KeyCode.TAB).write("monica").type(KeyCode.TAB);
        robot.write("una-clave-larga").type(KeyCode.TAB).write("una-clave-larga").type(KeyCode.ENTER);
        assertThat(done).containsExactly("enrolled");
        assertThat(staff.list()).singleElement().satisfies(e -> assertThat(e.member().role()).isEqualTo(Role.ADMIN));

        robot.clickOn("#open-sample");
        assertThat(done).containsExactly("enrolled", "sample");
    }

    @Test
    void somebodyIsEnrolledAndThenDeactivatedAfterAQuestion(FxRobot robot) {
        StaffViewModel viewModel = new StaffViewModel(background, staff, member(Role.ADMIN));
        show(
                new Views()
                        .register(StaffView.class, () -> new StaffView(viewModel))
                        .register(EnrolFormView.class, () -> new EnrolFormView(viewModel.getEnrolment(), true)),
                StaffView.class);

        robot.clickOn("#table").press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        robot.write("Rocio Barron").type(KeyCode.TAB).write("rbarron").type(KeyCode.TAB, 2);
        robot.write("otra-clave-larga").type(KeyCode.TAB).write("otra-clave-larga").clickOn("#enrol");
        assertThat(staff.list()).hasSize(2);

        robot.clickOn("#deactivate").clickOn("Dejarla activa");
        assertThat(staff.list()).allMatch(entry -> entry.active());
        robot.clickOn("#deactivate");
        robot.clickOn(".dialog-pane .danger");
        assertThat(staff.list()).filteredOn(entry -> !entry.active()).hasSize(1);
    }

    @Test
    void aClosureIsShownBeforeItIsEnteredAndWithdrawnAfterAQuestion(FxRobot robot) {
        OfficeSchedule schedule = new OfficeSchedule(database, history, (_, _) -> {});
        ScheduleViewModel viewModel = new ScheduleViewModel(background, schedule, clock, member(Role.SUPERVISOR));
        show(new Views().register(ScheduleView.class, () -> new ScheduleView(viewModel)), ScheduleView.class);

        robot.clickOn("#first").write("18/6/2026").type(KeyCode.ENTER);
        assertThat(robot.lookup("#last").queryAs(DatePicker.class).getValue()).isEqualTo(LocalDate.parse("2026-06-18"));
        robot.clickOn("#reason").write("Inventario");
        assertThat(robot.lookup("#preview").queryAs(Label.class).getText()).contains("jueves 18 de junio de 2026");
        robot.clickOn("#add-exception");
        assertThat(schedule.exceptions()).hasSize(1);

        robot.clickOn("Inventario").clickOn("#withdraw").clickOn("Conservarlo");
        assertThat(schedule.exceptions()).hasSize(1);
    }

    @Test
    void whoMayNotEditTheCalendarSeesNoForm(FxRobot robot) {
        OfficeSchedule schedule = new OfficeSchedule(database, history, (_, _) -> {});
        ScheduleViewModel viewModel = new ScheduleViewModel(background, schedule, clock, member(Role.AGENT));
        show(new Views().register(ScheduleView.class, () -> new ScheduleView(viewModel)), ScheduleView.class);

        assertThat(robot.lookup("#editor").query().isVisible()).isFalse();
        assertThat(robot.lookup("#withdraw").query().isVisible()).isFalse();
    }

    @Test
    void settingsAreSavedByKey(FxRobot robot) {
        Settings settings = new Settings(database, history, _ -> {});
        SettingsViewModel viewModel = new SettingsViewModel(
                background, settings, member(Role.SUPERVISOR), _ -> new Probed.Ready("carpeta"), false);
        show(new Views().register(SettingsView.class, () -> new SettingsView(viewModel)), SettingsView.class);
        assertThat(robot.lookup("#save").query().isDisabled()).isTrue();

        replace(robot, "#setting-DAYS_GENERAL_QUERY", "4");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);

        assertThat(settings.values().number(Setting.DAYS_GENERAL_QUERY)).isEqualTo(4);
        assertThat(robot.lookup("#save").query().isDisabled()).isTrue();
    }

    /// By key: on a busy machine two clicks are not always a double click.
    private static void replace(FxRobot robot, String field, String text) {
        robot.clickOn(field).press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).write(text);
    }

    @Test
    void anAreaIsAddedAndThenChanged(FxRobot robot) {
        Areas areas = new Areas(database, history);
        AreasViewModel viewModel = new AreasViewModel(background, areas, member(Role.ADMIN));
        show(new Views().register(AreasView.class, () -> new AreasView(viewModel)), AreasView.class);

        robot.clickOn("#code").write("REPARTO").clickOn("#name").write("Reparto");
        robot.clickOn("#mailbox").write("reparto@example.com").clickOn("#days").write("2").clickOn("#save-area");
        assertThat(areas.all()).extracting(Area::businessDays).containsExactly(2);

        replace(robot, "#days", "3");
        robot.clickOn("#active").clickOn("#save-area");
        assertThat(areas.all()).singleElement().satisfies(area -> {
            assertThat(area.businessDays()).isEqualTo(3);
            assertThat(area.active()).isFalse();
        });
        assertThat(robot.lookup("#code").query().isDisabled()).isTrue();
    }

    private StaffMember member(Role role) {
        staff.enrolFirst("monica", "Mónica Zúñiga", "una-clave-larga");
        StaffMember first = staff.list().getFirst().member();
        return new StaffMember(first.id(), first.username(), first.name(), role);
    }

    private <V> void show(Views views, Class<V> view) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Parent root = views.load(view).root();
            scene.setRoot(root);
            root.applyCss();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }
}
