package mx.cea.ventanilla.requests.ui;

import atlantafx.base.controls.Popover;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Debounce;
import mx.cea.ventanilla.fx.EmptyState;
import mx.cea.ventanilla.fx.Pace;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.staff.StaffMember;

/// The queue: its lists, the filter, the table, and what can be done with a row.
public final class QueuePage {
    private static final Shortcut TAKE_NEXT = Shortcut.of("F2", "requests.queue.take-next");
    private static final Shortcut OPEN = Shortcut.of("Enter", "requests.queue.open");
    private static final Shortcut TAKE = Shortcut.of("T", "requests.queue.take");
    private static final Shortcut RELEASE = Shortcut.of("L", "requests.queue.release");
    private static final Shortcut REASSIGN = Shortcut.of("R", "requests.queue.reassign");
    private static final Shortcut EXPLAIN_DUE = Shortcut.of("D", "requests.queue.explain-due");
    private static final Shortcut COPY_FOLIO = Shortcut.of("Ctrl+C", "requests.queue.copy-folio");
    private static final Shortcut FILTER = Shortcut.of("Ctrl+F", "requests.queue.filter");
    private static final Shortcut RELOAD = Shortcut.of("F5", "requests.queue.reload");
    private static final Shortcut UNDO_FILTER = Shortcut.of("Esc", "requests.queue.filter.clear");
    private static final Duration RELOAD_AT_MOST_EVERY = Duration.millis(300);
    private static final Duration TICK = Duration.seconds(30);
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final QueueViewModel viewModel;
    private final QueueActions actions;
    private final Map<QueueView, ToggleButton> tabs = new EnumMap<>(QueueView.class);
    private final Popover dueExplanation = new Popover();
    private final ContextMenu workers = new ContextMenu();

    @FXML
    private VBox root;

    @FXML
    private HBox views;

    @FXML
    private Button takeNext;

    @FXML
    private Button take;

    @FXML
    private Button release;

    @FXML
    private Button reassign;

    @FXML
    private TextField filter;

    @FXML
    private Button clearFilter;

    @FXML
    private HBox messageBar;

    @FXML
    private Label message;

    @FXML
    private HBox closedBar;

    @FXML
    private HBox troubleBar;

    @FXML
    private TableView<QueueRow> table;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState trouble;

    @FXML
    private TableColumn<QueueRow, QueueRow> due;

    @FXML
    private TableColumn<QueueRow, QueueRow> kind;

    @FXML
    private TableColumn<QueueRow, QueueRow> customer;

    @FXML
    private TableColumn<QueueRow, QueueRow> title;

    @FXML
    private TableColumn<QueueRow, QueueRow> contract;

    @FXML
    private TableColumn<QueueRow, QueueRow> folio;

    @FXML
    private TableColumn<QueueRow, QueueRow> received;

    @FXML
    private TableColumn<QueueRow, QueueRow> channel;

    @FXML
    private TableColumn<QueueRow, QueueRow> state;

    @FXML
    private TableColumn<QueueRow, QueueRow> who;

    public QueuePage(QueueViewModel viewModel) {
        this.viewModel = viewModel;
        this.actions = viewModel.getActions();
    }

    /// The keys that the queue reacts to, for the sheet of shortcuts.
    public static List<Shortcut> shortcuts() {
        return List.of(
                TAKE_NEXT, OPEN, TAKE, RELEASE, REASSIGN, EXPLAIN_DUE, COPY_FOLIO, FILTER, UNDO_FILTER, RELOAD,
                viewKey(QueueView.TO_TAKE), viewKey(QueueView.MINE), viewKey(QueueView.ROUTED),
                viewKey(QueueView.WAITING), viewKey(QueueView.ALL));
    }

    private static Shortcut viewKey(QueueView view) {
        return Shortcut.of("Ctrl+" + (view.ordinal() + 1), "requests.queue.view." + view);
    }

