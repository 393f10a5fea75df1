package mx.cea.ventanilla.accounts.registration.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.RegistrationReceipt;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationViewModel.Step;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.CopyButton;
import org.jspecify.annotations.Nullable;

/// The third phase, *Enviar*: everything once more, and what came of it with its receipt.
public final class SendStep {
    private final RegistrationViewModel viewModel;
    private final ReceiptModel receipt;
    private final BiFunction<Window, String, Optional<Path>> chooseWhere;
    private final Consumer<AccountId> openAccount;

    @FXML
    private Node before;

    @FXML
    private VBox summary;

    @FXML
    private Node after;

    @FXML
    private Label outcome;

    @FXML
    private VBox folio;

    @FXML
    private Label told;

    @FXML
    private Label problem;

    @FXML
    private Node open;

    /// @param chooseWhere asks where to save the receipt
    /// @param openAccount shows the account's window
    SendStep(
            RegistrationViewModel viewModel,
            ReceiptModel receipt,
            BiFunction<Window, String, Optional<Path>> chooseWhere,
            Consumer<AccountId> openAccount) {
        this.viewModel = viewModel;
        this.receipt = receipt;
        this.chooseWhere = chooseWhere;
        this.openAccount = openAccount;
    }

    @FXML
    private void initialize() {
        SummaryPane lines = new SummaryPane(viewModel);
        summary.getChildren().add(lines);
        told.textProperty().bind(receipt.toldProperty());
        told.managedProperty().bind(told.textProperty().isNotEmpty());
        problem.textProperty().bind(receipt.problemProperty());
        viewModel.stepProperty().subscribe(step -> {
            if (step == Step.SEND) {
                lines.follow();
            }
        });
        viewModel.doneProperty().subscribe(this::show);
    }

    private void show(RegistrationResult.@Nullable Registered done) {
        FieldBinding.show(before, done == null);
        FieldBinding.show(after, done != null);
        receipt.forget();
        if (done != null) {
            outcome.setText(Texts.get(
                    "accounts.registration.done",
                    done.account().displayName(),
                    done.account().username().text(),
                    done.account().email()));
            folio.getChildren().setAll(new CopyButton(done.act().folio().text()));
            open.requestFocus();
        }
    }

    private Optional<AccountAct> act() {
        return Optional.ofNullable(viewModel.getDone()).map(RegistrationResult.Registered::act);
    }

    @FXML
    private void openReceipt() {
        act().ifPresent(receipt::open);
    }

    @FXML
    private void saveReceipt() {
        act().ifPresent(act -> chooseWhere
                .apply(outcome.getScene().getWindow(), RegistrationReceipt.fileName(act))
                .ifPresent(target -> receipt.save(act, target)));
    }

    @FXML
    private void openAccount() {
        RegistrationResult.Registered done = viewModel.getDone();
        if (done != null) {
            openAccount.accept(done.account().id());
        }
    }

    public RegistrationViewModel getViewModel() {
        return viewModel;
    }
}
