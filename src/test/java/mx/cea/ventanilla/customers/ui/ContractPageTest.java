package mx.cea.ventanilla.customers.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.cfdi.CfdiXml;
import mx.cea.ventanilla.customers.Expediente;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ReportedReading;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.Answer;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ContractPageTest {
    private final List<Throwable> errors = new ArrayList<>();
    private final List<RequestId> opened = new ArrayList<>();
    private final List<AccountId> accounts = new ArrayList<>();
    private TestOffice office;
    private BackgroundPool background;
    private PageStack pages;
    private Notices notices;
    private Path workbook = Path.of("unused");

    @Start
    void start(Stage stage) {
        office = new TestOffice(Dialect.SQLITE);
        background = new BackgroundPool(errors::add);
        new Theme(Preferences.DEFAULT).install();
        pages = new PageStack();
        pages.setBase(new StackPane());
        StackPane host = new StackPane(pages);
        notices = new Notices(host);
        stage.setScene(new Scene(host, 1280, 720));
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
        office.close();
        assertThat(errors).isEmpty();
    }

    private ContractId contract() {
        return Expediente.contract(office, "1293773", 30, 8);
    }

    private CustomerPages open(StaffMember who, ContractId id) throws Exception {
        CustomerPages customers = new CustomerPages(
                new CustomerServices(
                        office.app.customerFiles(),
                        office.app.reportedReadings(),
                        office.app.cfdis(),
                        office.app.cfdiPage(),
                        office.app.outbox(),
                        office.clock,
                        office.app.branding().logo()),
                who,
                background,
                notices,
                (_, request) -> opened.add(request),
                (_, account, _) -> accounts.add(account),
                new FileDialogs(_ -> Optional.empty(), (_, _) -> Optional.of(workbook)));
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> customers.open(pages, id, OpeningReason.from("Búsqueda")));
        rest();
        return customers;
    }

    private void rest() throws Exception {
        await(background::isIdle);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(20, SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean sees(FxRobot robot, String text) {
        return robot.lookup(text).match(ContractPageTest::isSeen).tryQuery().isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static TableView<?> table(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TableView.class);
    }

    @Test
    void aLinkedAccountIsOpened(FxRobot robot) throws Exception {
        ContractId id = contract();
        long account = Expediente.account(office, "xochitl", id);
        open(office.ana, id);

        robot.clickOn("xochitl");

        assertThat(accounts).containsExactly(new AccountId(account));
    }

    @Test
    void theHeadTellsTheContractAtAGlanceAndItsNumberIsCopied(FxRobot robot) throws Exception {
        ContractId id = contract();
        office.request(new Spec(RequestKind.HIGH_CONSUMPTION).about(id.value(), null));
        open(office.ana, id);

        assertThat(sees(robot, "Xóchitl de la Cruz Peña")).isTrue();
        assertThat(sees(robot, Texts.get("customers.with-rule", Texts.get("customers.arrears", "$2,766.80", 7), "BLO-7")))
                .isTrue();
        assertThat(sees(robot, Texts.get("customers.holds.count", 1))).isTrue();

        robot.clickOn("#number");
        String copied = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("1293773");
    }

    @Test
    void tabsOpenByKeyAndTheSelectedInvoiceShowsItsPayments(FxRobot robot) throws Exception {
        open(office.ana, contract());

        control(robot, KeyCode.DIGIT2);
        await(() -> table(robot, "#bills").isFocused());
        assertThat(table(robot, "#payments").getItems()).isEmpty();
        for (int i = 0; i < 8; i++) {
            robot.type(KeyCode.DOWN);
        }
        await(() -> table(robot, "#payments").getItems().size() == 1);

        control(robot, KeyCode.F);
        robot.write("pagada 2025");
        await(() -> table(robot, "#bills").getItems().size() == 9);
        assertThat(robot.lookup("#tabs").queryAs(TabPane.class).getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void whatComesMeanwhileIsSeenWithoutLosingOnesPlace(FxRobot robot) throws Exception {
        ContractId id = contract();
        CustomerPages customers = open(office.ana, id);
        TableView<?> overdue = robot.lookup("#arrears-card .table-view").queryAs(TableView.class);
        robot.clickOn(overdue).type(KeyCode.DOWN);
        Object selected = overdue.getSelectionModel().getSelectedItem();
        RequestId request = office.request(new Spec(RequestKind.HIGH_CONSUMPTION).about(id.value(), null));

        WaitForAsyncUtils.asyncFx(() -> customers.changed(new Change.Row("request", request.value())));

        await(() -> isSeen(robot.lookup("#holds").query()));
        assertThat(table(robot, "#contract-requests").getItems()).hasSize(1);
        assertThat(overdue.isFocused()).isTrue();
        assertThat(overdue.getSelectionModel().getSelectedItem()).isNotNull().isEqualTo(selected);
    }

    @Test
    void aPaymentThatIsNotPostedBringsTheNote(FxRobot robot) throws Exception {
        open(office.ana, Expediente.contract(office, "1293774", 12, 0));
        control(robot, KeyCode.DIGIT2);

        await(() -> isSeen(robot.lookup("#unposted-note").query()));
        robot.type(KeyCode.DOWN);
        await(() -> !isSeen(robot.lookup("#unposted-note").query()));
    }

    @Test
    void theDigitalInvoiceIsShownAndSavedWhereThereIsOne(FxRobot robot, @TempDir Path folder) throws Exception {
        ContractId id = contract();
        office.database.run(h -> h.createUpdate(
                        "UPDATE invoice SET cfdi_uuid = :uuid WHERE contract_id = :id AND year = 2026 AND month = 5")
                .bind("uuid", CfdiXml.UUID)
                .bind("id", id.value())
                .execute());
        office.app.cfdis().store(office.supervisor, CfdiXml.text().getBytes(UTF_8));
        open(office.ana, id);

        control(robot, KeyCode.DIGIT2);
        await(() -> isSeen(robot.lookup("#show-digital").query()));
        workbook = folder.resolve("factura.pdf");
        robot.clickOn("#save-pdf");
        await(() -> sees(robot, Texts.get("customers.export.done", workbook.toString())));
        assertThat(Files.readString(workbook, ISO_8859_1)).startsWith("%PDF");

        robot.clickOn("#bills").type(KeyCode.END);
        await(() -> !isSeen(robot.lookup("#show-digital").query()));
        robot.type(KeyCode.HOME);
        control(robot, KeyCode.D);
        await(() -> robot.lookup(".html-pane").tryQuery().isPresent());
    }

    @Test
    void aReadingIsReportedByKeysAloneAndConfirmedWhereItDoesNotFit(FxRobot robot) throws Exception {
        ContractId id = contract();
        open(office.telephone, id);
        robot.type(KeyCode.ENTER);
        rest();

        robot.type(KeyCode.F4);
        await(() -> robot.lookup("#value").query().isFocused());
        robot.write("9000");
        control(robot, KeyCode.ENTER);
        await(() -> sees(robot, Texts.get("customers.reading.to-confirm")));
        await(() -> robot.lookup("#confirmed").query().isFocused());
        robot.type(KeyCode.SPACE);
        control(robot, KeyCode.ENTER);

        await(() -> !reported(id).isEmpty());
        await(() -> sees(robot, Texts.get("customers.consumption.reported")));
        assertThat(reported(id).getFirst().byName()).isEqualTo("Teresa Vega");
    }

    private List<ReportedReading> reported(ContractId id) {
        return office.app.customerFiles().read(id).orElseThrow().reported();
    }

    @Test
    void escapeLeavesTheFormFirstAndThenThePage(FxRobot robot) throws Exception {
        open(office.ana, contract());
        robot.type(KeyCode.F4);
        await(() -> robot.lookup("#value").query().isFocused());

        robot.type(KeyCode.ESCAPE);
        await(() -> !isSeen(robot.lookup("#value").query()));
        assertThat(pages.isOpen()).isTrue();
        robot.type(KeyCode.ESCAPE);
        await(() -> !pages.isOpen());
    }

    @Test
    void withoutAMeterOfOnesOwnTheReadingIsRefusedPolitely(FxRobot robot) throws Exception {
        open(office.ana, Expediente.contract(
                office, "1207017", new Holder.Company("Club Tres Lagunas, A.C."), new Meter.None(), 0, 0));

        robot.type(KeyCode.F4);
        rest();

        assertThat(robot.lookup("#refusal").<Node>query()).matches(ContractPageTest::isSeen);
        assertThat(robot.lookup("#save").<Node>query()).matches(node -> !isSeen(node));
        control(robot, KeyCode.DIGIT2);
        assertThat(sees(robot, Texts.get("customers.bills.none"))).isTrue();
    }

    @Test
    void whoMustSayWhySeesNothingBeforeAndWritesHisOwnReason(FxRobot robot) throws Exception {
        open(office.admin, contract());
        assertThat(sees(robot, "Xóchitl de la Cruz Peña")).isFalse();

        robot.clickOn("#other").write("Lo pide la contraloría").type(KeyCode.ENTER);
        rest();

        await(() -> sees(robot, "Xóchitl de la Cruz Peña"));
        robot.type(KeyCode.F4);
        assertThat(robot.lookup("#value").<TextInputControl>query()).matches(node -> !isSeen(node));
    }

    @Test
    void requestsAndMessagesOpenFromThere(FxRobot robot) throws Exception {
        ContractId id = contract();
        RequestId request = office.request(new Spec(RequestKind.GENERAL_QUERY).about(id.value(), null));
        office.app.requestDesk().take(office.ana, request);
        office.app.answering().answer(
                office.ana, request, new Answer(null, "Su asunto", "Con gusto le informamos.", Set.of(), true));
        open(office.ana, id);

        control(robot, KeyCode.DIGIT4);
        await(() -> table(robot, "#contract-requests").isFocused());
        robot.type(KeyCode.ENTER);
        await(() -> opened.equals(List.of(request)));

        control(robot, KeyCode.DIGIT5);
        await(() -> table(robot, "#contract-messages").isFocused());
        robot.type(KeyCode.ENTER);
        await(() -> robot.lookup(".html-pane").tryQuery().isPresent());
    }

    @Test
    void theConsumptionIsSavedAsAWorkbookAndAnUnwritableFolderIsSaidInPlace(FxRobot robot, @TempDir Path folder)
            throws Exception {
        open(office.ana, contract());
        control(robot, KeyCode.DIGIT3);

        workbook = folder.resolve("no-existe").resolve("consumos.xlsx");
        control(robot, KeyCode.E);
        await(() -> sees(robot, Texts.get("customers.export.failed", workbook.toString())));

        workbook = folder.resolve("consumos.xlsx");
        robot.clickOn("#export-CONSUMPTION");
        await(() -> sees(robot, Texts.get("customers.export.done", workbook.toString())));
        assertThat(Files.size(workbook)).isPositive();
    }
}
