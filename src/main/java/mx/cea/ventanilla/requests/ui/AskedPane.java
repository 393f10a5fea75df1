package mx.cea.ventanilla.requests.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestView;
import org.jspecify.annotations.Nullable;

/// What the customer asked, as text and nothing but text, with the data and files that came along.
final class AskedPane extends VBox {

    /// @param openOther opens another request over this one
    /// @param openFile  shows a file that came along
    AskedPane(RequestView view, Consumer<RequestId> openOther, Consumer<RequestView.Attachment> openFile) {
        getStyleClass().addAll("card", "asked");
        Request.Matter matter = view.request().matter();
        Label title = Nodes.wrapped(matter.title(), "asked-title");
        TextArea body = new TextArea(matter.body());
        body.setId("asked-body");
        body.setEditable(false);
        body.setWrapText(true);
        body.getStyleClass().add("asked-body");
        body.setAccessibleText(Texts.get("requests.page.asked"));
        setVgrow(body, Priority.ALWAYS);
        GridPane given = Nodes.facts();
        Nodes.fact(given, "requests.page.given.contract", matter.contractGiven());
        Nodes.fact(given, "requests.page.given.address", matter.addressGiven());
        Nodes.fact(given, "requests.page.given.invoice", matter.invoiceGiven());
        Nodes.fact(given, "requests.page.given.receipt", matter.receiptGiven());
        Nodes.fact(given, "requests.page.given.date", matter.dateGiven() == null
                ? null
                : Dates.inWords(matter.dateGiven()));
        getChildren().setAll(title, body);
        related(view, openOther);
        if (given.getRowCount() > 0) {
            getChildren().add(given);
        }
        if (!view.attachments().isEmpty()) {
            getChildren().add(files(view.attachments(), openFile));
        }
    }

    private void related(RequestView view, Consumer<RequestId> openOther) {
        Request request = view.request();
        other(view, request.followsId(), "requests.page.follows", openOther);
        other(view, request.twinId(), "requests.page.twin", openOther);
        String cited = request.matter().citedFolio();
        if (request.followsId() == null && cited != null) {
            getChildren().add(Nodes.warning(Texts.get("requests.page.cited", cited)));
        }
    }

    private void other(RequestView view, @Nullable RequestId id, String key, Consumer<RequestId> openOther) {
        if (id != null) {
            String folio = view.earlier().stream()
                    .filter(r -> r.id().equals(id))
                    .findFirst()
                    .map(r -> r.folio().text())
                    .orElse("");
            Hyperlink link = new Hyperlink(Texts.get(key, folio));
            link.setWrapText(true);
            link.setOnAction(_ -> openOther.accept(id));
            getChildren().add(link);
        }
    }

    private static FlowPane files(List<RequestView.Attachment> files, Consumer<RequestView.Attachment> openFile) {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("attachments");
        for (RequestView.Attachment file : files) {
            pane.getChildren().add(new AttachmentButton(file, openFile));
        }
        return pane;
    }
}
