package mx.cea.ventanilla.accounts.registration.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import javafx.util.StringConverter;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative.Power;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative.Scan;
import mx.cea.ventanilla.common.Texts;
import org.jspecify.annotations.Nullable;

/// The first phase: *Datos del cliente*.
public final class ClientStep {
    private static final long KIB = 1024;

    private final RegistrationViewModel viewModel;
    private final Function<Window, Optional<Path>> chooseScan;

    @FXML
    private CheckBox represented;

    @FXML
    private Node representativeFields;

    @FXML
    private ComboBox<Power> power;

    @FXML
    private TextField representativeName;

    @FXML
    private TextField document;

    @FXML
    private Label scan;

    @FXML
    private Node detach;

    /// @param chooseScan asks for the scan of a document
    ClientStep(RegistrationViewModel viewModel, Function<Window, Optional<Path>> chooseScan) {
        this.viewModel = viewModel;
        this.chooseScan = chooseScan;
    }

    @FXML
    private void initialize() {
        RepresentativeForm representative = viewModel.getRepresentative();
        represented.selectedProperty().bindBidirectional(representative.presentProperty());
        representative.presentProperty().subscribe(present -> FieldBinding.show(representativeFields, present));
        power.getItems().setAll(Power.values());
        power.setConverter(new PowerWords());
        power.valueProperty().bindBidirectional(representative.powerProperty());
        FieldBinding.tie(representativeName, representative.getName());
        FieldBinding.tie(document, representative.getDocument());
        representative.scanProperty().subscribe(this::showScan);
    }

    private void showScan(@Nullable Scan chosen) {
        scan.setText(chosen == null
                ? Texts.get("accounts.registration.scan.none")
                : Texts.get(
                        "accounts.registration.scan.file",
                        chosen.fileName(),
                        Math.ceilDiv(chosen.content().length, KIB)));
        FieldBinding.show(detach, chosen != null);
    }

    @FXML
    private void attach() {
        chooseScan.apply(scan.getScene().getWindow()).ifPresent(viewModel.getRepresentative()::attach);
    }

    @FXML
    private void detach() {
        viewModel.getRepresentative().detach();
    }

    public RegistrationViewModel getViewModel() {
        return viewModel;
    }

    /// Powers as they are read; they are only chosen from a list, never typed.
    private static final class PowerWords extends StringConverter<Power> {
        @Override
        public String toString(@Nullable Power power) {
            return power == null ? "" : Texts.get("accounts.registration.power." + power);
        }

        @Override
        public Power fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
