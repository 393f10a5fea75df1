package mx.cea.ventanilla.accounts.registration.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mx.cea.ventanilla.accounts.registration.MatchAttempt;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.fx.Shortcut;

/// The list of comparisons with the register.
public final class AttemptsView {
    /// Reads the list again.
    public static final Shortcut RELOAD = Shortcut.of("F5", "accounts.attempts.key");

    private final AttemptsViewModel viewModel;

    @FXML
    private Node root;

    @FXML
    private CheckBox onlyWrong;

    @FXML
    private TableView<MatchAttempt> table;

    public AttemptsView(AttemptsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        onlyWrong.selectedProperty().bindBidirectional(viewModel.onlyWrongProperty());
        table.getColumns().setAll(List.of(
                column("accounts.attempts.at", 170, AttemptsViewModel::moment),
                column("accounts.attempts.by", 220, AttemptsViewModel::by),
                column("accounts.attempts.given", 180, MatchAttempt::given),
                column("accounts.attempts.outcome", 420, AttemptsViewModel::outcome)));
        PagedTable.join(table, viewModel.rows(), MatchAttempt::id);
        RELOAD.before(root, viewModel::refresh);
        viewModel.begin();
    }

    private static TableColumn<MatchAttempt, String> column(
            String titleKey, double width, Function<MatchAttempt, String> words) {
        TableColumn<MatchAttempt, String> column = new TableColumn<>(Texts.get(titleKey));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    public AttemptsViewModel getViewModel() {
        return viewModel;
    }
}
