package mx.cea.ventanilla.users.ui;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.changes.Representative;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.ui.Columns;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.ui.Moments;
import mx.cea.ventanilla.users.LinkedContract;
import mx.cea.ventanilla.users.MergedAccount;
import mx.cea.ventanilla.users.UserView.Ending;
import mx.cea.ventanilla.users.UserView;
import org.jspecify.annotations.Nullable;

/// What an account is and why, its blocks, its contracts, who acts for the holder, and the holder's other accounts.
final class AccountSummaryPane extends ScrollPane {
    private static final int CONTRACTS = 6;
    private static final double CONTRACT = 5.2;

    /// What can be gone to from here.
    ///
    /// @param document shows the document of a representative; null where he may not look at it
    /// @param save     saves it; null where he may not look at it
    record Doors(
            Consumer<ContractId> contract,
            Consumer<AccountId> account,
            @Nullable Consumer<Representative> document,
            @Nullable Consumer<Representative> save) {}

    private final Doors doors;
    private final Place facts = new Place();
    private final Place representative = new Place();
    private final Place blocks = new Place();
    private final Place contracts = new Place();
    private final Place others = new Place();

    AccountSummaryPane(Doors doors) {
        this.doors = doors;
        getStyleClass().add("list-pane");
        setFitToWidth(true);
        HBox columns = new HBox(column(facts, representative), column(blocks), column(contracts, others));
        columns.getStyleClass().add("summary");
        setContent(columns);
    }

    /// Shows an account as it has just been read. Only what is different is laid out again, so that the keyboard and the
    /// position stay where they are.
    void show(UserView view) {
        facts.show(List.of(view.account(), view.today()), () -> facts(view));
        representative.show(List.of(view.representatives(), view.today()), () -> representative(view, doors));
        blocks.show(List.of(view.blocks(), view.today()), () -> blocks(view));
        contracts.show(List.of(view.contracts(), view.limit()), () -> contracts(view, doors));
        others.show(
                List.of(Optional.ofNullable(view.ending()), view.merged(), view.namesakes(), view.today()),
                () -> others(view, doors));
    }

    /// Where a card lies, and what it tells.
    private static final class Place extends StackPane {
        private @Nullable Object told;

        void show(Object now, Supplier<Region> card) {
            if (!now.equals(told)) {
                told = now;
                getChildren().setAll(card.get());
            }
        }
    }

