package mx.cea.ventanilla.users.ui;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.changes.ui.ChangeServices;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.Expediente;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.users.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AccountPageTest {
    private final List<Throwable> errors = new ArrayList<>();
    private final List<RequestId> requests = new ArrayList<>();
    private final List<ContractId> contracts = new ArrayList<>();
    private final List<String> acted = new ArrayList<>();
    private TestOffice office;
    private BackgroundPool background;
    private PageStack pages;
    private Notices notices;
    private @Nullable AccountPages accounts;

    @TempDir
    private Path folder = Path.of("unused");

    private Path scan = Path.of("unused");
    private Path saved = Path.of("unused");

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

    private AccountId account() {
        Expediente.contract(office, "1293773", 30, 8);
        return Users.account(office.database, "xochitl", "Xóchitl de la Cruz Peña", "1293773");
    }

    private void open(StaffMember who, AccountId id) throws Exception {
        AccountPages opened = new AccountPages(
                new AccountServices(
                        office.app.userFiles(),
                        office.app.representatives(),
                        new ChangeServices(
                                office.app.accounts(),
                                office.app.identityChecks(),
                                office.app.contacts(),
                                office.app.representatives(),
                                office.app.cancellations(),
                                office.app.merges()),
                        office.app.outbox(),
                        office.clock,
                        office.app.branding().logo()),
                who,
                background,
                notices,
                new AccountExits((_, request) -> requests.add(request), (_, contract, _) -> contracts.add(contract)),
                List.of(
                        new AccountAction(
                                "link", "users.tab.summary", Permission.REGISTER_ACCOUNTS, _ -> true, (_, v) -> acted.add("link")),
                        new AccountAction(
                                "resend", "users.tab.summary", Permission.REGISTER_ACCOUNTS, _ -> false, (_, v) -> acted.add("no"))),
                new DocumentDialogs(_ -> Optional.of(scan), (_, _) -> Optional.of(saved)));
        accounts = opened;
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> opened.open(pages, id));
        rest();
    }

    private void rest() throws Exception {
        WaitForAsyncUtils.waitFor(20, SECONDS, (Callable<Boolean>) background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean sees(FxRobot robot, String part) {
        return robot.lookup((Node node) -> node instanceof Labeled label && label.getText() != null && label.getText().contains(part))
                .match(AccountPageTest::isSeen)
                .tryQuery()
                .isPresent();
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void theHeadSaysWhatTheAccountIsAndEachBlockWithItsRule(FxRobot robot) throws Exception {
        AccountId id = account();
        ContractId contract = office.app.contracts().find("1293773").getFirst().id();
        Users.blockForDebt(office, id, contract, "1293773");
        Users.blockForMisuse(office, id, 7);
        open(office.ana, id);

        assertThat(sees(robot, "Bloqueada por adeudo: contrato 1293773, 7 meses, $2,766.80; se habilita al cubrir")).isTrue();
        assertThat(sees(robot, "(BLO-7)")).isTrue();
        assertThat(sees(robot, "Cargó recibos ajenos.")).isTrue();
        assertThat(sees(robot, "(BLO-8)")).isTrue();
        assertThat(sees(robot, "(BLO-9)")).isTrue();
        assertThat(sees(robot, "lo decidió Sofía Ruiz")).isTrue();

        robot.clickOn("#username");
        String copied = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo("xochitl");
    }

    @Test
    void whoMustSayWhySeesNothingBefore(FxRobot robot) throws Exception {
        open(office.telephone, account());

        assertThat(sees(robot, "xochitl")).isFalse();

        robot.type(KeyCode.ENTER);
        rest();

        assertThat(sees(robot, "xochitl")).isTrue();
        assertThat(robot.lookup("#link").tryQuery()).isEmpty();
    }

    @Test
    void contractsAndRequestsAreOpenedAndOnlyWhatIsOfferedHasAButton(FxRobot robot) throws Exception {
        AccountId id = account();
        RequestId request = office.request(new Spec(RequestKind.GENERAL_QUERY).about(null, id.value()));
        open(office.ana, id);

        robot.clickOn("#link");
        assertThat(acted).containsExactly("link");
        assertThat(robot.lookup("#resend").tryQuery()).isEmpty();

        robot.clickOn("1293773");
        assertThat(contracts).hasSize(1);

        control(robot, KeyCode.DIGIT3);
        robot.type(KeyCode.ENTER);
        assertThat(requests).containsExactly(request);
    }

    @Test
    void whatAnotherWorkstationDoesIsShownAndNoPlaceIsLost(FxRobot robot) throws Exception {
        AccountId id = account();
        Users.act(office, office.ana, id, AccountAct.Kind.REGISTERED);
        open(office.ana, id);
        control(robot, KeyCode.DIGIT2);
        TableView<?> acts = robot.lookup("#account-acts").queryAs(TableView.class);
        assertThat(acts.getSelectionModel().getSelectedIndex()).isZero();

        Users.act(office, office.luis, id, AccountAct.Kind.CONTACT_CHANGED);
        Users.blockForMisuse(office, id, 7);
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> Objects.requireNonNull(accounts).changed(new Change.Row("account", id.value())));
        rest();

        assertThat(acts.getItems()).hasSize(2);
        assertThat(acts.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(robot.lookup("#tabs").queryAs(TabPane.class).getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(sees(robot, "Bloqueada por uso indebido")).isTrue();
    }

    private static void write(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).clear());
        robot.clickOn(field);
        robot.write(text);
    }

    private void proveIdentity(FxRobot robot) throws Exception {
        write(robot, "#identity-ending", "4521");
        robot.type(KeyCode.ENTER);
        rest();
        assertThat(robot.lookup("#identity-prove").match(AccountPageTest::isSeen).tryQuery()).isEmpty();
    }

    private Account read(AccountId id) {
        return office.app.accounts().byId(id).orElseThrow();
    }

    @Test
    void anAddressIsChangedOnceTheIdentityIsProvedAndWhatIsWrongIsSaidBesideItsField(FxRobot robot) throws Exception {
        AccountId id = account();
        open(office.ana, id);
        robot.clickOn("#change-contact");
        rest();
        write(robot, "#change-email", "nueva@example.com");
        write(robot, "#change-email-again", "otra@example.com");
        control(robot, KeyCode.ENTER);
        rest();
        assertThat(sees(robot, "(REG-2f)")).isTrue();

        write(robot, "#change-email-again", "nueva@example.com");
        robot.clickOn("#change-do");
        rest();
        assertThat(sees(robot, "Falta confirmar la identidad")).isTrue();
        assertThat(read(id).email()).isEqualTo("xochitl@example.com");

        proveIdentity(robot);
        robot.clickOn("#change-do");
        rest();

        assertThat(read(id).email()).isEqualTo("nueva@example.com");
        assertThat(robot.lookup("#change-do").tryQuery()).isEmpty();
        assertThat(sees(robot, "nueva@example.com")).isTrue();
    }

    @Test
    void aRepresentativeIsNotedWithHisDocumentWhichIsSaved(FxRobot robot) throws Exception {
        scan = Files.write(folder.resolve("poder.pdf"), "%PDF-1.4\n%%EOF".getBytes(US_ASCII));
        saved = folder.resolve("copia.pdf");
        AccountId id = account();
        open(office.ana, id);
        robot.clickOn("#change-representative");
        rest();
        proveIdentity(robot);
        write(robot, "#representative-name", "Juan Rios");
        write(robot, "#representative-document", "Poder 12");
        robot.clickOn("#representative-scan");
        robot.clickOn("#change-do");
        rest();

        assertThat(sees(robot, "Juan Rios")).isTrue();
        robot.clickOn("#save-document");
        rest();
        assertThat(saved).hasContent("%PDF-1.4\n%%EOF");
    }

    @Test
    void anAccountIsCancelledAndTheWindowSaysSo(FxRobot robot) throws Exception {
        AccountId id = account();
        open(office.ana, id);
        robot.clickOn("#cancel-account");
        rest();
        proveIdentity(robot);
        write(robot, "#cancel-document", "Escrito firmado");
        robot.clickOn("#change-do");
        rest();

        assertThat(read(id).state()).isEqualTo(AccountState.CANCELLED);
        assertThat(sees(robot, "Dada de baja el 15 de junio de 2026")).isTrue();
        assertThat(robot.lookup("#cancel-account").tryQuery()).isEmpty();
        control(robot, KeyCode.DIGIT4);
        TableView<?> messages = robot.lookup("#account-messages").queryAs(TableView.class);
        assertThat(messages.getItems()).hasSize(1);
    }

    @Test
    void aSupervisorMergesTwoAccountsAndSeparatesThemAgain(FxRobot robot) throws Exception {
        AccountId id = account();
        AccountId other = Users.account(office.database, "xochi2", "Xóchitl de la Cruz Peña");
        open(office.supervisor, id);
        robot.clickOn("#merge");
        rest();
        robot.clickOn("#merge-keep-other");
        write(robot, "#merge-reason", "Dos registros");
        control(robot, KeyCode.ENTER);
        rest();

        assertThat(read(id).state()).isEqualTo(AccountState.MERGED);
        assertThat(sees(robot, "Unida a la cuenta xochi2")).isTrue();
        assertThat(office.app.accounts().contractsOf(other)).hasSize(1);

        robot.clickOn("#undo-merge");
        rest();
        write(robot, "#undo-reason", "Son dos personas");
        robot.clickOn("#change-do");
        rest();

        assertThat(read(id).state()).isEqualTo(AccountState.ACTIVE);
        assertThat(office.app.accounts().contractsOf(id)).hasSize(1);
    }

    @Test
    void aDocumentIsNotedForTheCallOfWhoWasSentToTheOffice(FxRobot robot) throws Exception {
        AccountId id = account();
        open(office.ana, id);
        assertThat(robot.lookup("#show-document").match(AccountPageTest::isSeen).tryQuery()).isEmpty();
        Users.blockForMisuse(office, id, 7);
        open(office.ana, id);

        robot.clickOn("#show-document");
        write(robot, "#document-ending", "45");
        robot.type(KeyCode.ENTER);
        rest();
        assertThat(robot.lookup("#change-problem").queryAs(Label.class).getText()).isNotEmpty();
        write(robot, "#document-ending", "4521");
        robot.type(KeyCode.ENTER);
        rest();

        assertThat(sees(robot, "el centro telefónico puede reactivar la cuenta")).isTrue();
        assertThat(office.app.identityChecks().state(office.telephone, id)).isInstanceOf(IdentityState.Proved.class);
    }

    @Test
    void whoMayNotChangeAccountsHasNoButtons(FxRobot robot) throws Exception {
        open(office.telephone, account());
        robot.type(KeyCode.ENTER);
        rest();

        assertThat(robot.lookup("#change-contact").tryQuery()).isEmpty();
        assertThat(robot.lookup("#cancel-account").tryQuery()).isEmpty();
        assertThat(robot.lookup("#merge").tryQuery()).isEmpty();
    }
}
