package mx.cea.ventanilla.accounts.registration.ui;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;

/// All that was typed, as it will be registered, to be read over to the customer.
final class SummaryPane extends VBox {
    private final RegistrationViewModel viewModel;

    SummaryPane(RegistrationViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("summary-lines");
    }

    /// Reads everything anew.
    void follow() {
        ClaimForm claim = viewModel.getClaim();
        UserForm user = viewModel.getUser();
        boolean company = claim.companyProperty().get();
        GridPane client = Nodes.facts();
        Nodes.fact(
                client,
                company ? "accounts.receipt.name.COMPANY" : "accounts.receipt.name.PERSON",
                NewRegistration.displayName(claim.holder(), claim.givenName()));
        Nodes.fact(client, "accounts.receipt.contract", viewModel.getMatched());
        DeclaredRepresentative who = viewModel.getRepresentative().declared();
        if (who != null) {
            Nodes.fact(
                    client,
                    "accounts.receipt.group.representative",
                    Texts.get(
                            "accounts.registration.summary.representative",
                            who.name(),
                            Texts.get("accounts.registration.power." + who.power()),
                            who.document()));
        }
        GridPane account = Nodes.facts();
        Nodes.fact(account, "accounts.receipt.username", user.getUsername().get());
        Nodes.fact(account, "accounts.receipt.email", user.getEmail().get().strip());
        Nodes.fact(account, "accounts.receipt.phone", user.getPhone().get().strip());
        Nodes.fact(account, "accounts.receipt.group.accepted", Texts.get("accounts.registration.summary.accepted"));
        getChildren().setAll(
                Nodes.heading("accounts.receipt.group.customer"),
                client,
                Nodes.heading("accounts.receipt.group.user"),
                account);
    }
}
