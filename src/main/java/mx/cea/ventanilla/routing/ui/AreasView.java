package mx.cea.ventanilla.routing.ui;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.routing.Area;
import org.jspecify.annotations.Nullable;

/// The list of the areas, and beside it one area or the form for a new one.
public final class AreasView {
    /// Leaves the selected area for a new one.
    public static final Shortcut ADD = Shortcut.of("Ctrl+N", "routing.areas.key.add");

    private final AreasViewModel viewModel;

    @FXML
    private Node root;

    @FXML
    private TableView<Area> table;

    @FXML
    private TableColumn<Area, String> nameColumn;

    @FXML
    private TableColumn<Area, String> mailboxColumn;

    @FXML
    private TableColumn<Area, String> daysColumn;

    @FXML
    private TableColumn<Area, String> stateColumn;

    @FXML
    private Node form;

    @FXML
    private Label title;

    @FXML
    private TextField code;

    @FXML
    private TextField name;

    @FXML
    private TextField mailbox;

    @FXML
    private TextField days;

    @FXML
    private CheckBox active;

    public AreasView(AreasViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        table.setItems(viewModel.areas());
        nameColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().name()));
        mailboxColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().mailbox().value()));
        daysColumn.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(Integer.toString(row.getValue().businessDays())));
        stateColumn.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                Texts.get(row.getValue().active() ? "routing.areas.active" : "routing.areas.inactive")));
        code.textProperty().bindBidirectional(viewModel.codeProperty());
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        mailbox.textProperty().bindBidirectional(viewModel.mailboxProperty());
        days.textProperty().bindBidirectional(viewModel.daysProperty());
        active.selectedProperty().bindBidirectional(viewModel.activeProperty());
        viewModel.selectedProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                viewModel.selectedProperty().set(chosen);
            }
        });
        ADD.on(root, this::newArea);
        viewModel.load();
    }

    private void show(@Nullable Area area) {
        title.setText(area == null ? Texts.get("routing.areas.new") : area.name());
        code.setDisable(area != null);
        active.setVisible(area != null);
        if (area == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(area);
        }
    }

    @FXML
    private void newArea() {
        viewModel.selectedProperty().set(null);
        Focus.first(form);
    }

    @FXML
    private void save() {
        viewModel.save();
    }

    public AreasViewModel getViewModel() {
        return viewModel;
    }
}
