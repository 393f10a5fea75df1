package mx.cea.ventanilla.requests.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import mx.cea.ventanilla.fx.BackgroundPool;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The queue by real keys and clicks.
@ExtendWith(ApplicationExtension.class)
class QueuePageTest {
    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final List<Throwable> unhandled = new CopyOnWriteArrayList<>();
    private final List<RequestId> opened = new CopyOnWriteArrayList<>();
    private final BackgroundPool background = new BackgroundPool(unhandled::add);
    private Stage stage;
    private QueueViewModel queue;

    @Start
    void start(Stage shown) {
        stage = shown;
        new Theme(Preferences.DEFAULT).install();
        stage.setScene(new Scene(new Pane(), 1200, 600));
        stage.show();
        queue = queueOf(office.ana);
    }

    private QueueViewModel queueOf(StaffMember member) {
        return new QueueViewModel(
                background,
                new QueueServices(
                        office.app.queue(),
                        office.app.requestDesk(),
                        office.app.requestFiles(),
                        office.app.staff(),
                        office.clock),
                member,
                opened::add);
    }

    @AfterEach
    void close() {
        // what is not in a window any more does nothing by itself
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().setRoot(new Pane()));
        settle();
        background.close();
        office.close();
        assertThat(unhandled).isEmpty();
    }

    private void show(StaffMember member) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            queue = queueOf(member);
            Parent root = new Views()
                    .register(QueuePage.class, () -> new QueuePage(queue))
                    .load(QueuePage.class)
                    .root();
            stage.getScene().setRoot(root);
        });
        settle();
    }

    private RequestId from(String customer) {
        return office.request(new TestOffice.Spec(RequestKind.GENERAL_QUERY).from(customer, "a@example.com"));
    }

    private void focusTable(FxRobot robot) {
        robot.interact(() -> table(robot).requestFocus());
        settle();
    }

    @SuppressWarnings("unchecked")
    private static TableView<QueueRow> table(FxRobot robot) {
        return robot.lookup(".table-view").queryAs(TableView.class);
    }

    private static List<String> customers(FxRobot robot) {
        return table(robot).getItems().stream().map(QueueRow::customerName).toList();
    }

    private void settle() {
        waitUntil(background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
        waitUntil(background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void f2TakesTheMostUrgentAndOpensIt(FxRobot robot) {
        from("Three days");
        RequestId urgent = office.request(new TestOffice.Spec(RequestKind.PORTAL_INCIDENT).from("One day", null));
        show(office.ana);
        focusTable(robot);

        robot.type(KeyCode.F2);
        settle();

        assertThat(opened).containsExactly(urgent);
        assertThat(customers(robot)).containsExactly("Three days");
    }

    @Test
    void enterOpensWithoutTakingAndTTakes(FxRobot robot) {
        RequestId first = from("Ana");
        show(office.ana);
        focusTable(robot);

        robot.type(KeyCode.ENTER);
        settle();
        assertThat(opened).containsExactly(first);
        assertThat(customers(robot)).as("still to be taken").containsExactly("Ana");

        robot.type(KeyCode.T);
        settle();
        assertThat(opened).containsExactly(first, first);
        assertThat(customers(robot)).isEmpty();
    }

    @Test
    void keysAndTabsSwitchTheLists(FxRobot robot) {
        office.app.requestDesk().take(office.ana, from("Mine"));
        from("Free");
        show(office.ana);
        focusTable(robot);

        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        settle();
        assertThat(customers(robot)).containsExactly("Mine");

        robot.clickOn("#view-" + QueueView.ALL);
        settle();
        assertThat(customers(robot)).containsExactlyInAnyOrder("Mine", "Free");
        robot.clickOn("#view-" + QueueView.ALL);
        settle();
        assertThat(customers(robot)).as("the same tab again").hasSize(2);
    }

    @Test
    void aSlashGoesToTheFilterWhichReadsAsOneTypesAndEscTakesItOff(FxRobot robot) {
        from("Ángela Ríos");
        from("Pedro Luna");
        show(office.ana);
        focusTable(robot);

        robot.write("/");
        settle();
        assertThat(robot.lookup("#filter").queryAs(TextField.class).isFocused()).isTrue();
        robot.write("rios");
        waitUntil(() -> customers(robot).equals(List.of("Ángela Ríos")));

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(customers(robot)).hasSize(2);
        assertThat(robot.lookup("#filter").queryAs(TextField.class).getText()).isEmpty();
    }

    @Test
    void lettersTypedIntoTheFilterDoNothingElse(FxRobot robot) {
        from("Teresa Trejo");
        show(office.ana);

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("tlrd");
        waitUntil(() -> customers(robot).isEmpty());

        assertThat(opened).isEmpty();
        assertThat(queue.filterProperty().get()).isEqualTo("tlrd");
        assertThat(queue.getActions().getMessage()).isEmpty();
    }

    @Test
    void aWholeFolioAndEnterOpensItsRequest(FxRobot robot) {
        RequestId id = from("Ana");
        show(office.ana);
        String folio = table(robot).getItems().getFirst().folio().text();

        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write(folio);
        robot.type(KeyCode.ENTER);
        settle();

        assertThat(opened).containsExactly(id);
    }

    @Test
    void aClickOnAHeaderSortsOnTheServerBothWaysAndThenByUrgencyAgain(FxRobot robot) {
        from("Beatriz");
        from("Álvaro");
        show(office.ana);

        clickOnHeader(robot, "Cliente");
        assertThat(customers(robot)).containsExactly("Álvaro", "Beatriz");
        clickOnHeader(robot, "Cliente");
        assertThat(customers(robot)).containsExactly("Beatriz", "Álvaro");
        clickOnHeader(robot, "Cliente");
        assertThat(queue.orderProperty().get()).isEqualTo(QueueOrder.MOST_URGENT);
        assertThat(table(robot).getSortOrder()).extracting(column -> column.getId()).containsExactly("due");
    }

    /// By an event, since every click of the headless platform's robot also asks for a context menu, which headers heed.
    private void clickOnHeader(FxRobot robot, String text) {
        Node header = robot.lookup(".column-header .label").<Labeled>queryAllAs(Labeled.class).stream()
                .filter(label -> text.equals(label.getText()))
                .findFirst()
                .orElseThrow();
        robot.interact(() -> {
            Event.fireEvent(header, mouse(MouseEvent.MOUSE_PRESSED));
            Event.fireEvent(header, mouse(MouseEvent.MOUSE_RELEASED));
        });
        settle();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false,
                true, null);
    }

    @Test
    void whatOthersDoAppearsWithoutLosingSelectionFocusOrWhatIsTyped(FxRobot robot) {
        IntStream.range(0, 60).forEach(i -> from("Customer " + i));
        show(office.ana);
        focusTable(robot);
        robot.interact(() -> table(robot).getSelectionModel().select(5));
        QueueRow selected = table(robot).getSelectionModel().getSelectedItem();
        office.app.requestDesk().take(office.luis, table(robot).getItems().getFirst().id());
        RequestId urgent = office.request(new TestOffice.Spec(RequestKind.PORTAL_INCIDENT).from("New", null));

        queue.changed(new Change.Anything());
        waitUntil(() -> customers(robot).getFirst().equals("New"));
        settle();

        assertThat(table(robot).getSelectionModel().getSelectedItem().id()).isEqualTo(selected.id());
        assertThat(table(robot).isFocused()).isTrue();
        assertThat(queue.freshRows()).containsExactly(urgent);
        assertThat(robot.lookup(".table-row-cell").<Node>queryAll())
                .filteredOn(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("fresh")))
                .hasSize(1);
    }

    @Test
    void aRefusalStandsAboveTheTableUntilEsc(FxRobot robot) {
        RequestId id = from("Ana");
        show(office.ana);
        focusTable(robot);
        office.app.requestDesk().take(office.luis, id);

        robot.type(KeyCode.T);
        settle();
        Labeled message = robot.lookup("#message").queryAs(Labeled.class);
        assertThat(message.getText()).isEqualTo("La tomó Luis Peña mientras tanto.");
        assertThat(message.getParent().isVisible()).isTrue();

        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(message.getParent().isVisible()).isFalse();
    }

    @Test
    void dExplainsTheDueTimeOfTheSelectedRow(FxRobot robot) {
        from("Ana");
        show(office.ana);
        focusTable(robot);

        robot.type(KeyCode.D);

        waitUntil(() -> Window.getWindows().stream()
                .anyMatch(window -> window.getScene() != null
                        && window.getScene().getRoot().lookup(".due-explanation") != null));
    }

    @Test
    void aSupervisorGivesTheSelectedRequestToSomebodyByKeys(FxRobot robot) {
        from("Ana");
        show(office.supervisor);
        focusTable(robot);

        robot.type(KeyCode.R);
        settle();
        robot.clickOn("Luis Peña");
        settle();

        assertThat(queue.getActions().getMessage()).endsWith("quedó a cargo de Luis Peña.");
    }

    @Test
    void outOfHoursTakingIsShutAndSaysWhy(FxRobot robot) {
        from("Ana");
        office.clock.set("2026-06-15T18:00");
        show(office.ana);

        Button takeNext = robot.lookup("#takeNext").queryButton();
        assertThat(takeNext.isDisabled()).isTrue();
        assertThat(takeNext.getAccessibleHelp()).isEqualTo("Fuera de horario; la oficina abre mañana 8:00. (HOR-2)");
    }

    @Test
    void whoDoesNotWorkOnRequestsSeesNoneOfTheActions(FxRobot robot) {
        from("Ana");
        show(office.telephone);
        focusTable(robot);

        robot.type(KeyCode.T).type(KeyCode.F2);
        settle();

        assertThat(robot.lookup("#takeNext").queryButton().getParent().isVisible()).isFalse();
        assertThat(robot.lookup("#reassign").queryButton().getParent().isVisible()).isFalse();
        assertThat(opened).isEmpty();
        assertThat(customers(robot)).containsExactly("Ana");
    }
}
