package mx.cea.ventanilla.users.ui;

import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.ui.Columns;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.ui.Moments;
import mx.cea.ventanilla.users.UserView;
import org.jspecify.annotations.Nullable;

/// What was done to an account, each under its folio, the latest first.
final class ActsPane extends VBox {
    private final ObservableList<AccountAct> acts = FXCollections.observableArrayList();
    private final TableView<AccountAct> table = Columns.table("users.acts", "users.acts.none");
    private @Nullable UserView view;

    ActsPane() {
        getStyleClass().add("half");
        table.setId("account-acts");
        table.getColumns().add(Columns.text("users.acts.at", 120, a -> Moments.of(a.at(), Objects.requireNonNull(view).today())));
        table.getColumns().add(Columns.text("users.acts.kind", 210, a -> Texts.get("users.act." + a.kind())));
        table.getColumns().add(Columns.nodes("users.acts.folio", 200, a -> new CopyButton(a.folio().text())));
        table.getColumns().add(Columns.text("users.acts.channel", 120, a -> Texts.get("users.channel." + a.channel())));
        table.getColumns().add(Columns.text(
                "users.acts.by", 150, a -> a.by() == null ? Texts.get("users.history.program") : a.by()));
        table.getColumns().add(Columns.text("users.acts.declared", 330, a -> UserWords.declared(a.declared())));
        table.setItems(acts);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label whole = Nodes.wrapped("", "caption");
        whole.setId("act-declared");
        whole.textProperty().bind(table.getSelectionModel()
                .selectedItemProperty()
                .map(act -> UserWords.declared(act.declared()))
                .orElse(""));
        getChildren().setAll(table, whole);
    }

    /// Shows them; the act that was selected stays so.
    void show(UserView now) {
        AccountAct selected = table.getSelectionModel().getSelectedItem();
        view = now;
        acts.setAll(now.acts());
        acts.stream()
                .filter(act -> selected != null && act.id() == selected.id())
                .findFirst()
                .ifPresent(table.getSelectionModel()::select);
    }
}
