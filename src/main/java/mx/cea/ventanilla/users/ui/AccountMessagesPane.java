package mx.cea.ventanilla.users.ui;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.ui.Columns;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.requests.ui.Moments;
import mx.cea.ventanilla.users.UserMessage;

/// The messages to an account's customer, the latest first; Enter or a double click shows the letter.
final class AccountMessagesPane extends VBox {

    AccountMessagesPane(PagedRows<UserMessage, Long> rows, Clock clock, Consumer<UserMessage> show) {
        getStyleClass().add("half");
        TableView<UserMessage> table = Columns.table("users.messages", "users.messages.none");
        table.setId("account-messages");
        table.getColumns().add(Columns.nodes("customers.messages.state", 110, m -> Columns.badge(
                Texts.get("requests.page.letter." + m.state().name()), style(m.state()))));
        table.getColumns().add(Columns.text("customers.messages.queued", 120, m ->
                Moments.of(m.sentAt() == null ? m.queuedAt() : m.sentAt(), clock.today())));
        table.getColumns().add(Columns.text("customers.messages.title", 380, UserMessage::title));
        table.getColumns().add(Columns.text("customers.messages.recipient", 250, UserMessage::recipient));
        var number = Columns.<UserMessage>text("users.messages.number", 180, UserMessage::number);
        number.getStyleClass().add("folio");
        table.getColumns().add(number);
        PagedTable.join(table, rows, UserMessage::id).onOpen(show);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(Nodes.wrapped(Texts.get("customers.messages.how"), "caption"), table);
    }

    private static String style(OutboxMessage.State state) {
        return switch (state) {
            case QUEUED, SENDING -> Styles.ACCENT;
            case SENT -> Styles.SUCCESS;
            case FAILED -> Styles.DANGER;
            case WITHDRAWN -> "neutral";
        };
    }
}
