package mx.cea.ventanilla.schedule.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import javafx.util.converter.LocalDateStringConverter;
import mx.cea.ventanilla.calendar.StatutoryHolidays.Holiday;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Confirmation;
import mx.cea.ventanilla.fx.Dialogs;
import mx.cea.ventanilla.schedule.ScheduledException;
import mx.cea.ventanilla.schedule.ui.ScheduleForm.Kind;
import org.jspecify.annotations.Nullable;

/// The office's calendar: exceptions and the law's rest days, and beside them the form for another exception.
public final class ScheduleView {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private static final StringConverter<LocalDate> DATES = new LocalDateStringConverter(
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Texts.LOCALE),
            DateTimeFormatter.ofPattern("d/M/uuuu", Texts.LOCALE));

    private final ScheduleViewModel viewModel;

    @FXML
    private Node root;

    @FXML
    private TableView<ScheduledException> exceptions;

    @FXML
    private TableColumn<ScheduledException, String> kindColumn;

    @FXML
    private TableColumn<ScheduledException, String> whenColumn;

    @FXML
    private TableColumn<ScheduledException, String> reasonColumn;

    @FXML
    private TableColumn<ScheduledException, String> byColumn;

    @FXML
    private Button withdraw;

    @FXML
    private TableView<Holiday> holidays;

    @FXML
    private TableColumn<Holiday, String> holidayDay;

    @FXML
    private TableColumn<Holiday, String> holidayName;

    @FXML
    private Node editor;

    @FXML
    private ComboBox<Kind> kind;

    @FXML
    private DatePicker first;

    @FXML
    private DatePicker last;

    @FXML
    private VBox hours;

    @FXML
    private TextField begins;

    @FXML
    private TextField ends;

    @FXML
    private TextField reason;

    public ScheduleView(ScheduleViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        showExceptions();
        showHolidays();
        showForm();
        viewModel.load();
    }

    private void showExceptions() {
        exceptions.setItems(viewModel.exceptions());
        kindColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(ExceptionText.kind(row.getValue().exception())));
        whenColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(ExceptionText.when(row.getValue().exception())));
        reasonColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().exception().reason()));
        byColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().createdBy()));
        whenColumn.setCellFactory(_ -> new WrappedCell());
        reasonColumn.setCellFactory(_ -> new WrappedCell());
        byColumn.setCellFactory(_ -> new WrappedCell());
        exceptions.setRowFactory(_ -> new ExceptionRow(viewModel));
        withdraw.setVisible(viewModel.mayEdit());
        withdraw.disableProperty()
                .bind(exceptions.getSelectionModel().selectedItemProperty().isNull());
    }

    private void showHolidays() {
        holidays.getItems().setAll(viewModel.holidays());
        holidayDay.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(ExceptionText.DAY.format(row.getValue().date())));
        holidayName.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(Texts.get(row.getValue().name().messageKey())));
    }

    private void showForm() {
        editor.setVisible(viewModel.mayEdit());
        editor.setManaged(viewModel.mayEdit());
        ScheduleForm form = viewModel.getForm();
        kind.getItems().setAll(Kind.values());
        kind.setConverter(new KindConverter());
        kind.valueProperty().bindBidirectional(form.kindProperty());
        first.setConverter(DATES);
        last.setConverter(DATES);
        first.valueProperty().bindBidirectional(form.firstProperty());
        last.valueProperty().bindBidirectional(form.lastProperty());
        first.valueProperty().subscribe(this::moveLast);
        begins.textProperty().bindBidirectional(form.beginsProperty());
        ends.textProperty().bindBidirectional(form.endsProperty());
        reason.textProperty().bindBidirectional(form.reasonProperty());
        form.kindProperty().subscribe(now -> {
            hours.setVisible(now.hasHours());
            hours.setManaged(now.hasHours());
        });
    }

    private void moveLast(@Nullable LocalDate begin) {
        LocalDate end = last.getValue();
        if (begin != null && (end == null || end.isBefore(begin))) {
            last.setValue(begin);
        }
    }

    @FXML
    private void add() {
        viewModel.add();
    }

    @FXML
    private void withdraw() {
        ScheduledException chosen = exceptions.getSelectionModel().getSelectedItem();
        Confirmation confirmation = new Confirmation(
                Texts.get("schedule.withdraw.question", ExceptionText.when(chosen.exception())),
                Texts.get("schedule.withdraw.explanation"),
                Texts.get("schedule.withdraw"),
                Texts.get("schedule.withdraw.keep"),
                true);
        Dialogs.confirm(root.getScene().getWindow(), confirmation, () -> viewModel.withdraw(chosen));
    }

    public ScheduleViewModel getViewModel() {
        return viewModel;
    }

    /// Text that goes on in a second line instead of being cut short.
    private static final class WrappedCell extends TableCell<ScheduledException, String> {
        /// The cell's own padding and border.
        private static final double AROUND = 20;

        private final Text text = new Text();

        WrappedCell() {
            text.getStyleClass().add("wrapped-text");
            text.wrappingWidthProperty().bind(widthProperty().subtract(AROUND));
            setPrefHeight(USE_COMPUTED_SIZE);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            text.setText(empty || item == null ? "" : item);
            setGraphic(empty || item == null ? null : text);
            setAccessibleText(text.getText());
        }
    }

    /// A row that is dimmed once it lies behind us, and tells all of itself where the columns are too narrow.
    private static final class ExceptionRow extends TableRow<ScheduledException> {
        private final ScheduleViewModel viewModel;
        private final Tooltip whole = new Tooltip();

        ExceptionRow(ScheduleViewModel viewModel) {
            this.viewModel = viewModel;
        }

        @Override
        protected void updateItem(@Nullable ScheduledException row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(PAST, row != null && viewModel.isPast(row.exception()));
            setTooltip(row == null ? null : whole);
            whole.setText(row == null ? "" : ExceptionText.whole(row.exception()));
        }
    }

    private static final class KindConverter extends StringConverter<Kind> {
        @Override
        public String toString(@Nullable Kind kind) {
            return switch (kind) {
                case null -> "";
                case CLOSED -> Texts.get("schedule.kind.closed");
                case SHORT -> Texts.get("schedule.kind.short");
                case GUARD -> Texts.get("schedule.kind.guard");
            };
        }

        @Override
        public Kind fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
