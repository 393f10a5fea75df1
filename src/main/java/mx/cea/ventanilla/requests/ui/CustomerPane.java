package mx.cea.ventanilla.requests.ui;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.CustomerFile;
import mx.cea.ventanilla.requests.Entitlement;
import mx.cea.ventanilla.requests.Request;

/// Who asks, with the account or its absence, and the contract that is meant.
final class CustomerPane extends VBox {

    /// @param openContract opens the file of the contract
    /// @param openAccount  opens the portal account
    CustomerPane(Request request, CustomerFile customer, Runnable openContract, Consumer<AccountId> openAccount) {
        getStyleClass().add("customer-pane");
        getChildren().add(who(request, customer, openAccount));
        ContractFile file = customer.contract();
        if (file != null) {
            getChildren().add(contract(file, customer.entitlement(), openContract));
        } else if (request.matter().contractGiven() != null) {
            getChildren().add(Nodes.warning(Texts.get("requests.page.contract.unknown", request.matter().contractGiven())));
        }
    }

    private static VBox who(Request request, CustomerFile customer, Consumer<AccountId> openAccount) {
        VBox card = new VBox();
        card.getStyleClass().add("card");
        Label name = Nodes.wrapped(request.requester().name(), "customer-name");
        name.setId("customer-name");
        GridPane facts = Nodes.facts();
        String email = request.requester().email();
        if (email != null) {
            CopyButton copy = new CopyButton(email);
            copy.setMinWidth(0);
            copy.setMinHeight(CopyButton.USE_PREF_SIZE);
            copy.setWrapText(true);
            Nodes.fact(facts, "requests.page.email", copy);
        } else {
            Nodes.fact(facts, "requests.page.email", Texts.get("requests.page.email.none"));
        }
        Nodes.fact(facts, "requests.page.phone", request.requester().phone());
        card.getChildren().setAll(name, badges(customer), facts);
        Account account = customer.account();
        if (account != null) {
            Hyperlink open = new Hyperlink(account.username().text());
            open.setId("open-account");
            open.setMinWidth(0);
            open.setOnAction(_ -> openAccount.accept(account.id()));
            Nodes.fact(facts, "requests.page.username", open);
            if (customer.contracts().size() > 1) {
                Nodes.fact(facts, "requests.page.contracts", Texts.get(
                        "requests.page.contracts.count", customer.contracts().size()));
            }
        } else {
            Nodes.fact(facts, "requests.page.username", request.requester().usernameGiven());
        }
        switch (customer.entitlement()) {
            case FULL -> {}
            case NOT_REGISTERED -> card.getChildren().add(Nodes.warning(Texts.get("requests.page.not-registered")));
            case NOT_HIS_CONTRACT -> card.getChildren().add(Nodes.warning(Texts.get("requests.page.not-his")));
        }
        return card;
    }

    private static FlowPane badges(CustomerFile customer) {
        FlowPane badges = new FlowPane();
        badges.getStyleClass().add("badges");
        Account account = customer.account();
        String words = account == null
                ? Texts.get("requests.page.account.none")
                : Texts.get("requests.page.account." + account.state().name());
        Label badge = new Label(words);
        badge.getStyleClass().addAll("badge", customer.entitlement() == Entitlement.NOT_REGISTERED ? "warning" : "success");
        badges.getChildren().add(badge);
        return badges;
    }

    private static VBox contract(ContractFile file, Entitlement entitlement, Runnable openContract) {
        Contract contract = file.contract();
        VBox card = new VBox();
        card.getStyleClass().add("card");
        GridPane facts = Nodes.facts();
        Nodes.fact(facts, "requests.page.contract", new CopyButton(contract.number().digits()));
        Nodes.fact(facts, "requests.page.holder", contract.holder().displayName());
        Nodes.fact(facts, "requests.page.address", contract.address().line());
        Nodes.fact(facts, "requests.page.tariff", contract.tariff());
        Nodes.fact(facts, "requests.page.meter", RegisterWords.meter(contract.meter()));
        Nodes.fact(facts, "requests.page.balance", RegisterWords.balance(file.balance()));
        card.getChildren().setAll(facts);
        if (entitlement != Entitlement.FULL) {
            card.getChildren().addFirst(Nodes.wrapped(Texts.get("requests.page.contract.internal"), "caption"));
        }
        file.warnings().stream()
                .map(RegisterWords::warning)
                .distinct()
                .limit(3)
                .forEach(words -> card.getChildren().add(Nodes.warning(words)));
        Button open = new Button(Texts.get("requests.page.contract.file"));
        open.setId("open-contract");
        open.getStyleClass().add(Styles.SMALL);
        open.setOnAction(_ -> openContract.run());
        card.getChildren().add(open);
        return card;
    }
}
