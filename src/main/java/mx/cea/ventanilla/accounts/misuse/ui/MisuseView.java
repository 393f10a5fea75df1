package mx.cea.ventanilla.accounts.misuse.ui;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mx.cea.ventanilla.accounts.BlockWords;
import mx.cea.ventanilla.accounts.misuse.MisuseBlock;
import mx.cea.ventanilla.accounts.misuse.MisuseProposal;
import mx.cea.ventanilla.accounts.misuse.ui.MisuseViewModel.Kind;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// Proposals and blocks for misuse in a list, and beside it the one that is selected and what can be done about it.
public final class MisuseView {
    private final MisuseViewModel viewModel;

    @FXML
    private ToggleGroup lists;

    @FXML
    private ToggleButton waiting;

    @FXML
    private ToggleButton blocks;

    @FXML
    private ToggleButton locked;

    @FXML
    private ToggleButton own;

    @FXML
    private TableView<MisuseRow> table;

    @FXML
    private TableColumn<MisuseRow, String> name;

    @FXML
    private TableColumn<MisuseRow, String> username;

    @FXML
    private TableColumn<MisuseRow, String> state;

    @FXML
    private Node detail;

    @FXML
    private Node nothing;

    @FXML
    private Label heading;

    @FXML
    private Label facts;

    @FXML
    private Label textCaption;

    @FXML
    private TextArea text;

    @FXML
    private Label decided;

    @FXML
    private Node acceptPart;

    @FXML
    private DaysBox days;

    @FXML
    private TextField reason;

    @FXML
    private Node declinePart;

    @FXML
    private TextField declineNote;

    @FXML
    private Node liftPart;

    @FXML
    private TextField liftNote;

    @FXML
    private Node awaitsPart;

    @FXML
    private Node lockedPart;

    @FXML
    private Label lockedText;

    public MisuseView(MisuseViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        column(name, MisuseRow::name);
        column(username, MisuseRow::username);
        column(state, MisuseRow::state);
        table.setItems(viewModel.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                viewModel.selectedProperty().set(row);
            }
        });
        table.focusedProperty().subscribe(this::begin);
        viewModel.rows().subscribe(this::begin);
        table.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER && viewModel.selectedProperty().get() != null) {
                pressed.consume();
                viewModel.openAccount();
            }
        });
        viewModel.selectedProperty().subscribe(this::show);
        days.bind(viewModel.daysProperty());
        reason.textProperty().bindBidirectional(viewModel.reasonProperty());
        declineNote.textProperty().bindBidirectional(viewModel.noteProperty());
        liftNote.textProperty().bindBidirectional(viewModel.noteProperty());
        choose();
        viewModel.load();
    }

    /// Whoever comes to the list by keys begins with its first row.
    private void begin() {
        if (table.isFocused() && !viewModel.rows().isEmpty() && viewModel.selectedProperty().get() == null) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// One of the lists is always chosen; who decides nothing has his own alone.
    private void choose() {
        Map<Kind, ToggleButton> buttons = Map.of(
                Kind.WAITING, waiting, Kind.BLOCKS, blocks, Kind.LOCKED, locked, Kind.OWN, own);
        shown(waiting, viewModel.decides());
        shown(blocks, viewModel.decides());
        shown(locked, viewModel.decides());
        buttons.forEach((kind, button) -> button.setUserData(kind));
        lists.selectToggle(buttons.get(viewModel.shownProperty().get()));
        lists.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                viewModel.shownProperty().set((Kind) now.getUserData());
            }
        });
    }

    private static void column(TableColumn<MisuseRow, String> column, Function<MisuseRow, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    }

    private void show(@Nullable MisuseRow row) {
        detail.setVisible(row != null);
        nothing.setVisible(row == null);
        shown(acceptPart, false);
        shown(declinePart, false);
        shown(liftPart, false);
        shown(awaitsPart, false);
        shown(lockedPart, false);
        shown(text, !(row instanceof MisuseRow.Locked));
        shown(textCaption, !(row instanceof MisuseRow.Locked));
        if (row == null) {
            table.getSelectionModel().clearSelection();
            return;
        }
        table.getSelectionModel().select(row);
        heading.setText(row.name());
        switch (row) {
            case MisuseRow.Proposed(MisuseProposal proposal) -> show(proposal);
            case MisuseRow.Blocked blocked -> show(blocked);
            case MisuseRow.Locked tried -> show(tried);
        }
    }

    private void show(MisuseProposal proposal) {
        boolean toDecide = viewModel.decides() && proposal.decision() == null;
        facts.setText(MisuseWords.proposed(proposal));
        textCaption.setText(Texts.get("accounts.misuse.evidence.heading"));
        text.setText(proposal.evidence());
        decided.setText(MisuseWords.decided(proposal));
        shown(decided, proposal.decision() != null);
        shown(acceptPart, toDecide);
        shown(declinePart, toDecide);
    }

    private void show(MisuseRow.Locked tried) {
        facts.setText(Texts.get("accounts.misuse.locked", BlockWords.moment(tried.locked().at())));
        lockedText.setText(Texts.get("accounts.misuse.locked.explanation", tried.locked().by()));
        shown(decided, false);
        shown(lockedPart, true);
    }

    private void show(MisuseRow.Blocked blocked) {
        MisuseBlock block = blocked.block();
        boolean ended = block.awaitsCall(blocked.now());
        facts.setText(MisuseWords.begun(block));
        textCaption.setText(Texts.get("accounts.misuse.reason.heading"));
        text.setText(block.reason());
        decided.setText(MisuseWords.state(block, blocked.now()));
        shown(decided, true);
        shown(liftPart, viewModel.decides() && !ended);
        shown(awaitsPart, ended);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void accept() {
        viewModel.accept();
    }

    @FXML
    private void decline() {
        viewModel.decline();
    }

    @FXML
    private void lift() {
        viewModel.lift();
    }

    @FXML
    private void reset() {
        viewModel.reset();
    }

    @FXML
    private void openAccount() {
        viewModel.openAccount();
    }

    public MisuseViewModel getViewModel() {
        return viewModel;
    }
}
