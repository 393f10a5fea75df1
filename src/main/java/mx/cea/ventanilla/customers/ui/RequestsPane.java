package mx.cea.ventanilla.customers.ui;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.ui.Moments;

/// The requests about a contract or made with an account, the latest first; Enter or a double click opens one.
public final class RequestsPane extends VBox {

    /// @param name of the table, for who does not see it
    /// @param none what it says where it has nothing
    public RequestsPane(
            String name, String none, PagedRows<Request, RequestId> rows, Clock clock, Consumer<RequestId> open) {
        getStyleClass().add("half");
        TableView<Request> table = Columns.table(name, none);
        table.setId("contract-requests");
        table.getColumns().add(Columns.nodes("customers.requests.state", 110, r -> Columns.badge(
                Texts.get("requests.page.state." + r.state().name().name()), style(r.state().name()))));
        table.getColumns().add(Columns.text("customers.requests.received", 120, r -> Moments.of(r.receivedAt(), clock.today())));
        table.getColumns().add(Columns.text("customers.requests.kind", 190, r -> Texts.get("requests.kind." + r.kind().name())));
        table.getColumns().add(Columns.text("customers.requests.title", 260, r -> r.matter().title()));
        table.getColumns().add(Columns.text("customers.requests.customer", 180, r -> r.requester().name()));
        var folio = Columns.<Request>text("customers.requests.folio", 160, r -> r.folio().text());
        folio.getStyleClass().add("folio");
        table.getColumns().add(folio);
        PagedTable.join(table, rows, Request::id).onOpen(request -> open.accept(request.id()));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(Nodes.wrapped(Texts.get("customers.requests.how"), "caption"), table);
    }


    private static String style(RequestState.Name state) {
        return switch (state) {
            case RECEIVED -> Styles.WARNING;
            case CLAIMED, ROUTED, WAITING -> Styles.ACCENT;
            case ANSWERED -> Styles.SUCCESS;
            case CLOSED -> "neutral";
        };
    }
}
