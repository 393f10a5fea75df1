package mx.cea.ventanilla.accounts.debt.ui;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.stage.Window;
import javafx.util.Duration;
import mx.cea.ventanilla.accounts.AccountBlock.ProofInvoice;
import mx.cea.ventanilla.accounts.debt.DebtCase;
import mx.cea.ventanilla.accounts.debt.DebtSummary;
import mx.cea.ventanilla.accounts.debt.DebtView;
import mx.cea.ventanilla.accounts.debt.DebtWords;
import mx.cea.ventanilla.accounts.debt.DebtWorkbook;
import mx.cea.ventanilla.accounts.debt.Held;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Confirmation;
import mx.cea.ventanilla.fx.Dialogs;
import mx.cea.ventanilla.fx.GrowingColumns;
import mx.cea.ventanilla.fx.Pace;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.fx.Shortcut;
import org.jspecify.annotations.Nullable;

/// The simulation: its lists, beside them what proves the chosen row, below them what is done with what was chosen.
public final class DebtRunView {
    /// Makes a new simulation.
    public static final Shortcut SIMULATE = Shortcut.of("Ctrl+R", "debt.key.simulate");
    /// Chooses the row, or takes its choice back.
    public static final Shortcut CHOOSE = Shortcut.of("Space", "debt.key.choose");
    /// Chooses all.
    public static final Shortcut CHOOSE_ALL = Shortcut.of("Ctrl+Shift+A", "debt.key.choose_all");
    /// Blocks what is chosen.
    public static final Shortcut APPLY = Shortcut.of("Ctrl+Enter", "debt.key.apply");
    /// Saves the list as a workbook.
    public static final Shortcut EXPORT = Shortcut.of("Ctrl+E", "debt.key.export");

    static final Duration RELOAD_AT_MOST_EVERY = Duration.seconds(2);

    private final DebtRunViewModel viewModel;
    private final BiFunction<Window, String, Optional<Path>> save;
    private final Map<DebtView, ToggleButton> buttons = new EnumMap<>(DebtView.class);

    @FXML
    private Node root;

    @FXML
    private ToggleGroup lists;

    @FXML
    private FlowPane views;

    @FXML
    private TableView<DebtCase> table;

    @FXML
    private TableColumn<DebtCase, DebtCase> choice;

    @FXML
    private TableColumn<DebtCase, String> username;

    @FXML
    private TableColumn<DebtCase, String> name;

    @FXML
    private TableColumn<DebtCase, String> contracts;

    @FXML
    private TableColumn<DebtCase, String> months;

    @FXML
    private TableColumn<DebtCase, String> amount;

    @FXML
    private TableColumn<DebtCase, String> before;

    @FXML
    private TableColumn<DebtCase, String> situation;

    @FXML
    private Node nothing;

    @FXML
    private Node proofPane;

    @FXML
    private Label who;

    @FXML
    private Label why;

    @FXML
    private TableView<ProofLine> proof;

    @FXML
    private TableColumn<ProofLine, String> proofContract;

    @FXML
    private TableColumn<ProofLine, String> proofInvoice;

    @FXML
    private TableColumn<ProofLine, String> proofDue;

    @FXML
    private TableColumn<ProofLine, String> proofRest;

    @FXML
    private Button withdraw;

    @FXML
    private ExemptionBar exemption;

    /// @param save asks where to save a workbook, given the name that it would have; empty where nowhere
    public DebtRunView(DebtRunViewModel viewModel, BiFunction<Window, String, Optional<Path>> save) {
        this.viewModel = viewModel;
        this.save = save;
    }

    /// An invoice that proves, with its contract.
    record ProofLine(String contract, ProofInvoice invoice) {}

