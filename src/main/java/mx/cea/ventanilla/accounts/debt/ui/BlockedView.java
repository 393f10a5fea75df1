package mx.cea.ventanilla.accounts.debt.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.stage.Window;
import javafx.util.StringConverter;
import mx.cea.ventanilla.accounts.debt.BlockedAccount;
import mx.cea.ventanilla.accounts.debt.BlockedCounts;
import mx.cea.ventanilla.accounts.debt.BlockedFilter;
import mx.cea.ventanilla.accounts.debt.DebtWords;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.GrowingColumns;
import mx.cea.ventanilla.fx.Pace;
import mx.cea.ventanilla.fx.PagedTable;
import org.jspecify.annotations.Nullable;

/// The lists of blocked and overdue accounts, and what is done with the marked ones. The keys are those of [DebtRunView].
public final class BlockedView {
    private static final List<Integer> DAYS = List.of(0, 7, 30, 60, 90, 180);

    private final BlockedViewModel viewModel;
    private final Clock clock;
    private final BiFunction<Window, String, Optional<Path>> save;
    private final Map<BlockedFilter.View, ToggleButton> buttons = new EnumMap<>(BlockedFilter.View.class);

    @FXML
    private Node root;

    @FXML
    private ToggleGroup lists;

    @FXML
    private FlowPane views;

    @FXML
    private ComboBox<Integer> days;

    @FXML
    private TableView<BlockedLine> table;

    @FXML
    private TableColumn<BlockedLine, BlockedLine> choice;

    @FXML
    private TableColumn<BlockedLine, String> username;

    @FXML
    private TableColumn<BlockedLine, String> name;

    @FXML
    private TableColumn<BlockedLine, String> since;

    @FXML
    private TableColumn<BlockedLine, String> age;

    @FXML
    private TableColumn<BlockedLine, String> ends;

    @FXML
    private TableColumn<BlockedLine, String> amount;

    @FXML
    private TableColumn<BlockedLine, String> detail;

    @FXML
    private TableColumn<BlockedLine, String> result;

    @FXML
    private Label marked;

    @FXML
    private ExemptionBar exemption;

    /// @param save asks where to save a workbook, given the name that it would have; empty where nowhere
    public BlockedView(BlockedViewModel viewModel, Clock clock, BiFunction<Window, String, Optional<Path>> save) {
        this.viewModel = viewModel;
        this.clock = clock;
        this.save = save;
    }

    @FXML
    private void initialize() {
        GrowingColumns.of(table, marked, age);
        for (BlockedFilter.View each : BlockedFilter.View.values()) {
            ToggleButton button = new ToggleButton();
            button.setToggleGroup(lists);
            button.setUserData(each);
            button.getStyleClass().add("small");
            buttons.put(each, button);
            views.getChildren().add(button);
        }
        viewModel.countsProperty().subscribe(this::count);
        viewModel.viewProperty().subscribe(now -> {
            boolean misuse = now == BlockedFilter.View.MISUSE || now == BlockedFilter.View.AWAITING_CALL;
            ends.setVisible(misuse);
            amount.setVisible(!misuse);
            // what has ended is the telephone centre's alone
            exemption.setVisible(now != BlockedFilter.View.AWAITING_CALL);
            exemption.offer(Texts.get(misuse ? "debt.lift" : "debt.exempt"), !misuse);
            lists.selectToggle(buttons.get(now));
        });
        lists.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                old.setSelected(true); // one of the lists is always shown
                viewModel.again();
            } else {
                viewModel.viewProperty().set((BlockedFilter.View) now.getUserData());
            }
        });
        days.getItems().setAll(DAYS);
        days.setConverter(new DaysWords());
        days.setValue(DAYS.getFirst());
        days.valueProperty().subscribe(now -> viewModel.daysProperty().set(now));
        choice.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        choice.setCellFactory(_ -> new ChoiceCell<>(BlockedLine::marked, _ -> true, viewModel::toggle));
        text(username, b -> b.username().text());
        text(name, BlockedAccount::displayName);
        text(since, b -> day(b.since()));
        text(age, b -> String.valueOf(b.days(clock.now())));
        text(ends, b -> b.endsAt() == null ? "" : day(b.endsAt()));
        text(amount, b -> b.contracts().isEmpty() ? "" : b.amount().format());
        text(detail, DebtWords::detail);
        DebtRunView.text(result, BlockedLine::result);
        PagedTable<BlockedLine> paged = PagedTable.join(table, viewModel.rows(), line -> line.account().id());
        paged.onOpen(viewModel::open);
        viewModel.markedCountProperty().subscribe(now ->
                marked.setText(Texts.get("debt.blocked.marked", now.intValue())));
        exemption.join(viewModel.exemption(), viewModel::act);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            BlockedLine line = paged.selectedProperty().get();
            if (event.getCode() == KeyCode.SPACE && line != null) {
                event.consume();
                viewModel.toggle(line);
            }
        });
        DebtRunView.CHOOSE_ALL.on(root, this::markAll);
        DebtRunView.EXPORT.on(root, this::export);
        Pace pace = new Pace(DebtRunView.RELOAD_AT_MOST_EVERY, viewModel::refresh);
        viewModel.changesProperty().subscribe((_, _) -> pace.ask());
        viewModel.begin();
    }

    private static void text(TableColumn<BlockedLine, String> column, Function<BlockedAccount, String> words) {
        DebtRunView.text(column, line -> words.apply(line.account()));
    }

    private static String day(Instant at) {
        return Dates.inDigits(at.atZone(Clock.ZONE).toLocalDate());
    }

    private void count(@Nullable BlockedCounts now) {
        buttons.forEach((view, button) -> button.setText(Texts.get(
                "debt.view.count",
                Texts.get("debt.blocked.view." + view),
                now == null ? 0 : now.of(view).all())));
    }

    @FXML
    private void markAll() {
        viewModel.markAll(true);
    }

    @FXML
    private void markNone() {
        viewModel.markAll(false);
    }

    @FXML
    private void export() {
        save.apply(root.getScene().getWindow(), Texts.get("debt.book.blocked.file", clock.today().toString()))
                .ifPresent(viewModel::export);
    }

    public BlockedViewModel getViewModel() {
        return viewModel;
    }

    private static final class DaysWords extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer days) {
            return days == null || days == 0 ? Texts.get("debt.blocked.any_day") : Texts.get("debt.blocked.from_days", days);
        }

        @Override
        public Integer fromString(String words) {
            throw new UnsupportedOperationException("They are chosen, not written");
        }
    }
}
