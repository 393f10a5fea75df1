package mx.cea.ventanilla.customers.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.Balance;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.ui.Moments;
import mx.cea.ventanilla.requests.ui.RegisterWords;
import org.jspecify.annotations.Nullable;

/// What a contract is, what it owes and why, who uses it in the portal, and what does not fit together.
final class SummaryPane extends ScrollPane {
    private static final int WARNINGS = 6;
    /// How many lines are seen without scrolling, and how high one is, in em.
    private static final int INVOICES = 7;

    private static final double INVOICE = 2.45;
    private static final int ACCOUNTS = 3;
    private static final double ACCOUNT = 3.6;

    private final ContractPage.Doors doors;
    private final Place<Contract> contract = new Place<>();
    private final Place<Owed> owed = new Place<>();
    private final Place<List<Request>> holds = new Place<>();
    private final Place<List<Account>> accounts = new Place<>();
    private final Place<List<String>> warnings = new Place<>();

    SummaryPane(ContractPage.Doors doors) {
        this.doors = doors;
        getStyleClass().add("list-pane");
        setFitToWidth(true);
        HBox columns = new HBox(column(contract), column(owed), column(holds, accounts, warnings));
        columns.getStyleClass().add("summary");
        setContent(columns);
    }

    /// Shows a contract as it has just been read. Only what is different is laid out again, so that selection and position
    /// stay.
    void show(FileView view) {
        ContractFile file = view.file();
        contract.show(file.contract(), SummaryPane::contract);
        owed.show(new Owed(file.balance(), file.arrears().invoices(), view.limit()), _ -> arrears(view));
        holds.show(view.holds(), now -> holds(now, file.today(), doors.request()));
        accounts.show(
                view.accounts(),
                now -> accounts(now, id -> doors.account().accept(id, file.contract().number())));
        warnings.show(
                file.warnings().stream().map(RegisterWords::warning).distinct().toList(), SummaryPane::warnings);
    }

    /// What the card of the debt tells.
    private record Owed(Balance balance, List<Invoice> overdue, ArrearsLimit limit) {}

    /// Where a card lies, and what it tells.
    private static final class Place<T> extends StackPane {
        private @Nullable T told;

        void show(T now, Function<T, Region> card) {
            if (!now.equals(told)) {
                told = now;
                getChildren().setAll(card.apply(now));
            }
        }
    }

    private static VBox column(Region... cards) {
        VBox column = new VBox(cards);
        column.getStyleClass().add("summary-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static VBox card(String heading) {
        VBox card = new VBox(Nodes.heading(heading));
        card.getStyleClass().add("card");
        return card;
    }

    private static VBox contract(Contract contract) {
        VBox card = card("customers.summary.contract");
        GridPane facts = Nodes.facts();
        copied(facts, "customers.fact.holder", contract.holder().displayName());
        copied(facts, "customers.fact.number", contract.number().digits());
        copied(facts, "customers.fact.reference", contract.reference());
        copied(facts, "customers.fact.address", contract.address().line());
        copied(facts, "customers.fact.administration", contract.administration());
        copied(facts, "customers.fact.tariff", contract.tariff());
        Nodes.fact(facts, "customers.fact.meter", FileWords.meter(contract.meter()));
        copied(facts, "customers.fact.meter-number", contract.meter().number());
        Nodes.fact(facts, "customers.fact.state", FileWords.state(contract.state()));
        LocalDate since = contract.contractedOn();
        copied(facts, "customers.fact.contracted-on", since == null ? null : Dates.inDigits(since));
        copied(facts, "customers.fact.phone", contract.phone());
        copied(facts, "customers.fact.email", contract.email());
        card.getChildren().add(facts);
        return card;
    }

    /// A value that a click copies; nothing where there is none.
    private static void copied(GridPane facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            CopyButton copy = new CopyButton(value);
            copy.setWords(true);
            copy.setWrapText(true);
            copy.setMinWidth(0);
            Nodes.fact(facts, key, copy);
        }
    }

    private static VBox arrears(FileView view) {
        VBox card = card("customers.summary.balance");
        card.setId("arrears-card");
        Balance balance = view.file().balance();
        GridPane facts = Nodes.facts();
        copied(facts, "customers.fact.owed", balance.owed().format());
        copied(facts, "customers.fact.overdue", balance.overdue().format());
        if (balance.unposted().centavos() != 0) {
            copied(facts, "customers.fact.unposted", balance.unposted().format());
        }
        card.getChildren().addAll(facts, Columns.badge(FileWords.arrears(view), FileWords.arrearsStyle(view)));
        if (balance.unposted().centavos() != 0) {
            card.getChildren().add(Nodes.wrapped(Texts.get("requests.page.payments.48h"), "caption"));
        }
        List<Invoice> overdue = view.file().arrears().invoices();
        if (!overdue.isEmpty()) {
            card.getChildren().add(invoices(overdue));
        }
        if (view.exceedsLimit()) {
            card.getChildren().add(Nodes.wrapped(FileWords.beyondLimit(view), "caption"));
        }
        return card;
    }

