package mx.cea.ventanilla.fx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import mx.cea.ventanilla.common.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PagedTableTest {
    private final List<Throwable> unhandled = new ArrayList<>();
    private final BackgroundPool background = new BackgroundPool(unhandled::add);
    private final PagedRows<Row, Integer> rows = new PagedRows<>(background);
    private final List<@Nullable Row> selections = new ArrayList<>();
    private final List<Row> opened = new ArrayList<>();
    private volatile int firstNumber;
    private volatile String text = "before";
    private TableView<Row> table;
    private PagedTable<Row> paged;

    @Start
    void start(Stage stage) {
        table = new TableView<>();
        TableColumn<Row, String> column = new TableColumn<>("Fila");
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue().text()));
        table.getColumns().add(column);
        paged = PagedTable.join(table, rows, Row::number);
        paged.selectedProperty().addListener((_, _, row) -> selections.add(row));
        paged.onOpen(opened::add);
        stage.setScene(new Scene(table, 400, 400));
        stage.show();
        rows.show(this::load);
    }

    @AfterEach
    void close() {
        background.close();
        assertThat(unhandled).isEmpty();
    }

    @Test
    void readsAheadShortlyBeforeTheEndComesIntoSight() {
        awaitIdle();
        assertThat(table.getItems()).hasSize(100);

        scrollTo(80);

        waitUntil(() -> table.getItems().size() >= 200);
        awaitIdle();
        assertThat(table.getItems()).hasSize(200);
    }

    @Test
    void keepsSelectionAndPositionWhenRowsAreReadAgain() {
        awaitIdle();
        scrollTo(40);
        onFx(() -> table.getSelectionModel().select(45));
        selections.clear();
        firstNumber = -3;
        text = "after";

        onFx(rows::refresh);
        awaitIdle();

        assertThat(paged.selectedProperty().get()).isEqualTo(new Row(45, "after"));
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(48);
        assertThat(selections).as("no flicker").containsExactly(new Row(45, "after"));
        assertThat(topmost()).isEqualTo(40);
    }

    @Test
    void atItsTopItShowsWhatIsNewThere() {
        awaitIdle();
        firstNumber = -3;

        onFx(rows::refresh);
        awaitIdle();

        assertThat(topmost()).isEqualTo(-3);
    }

    @Test
    void aSelectedRowThatIsGoneIsNoLongerSelected() {
        awaitIdle();
        onFx(() -> table.getSelectionModel().select(0));
        firstNumber = 5;

        onFx(rows::refresh);
        awaitIdle();

        assertThat(paged.selectedProperty().get()).isNull();
    }

    @Test
    void enterAndDoubleClickOpenTheSelectedRow(FxRobot robot) {
        awaitIdle();
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().select(1);
        });
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(opened).extracting(Row::number).containsExactly(1);

        robot.doubleClickOn(robot.lookup(".table-row-cell").nth(3).queryAs(Node.class));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(opened).hasSize(2);
        assertThat(opened.getLast()).isEqualTo(paged.selectedProperty().get());
    }

    @Test
    void anotherOrderIsAskedForAndTheTableDoesNotSortByItself() {
        awaitIdle();
        List<String> order = new ArrayList<>();
        onFx(() -> paged.onSort(columns -> columns.forEach(column -> order.add(column.getText()))));

        onFx(() -> table.getSortOrder().setAll(List.of(table.getColumns().getFirst())));

        assertThat(order).containsExactly("Fila");
        assertThat(table.getItems()).extracting(Row::number).isSorted();
    }

    private Page<Row, Integer> load(@Nullable Integer after, int size) {
        int begin = after == null ? firstNumber : after + 1;
        List<Row> page = IntStream.range(begin, begin + size)
                .mapToObj(number -> new Row(number, text))
                .toList();
        return new Page<>(page, begin + size - 1);
    }

    private int topmost() {
        VirtualFlow<?> flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        int index = Objects.requireNonNull(flow.getFirstVisibleCell()).getIndex();
        return table.getItems().get(index).number();
    }

    private void scrollTo(int index) {
        // a table that is not laid out yet forgets where it was to scroll to
        waitUntil(() -> table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow && flow.getLastVisibleCell() != null);
        onFx(() -> table.scrollTo(index));
        onFx(() -> {});
    }

    private void awaitIdle() {
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

    private static void onFx(Runnable task) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, task);
        WaitForAsyncUtils.waitForFxEvents();
    }

    record Row(int number, String text) {}
}
