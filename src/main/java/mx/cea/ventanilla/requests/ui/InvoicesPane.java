package mx.cea.ventanilla.requests.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.fx.Nodes;

/// The payments and invoices of a contract; payments that are not posted stand out.
final class InvoicesPane extends VBox {
    private static final PseudoClass UNPOSTED = PseudoClass.getPseudoClass("unposted");

    InvoicesPane(ContractFile file) {
        getStyleClass().addAll("card", "invoices");
        TabPane tabs = new TabPane(
                tab("requests.page.payments", payments(file.payments())),
                tab("requests.page.invoices", invoices(file)));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        getChildren().setAll(Nodes.wrapped(Texts.get("requests.page.payments.48h"), "caption"), tabs);
    }

    private static Tab tab(String key, TableView<?> table) {
        return new Tab(Texts.get(key), table);
    }

    private static TableView<Payment> payments(List<Payment> payments) {
        TableView<Payment> table = table(payments, "requests.page.payments.none");
        table.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(Payment item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(UNPOSTED, !empty && item != null && !item.posted());
            }
        });
        table.getColumns().add(column("requests.page.payments.paid-on", p -> Dates.inDigits(p.paidOn())));
        table.getColumns().add(column("requests.page.payments.posted-on", p -> p.postedOn() == null
                ? Texts.get("requests.page.payments.unposted")
                : Dates.inDigits(p.postedOn())));
        table.getColumns().add(column("requests.page.payments.amount", p -> p.amount().format()));
        table.getColumns().add(column("requests.page.payments.reference", Payment::reference));
        table.getColumns().add(column("requests.page.payments.channel", Payment::channel));
        return table;
    }

    private static TableView<Invoice> invoices(ContractFile file) {
        TableView<Invoice> table = table(file.invoices(), "requests.page.invoices.none");
        table.getColumns().add(column("requests.page.invoices.period", i -> Dates.inWords(i.period())));
        table.getColumns().add(column("requests.page.payments.amount", i -> i.amount().format()));
        table.getColumns().add(column("requests.page.invoices.status", i -> i.status(file.today()).word()));
        table.getColumns().add(column("requests.page.invoices.due-on", i -> Dates.inDigits(i.dueOn())));
        table.getColumns().add(column("requests.page.invoices.number", i -> i.number().text()));
        return table;
    }

    private static <T> TableView<T> table(List<T> rows, String none) {
        TableView<T> table = new TableView<>(FXCollections.observableArrayList(rows));
        table.setPlaceholder(Nodes.wrapped(Texts.get(none), "caption"));
        return table;
    }

    private static <T> TableColumn<T, String> column(String key, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(Texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
