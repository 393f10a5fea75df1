package mx.cea.ventanilla.requests.ui;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.fx.Nodes;

/// The latest invoice, payment and reading of a contract, for requests that are not about them.
final class AccountSummary extends VBox {
    AccountSummary(ContractFile file) {
        getStyleClass().add("card");
        GridPane facts = Nodes.facts();
        file.invoices().stream().findFirst().ifPresent(invoice -> Nodes.fact(
                facts, "requests.page.summary.invoice", words(invoice, file)));
        file.payments().stream().findFirst().ifPresent(payment -> Nodes.fact(
                facts, "requests.page.summary.payment", words(payment)));
        if (!file.readings().isEmpty()) {
            var last = file.readings().getLast();
            Nodes.fact(facts, "requests.page.summary.reading", Texts.get(
                    last.estimated() ? "requests.page.consumption.tip.estimated" : "requests.page.consumption.tip",
                    Dates.inDigits(last.readOn()), last.value(), last.consumption()));
        }
        getChildren().setAll(Nodes.heading("requests.page.summary"), facts);
    }

    private static String words(Invoice invoice, ContractFile file) {
        return Texts.get(
                "requests.page.summary.invoice.value",
                Dates.inWords(invoice.period()),
                invoice.amount().format(),
                invoice.status(file.today()).word());
    }

    private static String words(Payment payment) {
        return Texts.get(
                "requests.page.summary.payment.value",
                Dates.inDigits(payment.paidOn()),
                payment.amount().format(),
                payment.postedOn() == null
                        ? Texts.get("requests.page.payments.unposted")
                        : Texts.get("requests.payment.posted", Dates.inDigits(payment.postedOn())));
    }
}
