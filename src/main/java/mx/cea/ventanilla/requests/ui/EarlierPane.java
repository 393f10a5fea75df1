package mx.cea.ventanilla.requests.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;

/// Other requests of the same customer or contract; pressing one opens it.
final class EarlierPane extends ScrollPane {
    EarlierPane(List<Request> earlier, LocalDate today, Consumer<RequestId> open) {
        getStyleClass().add("list-pane");
        setFitToWidth(true);
        VBox lines = new VBox();
        lines.getStyleClass().add("lines");
        for (Request request : earlier) {
            Hyperlink link = new Hyperlink(Texts.get(
                    "requests.page.earlier",
                    request.folio().text(),
                    Texts.get("requests.kind." + request.kind().name())));
            link.setOnAction(_ -> open.accept(request.id()));
            lines.getChildren().add(new VBox(link, Nodes.wrapped(Texts.get(
                    "requests.page.earlier.more",
                    Moments.of(request.receivedAt(), today),
                    Texts.get("requests.page.state." + request.state().name().name()),
                    request.matter().title()), "caption")));
        }
        if (earlier.isEmpty()) {
            lines.getChildren().add(Nodes.wrapped(Texts.get("requests.page.earlier.none"), "caption"));
        }
        setContent(lines);
    }
}
