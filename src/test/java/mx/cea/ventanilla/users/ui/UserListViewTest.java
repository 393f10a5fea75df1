package mx.cea.ventanilla.users.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.users.UserRow;
import mx.cea.ventanilla.users.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class UserListViewTest {
    private final List<Throwable> errors = new ArrayList<>();
    private final List<AccountId> opened = new ArrayList<>();
    private TestOffice office;
    private BackgroundPool background;
    private UserListViewModel model;
    private AccountId juan;
    private AccountId xochitl;

    @Start
    void start(Stage stage) {
        office = new TestOffice(Dialect.SQLITE);
        juan = Users.account(office.database, "jperez", "Juan Pérez Díaz");
        xochitl = Users.account(office.database, "xochitl", "Xóchitl de la Cruz Peña");
        Users.account(office.database, "nueva", "Nora Nueva", AccountState.PENDING);
        Users.blockForMisuse(office, juan, 7);
        background = new BackgroundPool(errors::add);
        new Theme(Preferences.DEFAULT).install();
        model = new UserListViewModel(background, office.app.userList(), opened::add);
        stage.setScene(new Scene(
                new Views()
                        .register(UserListView.class, () -> new UserListView(model))
                        .load(UserListView.class)
                        .root(),
                1280,
                720));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
        office.close();
        assertThat(errors).isEmpty();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> rows(FxRobot robot) {
        return robot.lookup("#accounts").<TableView<UserRow>>query().getItems().stream()
                .map(row -> row.username().text())
                .toList();
    }

    @Test
    void oneTypesAndOpensWithEnterAlone(FxRobot robot) throws Exception {
        await(() -> rows(robot).size() == 3);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("cruz xo");
        robot.type(KeyCode.ENTER);
        await(() -> rows(robot).equals(List.of("xochitl")));
        await(background::isIdle);
        robot.type(KeyCode.ENTER);

        assertThat(opened).containsExactly(xochitl);
    }

    @Test
    void aStateIsChosenAndItsCountFollowsWhatHappens(FxRobot robot) throws Exception {
        await(() -> rows(robot).size() == 3);
        await(background::isIdle);
        ToggleButton blocked = robot.lookup("#state-BLOCKED").queryAs(ToggleButton.class);
        assertThat(blocked.getText()).isEqualTo("Bloqueadas (1)");
        robot.clickOn(blocked);
        await(() -> rows(robot).equals(List.of("jperez")));

        Users.blockForMisuse(office, xochitl, 7);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> model.changed(new Change.Row("account", xochitl.value())));

        await(() -> rows(robot).equals(List.of("xochitl", "jperez")));
        await(() -> blocked.getText().equals("Bloqueadas (2)"));
    }

    @Test
    void aFlurryOfChangesIsReadNowAndThen(FxRobot robot) throws Exception {
        await(() -> rows(robot).size() == 3);
        await(background::isIdle);
        AtomicInteger read = new AtomicInteger();
        robot.interact(() -> model.countsProperty().addListener((InvalidationListener) _ -> {
            model.countsProperty().get();
            read.incrementAndGet();
        }));
        for (int i = 0; i < 20; i++) {
            robot.interact(() -> model.changed(new Change.Row("account", xochitl.value())));
            await(background::isIdle);
        }

        assertThat(read).hasValueLessThan(10);
    }

    @Test
    void whereNothingFitsOneGoesBackToAllOfThem(FxRobot robot) throws Exception {
        await(() -> rows(robot).size() == 3);
        robot.clickOn("#field");
        robot.write("nadie");
        await(() -> rows(robot).isEmpty());
        await(background::isIdle);

        robot.clickOn("Ver todas");

        await(() -> rows(robot).size() == 3);
    }
}
