package mx.cea.ventanilla.customers.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.FileWarning;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.ui.RegisterWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/// The invoices of a contract with what is odd about them, their amounts as a chart, and the payments: of the selected
/// invoice, or all.
final class BillsPane extends HBox {
    /// From which width, in pixels, the table shows when an invoice was issued; below, it is told above its payments.
    private static final double WIDE = 760;

    private static final PseudoClass UNPOSTED = PseudoClass.getPseudoClass("unposted");

    private final ObservableList<Invoice> all = FXCollections.observableArrayList();
    private final FilteredList<Invoice> shown = new FilteredList<>(all);
    private final ObservableList<Payment> payments = FXCollections.observableArrayList();
    private final Map<Long, List<String>> oddities = new HashMap<>();
    private final DigitalBar digital;
    private final TextField find = new TextField();
    private final StackPane chart = new StackPane();
    private final Label paymentsOf = Nodes.wrapped("", "section-heading");
    private final Button everyPayment = new Button(Texts.get("customers.payments.all"));
    private final Label unpostedNote = Nodes.wrapped(Texts.get("requests.page.payments.48h"), "warning-line");
    private final TableView<Invoice> table;
    private @Nullable ContractFile file;

    /// @param export saves the invoices
    /// @param digital what can be done with the digital invoice of the selected one
    BillsPane(Node export, DigitalBar digital) {
        this.digital = digital;
        getStyleClass().add("halves");
        table = invoices();
        find.setId("find-bill");
        find.setPromptText(Texts.get("customers.bills.find"));
        find.setAccessibleText(Texts.get("customers.bills.find"));
        find.textProperty().subscribe(typed -> shown.setPredicate(invoice -> fits(invoice, typed)));
        table.getSelectionModel().selectedItemProperty().subscribe((_, selected) -> {
            digital.select(selected);
            showPayments();
        });
        everyPayment.getStyleClass().addAll("flat", "small");
        everyPayment.setOnAction(_ -> table.getSelectionModel().clearSelection());
        HBox above = new HBox(find, export);
        above.getStyleClass().add("pane-actions");
        HBox.setHgrow(find, Priority.ALWAYS);
        VBox left = new VBox(above, table);
        left.getStyleClass().addAll("half", "wide");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox right = new VBox(chart, payments());
        right.getStyleClass().add("half");
        getChildren().setAll(left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
    }

    /// Shows the invoices as they have just been read; selection and what is typed stay.
    void show(ContractFile now) {
        ContractFile before = file;
        file = now;
        if (before == null || !before.invoices().equals(now.invoices())) {
            Invoice selected = table.getSelectionModel().getSelectedItem();
            tellOddities(now);
            all.setAll(now.invoices());
            chart.getChildren().setAll(new AmountChart(now));
            if (selected != null) {
                shown.stream().filter(i -> i.id() == selected.id()).findFirst()
                        .ifPresent(table.getSelectionModel()::select);
            }
        }
        showPayments();
    }

    private void tellOddities(ContractFile now) {
        oddities.clear();
        for (FileWarning warning : now.warnings()) {
            switch (warning) {
                case FileWarning.OddInvoiceNumber(Invoice odd, var _) -> tellOddity(odd, warning);
                case FileWarning.SharedInvoiceNumber(Invoice odd) -> tellOddity(odd, warning);
                case FileWarning.ReadingBelowPrevious _ -> {}
            }
        }
    }

    private void tellOddity(Invoice odd, FileWarning warning) {
        oddities.computeIfAbsent(odd.id(), _ -> new ArrayList<>()).add(RegisterWords.warning(warning));
    }

    /// Goes to the field that filters.
    void find() {
        find.requestFocus();
    }

    private boolean fits(Invoice invoice, String typed) {
        ContractFile of = file;
        if (of == null || typed.isBlank()) {
            return true;
        }
        String text = Folding.fold(Stream.of(
                        Dates.inWords(invoice.period()),
                        invoice.number().text(),
                        invoice.amount().format(),
                        invoice.status(of.today()).word())
                .collect(Collectors.joining(" ")));
        return Folding.words(typed).stream().allMatch(text::contains);
    }

    private TableView<Invoice> invoices() {
        TableView<Invoice> made = Columns.table("customers.bills", "customers.bills.none");
        made.setId("bills");
        made.getColumns().add(Columns.nodes("customers.bills.status", 82, i ->
                Columns.badge(i.status(today()).word(), FileWords.style(i.status(today())))));
        made.getColumns().add(Columns.text("customers.bills.period", 78, i -> FileWords.month(i.period())));
        made.getColumns().add(Columns.figure("customers.bills.amount", 78, i -> i.amount().format()));
        made.getColumns().add(Columns.figure("customers.bills.open", 84, i ->
                i.outstanding().centavos() == 0 ? "" : i.outstanding().format()));
        var issued = Columns.<Invoice>text("customers.bills.issued-on", 90, i -> Dates.inDigits(i.issuedOn()));
        made.getColumns().add(issued);
        made.widthProperty().subscribe(width -> issued.setVisible(width.doubleValue() >= WIDE));
        made.getColumns().add(Columns.text("customers.bills.due-on", 90, i -> Dates.inDigits(i.dueOn())));
        made.getColumns().add(Columns.nodes("customers.bills.number", 205, this::number));
        made.setItems(shown);
        return made;
    }

    private LocalDate today() {
        return Objects.requireNonNull(file).today();
    }

    /// The number, and a sign where it is odd, which says what.
    private Node number(Invoice invoice) {
        CopyButton copy = new CopyButton(invoice.number().text());
        List<String> said = oddities.getOrDefault(invoice.id(), List.of());
        if (said.isEmpty()) {
            return copy;
        }
        Label sign = new Label("", new FontIcon(Material2MZ.WARNING));
        sign.getStyleClass().add("warning-line");
        sign.setTooltip(new Tooltip(String.join("\n", said)));
        sign.setAccessibleText(String.join(" ", said));
        return new HBox(copy, sign);
    }

    private VBox payments() {
        TableView<Payment> made = Columns.table("customers.payments", "customers.payments.none");
        made.setId("payments");
        made.setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(Payment item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(UNPOSTED, !empty && item != null && !item.posted());
            }
        });
        made.getColumns().add(Columns.text("customers.payments.paid-on", 86, p -> Dates.inDigits(p.paidOn())));
        made.getColumns().add(Columns.text("customers.payments.posted-on", 86, p -> p.postedOn() == null
                ? Texts.get("requests.page.payments.unposted")
                : Dates.inDigits(p.postedOn())));
        made.getColumns().add(Columns.figure("customers.bills.amount", 88, p -> p.amount().format()));
        made.getColumns().add(Columns.text("customers.payments.channel", 58, Payment::channel));
        made.getColumns().add(Columns.nodes("customers.payments.reference", 130, p -> new CopyButton(p.reference())));
        made.setItems(payments);
        VBox.setVgrow(made, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(paymentsOf, space, everyPayment);
        heading.getStyleClass().add("pane-heading");
        unpostedNote.setGraphic(new FontIcon(Material2MZ.SCHEDULE));
        unpostedNote.setId("unposted-note");
        VBox card = new VBox(heading, digital, unpostedNote, made);
        card.getStyleClass().addAll("card", "payments-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        return card;
    }

    private void showPayments() {
        ContractFile of = file;
        if (of == null) {
            return;
        }
        Invoice invoice = table.getSelectionModel().getSelectedItem();
        List<Payment> now = of.payments().stream()
                .filter(p -> invoice == null || invoice.number().equals(p.invoiceNumber()))
                .toList();
        if (!payments.equals(now)) {
            payments.setAll(now);
        }
        paymentsOf.setText(invoice == null
                ? Texts.get("customers.payments.every")
                : Texts.get(
                        "customers.payments.of", FileWords.month(invoice.period()), Dates.inDigits(invoice.issuedOn())));
        everyPayment.setVisible(invoice != null);
        boolean waits = payments.stream().anyMatch(p -> !p.posted());
        unpostedNote.setVisible(waits);
        unpostedNote.setManaged(waits);
    }
}
