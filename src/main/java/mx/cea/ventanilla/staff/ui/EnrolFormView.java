package mx.cea.ventanilla.staff.ui;

import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.staff.Role;

/// The fields of somebody new, for use within a view.
public final class EnrolFormView {
    private final EnrolForm viewModel;
    private final boolean rolesOffered;

    @FXML
    private TextField name;

    @FXML
    private TextField username;

    @FXML
    private VBox roleField;

    @FXML
    private ComboBox<Role> role;

    @FXML
    private PasswordField password;

    @FXML
    private PasswordField again;

    /// @param rolesOffered whether the role may be chosen
    public EnrolFormView(EnrolForm viewModel, boolean rolesOffered) {
        this.viewModel = viewModel;
        this.rolesOffered = rolesOffered;
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        username.textProperty().bindBidirectional(viewModel.usernameProperty());
        password.textProperty().bindBidirectional(viewModel.getPassword().textProperty());
        again.textProperty().bindBidirectional(viewModel.getPassword().againProperty());
        roleField.setVisible(rolesOffered);
        roleField.setManaged(rolesOffered);
        role.getItems().setAll(Role.values());
        role.setConverter(RoleConverter.INSTANCE);
        role.valueProperty().bindBidirectional(viewModel.roleProperty());
    }

    public EnrolForm getViewModel() {
        return viewModel;
    }
}
