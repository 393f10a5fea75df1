package mx.cea.ventanilla.accounts.registration.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class LinkFormTest {
    private final List<Throwable> errors = new ArrayList<>();
    private final List<AccountId> opened = new ArrayList<>();
    private TestOffice office;
    private BackgroundPool background;
    private PageStack pages;
    private Notices notices;

    @Start
    void start(Stage stage) {
        office = new TestOffice(Dialect.SQLITE);
        Applicants.load(office.database);
        background = new BackgroundPool(errors::add);
        new Theme(Preferences.DEFAULT).install();
        pages = new PageStack();
        pages.setBase(new StackPane());
        StackPane host = new StackPane(pages);
        notices = new Notices(host);
        stage.setScene(new Scene(host, 1100, 620));
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

    private Account registered(NewRegistration registration) {
        return ((RegistrationResult.Registered) office.app.registrations().register(office.ana, registration)).account();
    }

    private void open(FxRobot robot, Account account) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> LinkForm.open(
                pages,
                background,
                new RegistrationServices(
                        office.app.registerMatch(), office.app.registrations(), office.app.registrationReceipt()),
                office.ana,
                notices,
                account,
                opened::add));
        await(() -> robot.lookup("#contract").tryQuery().isPresent());
    }

    private static void write(FxRobot robot, String field, String text) {
        robot.clickOn(field).write(text, 0);
    }

    private static void link(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    }

    private List<String> contractsOf(Account account) {
        return office.app.accounts().contractsOf(account.id()).stream()
                .map(contract -> contract.number().digits())
                .toList();
    }

    @Test
    void aFurtherContractIsComparedAndLinked(FxRobot robot) throws Exception {
        Account xochitl = registered(Applicants.xochitl());
        open(robot, xochitl);
        write(robot, "#contract", Applicants.SECOND);
        write(robot, "#firstSurname", "de la Cruz");
        write(robot, "#meter", "999");
        link(robot);
        await(() -> background.isIdle() && robot.lookup("#meter").query().isFocused());
        assertThat(contractsOf(xochitl)).containsExactly(Applicants.CONTRACT);

        robot.doubleClickOn("#meter").write(Applicants.SECOND_METER, 0);
        link(robot);
        await(() -> background.isIdle() && !pages.isOpen());
        assertThat(contractsOf(xochitl)).containsExactly(Applicants.CONTRACT, Applicants.SECOND);
        assertThat(robot.lookup(Texts.get("accounts.link.done", Applicants.SECOND, "xochitl")).tryQuery()).isPresent();
    }

    @Test
    void theReceiptIsSavedOnceMoreFromTheAccountsWindow(FxRobot robot, @TempDir Path folder) throws Exception {
        Account xochitl = registered(Applicants.xochitl());
        ReceiptAgain receipt = new ReceiptAgain(
                new RegistrationServices(
                        office.app.registerMatch(), office.app.registrations(), office.app.registrationReceipt()),
                background,
                new RegistrationFiles(_ -> Optional.empty(), (_, name) -> Optional.of(folder.resolve(name)), _ -> {}),
                notices);
        Window owner = robot.window(0);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> receipt.save(owner, xochitl));
        await(background::isIdle);
        await(() -> background.isIdle() && Objects.requireNonNull(folder.toFile().list()).length == 1);

        office.database.run(h -> h.execute("UPDATE account_act SET kind = 'CONTACT_CHANGED' WHERE kind = 'REGISTERED'"));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> receipt.save(owner, xochitl));
        await(() -> robot.lookup(Texts.get("accounts.receipt.none", "xochitl")).tryQuery().isPresent());
    }

    @Test
    void aContractThatAnotherAccountHasIsConfirmedFirst(FxRobot robot) throws Exception {
        registered(Applicants.xochitl());
        Account club = registered(Applicants.club(null));
        open(robot, club);
        write(robot, "#contract", Applicants.CONTRACT);
        write(robot, "#firstSurname", "de la Cruz");
        write(robot, "#meter", Applicants.METER);
        robot.clickOn("#link");
        await(() -> background.isIdle() && robot.lookup("#confirm-alike").query().isFocused());
        assertThat(contractsOf(club)).hasSize(1);

        robot.type(KeyCode.SPACE);
        link(robot);
        await(() -> background.isIdle() && !pages.isOpen());
        assertThat(contractsOf(club)).hasSize(2);
    }
}
