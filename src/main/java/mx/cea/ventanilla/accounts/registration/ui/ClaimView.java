package mx.cea.ventanilla.accounts.registration.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.fx.Debounce;

/// The fields of what is compared with the register, for use within a view.
public final class ClaimView {
    private final ClaimForm viewModel;

    @FXML
    private RadioButton person;

    @FXML
    private RadioButton company;

    @FXML
    private TextField contract;

    @FXML
    private Node names;

    @FXML
    private Node givenNameField;

    @FXML
    private TextField givenName;

    @FXML
    private TextField firstSurname;

    @FXML
    private TextField secondSurname;

    @FXML
    private VBox companyField;

    @FXML
    private TextField companyName;

    @FXML
    private VBox meterField;

    @FXML
    private TextField meter;

    @FXML
    private VBox addressFields;

    @FXML
    private TextField street;

    @FXML
    private TextField outsideNumber;

    @FXML
    private TextField insideNumber;

    ClaimView(ClaimForm viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        company.selectedProperty().bindBidirectional(viewModel.companyProperty());
        viewModel.companyProperty().subscribe(now -> {
            person.setSelected(!now);
            FieldBinding.show(names, !now);
            FieldBinding.show(companyField, now);
        });
        viewModel.byAddressProperty().subscribe(now -> {
            FieldBinding.show(addressFields, now);
            FieldBinding.show(meterField, !now);
        });
        FieldBinding.tie(contract, viewModel.getContract());
        FieldBinding.show(givenNameField, viewModel.isNamed());
        FieldBinding.tie(givenName, viewModel.getGivenName());
        FieldBinding.tie(firstSurname, viewModel.getFirstSurname());
        FieldBinding.tie(secondSurname, viewModel.getSecondSurname());
        FieldBinding.tie(companyName, viewModel.getCompanyName());
        FieldBinding.tie(meter, viewModel.getMeter());
        FieldBinding.tie(street, viewModel.getStreet());
        FieldBinding.tie(outsideNumber, viewModel.getOutsideNumber());
        FieldBinding.tie(insideNumber, viewModel.getInsideNumber());
        Debounce typed = Debounce.on(contract.textProperty(), viewModel::lookUp);
        contract.focusedProperty().subscribe(focused -> {
            if (!focused) {
                typed.hurry();
            }
        });
    }

    public ClaimForm getViewModel() {
        return viewModel;
    }
}
