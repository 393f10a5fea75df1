package mx.cea.ventanilla.staff.ui;

import java.time.format.DateTimeFormatter;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Confirmation;
import mx.cea.ventanilla.fx.Dialogs;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffEntry;
import org.jspecify.annotations.Nullable;

/// The list of the staff, and beside it one person or the form for somebody new.
public final class StaffView {
    /// Leaves the selected person for the form.
    public static final Shortcut ENROL = Shortcut.of("Ctrl+N", "staff.key.enrol");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);

    private final StaffViewModel viewModel;

    @FXML
    private Node root;

    @FXML
    private TableView<StaffEntry> table;

    @FXML
    private TableColumn<StaffEntry, String> name;

    @FXML
    private TableColumn<StaffEntry, String> username;

    @FXML
    private TableColumn<StaffEntry, String> role;

    @FXML
    private TableColumn<StaffEntry, StaffEntry> state;

    @FXML
    private Node enrolment;

    @FXML
    private Node person;

    @FXML
    private Label personName;

    @FXML
    private Label personUsername;

    @FXML
    private ComboBox<Role> personRole;

    @FXML
    private PasswordField password;

    @FXML
    private PasswordField again;

    public StaffView(StaffViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        table.setItems(viewModel.staff());
        name.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().member().name()));
        username.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().member().username()));
        role.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                Texts.get(row.getValue().member().role().messageKey())));
        state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        state.setCellFactory(_ -> new StateCell());
        personRole.getItems().setAll(Role.values());
        personRole.setConverter(RoleConverter.INSTANCE);
        password.textProperty().bindBidirectional(viewModel.getNewPassword().textProperty());
        again.textProperty().bindBidirectional(viewModel.getNewPassword().againProperty());
        viewModel.selectedProperty().subscribe(this::show);
        table.getSelectionModel().selectedItemProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                viewModel.selectedProperty().set(chosen);
            }
        });
        ENROL.on(root, this::newPerson);
        viewModel.load();
    }

    private void show(@Nullable StaffEntry entry) {
        enrolment.setVisible(entry == null);
        enrolment.setManaged(entry == null);
        person.setVisible(entry != null);
        person.setManaged(entry != null);
        if (entry == null) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().select(entry);
            personName.setText(entry.member().name());
            personUsername.setText(entry.member().username());
            personRole.setValue(entry.member().role());
        }
    }

    @FXML
    private void newPerson() {
        viewModel.selectedProperty().set(null);
        Focus.first(enrolment);
    }

    @FXML
    private void enrol() {
        viewModel.enrol();
    }

    @FXML
    private void changeRole() {
        viewModel.changeRole(personRole.getValue());
    }

    @FXML
    private void setPassword() {
        viewModel.setPassword();
    }

    @FXML
    private void activate() {
        viewModel.activate();
    }

    @FXML
    private void unlock() {
        viewModel.unlock();
    }

    @FXML
    private void deactivate() {
        Confirmation confirmation = new Confirmation(
                Texts.get("staff.deactivate.question", personName.getText()),
                Texts.get("staff.deactivate.explanation"),
                Texts.get("staff.deactivate"),
                Texts.get("staff.deactivate.keep"),
                true);
        Dialogs.confirm(root.getScene().getWindow(), confirmation, viewModel::deactivate);
    }

    public StaffViewModel getViewModel() {
        return viewModel;
    }

    /// Whether somebody may come in, as a badge.
    private static final class StateCell extends TableCell<StaffEntry, StaffEntry> {
        private final Label badge = new Label();

        @Override
        protected void updateItem(StaffEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            badge.getStyleClass().setAll("badge", style(entry));
            badge.setText(text(entry));
            setGraphic(badge);
        }

        private static String style(StaffEntry entry) {
            if (!entry.active()) {
                return "inactive";
            }
            return entry.lockedUntil() == null ? "success" : "warning";
        }

        private static String text(StaffEntry entry) {
            if (!entry.active()) {
                return Texts.get("staff.state.inactive");
            }
            return entry.lockedUntil() == null
                    ? Texts.get("staff.state.active")
                    : Texts.get("staff.state.locked", TIME.format(entry.lockedUntil().atZone(Clock.ZONE)));
        }
    }
}