    @FXML
    private void initialize() {
        table.widthProperty().subscribe((_, _) -> layColumns());
        message.fontProperty().subscribe((_, _) -> layColumns());
        fillTable();
        fillViews();
        fillActions();
        fillFilter();
        fillMessages();
        listenToKeys();
        Pace pace = new Pace(RELOAD_AT_MOST_EVERY, viewModel::refresh);
        viewModel.changesProperty().subscribe((_, _) -> pace.ask());
        Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> viewModel.tick()));
        ticks.setCycleCount(Animation.INDEFINITE);
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                ticks.stop();
            } else {
                ticks.play();
            }
        });
    }

    private void fillViews() {
        ToggleGroup group = new ToggleGroup();
        QueueView[] all = QueueView.values();
        for (QueueView view : all) {
            ToggleButton tab = new ToggleButton(QueueWords.view(view));
            Label count = new Label();
            count.getStyleClass().add("count");
            tab.setGraphic(count);
            tab.setToggleGroup(group);
            tab.setId("view-" + view);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.getStyleClass().add(view == all[0] ? "left-pill" : view == all[all.length - 1] ? "right-pill" : "center-pill");
            tab.setTooltip(new Tooltip(viewKey(view).keysText()));
            tab.setOnAction(_ -> show(view));
            viewModel.countsProperty().subscribe(counts -> {
                count.setText(QueueWords.count(counts, view));
                tab.setAccessibleText(Texts.get("requests.queue.view.accessible", tab.getText(), count.getText()));
            });
            viewKey(view).on(root, () -> show(view));
            tabs.put(view, tab);
            views.getChildren().add(tab);
        }
        viewModel.viewProperty().subscribe(view -> {
            group.selectToggle(tabs.get(view));
            layColumns();
        });
    }

    private void show(QueueView view) {
        // a tab that is pressed again stays chosen
        views.getChildren().forEach(tab -> ((ToggleButton) tab).setSelected(tab == tabs.get(view)));
        actions.dismiss();
        viewModel.viewProperty().set(view);
        table.requestFocus();
    }

    /// Columns that would say the same of every row are left out, so that the others have room.
    private void layColumns() {
        Set<TableColumn<QueueRow, QueueRow>> pointless =
                switch (viewModel.viewProperty().get()) {
                    case TO_TAKE, MINE -> Set.of(state, who);
                    case ROUTED, WAITING -> Set.of(state);
                    case ALL -> Set.of();
                };
        QueueWidths.lay(table, pointless, message.getFont());
    }

    private void fillTable() {
        QueueColumns.due(due, () -> viewModel.nowProperty().get(), this::explainDue);
        QueueColumns.kind(kind);
        QueueColumns.customer(customer);
        QueueColumns.title(title);
        QueueColumns.text(contract, row -> row.contract() == null ? "" : row.contract(), true);
        QueueColumns.text(folio, row -> row.folio().text(), false);
        QueueColumns.text(received, row -> Moments.of(row.receivedAt(), actions.today()), false);
        QueueColumns.channel(channel);
        QueueColumns.state(state);
        QueueColumns.text(who, QueueWords::who, true);
        PagedTable<QueueRow> paged = PagedTable.join(table, viewModel.rows(), QueueRow::id);
        paged.onOpen(viewModel::open);
        paged.onSort(this::sort);
        actions.selectedProperty().bind(paged.selectedProperty());
        paged.selectedProperty().subscribe(row -> {
            if (row != null) {
                viewModel.seen(row);
            }
        });
        table.setRowFactory(_ -> new MarkedRow(viewModel.freshRows()));
        viewModel.nowProperty().subscribe((_, _) -> table.refresh());
        viewModel.listsShownProperty().subscribe((_, _) -> showFromTheTop());
        table.focusedProperty().subscribe(focused -> {
            if (focused && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
        });
    }

    private void showFromTheTop() {
        table.getSelectionModel().clearSelection();
        if (!table.getItems().isEmpty()) {
            table.scrollTo(0);
            if (table.isFocused()) {
                table.getSelectionModel().selectFirst();
            }
        }
    }

    private void sort(List<TableColumn<QueueRow, ?>> columns) {
        if (columns.isEmpty()) {
            due.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(List.of(due));
            return;
        }
        TableColumn<QueueRow, ?> first = columns.getFirst();
        QueueOrder.By by = first == folio
                ? QueueOrder.By.FOLIO
                : first == received
                        ? QueueOrder.By.RECEIVED
                        : first == customer ? QueueOrder.By.CUSTOMER : QueueOrder.By.DUE;
        viewModel.orderProperty().set(new QueueOrder(by, first.getSortType() == TableColumn.SortType.DESCENDING));
    }

    private void fillActions() {
        disableWith(takeNext, actions.nextObstacleProperty(), TAKE_NEXT);
        disableWith(take, actions.takeObstacleProperty(), TAKE);
        disableWith(release, actions.releaseObstacleProperty(), RELEASE);
        disableWith(reassign, actions.reassignObstacleProperty(), REASSIGN);
        for (Node worked : List.of(takeNext, take, release)) {
            hideUnless(worked.getParent(), actions.isWorker());
        }
        hideUnless(reassign.getParent(), actions.isReassigner());
    }

    private static void hideUnless(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// A disabled button says why, by a tooltip of what surrounds it since it takes no mouse itself.
    private void disableWith(Button button, ReadOnlyStringProperty obstacle, Shortcut key) {
        button.disableProperty().bind(obstacle.isNotEmpty().or(actions.busyProperty()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.when(obstacle.isEmpty())
                .then(Texts.get("requests.queue.key", key.text(), key.keysText()))
                .otherwise(obstacle));
        button.accessibleHelpProperty().bind(obstacle);
        Tooltip.install(button.getParent(), tooltip);
    }

    private void fillFilter() {
        filter.textProperty().bindBidirectional(viewModel.filterProperty());
        Debounce typing = Debounce.on(filter.textProperty(), viewModel::applyFilter);
        filter.setOnAction(_ -> {
            typing.hurry();
            if (!viewModel.openTypedFolio()) {
                table.requestFocus();
            }
        });
        clearFilter.visibleProperty().bind(filter.textProperty().isNotEmpty());
        FILTER.on(root, this::focusFilter);
        // by the character, not by the key: a slash lies elsewhere on every keyboard
        table.addEventHandler(KeyEvent.KEY_TYPED, typed -> {
            if (typed.getCharacter().equals("/")) {
                typed.consume();
                focusFilter();
            }
        });
        Shortcut.of("Down", "requests.queue.open").on(filter, table::requestFocus);
    }

    private void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    @FXML
    private void clearFilter() {
        viewModel.clearFilter();
        filter.requestFocus();
    }

    private void fillMessages() {
        message.textProperty().bind(actions.messageProperty());
        messageBar.visibleProperty().bind(actions.messageProperty().isNotEmpty());
        messageBar.managedProperty().bind(messageBar.visibleProperty());
        actions.refusedProperty().subscribe(now -> messageBar.pseudoClassStateChanged(REFUSED, now));
        closedBar.visibleProperty().bind(actions.closedNoteProperty().isNotEmpty());
        closedBar.managedProperty().bind(closedBar.visibleProperty());
        // rows that were read stay in sight
        BooleanBinding nothing = Bindings.isEmpty(table.getItems());
        trouble.visibleProperty().bind(viewModel.troubleProperty().isNotEmpty().and(nothing));
        troubleBar.visibleProperty().bind(viewModel.troubleProperty().isNotEmpty().and(nothing.not()));
        troubleBar.managedProperty().bind(troubleBar.visibleProperty());
        troubleBar.pseudoClassStateChanged(REFUSED, true);
        empty.visibleProperty().bind(viewModel.rows().emptyProperty().and(trouble.visibleProperty().not()));
        empty.actionTextProperty().bind(Bindings.when(viewModel.filteredProperty())
                .then(Texts.get("requests.queue.filter.clear"))
                .otherwise(""));
    }

    @FXML
    private void dismiss() {
        actions.dismiss();
        table.requestFocus();
    }

    @FXML
    private void retry() {
        viewModel.refresh();
    }

    private void listenToKeys() {
        // before the table, which keeps F2 for editing
        TAKE_NEXT.before(root, this::takeNext);
        RELOAD.on(root, viewModel::refresh);
        TAKE.on(table, this::take);
        RELEASE.on(table, this::release);
        REASSIGN.on(table, this::reassign);
        EXPLAIN_DUE.on(table, this::explainSelectedDue);
        COPY_FOLIO.on(table, this::copyFolio);
        root.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (UNDO_FILTER.keys().match(pressed) && undoOne()) {
                pressed.consume();
            }
        });
    }

    /// Takes away the message, or else the filter.
    private boolean undoOne() {
        if (!actions.getMessage().isEmpty()) {
            dismiss();
            return true;
        }
        if (!viewModel.filterProperty().get().isEmpty()) {
            viewModel.clearFilter();
            return true;
        }
        return false;
    }

    @FXML
    private void takeNext() {
        if (actions.isWorker()) {
            actions.takeNext();
        }
    }

    @FXML
    private void take() {
        if (actions.isWorker()) {
            actions.take();
        }
    }

    @FXML
    private void release() {
        if (actions.isWorker()) {
            actions.release();
        }
    }

    @FXML
    private void reassign() {
        if (actions.isReassigner()) {
            actions.chooseWorker(this::showWorkers);
        }
    }

    private void showWorkers(QueueRow row, List<StaffMember> found) {
        workers.getItems().setAll(found.stream().map(worker -> {
            boolean has = worker.id().equals(row.holder()) && row.state() == RequestState.Name.CLAIMED;
            MenuItem item = new MenuItem(has ? Texts.get("requests.queue.has-it", worker.name()) : worker.name());
            item.setMnemonicParsing(false);
            item.setDisable(has);
            item.setOnAction(_ -> actions.reassign(row, worker));
            return item;
        }).toList());
        workers.show(reassign, Side.BOTTOM, 0, 0);
    }

    private void explainSelectedDue() {
        QueueRow row = actions.selectedProperty().get();
        if (row != null) {
            table.lookupAll(".table-row-cell:selected .due-link").stream()
                    .findFirst()
                    .ifPresent(light -> explainDue(light, row));
        }
    }

    private void explainDue(Node beside, QueueRow row) {
        actions.explainDue(row, due -> {
            dueExplanation.setContentNode(new DueExplanation(due, actions.today()));
            dueExplanation.show(beside);
        });
    }

    private void copyFolio() {
        QueueRow row = actions.selectedProperty().get();
        if (row != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, row.folio().text()));
        }
    }

    public QueueViewModel getViewModel() {
        return viewModel;
    }
}