    private static VBox column(Region... cards) {
        VBox column = new VBox(cards);
        column.getStyleClass().add("summary-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static VBox card(String heading, String id) {
        VBox card = new VBox(Nodes.heading(heading));
        card.getStyleClass().add("card");
        card.setId(id);
        return card;
    }

    private static VBox facts(UserView view) {
        VBox card = card("users.summary.account", "facts-card");
        Account account = view.account();
        GridPane facts = Nodes.facts();
        copied(facts, "users.fact.name", account.displayName());
        copied(facts, "users.fact.username", account.username().text());
        copied(facts, "users.fact.email", account.email());
        if (account.phone() == null) {
            Nodes.fact(facts, "users.fact.phone", Texts.get("users.fact.phone.none"));
        } else {
            copied(facts, "users.fact.phone", account.phone());
        }
        Nodes.fact(facts, "users.fact.created", Dates.inDigits(LocalDate.ofInstant(account.createdAt(), Clock.ZONE)));
        card.getChildren().add(facts);
        return card;
    }

    /// A value that a click copies.
    private static void copied(GridPane facts, String key, String value) {
        CopyButton copy = new CopyButton(value);
        copy.setWords(true);
        copy.setWrapText(true);
        copy.setMinWidth(0);
        Nodes.fact(facts, key, copy);
    }

    private static VBox representative(UserView view, Doors doors) {
        VBox card = card("users.summary.representative", "representative-card");
        Optional<Representative> now = view.representative();
        if (now.isEmpty()) {
            card.getChildren().add(Nodes.wrapped(Texts.get("users.representative.none"), "caption"));
        }
        for (Representative each : view.representatives()) {
            card.getChildren().add(each.isCurrent() ? current(each, view, doors) : former(each, view));
        }
        return card;
    }

    private static VBox current(Representative representative, UserView view, Doors doors) {
        GridPane facts = Nodes.facts();
        Nodes.fact(facts, "users.representative.kind", Texts.get("users.representative.kind." + representative.kind()));
        copied(facts, "users.representative.name", representative.name());
        copied(facts, "users.representative.document", representative.document());
        Nodes.fact(facts, "users.representative.since", since(representative, view));
        VBox all = new VBox(facts);
        all.getStyleClass().add("block");
        Consumer<Representative> show = doors.document();
        Consumer<Representative> save = doors.save();
        if (representative.scan() == null) {
            all.getChildren().add(Nodes.wrapped(Texts.get("users.document.none"), "caption"));
        } else if (show != null && save != null) {
            Button open = small("users.document.show", "show-document", () -> show.accept(representative));
            Button keep = small("users.document.save", "save-document", () -> save.accept(representative));
            HBox buttons = new HBox(open, keep);
            buttons.getStyleClass().add("legend");
            all.getChildren().add(buttons);
        } else {
            all.getChildren().add(Nodes.wrapped(Texts.get("users.document.kept", representative.scan().fileName()), "caption"));
        }
        return all;
    }

    private static String since(Representative representative, UserView view) {
        String when = Moments.of(representative.since(), view.today());
        return representative.sinceBy() == null ? when : Texts.get("users.by", when, representative.sinceBy());
    }

    private static Label former(Representative representative, UserView view) {
        return Nodes.wrapped(
                Texts.get(
                        "users.representative.former",
                        representative.name(),
                        Texts.get("users.representative.kind." + representative.kind()),
                        representative.until() == null ? "" : Moments.of(representative.until(), view.today())),
                "caption");
    }

    private static Button small(String textKey, String id, Runnable action) {
        Button button = new Button(Texts.get(textKey));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static VBox blocks(UserView view) {
        VBox card = card("users.summary.blocks", "blocks-card");
        if (view.blocks().isEmpty()) {
            card.getChildren().add(Nodes.wrapped(Texts.get("users.blocks.none"), "caption"));
        }
        for (AccountBlock block : view.blocks()) {
            VBox lines = new VBox(
                    new HBox(Columns.badge(UserWords.cause(block), block.isOpen() ? Styles.DANGER : "neutral")),
                    Nodes.wrapped(UserWords.reason(block)),
                    Nodes.wrapped(UserWords.begun(block, view), "caption"));
            if (block.lift() != null) {
                lines.getChildren().add(Nodes.wrapped(UserWords.lifted(block.lift(), view), "caption"));
            }
            lines.getStyleClass().add("block");
            card.getChildren().add(lines);
        }
        return card;
    }

    private static VBox contracts(UserView view, Doors doors) {
        VBox card = card("users.summary.contracts", "contracts-card");
        List<LinkedContract> contracts = view.contracts();
        if (contracts.isEmpty()) {
            card.getChildren().add(Nodes.wrapped(Texts.get("users.contracts.none"), "caption"));
            return card;
        }
        if (contracts.size() > CONTRACTS) {
            card.getChildren().add(Nodes.wrapped(Texts.get("users.contracts.count", contracts.size()), "caption"));
            card.getChildren().add(list(view, doors));
        } else {
            contracts.forEach(linked -> card.getChildren().add(contract(linked, view, doors)));
        }
        return card;
    }

    /// A list, since a housing estate's account may have hundreds.
    private static ListView<LinkedContract> list(UserView view, Doors doors) {
        ListView<LinkedContract> list = new ListView<>(FXCollections.observableArrayList(view.contracts()));
        list.getStyleClass().add("accounts");
        list.setAccessibleText(Texts.get("users.summary.contracts"));
        list.setCellFactory(_ -> new ListCell<>() {
            {
                // as wide as the list, not as what it shows
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(@Nullable LinkedContract item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : contract(item, view, doors));
            }
        });
        double em = CONTRACTS * CONTRACT + 0.3;
        list.setStyle("-fx-pref-height: " + em + "em; -fx-min-height: " + em + "em;");
        return list;
    }

    private static VBox contract(LinkedContract linked, UserView view, Doors doors) {
        Hyperlink open = new Hyperlink(linked.contract().number().digits());
        open.setOnAction(_ -> doors.contract().accept(linked.contract().id()));
        open.setMinWidth(Hyperlink.USE_PREF_SIZE);
        HBox first = new HBox(
                open, Columns.badge(UserWords.arrears(linked, view), UserWords.arrearsStyle(linked, view)));
        first.getStyleClass().add("legend");
        VBox lines = new VBox(
                first,
                Nodes.wrapped(linked.contract().holder().displayName()),
                Nodes.wrapped(linked.contract().address().line(), "caption"));
        lines.getStyleClass().add("account");
        return lines;
    }

    private static VBox others(UserView view, Doors doors) {
        VBox card = card("users.summary.others", "others-card");
        if (view.ending() instanceof Ending.Merged(MergedAccount into)) {
            card.getChildren().add(other(into.other(), merged("users.merged.into", into, view), doors));
        }
        for (MergedAccount each : view.merged()) {
            card.getChildren().add(other(each.other(), merged("users.merged.from", each, view), doors));
        }
        for (Account each : view.namesakes()) {
            card.getChildren().add(other(
                    each, Texts.get("users.namesake", Texts.get("customers.account." + each.state()), each.email()), doors));
        }
        if (card.getChildren().size() == 1) {
            card.getChildren().add(Nodes.wrapped(Texts.get("users.others.none"), "caption"));
        }
        return card;
    }

    private static String merged(String key, MergedAccount merged, UserView view) {
        return Texts.get(key, Moments.of(merged.at(), view.today()), merged.by(), merged.reason());
    }

    private static VBox other(Account account, String words, Doors doors) {
        Hyperlink open = new Hyperlink(account.username().text());
        open.setOnAction(_ -> doors.account().accept(account.id()));
        VBox lines = new VBox(open, Nodes.wrapped(words, "caption"));
        lines.getStyleClass().add("account");
        return lines;
    }
}
