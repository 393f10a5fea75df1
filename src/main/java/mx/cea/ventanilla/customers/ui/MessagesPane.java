package mx.cea.ventanilla.customers.ui;

import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.ContractMessage;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.ui.Moments;

/// The messages about a contract's requests, the latest first; Enter or a double click shows the letter.
final class MessagesPane extends VBox {

    MessagesPane(
            PagedRows<ContractMessage, Long> rows,
            Clock clock,
            Consumer<ContractMessage> show,
            Consumer<RequestId> openRequest) {
        getStyleClass().add("half");
        TableView<ContractMessage> table = Columns.table("customers.messages", "customers.messages.none");
        table.setId("contract-messages");
        table.getColumns().add(Columns.nodes("customers.messages.state", 110, m -> Columns.badge(
                Texts.get("requests.page.letter." + m.state().name()), FileWords.style(m.state()))));
        table.getColumns().add(Columns.text("customers.messages.queued", 120, m ->
                Moments.of(m.sentAt() == null ? m.queuedAt() : m.sentAt(), clock.today())));
        table.getColumns().add(Columns.text("customers.messages.title", 330, ContractMessage::title));
        table.getColumns().add(Columns.text("customers.messages.recipient", 220, ContractMessage::recipient));
        table.getColumns().add(Columns.nodes("customers.messages.request", 170, m -> {
            Hyperlink link = new Hyperlink(m.folio().text());
            link.setOnAction(_ -> openRequest.accept(m.request()));
            return link;
        }));
        PagedTable.join(table, rows, ContractMessage::id).onOpen(show);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(Nodes.wrapped(Texts.get("customers.messages.how"), "caption"), table);
    }
}
