package mx.cea.ventanilla.requests.portal.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.requests.portal.Reason;
import mx.cea.ventanilla.requests.portal.RefusedDocument;
import org.jspecify.annotations.Nullable;

/// The portal's documents that were refused, and beside them the one that is being mended: why it was refused, and its
/// text.
public final class RefusedView {
    /// In a narrower table the source, which the document shows too, gives way.
    private static final double WIDE = 640;

    private final RefusedViewModel viewModel;

    @FXML
    private ToggleGroup lists;

    @FXML
    private ToggleButton toMend;

    @FXML
    private ToggleButton aside;

    @FXML
    private TableView<RefusedDocument> table;

    @FXML
    private TableColumn<RefusedDocument, String> received;

    @FXML
    private TableColumn<RefusedDocument, String> folio;

    @FXML
    private TableColumn<RefusedDocument, String> why;

    @FXML
    private TableColumn<RefusedDocument, String> source;

    @FXML
    private Node document;

    @FXML
    private Node nothing;

    @FXML
    private CopyButton documentFolio;

    @FXML
    private CopyButton documentKey;

    @FXML
    private Label documentKind;

    @FXML
    private Label documentSource;

    @FXML
    private ListView<Reason> reasons;

    @FXML
    private TextArea body;

    @FXML
    private TextArea original;

    @FXML
    private ToggleButton showOriginal;

    @FXML
    private TextField discardReason;

    public RefusedView(RefusedViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        column(received, RefusedViewModel::received);
        column(folio, d -> d.folio().text());
        column(why, d -> d.reasons().getFirst().text());
        column(source, RefusedDocument::source);
        table.widthProperty().subscribe(width -> source.setVisible(width.doubleValue() >= WIDE));
        PagedTable<RefusedDocument> paged = PagedTable.join(table, viewModel.rows(), RefusedDocument::id);
        paged.onOpen(_ -> body.requestFocus());
        viewModel.selectedProperty().bind(paged.selectedProperty());
        viewModel.selectedProperty().subscribe(this::show);
        documentFolio.contentProperty().bind(told(d -> d.folio().text()));
        documentKey.contentProperty().bind(told(RefusedDocument::key));
        documentKind.textProperty().bind(told(RefusedDocument::kind));
        documentSource.textProperty().bind(told(RefusedDocument::source));
        body.textProperty().bindBidirectional(viewModel.bodyProperty());
        discardReason.textProperty().bindBidirectional(viewModel.discardReasonProperty());
        reasons.setItems(viewModel.reasons());
        reasons.setCellFactory(_ -> new ReasonCell());
        reasons.setOnMouseClicked(_ -> goToReason());
        reasons.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                goToReason();
            }
        });
        body.visibleProperty().bind(showOriginal.selectedProperty().not());
        original.visibleProperty().bind(showOriginal.selectedProperty());
        // one of the two lists is always chosen
        lists.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                viewModel.setAsideProperty().set(now == aside);
            }
        });
        toMend.setSelected(!viewModel.setAsideProperty().get());
        aside.setSelected(viewModel.setAsideProperty().get());
    }

    private static void column(TableColumn<RefusedDocument, String> column, Function<RefusedDocument, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    private ObservableValue<String> told(Function<RefusedDocument, String> words) {
        return viewModel.selectedProperty().map(words).orElse("");
    }

    private void show(@Nullable RefusedDocument now) {
        document.setVisible(now != null);
        nothing.setVisible(now == null);
        showOriginal.setSelected(false);
    }

    /// Puts the caret where the chosen reason points to.
    private void goToReason() {
        Reason reason = reasons.getSelectionModel().getSelectedItem();
        if (reason != null) {
            int place = viewModel.placeOf(reason);
            showOriginal.setSelected(false);
            body.requestFocus();
            body.selectRange(endOfLine(place), place);
        }
    }

    private int endOfLine(int place) {
        int end = body.getText().indexOf('\n', place);
        return end < 0 ? body.getLength() : end;
    }

    @FXML
    private void check() {
        viewModel.check();
    }

    @FXML
    private void mend() {
        viewModel.mend();
    }

    @FXML
    private void restore() {
        viewModel.restore();
    }

    @FXML
    private void discard() {
        viewModel.discard();
    }

    @FXML
    private void openTaken() {
        viewModel.openTaken();
    }

    public RefusedViewModel getViewModel() {
        return viewModel;
    }

    private static final class ReasonCell extends ListCell<Reason> {
        ReasonCell() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Reason reason, boolean empty) {
            super.updateItem(reason, empty);
            setText(empty || reason == null ? null : reason.text());
        }
    }
}
