package mx.cea.ventanilla.accounts.registration.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationViewModel.Step;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RegistrationViewTest {
    private final List<Throwable> errors = new ArrayList<>();
    private final List<AccountId> opened = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private TestOffice office;
    private BackgroundPool background;
    private RegistrationViewModel model;
    private Optional<Path> scan = Optional.empty();

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        office = new TestOffice(Dialect.SQLITE);
        Applicants.load(office.database);
        background = new BackgroundPool(errors::add);
        new Theme(Preferences.DEFAULT).install();
        RegistrationServices services = new RegistrationServices(
                office.app.registerMatch(), office.app.registrations(), office.app.registrationReceipt());
        model = new RegistrationViewModel(services, office.ana, background);
        RegistrationFiles files =
                new RegistrationFiles(_ -> scan, (_, name) -> Optional.of(folder.resolve(name)), shown::add);
        stage.setScene(new Scene(
                new StackPane(RegistrationView.load(model, services, background, files, opened::add)), 1100, 620));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
        office.close();
        assertThat(errors).isEmpty();
    }

    private void rest() throws Exception {
        await(background::isIdle);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void next(FxRobot robot, Step then) throws Exception {
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> model.getStep() == then && background.isIdle());
    }

    private static void write(FxRobot robot, String text) {
        robot.write(text, 0);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static boolean sees(FxRobot robot, String text) {
        return robot.lookup(text).match(RegistrationViewTest::isSeen).tryQuery().isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void typeClient(FxRobot robot) throws Exception {
        robot.clickOn("#contract");
        write(robot, Applicants.CONTRACT);
        robot.type(KeyCode.TAB);
        write(robot, "Xochitl");
        robot.type(KeyCode.TAB);
        write(robot, "de la cruz");
        robot.type(KeyCode.TAB);
        write(robot, "Pena");
        robot.type(KeyCode.TAB);
        write(robot, Applicants.METER);
        rest();
    }

    private void typeUser(FxRobot robot) throws Exception {
        await(() -> field(robot, "#username").isFocused());
        write(robot, "xochitl");
        robot.type(KeyCode.TAB);
        write(robot, "xochitl@example.com");
        robot.type(KeyCode.TAB);
        write(robot, "xochitl@example.com");
        robot.type(KeyCode.TAB);
        write(robot, "4422110066");
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        }
        rest();
    }

    @Test
    void aCustomerIsRegisteredByKeysAlone(FxRobot robot) throws Exception {
        typeClient(robot);
        next(robot, Step.USER);
        typeUser(robot);
        next(robot, Step.SEND);
        await(() -> robot.lookup("#next").query().isFocused());
        robot.type(KeyCode.ENTER);
        await(() -> model.getStep() == Step.DONE && background.isIdle());

        RegistrationResult.Registered done = Objects.requireNonNull(model.getDone());
        String folio = done.act().folio().text();
        assertThat(sees(robot, folio)).isTrue();
        await(() -> robot.lookup("#open").query().isFocused());
        robot.type(KeyCode.SPACE);
        await(() -> shown.size() == 1 && background.isIdle());
        robot.clickOn("#save-receipt");
        rest();
        try (PDDocument receipt = Loader.loadPDF(folder.resolve("acuse-" + folio + ".pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(receipt)).contains(folio, "Xochitl de la cruz Pena", "Declaración");
        }
        robot.clickOn("#open-account");
        assertThat(opened).containsExactly(done.account().id());
        robot.clickOn("#next");
        await(() -> model.getStep() == Step.CLIENT && field(robot, "#contract").isFocused());
        assertThat(field(robot, "#contract").getText()).isEmpty();
    }

    @Test
    void theKeyboardGoesToWhatDoesNotAgree(FxRobot robot) throws Exception {
        typeClient(robot);
        robot.doubleClickOn("#meter");
        write(robot, "111");
        robot.clickOn("#next");
        rest();

        await(() -> field(robot, "#meter").isFocused());
        assertThat(sees(robot, Texts.get("customers.with-rule", Texts.get("accounts.registration.datum.METER"), "REG-2")))
                .isTrue();
    }

    @Test
    void backAndForthByClicksNothingIsLost(FxRobot robot) throws Exception {
        typeClient(robot);
        robot.clickOn("#next");
        await(() -> model.getStep() == Step.USER && background.isIdle());
        typeUser(robot);
        robot.clickOn("#back");
        await(() -> model.getStep() == Step.CLIENT);
        assertThat(field(robot, "#givenName").getText()).isEqualTo("Xochitl");
        next(robot, Step.USER);
        assertThat(field(robot, "#emailAgain").getText()).isEqualTo("xochitl@example.com");
        next(robot, Step.SEND);
        robot.press(KeyCode.CONTROL).type(KeyCode.B).release(KeyCode.CONTROL);
        await(() -> model.getStep() == Step.USER);
    }

    @Test
    void aContractWithoutAMeterShowsTheAddressInstead(FxRobot robot) throws Exception {
        robot.clickOn("#company");
        robot.clickOn("#contract");
        write(robot, Applicants.COMPANY_CONTRACT);
        robot.type(KeyCode.TAB);
        await(() -> isSeen(robot.lookup("#street").query()));

        assertThat(isSeen(robot.lookup("#meter").query())).isFalse();
        assertThat(isSeen(robot.lookup("#companyName").query())).isTrue();
        assertThat(isSeen(robot.lookup("#firstSurname").query())).isFalse();
    }

    @Test
    void anAccountThatIsAlikeIsLookedAtAndConfirmed(FxRobot robot) throws Exception {
        office.app.registrations().register(office.luis, Applicants.xochitl());
        typeClient(robot);
        robot.clickOn("#next");
        await(() -> background.isIdle() && isSeen(robot.lookup("#confirm-alike").query()));
        await(() -> robot.lookup("#confirm-alike").query().isFocused());

        robot.clickOn(".open-alike");
        await(() -> opened.size() == 1);
        robot.clickOn("#confirm-alike");
        next(robot, Step.USER);
    }

    @Test
    void aScanIsAddedAndTakenOff(FxRobot robot) throws IOException, Exception {
        scan = Optional.of(
                Files.write(folder.resolve("poder.pdf"), "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1)));
        robot.clickOn("#represented");
        robot.clickOn("#attach");
        await(() -> model.getRepresentative().scanProperty().get() != null && background.isIdle());

        assertThat(sees(robot, Texts.get("accounts.registration.scan.file", "poder.pdf", 1))).isTrue();
        robot.clickOn("#detach");
        assertThat(sees(robot, Texts.get("accounts.registration.scan.none"))).isTrue();
    }

    @Test
    void whatWasTypedIsNotThrownAwayUnasked(FxRobot robot) throws Exception {
        typeClient(robot);
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        await(() -> sees(robot, Texts.get("accounts.registration.restart.keep")));
        robot.type(KeyCode.ENTER);
        await(() -> !sees(robot, Texts.get("accounts.registration.restart.keep")));
        assertThat(field(robot, "#contract").getText()).isEqualTo(Applicants.CONTRACT);

        robot.clickOn("#restart");
        robot.clickOn(Texts.get("accounts.registration.restart.action"));
        await(() -> field(robot, "#contract").getText().isEmpty());
    }
}
