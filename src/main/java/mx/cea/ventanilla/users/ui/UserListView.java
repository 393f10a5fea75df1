package mx.cea.ventanilla.users.ui;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.ui.Columns;
import mx.cea.ventanilla.fx.Debounce;
import mx.cea.ventanilla.fx.Pace;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.users.UserRow;
import mx.cea.ventanilla.users.UserState;
import org.jspecify.annotations.Nullable;

/// The list of accounts: a field to search in, the states with their counts, and the table, from which Enter opens.
public final class UserListView {
    /// Goes to the field.
    public static final Shortcut FIND = Shortcut.of("Ctrl+F", "users.key.find");
    /// Reads the list again.
    public static final Shortcut RELOAD = Shortcut.of("F5", "users.key.list");

    /// An import, or a group of blocks, changes hundreds of accounts in a second.
    private static final Duration RELOAD_AT_MOST_EVERY = Duration.seconds(2);

    private final UserListViewModel viewModel;
    private final List<ToggleButton> states = new ArrayList<>();
    private boolean entering;

    @FXML
    private VBox root;

    @FXML
    private TextField field;

    @FXML
    private HBox views;

    @FXML
    private TableView<UserRow> table;

    public UserListView(UserListViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(viewModel.textProperty());
        Debounce typing = Debounce.on(field.textProperty(), viewModel::look);
        field.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER || pressed.getCode() == KeyCode.DOWN) {
                typing.hurry();
                entering = true;
                enter();
                pressed.consume();
            }
        });
        fillStates();
        table.getColumns().setAll(columns());
        table.focusedProperty().subscribe(focused -> {
            if (focused && table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        });
        PagedTable.join(table, viewModel.rows(), UserRow::id).onOpen(viewModel::open);
        viewModel.loadingProperty().subscribe(this::enter);
        FIND.before(root, () -> {
            field.requestFocus();
            field.selectAll();
        });
        RELOAD.before(root, viewModel::refresh);
        Pace pace = new Pace(RELOAD_AT_MOST_EVERY, viewModel::refresh);
        viewModel.changesProperty().subscribe((_, _) -> pace.ask());
        viewModel.begin();
    }

    private List<TableColumn<UserRow, ?>> columns() {
        return List.of(
                Columns.nodes("users.list.state", 120, UserListView::badge),
                Columns.text("users.list.username", 160, row -> row.username().text()),
                Columns.text("users.list.name", 270, UserRow::name),
                Columns.text("users.list.email", 260, UserRow::email),
                Columns.text("users.list.phone", 120, row -> row.phone() == null ? "" : row.phone()),
                Columns.figure("users.list.contracts", 80, row -> String.valueOf(row.contracts())),
                Columns.text(
                        "users.list.created", 110, row -> Dates.inDigits(LocalDate.ofInstant(row.createdAt(), Clock.ZONE))));
    }

    private static Label badge(UserRow row) {
        return Columns.badge(Texts.get("users.state." + row.state()), switch (row.state()) {
            case PENDING -> Styles.ACCENT;
            case ACTIVE -> Styles.SUCCESS;
            case BLOCKED -> Styles.DANGER;
            case AWAITING_CALL -> Styles.WARNING;
            case CANCELLED, MERGED -> "neutral";
        });
    }

    private void fillStates() {
        ToggleGroup group = new ToggleGroup();
        List<@Nullable UserState> all = new ArrayList<>();
        all.add(null);
        all.addAll(Arrays.asList(UserState.values()));
        for (@Nullable UserState state : all) {
            ToggleButton button = new ToggleButton();
            button.setId("state-" + (state == null ? "ALL" : state.name()));
            button.setUserData(state);
            button.setToggleGroup(group);
            button.getStyleClass().add(
                    state == null ? "left-pill" : state == UserState.MERGED ? "right-pill" : "center-pill");
            button.setMinWidth(ToggleButton.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                viewModel.stateProperty().set(state);
            });
            states.add(button);
        }
        views.getChildren().setAll(states);
        viewModel.countsProperty().subscribe(this::label);
        viewModel.stateProperty().subscribe(now -> states.stream()
                .filter(button -> button.getUserData() == now)
                .forEach(button -> button.setSelected(true)));
    }

    private void label(Map<UserState, Integer> counts) {
        for (ToggleButton button : states) {
            UserState state = (UserState) button.getUserData();
            int count = state == null
                    ? counts.values().stream().mapToInt(Integer::intValue).sum()
                    : counts.getOrDefault(state, 0);
            button.setText(Texts.get("users.list.view." + (state == null ? "ALL" : state.name()), count));
        }
    }

    /// Goes from the field to the first row, once what was typed has been found.
    private void enter() {
        if (entering && !viewModel.isLoading()) {
            entering = false;
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
        }
    }

    @FXML
    private void showAll() {
        viewModel.showAll();
        field.requestFocus();
    }

    public UserListViewModel getViewModel() {
        return viewModel;
    }
}