    @FXML
    private void initialize() {
        GrowingColumns.of(table, why, contracts);
        GrowingColumns.of(proof, why);
        for (DebtView each : DebtView.values()) {
            ToggleButton button = new ToggleButton();
            button.setToggleGroup(lists);
            button.setUserData(each);
            button.getStyleClass().add("small");
            buttons.put(each, button);
            views.getChildren().add(button);
        }
        viewModel.shownProperty().subscribe(this::count);
        viewModel.viewProperty().subscribe(now -> lists.selectToggle(buttons.get(now)));
        lists.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                old.setSelected(true); // one of the lists is always shown
            } else {
                viewModel.viewProperty().set((DebtView) now.getUserData());
            }
        });
        choice.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        choice.setCellFactory(_ -> new ChoiceCell<>(DebtCase::chosen, DebtCase::canBeChosen, viewModel::toggle));
        text(username, c -> c.username().text());
        text(name, DebtCase::displayName);
        text(contracts, c -> String.valueOf(c.contracts()));
        text(months, c -> String.valueOf(c.months()));
        text(amount, c -> c.amount().format());
        text(before, c -> c.before() == null ? "" : c.before().format());
        text(situation, DebtWords::situation);
        text(proofContract, ProofLine::contract);
        text(proofInvoice, l -> l.invoice().number());
        text(proofDue, l -> Dates.inDigits(l.invoice().dueOn()));
        text(proofRest, l -> l.invoice().rest().format());
        PagedTable<DebtCase> paged = PagedTable.join(table, viewModel.rows(), DebtCase::account);
        paged.onOpen(viewModel::open);
        viewModel.selectedProperty().bind(paged.selectedProperty());
        viewModel.selectedProperty().subscribe(this::show);
        viewModel.proof().subscribe(() -> proof.getItems().setAll(viewModel.proof().stream()
                .flatMap(p -> p.invoices().stream().map(i -> new ProofLine(p.number().digits(), i)))
                .toList()));
        exemption.join(viewModel.exemption(), viewModel::exempt);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            DebtCase row = viewModel.selectedProperty().get();
            if (event.getCode() == KeyCode.SPACE && row != null) {
                event.consume();
                viewModel.toggle(row);
            }
        });
        SIMULATE.on(root, this::simulate);
        CHOOSE_ALL.on(root, this::chooseAll);
        APPLY.before(root, this::apply);
        EXPORT.on(root, this::export);
        Pace pace = new Pace(RELOAD_AT_MOST_EVERY, viewModel::refresh);
        viewModel.changesProperty().subscribe((_, _) -> pace.ask());
        viewModel.begin();
    }

    static <T> void text(TableColumn<T, String> column, Function<T, String> words) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
        column.setCellFactory(_ -> new WholeTextCell<>());
    }

    private void count(DebtRunViewModel.@Nullable Shown now) {
        before.setVisible(now != null && now.summary().since() != null);
        buttons.forEach((view, button) -> {
            int rows = now == null ? 0 : rows(view, now.summary());
            button.setText(Texts.get("debt.view.count", DebtWords.view(view), rows));
            boolean offered = rows > 0 || view == DebtView.TO_BLOCK || button.isSelected();
            button.setVisible(offered);
            button.setManaged(offered);
        });
    }

    private static int rows(DebtView view, DebtSummary summary) {
        DebtSummary.Since since = summary.since();
        return switch (view) {
            case ALL -> summary.toBlock() + summary.heldTogether();
            case TO_BLOCK -> summary.toBlock();
            case HELD -> summary.heldTogether();
            case NEW -> since == null ? 0 : since.fresh();
            case STILL -> since == null ? 0 : since.still();
            case GONE -> since == null ? 0 : since.gone();
            case CHOSEN -> summary.chosen();
            case DONE -> summary.outcomes().values().stream().mapToInt(Integer::intValue).sum();
        };
    }

    private void show(@Nullable DebtCase now) {
        proofPane.setVisible(now != null);
        nothing.setVisible(now == null);
        who.setText(now == null ? "" : now.displayName());
        why.setText(now == null ? "" : DebtWords.situation(now));
        withdraw.setVisible(now != null && now.held() != null && now.held().why() == Held.Why.EXEMPT);
    }

    @FXML
    private void simulate() {
        viewModel.simulate();
    }

    @FXML
    private void chooseAll() {
        viewModel.chooseAll(true);
    }

    @FXML
    private void chooseNone() {
        viewModel.chooseAll(false);
    }

    @FXML
    private void apply() {
        if (viewModel.isCanApply() && viewModel.shownProperty().get() instanceof DebtRunViewModel.Shown now) {
            Dialogs.confirm(
                    root.getScene().getWindow(),
                    new Confirmation(
                            Texts.get("debt.apply.question", now.summary().left()),
                            Texts.get("debt.apply.explanation"),
                            Texts.get("debt.apply", now.summary().left()),
                            Texts.get("debt.apply.keep"),
                            true),
                    viewModel::apply);
        }
    }

    @FXML
    private void stop() {
        viewModel.stop();
    }

    @FXML
    private void open() {
        DebtCase row = viewModel.selectedProperty().get();
        if (row != null) {
            viewModel.open(row);
        }
    }

    @FXML
    private void withdraw() {
        viewModel.withdraw();
    }

    @FXML
    private void export() {
        if (viewModel.shownProperty().get() instanceof DebtRunViewModel.Shown now && !viewModel.getTask().isRunning()) {
            save.apply(root.getScene().getWindow(), DebtWorkbook.fileName(now.run())).ifPresent(viewModel::export);
        }
    }

    public DebtRunViewModel getViewModel() {
        return viewModel;
    }
}
