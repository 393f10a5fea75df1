package mx.cea.ventanilla.requests.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.FileWarning;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.requests.CustomerFile;
import mx.cea.ventanilla.requests.Entitlement;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.fx.CopyButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// Who asks, with the account or its absence, and the contract that is meant.
final class CustomerPane extends VBox {

    CustomerPane(Request request, CustomerFile customer) {
        getStyleClass().add("customer-pane");
        getChildren().add(who(request, customer));
        ContractFile file = customer.contract();
        if (file != null) {
            getChildren().add(contract(file, customer.entitlement()));
        } else if (request.matter().contractGiven() != null) {
            getChildren().add(warning(Texts.get("requests.page.contract.unknown", request.matter().contractGiven())));
        }
    }

    private static VBox who(Request request, CustomerFile customer) {
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
            Nodes.fact(facts, "requests.page.username", account.username().text());
            if (customer.contracts().size() > 1) {
                Nodes.fact(facts, "requests.page.contracts", Texts.get(
                        "requests.page.contracts.count", customer.contracts().size()));
            }
        } else {
            Nodes.fact(facts, "requests.page.username", request.requester().usernameGiven());
        }
        switch (customer.entitlement()) {
            case FULL -> {}
            case NOT_REGISTERED -> card.getChildren().add(warning(Texts.get("requests.page.not-registered")));
            case NOT_HIS_CONTRACT -> card.getChildren().add(warning(Texts.get("requests.page.not-his")));
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

    private static VBox contract(ContractFile file, Entitlement entitlement) {
        Contract contract = file.contract();
        VBox card = new VBox();
        card.getStyleClass().add("card");
        GridPane facts = Nodes.facts();
        Nodes.fact(facts, "requests.page.contract", new CopyButton(contract.number().digits()));
        Nodes.fact(facts, "requests.page.holder", contract.holder().displayName());
        Nodes.fact(facts, "requests.page.address", contract.address().line());
        Nodes.fact(facts, "requests.page.tariff", contract.tariff());
        Nodes.fact(facts, "requests.page.meter", meter(contract.meter()));
        Nodes.fact(facts, "requests.page.balance", balance(file));
        card.getChildren().setAll(facts);
        if (entitlement != Entitlement.FULL) {
            card.getChildren().addFirst(Nodes.wrapped(Texts.get("requests.page.contract.internal"), "caption"));
        }
        file.warnings().stream()
                .map(CustomerPane::words)
                .distinct()
                .limit(3)
                .forEach(words -> card.getChildren().add(warning(words)));
        return card;
    }

    private static String meter(Meter meter) {
        String number = meter.number();
        return switch (meter) {
            case Meter.Own own -> own.number();
            case Meter.Shared _ -> number == null
                    ? Texts.get("requests.page.meter.shared")
                    : Texts.get("requests.page.meter.shared.number", number);
            case Meter.None _ -> Texts.get("requests.page.meter.none");
        };
    }

    private static String balance(ContractFile file) {
        String owed = file.balance().owed().format();
        return file.balance().overdue().centavos() > 0
                ? Texts.get("requests.page.balance.overdue", owed, file.balance().overdue().format())
                : owed;
    }

    private static String words(FileWarning warning) {
        return switch (warning) {
            case FileWarning.ReadingBelowPrevious(var reading, var previous) -> Texts.get(
                    "requests.page.warning.reading",
                    Dates.inDigits(reading.readOn()),
                    reading.value(),
                    previous.value());
            case FileWarning.OddInvoiceNumber(var invoice, InvoiceNumber.Oddity oddity) -> switch (oddity) {
                case MALFORMED -> Texts.get("requests.page.warning.invoice.malformed", invoice.number().text());
                case OTHER_PERIOD -> Texts.get(
                        "requests.page.warning.invoice.period",
                        invoice.number().text(),
                        Dates.inWords(invoice.period()));
            };
            case FileWarning.SharedInvoiceNumber(var invoice) ->
                Texts.get("requests.page.warning.invoice.shared", invoice.number().text());
        };
    }

    static Label warning(String text) {
        Label label = Nodes.wrapped(text, "warning-line");
        label.setGraphic(new FontIcon(Material2MZ.WARNING));
        return label;
    }
}