    private static TableView<Invoice> invoices(List<Invoice> overdue) {
        TableView<Invoice> table = Columns.table("customers.arrears.invoices", "customers.arrears.none");
        table.getColumns().add(Columns.text("customers.bills.period", 110, i -> FileWords.month(i.period())));
        table.getColumns().add(Columns.text("customers.bills.due-on", 90, i -> Dates.inDigits(i.dueOn())));
        table.getColumns().add(Columns.figure("customers.bills.open", 90, i -> i.outstanding().format()));
        table.setItems(FXCollections.observableArrayList(overdue));
        height(table, overdue.size());
        return table;
    }

    /// As high as its rows, up to what leaves room for the rest.
    private static void height(TableView<?> table, int rows) {
        double em = (Math.min(rows, INVOICES) + 1) * INVOICE + 0.3;
        table.setStyle("-fx-pref-height: " + em + "em; -fx-min-height: " + em + "em;");
    }

    private static VBox holds(List<Request> holds, LocalDate today, Consumer<RequestId> open) {
        VBox card = card("customers.summary.holds");
        card.setId("holds-card");
        if (holds.isEmpty()) {
            card.getChildren().add(Nodes.wrapped(Texts.get("customers.holds.none"), "caption"));
            return card;
        }
        card.getChildren().add(Nodes.wrapped(Texts.get("customers.holds"), "caption"));
        for (Request hold : holds) {
            Hyperlink link = new Hyperlink(Texts.get(
                    "requests.page.earlier", hold.folio().text(), Texts.get("requests.kind." + hold.kind().name())));
            link.setOnAction(_ -> open.accept(hold.id()));
            card.getChildren().add(new VBox(link, Nodes.wrapped(Texts.get(
                    "requests.page.earlier.more",
                    Moments.of(hold.receivedAt(), today),
                    Texts.get("requests.page.state." + hold.state().name().name()),
                    hold.matter().title()), "caption")));
        }
        return card;
    }

    private static VBox accounts(List<Account> accounts, Consumer<AccountId> open) {
        VBox card = card("customers.summary.accounts");
        card.setId("accounts-card");
        if (accounts.isEmpty()) {
            card.getChildren().add(Nodes.wrapped(Texts.get("customers.accounts.none"), "caption"));
            return card;
        }
        if (accounts.size() > ACCOUNTS) {
            card.getChildren().add(Nodes.wrapped(Texts.get("customers.accounts.count", accounts.size()), "caption"));
        }
        // a list, since a housing estate's contract may have hundreds
        ListView<Account> list = new ListView<>(FXCollections.observableArrayList(accounts));
        list.getStyleClass().add("accounts");
        list.setAccessibleText(Texts.get("customers.summary.accounts"));
        list.setCellFactory(_ -> new ListCell<>() {
            {
                // as wide as the list, not as what it shows
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(Account item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : account(item, open));
            }
        });
        double em = Math.min(accounts.size(), ACCOUNTS) * ACCOUNT + 0.3;
        list.setStyle("-fx-pref-height: " + em + "em; -fx-min-height: " + em + "em;");
        card.getChildren().add(list);
        return card;
    }

    private static VBox account(Account account, Consumer<AccountId> open) {
        Hyperlink username = new Hyperlink(account.username().text());
        username.setOnAction(_ -> open.accept(account.id()));
        username.setMinWidth(0);
        CopyButton email = new CopyButton(account.email());
        email.setWords(true);
        email.setMinWidth(0);
        Label name = new Label(account.displayName());
        name.setMinWidth(0);
        name.getStyleClass().add("caption");
        HBox first = new HBox(
                username,
                Columns.badge(Texts.get("customers.account." + account.state()), FileWords.style(account.state())));
        first.getStyleClass().add("legend");
        HBox second = new HBox(email, name);
        second.getStyleClass().add("legend");
        VBox both = new VBox(first, second);
        both.getStyleClass().add("account");
        return both;
    }

    private static VBox warnings(List<String> words) {
        VBox card = card("customers.summary.warnings");
        card.setId("warnings-card");
        words.stream().limit(WARNINGS).forEach(line -> card.getChildren().add(Nodes.warning(line)));
        if (words.size() > WARNINGS) {
            card.getChildren().add(
                    Nodes.wrapped(Texts.get("customers.warnings.more", words.size() - WARNINGS), "caption"));
        }
        if (words.isEmpty()) {
            card.getChildren().add(Nodes.wrapped(Texts.get("customers.warnings.none"), "caption"));
        }
        return card;
    }
}
