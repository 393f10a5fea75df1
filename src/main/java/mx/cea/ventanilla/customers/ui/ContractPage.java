package mx.cea.ventanilla.customers.ui;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.customers.ContractMessage;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.customers.ReportedReading;
import mx.cea.ventanilla.customers.ui.ContractPageModel.Stage;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.ui.PreviewDialog;
import org.jspecify.annotations.Nullable;

/// A contract: what is told of it at a glance above, the rest in tabs.
public final class ContractPage {
    private final ContractPageModel viewModel;
    private final Clock clock;
    private final Doors doors;
    private final FileDialogs dialogs;
    private final DigitalBar digital;
    private final SummaryPane summary;
    private final BillsPane bills;
    private @Nullable ConsumptionPane consumption;

    @FXML
    private StackPane root;

    @FXML
    private CopyButton number;

    @FXML
    private CopyButton holder;

    @FXML
    private CopyButton address;

    @FXML
    private Label state;

    @FXML
    private Label meter;

    @FXML
    private CopyButton meterNumber;

    @FXML
    private Label balance;

    @FXML
    private Label arrears;

    @FXML
    private Label holds;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab summaryTab;

    @FXML
    private Tab billsTab;

    @FXML
    private Tab consumptionTab;

    @FXML
    private Tab requestsTab;

    @FXML
    private Tab messagesTab;

    @FXML
    private ReasonForm reasonController;

    @FXML
    private Node readingForm;

    @FXML
    private ReadingForm readingFormController;

    /// What is opened over this page.
    ///
    /// @param account opens a portal account that is linked to the contract
    record Doors(Consumer<RequestId> request, BiConsumer<AccountId, ContractNumber> account) {}

    /// @param dialogs ask for files
    ContractPage(ContractPageModel viewModel, Clock clock, Doors doors, FileDialogs dialogs) {
        this.viewModel = viewModel;
        this.clock = clock;
        this.doors = doors;
        this.dialogs = dialogs;
        this.digital = new DigitalBar(viewModel.digital(), dialogs.save());
        this.summary = new SummaryPane(doors);
        this.bills = new BillsPane(
                new ExportBar(viewModel.invoiceExport(), () -> export(viewModel.invoiceExport())), digital);
    }

    @FXML
    private void initialize() {
        ConsumptionPane readings = new ConsumptionPane(readingForm, consumptionActions(), this::showPhoto);
        consumption = readings;
        summaryTab.setContent(summary);
        billsTab.setContent(bills);
        consumptionTab.setContent(readings);
        requestsTab.setContent(new RequestsPane(
                "customers.requests", "customers.requests.none", viewModel.requests(), clock, doors.request()));
        messagesTab.setContent(new MessagesPane(viewModel.messages(), clock, this::showLetter, doors.request()));
        counted(requestsTab, "customers.tab.requests", viewModel.requests().rows());
        counted(messagesTab, "customers.tab.messages", viewModel.messages().rows());
        List<Tab> order = List.copyOf(tabs.getTabs());
        for (int i = 0; i < order.size(); i++) {
            Tab tab = order.get(i);
            new Shortcut(
                            new KeyCodeCombination(KeyCode.getKeyCode(String.valueOf(i + 1)), KeyCombination.CONTROL_DOWN),
                            ContractKeys.FIRST_TAB.textKey())
                    .before(root, () -> go(tab));
        }
        ContractKeys.READING.before(root, this::beginReading);
        ContractKeys.RELOAD.before(root, viewModel::reread);
        ContractKeys.FIND.before(root, this::find);
        ContractKeys.EXPORT.before(root, this::exportShown);
        ContractKeys.DIGITAL.before(root, digital::open);
        viewModel.viewProperty().subscribe(view -> {
            if (view != null) {
                show(view);
            }
        });
        viewModel.stageProperty().subscribe(stage -> {
            if (stage == Stage.ASKING) {
                reasonController.focus();
            } else if (stage == Stage.SHOWN) {
                tabs.requestFocus();
            }
        });
    }

