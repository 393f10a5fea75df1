package mx.cea.ventanilla.requests.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RequestPageTest {
    private final List<Throwable> errors = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private TestOffice office;
    private final Theme theme = new Theme(Preferences.DEFAULT);
    private BackgroundPool background;
    private PageStack pages;
    private RequestPages requests;

    @Start
    void start(Stage stage) {
        office = new TestOffice(Dialect.SQLITE);
        background = new BackgroundPool(errors::add);
        theme.install();
        pages = new PageStack();
        pages.setBase(new StackPane());
        StackPane host = new StackPane(pages);
        requests = new RequestPages(
                Customers.services(office),
                office.ana,
                background,
                new Notices(host),
                (_, contract, about) -> opened.add(contract.value() + " " + about.folio().text()),
                (_, account, about) -> opened.add("account " + account.value() + " " + about.folio().text()));
        stage.setScene(new Scene(host, 1280, 720));
        stage.show();
    }

    @AfterEach
    void close() {
        // a theme dresses the windows of every test that comes after it
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> theme.preferencesProperty().set(Preferences.DEFAULT));
        background.close();
        office.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void anAgentTakesAnswersAndUndoesByKeysAlone(FxRobot robot) throws Exception {
        long contract = Customers.contract(office, "1293773", "María", "Hernández");
        RequestId id = office.request(new Spec(RequestKind.HIGH_CONSUMPTION)
                .saying("Me llegó muy alto", "Siempre pago menos.")
                .about(contract, Customers.account(office, "mariah", contract)));
        open(id);

        robot.type(KeyCode.F4);
        await(() -> view(id).request().state() instanceof RequestState.Claimed);
        await(() -> find(robot, "#template").isFocused());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        await(() -> !body(robot).getText().isEmpty());
        await(() -> find(robot, "#body").isFocused());
        String written = body(robot).getText();
        assertThat(written).contains("61").doesNotContain("{{");

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> view(id).request().state() instanceof RequestState.Answered);
        await(() -> !pages.isOpen());
        assertThat(robot.lookup(Texts.get("requests.page.sent", "maria@example.com")).tryQuery()).isPresent();

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> view(id).request().state() instanceof RequestState.Claimed);
        await(() -> robot.lookup("#body").tryQuery().isPresent() && body(robot).getText().equals(written));
        assertThat(view(id).messages()).extracting(OutboxMessage::state)
                .containsExactly(OutboxMessage.State.WITHDRAWN);
    }

    @Test
    void theAccountOfTheRequesterIsOpened(FxRobot robot) throws Exception {
        long contract = Customers.contract(office, "1293773", "María", "Hernández");
        long account = Customers.account(office, "mariah", contract);
        RequestId id = office.request(new Spec(RequestKind.GENERAL_QUERY).about(contract, account));
        open(id);
        await(() -> robot.lookup("#open-account").tryQuery().isPresent());

        robot.clickOn("#open-account");

        assertThat(opened).singleElement().asString().startsWith("account " + account + " OV-");
    }

    @Test
    void thePreviewShowsTheLetterAndSendsItFromThere(FxRobot robot) throws Exception {
        RequestId id = claimed(new Spec(RequestKind.GENERAL_QUERY));
        open(id);
        await(() -> find(robot, "#template").isFocused());
        write(robot, "Respuesta", "Con gusto le informamos.");

        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
        await(() -> robot.lookup(".html-pane").tryQuery().isPresent());
        Node dialog = find(robot, ".dialog-pane");
        Node sendFromThere = robot.from(dialog).lookup(Texts.get("requests.composer.send")).query();
        robot.clickOn(sendFromThere);

        await(() -> view(id).request().state() instanceof RequestState.Answered);
    }

    @Test
    void lackingDataAreToldInPlaceAndTheAnswerGoesWithoutThemIfOneSaysSo(FxRobot robot) throws Exception {
        RequestId id = claimed(new Spec(RequestKind.HIGH_CONSUMPTION));
        open(id);
        await(() -> find(robot, "#template").isFocused());
        write(robot, "Respuesta", "Revise si hay fugas.");

        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        await(() -> robot.lookup("#send-without").tryQuery().isPresent());
        assertThat(view(id).request().state()).isInstanceOf(RequestState.Claimed.class);
        robot.clickOn("#send-without");

        await(() -> view(id).request().state() instanceof RequestState.Answered);
    }

    @Test
    void escapeLeavesAFormFirstAndThenThePageAndKeepsWhatWasTyped(FxRobot robot) throws Exception {
        RequestId id = claimed(new Spec(RequestKind.GENERAL_QUERY));
        open(id);
        await(() -> find(robot, "#template").isFocused());
        write(robot, "A medias", "Sin terminar");
        robot.type(KeyCode.F6);
        await(() -> robot.lookup("#expectedOn").tryQuery().isPresent());

        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup("#expectedOn").tryQuery().isEmpty());
        assertThat(pages.isOpen()).isTrue();
        robot.type(KeyCode.ESCAPE);
        await(() -> !pages.isOpen());

        await(() -> view(id).draft().filter(d -> d.body().equals("Sin terminar")).isPresent());
    }

    @Test
    void whatIsTypedIsKeptWithinASecondWithoutLeaving(FxRobot robot) throws Exception {
        RequestId id = claimed(new Spec(RequestKind.GENERAL_QUERY));
        open(id);
        await(() -> find(robot, "#template").isFocused());

        write(robot, "A medias", "Se fue la luz");

        await(() -> view(id).draft().filter(d -> d.body().equals("Se fue la luz")).isPresent());
    }

    @Test
    void whoDoesNotHoldItReadsWhyHeCannotAnswer(FxRobot robot) throws Exception {
        RequestId id = office.request();
        office.app.requestDesk().take(office.luis, id);
        open(id);

        await(() -> robot.lookup(Texts.get("requests.page.why.held", "Luis Peña")).tryQuery().isPresent());
        assertThat(robot.lookup("#send").match(Node::isVisible).match(n -> n.getParent().getParent().isVisible())
                .tryQuery()).isEmpty();
    }

    @Test
    void theContractsFileOpensByKeyAndByClick(FxRobot robot) throws Exception {
        long contract = Customers.contract(office, "1293773", "María", "Hernández");
        RequestId id = office.request(new Spec(RequestKind.GENERAL_QUERY).about(contract, null));
        open(id);
        String expected = contract + " " + view(id).request().folio().text();

        robot.type(KeyCode.F3);
        await(() -> opened.equals(List.of(expected)));
        robot.clickOn("#open-contract");

        await(() -> opened.equals(List.of(expected, expected)));
    }

    private RequestId claimed(Spec spec) {
        RequestId id = office.request(spec);
        office.app.requestDesk().take(office.ana, id);
        return id;
    }

    @Test
    void atOneAndAHalfTextTheAnswerIsNoWiderThanItsPlace(FxRobot robot) throws Exception {
        robot.interact(() -> theme.preferencesProperty().set(new Preferences(Preferences.Mode.LIGHT, Preferences.Scale.LARGEST)));
        open(claimed(new Spec(RequestKind.GENERAL_QUERY)));
        await(() -> find(robot, "#template").isFocused());

        Region composer = (Region) find(robot, ".composer");
        robot.interact(() -> pages.getScene().getRoot().layout());

        assertThat(robot.lookup("#enclosuresForbidden").tryQuery()).isPresent();
        assertThat(composer.getWidth()).isLessThanOrEqualTo(((Region) composer.getParent()).getWidth());
    }

    private void open(RequestId id) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> requests.open(pages, id));
        await(background::isIdle);
    }

    private static void write(FxRobot robot, String title, String body) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            ((javafx.scene.control.TextField) find(robot, "#title")).setText(title);
            body(robot).setText(body);
            body(robot).requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private RequestView view(RequestId id) {
        return office.app.requestFiles().read(office.ana, id).orElseThrow();
    }

    private static Node find(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static TextArea body(FxRobot robot) {
        return robot.lookup("#body").queryAs(TextArea.class);
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
