package mx.cea.ventanilla.accounts.debt.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.debt.BlockedFilter;
import mx.cea.ventanilla.accounts.debt.DebtCase;
import mx.cea.ventanilla.accounts.debt.DebtOffice;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A supervisor's hour: simulate, look, choose, block, exempt; through real clicks and keys.
@ExtendWith(ApplicationExtension.class)
class DebtViewsTest {
    @TempDir
    private static Path folder;

    private final DebtOffice debt = new DebtOffice(Dialect.SQLITE);
    private final List<AccountId> opened = new ArrayList<>();
    private final DebtServices services = new DebtServices(
            debt.office.app.debtRuns(),
            debt.office.app.debtApplication(),
            debt.office.app.exemptions(),
            debt.office.app.blockedAccounts(),
            debt.office.app.misuse(),
            debt.office.app.debtWorkbook(),
            debt.clock);
    private final DebtRunViewModel run =
            new DebtRunViewModel(new DirectBackground(), services, debt.office.supervisor, opened::add);
    private final BlockedViewModel blocked =
            new BlockedViewModel(new DirectBackground(), services, debt.office.supervisor, opened::add);
    private final Path book = folder.resolve("adeudos.xlsx");

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        debt.contract("1001", "2025-06");
        debt.contract("1002", "2025-09");
        debt.account("ana", "1001");
        debt.account("beto", "1002");
        Views views = new Views()
                .register(DebtRunView.class, () -> new DebtRunView(run, (_, _) -> Optional.of(book)))
                .register(BlockedView.class, () -> new BlockedView(blocked, debt.clock, (_, _) -> Optional.of(book)));
        Node left = views.load(DebtRunView.class).root();
        Node right = views.load(BlockedView.class).root();
        left.setId("left");
        right.setId("right");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        stage.setScene(new Scene(new HBox(left, right), 2200, 700));
        stage.show();
    }

    @AfterEach
    void close() {
        debt.close();
    }

    private static <T extends Node> T in(FxRobot robot, String side, String id) {
        return robot.from(robot.lookup("#" + side).<Node>query()).lookup("#" + id).query();
    }

    private static void press(FxRobot robot, String side, String id) {
        robot.interact(() -> DebtViewsTest.<Button>in(robot, side, id).fire());
    }

    private TableView<DebtCase> table(FxRobot robot) {
        return in(robot, "left", "debt-cases");
    }

    private static ToggleButton list(FxRobot robot, String side, String text) {
        return robot.from(robot.lookup("#" + side).<Node>query())
                .lookup((Node node) -> node instanceof ToggleButton button && text.equals(button.getText()))
                .query();
    }

    @Test
    void nothingIsThereBeforeTheFirstSimulation(FxRobot robot) {
        assertThat(run.isNone()).isTrue();
        assertThat(DebtViewsTest.<Node>in(robot, "left", "apply").isVisible()
                        && DebtViewsTest.<Node>in(robot, "left", "apply").getParent().isVisible())
                .isFalse();
    }

    @Test
    void aSupervisorSimulatesChoosesByKeyAndBlocks(FxRobot robot) {
        press(robot, "left", "simulate");
        assertThat(run.getAbout()).contains("Sofía Ruiz", "vencido hace más de 6 meses", "2 cuentas por bloquear");
        assertThat(table(robot).getItems()).extracting(c -> c.username().text()).containsExactly("ana", "beto");

        robot.interact(() -> {
            table(robot).getSelectionModel().select(1);
            table(robot).requestFocus();
        });
        assertThat(run.proof()).singleElement().satisfies(p -> assertThat(p.invoices()).hasSize(9));
        robot.type(KeyCode.SPACE);
        assertThat(table(robot).getItems()).extracting(DebtCase::chosen).containsExactly(false, true);
        assertThat(run.getApplyText()).isEqualTo("Bloquear la elegida");
        robot.type(KeyCode.SPACE);
        assertThat(run.isCanApply()).isFalse();

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A).release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);
        assertThat(run.getApplyText()).isEqualTo("Bloquear las 2 elegidas");
        press(robot, "left", "apply");
        assertThat(debt.byName("ana").state()).as("it is asked first").isEqualTo(AccountState.ACTIVE);
        robot.clickOn(robot.lookup((Node node) -> node instanceof Button button
                        && "Bloquear las 2 elegidas".equals(button.getText())
                        && !"apply".equals(button.getId()))
                .<Node>query());

        assertThat(run.getOutcome()).isEqualTo("Terminado: 2 bloqueadas.");
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.BLOCKED);
        assertThat(list(robot, "left", "Con resultado (2)").isSelected()).isTrue();
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        press(robot, "left", "open");
        assertThat(opened).containsExactly(debt.byName("ana").id());
    }

    @Test
    void anExemptionSaysWhatIsMissingAndHoldsTheAccountBack(FxRobot robot) {
        press(robot, "left", "simulate");
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        robot.interact(run::exempt);
        assertThat(run.exemption().problemProperty().get()).contains("motivo");
        robot.interact(() -> {
            run.exemption().reasonProperty().set("Convenio 12/2026");
            run.exemption().lastDayProperty().set(debt.clock.today().plusDays(10));
            run.exempt();
        });
        assertThat(run.getOutcome()).contains("Titular ana", "exceptuada");

        press(robot, "left", "simulate");
        assertThat(list(robot, "left", "Retenidas (1)")).isNotNull();
        robot.interact(() -> list(robot, "left", "Retenidas (1)").fire());
        robot.interact(() -> table(robot).getSelectionModel().select(0));
        assertThat(DebtViewsTest.<Labeled>in(robot, "left", "why").getText())
                .isEqualTo("Exceptuada hasta el 25/06/2026: Convenio 12/2026");
        press(robot, "left", "withdraw");
        assertThat(run.getOutcome()).contains("Titular ana", "retirada");
        press(robot, "left", "withdraw");
        assertThat(run.getProblem()).contains("ya terminó");
        press(robot, "left", "simulate");
        assertThat(list(robot, "left", "Por bloquear (2)").isSelected()).isTrue();
    }

    @Test
    void severalBlockedAccountsAreExemptAtOnceAndEachSaysWhatCameOfIt(FxRobot robot) {
        debt.block("ana");
        debt.block("beto");
        robot.interact(blocked::again);
        TableView<BlockedLine> lines = in(robot, "right", "table");
        assertThat(lines.getItems()).hasSize(2);
        press(robot, "right", "mark-all");
        assertThat(DebtViewsTest.<Labeled>in(robot, "right", "marked").getText()).isEqualTo("2 marcadas");
        robot.interact(() -> {
            blocked.exemption().reasonProperty().set("Convenio 12/2026");
            blocked.exemption().lastDayProperty().set(debt.clock.today().plusDays(10));
        });
        press(robot, "right", "exempt");

        assertThat(lines.getItems()).extracting(BlockedLine::result).containsExactly("Exceptuada", "Exceptuada");
        assertThat(debt.byName("beto").state()).isEqualTo(AccountState.ACTIVE);
        robot.interact(() -> list(robot, "right", "Por adeudo (0)").fire());
        assertThat(lines.getItems()).isEmpty();
    }

    @Test
    void blocksForMisuseAreLiftedEarlyInTheSameWay(FxRobot robot) {
        blockForMisuse("ana", "Lecturas inventadas");
        robot.interact(() -> blocked.viewProperty().set(BlockedFilter.View.MISUSE));
        press(robot, "right", "mark-all");
        press(robot, "right", "exempt");
        assertThat(blocked.exemption().problemProperty().get()).contains("motivo");
        robot.interact(() -> blocked.exemption().reasonProperty().set("Se aclaró que eran suyas"));
        press(robot, "right", "exempt");

        TableView<BlockedLine> lines = in(robot, "right", "table");
        assertThat(lines.getItems()).extracting(BlockedLine::result).containsExactly("Levantado");
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.ACTIVE);
    }

    private void blockForMisuse(String username, String reason) {
        debt.office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, ends_at)
                        VALUES (:account, 'MISUSE', :reason, :now, :by, :end)""")
                .bind("account", debt.byName(username).id().value())
                .bind("reason", reason)
                .bind("now", debt.clock.now())
                .bind("by", debt.office.supervisor.id().value())
                .bind("end", debt.clock.now().plusSeconds(86_400))
                .execute());
    }

    @Test
    void ofTwoBlocksOfOneAccountOnlyTheMarkedOneIsLifted(FxRobot robot) {
        blockForMisuse("ana", "Lecturas inventadas");
        blockForMisuse("ana", "Solicitudes en nombre de otros");
        robot.interact(() -> blocked.viewProperty().set(BlockedFilter.View.MISUSE));
        TableView<BlockedLine> lines = in(robot, "right", "table");
        robot.interact(() -> blocked.toggle(lines.getItems().getLast()));
        assertThat(lines.getItems()).extracting(BlockedLine::marked).containsExactly(false, true);

        robot.interact(() -> blocked.exemption().reasonProperty().set("Eran suyas"));
        press(robot, "right", "exempt");

        assertThat(lines.getItems()).extracting(BlockedLine::result).containsExactly("Levantado");
        robot.interact(blocked::again);
        assertThat(lines.getItems()).extracting(line -> line.account().reason()).containsExactly("Lecturas inventadas");
        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.BLOCKED);
    }

    @Test
    void bothListsAreSavedAsWorkbooks(FxRobot robot) {
        debt.block("ana");
        press(robot, "left", "simulate");
        press(robot, "left", "export");
        assertThat(book).isNotEmptyFile();
        assertThat(run.getOutcome()).contains("adeudos.xlsx");
        robot.interact(() -> {
            try {
                Files.delete(book);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        press(robot, "right", "export");
        assertThat(book).isNotEmptyFile();
    }
}