    /// What the tab shows that is seen, if it can be saved.
    private void exportShown() {
        Tab seen = tabs.getSelectionModel().getSelectedItem();
        if (seen == billsTab) {
            export(viewModel.invoiceExport());
        } else if (seen == consumptionTab) {
            export(viewModel.consumptionExport());
        }
    }

    private void export(ExportModel model) {
        FileView view = viewModel.getView();
        if (view != null) {
            dialogs.save()
                    .apply(window(), model.kind().fileName(view.file()))
                    .ifPresent(target -> model.save(view.file(), target));
        }
    }

    private List<Node> consumptionActions() {
        ExportBar export = new ExportBar(viewModel.consumptionExport(), () -> export(viewModel.consumptionExport()));
        if (!viewModel.getReading().isPermitted()) {
            return List.of(export);
        }
        Button report = new Button(Texts.get("customers.reading.begin"));
        report.setId("report-reading");
        report.setTooltip(new Tooltip(ContractKeys.READING.keysText()));
        report.setOnAction(_ -> beginReading());
        report.setMinWidth(Button.USE_PREF_SIZE);
        return List.of(report, export);
    }

    private static void counted(Tab tab, String key, ObservableList<?> rows) {
        ListChangeListener<Object> count = _ -> tab.setText(Texts.get(key, rows.size()));
        rows.addListener(count);
        tab.setText(Texts.get(key, rows.size()));
    }

    private void show(FileView view) {
        ContractFile file = view.file();
        Contract contract = file.contract();
        number.setContent(contract.number().digits());
        holder.setContent(contract.holder().displayName());
        address.setContent(contract.address().line());
        badge(state, FileWords.state(contract.state()), FileWords.style(contract.state()));
        badge(meter, FileWords.meter(contract.meter()), "neutral");
        meterNumber.setContent(contract.meter().number() == null ? "" : contract.meter().number());
        meterNumber.setVisible(contract.meter().number() != null);
        meterNumber.setManaged(meterNumber.isVisible());
        balance.setText(FileWords.balance(file.balance()));
        badge(arrears, FileWords.arrears(view), FileWords.arrearsStyle(view));
        holds.setText(Texts.get("customers.holds.count", view.holds().size()));
        holds.setVisible(!view.holds().isEmpty());
        holds.setManaged(holds.isVisible());
        summary.show(view);
        billsTab.setText(Texts.get("customers.tab.bills", file.invoices().size()));
        consumptionTab.setText(Texts.get("customers.tab.consumption", file.readings().size()));
        bills.show(file);
        if (consumption != null) {
            consumption.show(view);
        }
    }

    private static void badge(Label label, String text, String style) {
        label.setText(text);
        label.getStyleClass().setAll("label", "badge", style);
    }

    private void go(Tab tab) {
        if (viewModel.isShown()) {
            tabs.getSelectionModel().select(tab);
            Focus.first(tab.getContent());
        }
    }

    private void find() {
        if (viewModel.getStage() == Stage.SHOWN) {
            tabs.getSelectionModel().select(billsTab);
            bills.find();
        }
    }

    @FXML
    private void beginReading() {
        if (viewModel.getStage() == Stage.SHOWN && viewModel.getReading().isPermitted()) {
            tabs.getSelectionModel().select(consumptionTab);
            viewModel.getReading().begin();
            readingFormController.focus();
        }
    }

    private void showPhoto(ReportedReading reported) {
        ReportedReading.Photo photo = reported.photo();
        if (photo != null) {
            viewModel.photo(reported, content -> PhotoDialog.show(window(), photo.fileName(), content));
        }
    }

    private void showLetter(ContractMessage message) {
        viewModel.letter(message, html -> PreviewDialog.ofLetter(window(), message.title(), html));
    }

    private Window window() {
        return root.getScene().getWindow();
    }

    @FXML
    private void reread() {
        viewModel.reread();
    }

    @FXML
    private void back() {
        viewModel.leave();
    }

    public ContractPageModel getViewModel() {
        return viewModel;
    }
}
