package mx.cea.ventanilla.requests.ui;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.mail.OutboxMessage;

/// The letters about a request, the latest first, with what became of them; pressing one shows it.
final class LettersPane extends ScrollPane {
    LettersPane(List<OutboxMessage> letters, LocalDate today, Consumer<OutboxMessage> show) {
        getStyleClass().add("list-pane");
        setFitToWidth(true);
        VBox lines = new VBox();
        lines.getStyleClass().add("lines");
        for (OutboxMessage letter : letters.reversed()) {
            Hyperlink link = new Hyperlink(letter.title());
            link.setWrapText(true);
            link.setOnAction(_ -> show.accept(letter));
            Label state = new Label(Texts.get("requests.page.letter." + letter.state().name()));
            state.getStyleClass().addAll("badge", style(letter.state()));
            state.setMinWidth(Label.USE_PREF_SIZE);
            HBox facts = new HBox(state, Nodes.wrapped(
                    Texts.get("requests.page.letter.to", letter.recipient(), Moments.of(letter.queuedAt(), today)),
                    "caption"));
            facts.getStyleClass().add("legend");
            lines.getChildren().add(new VBox(link, facts));
        }
        if (letters.isEmpty()) {
            lines.getChildren().add(Nodes.wrapped(Texts.get("requests.page.letters.none"), "caption"));
        }
        setContent(lines);
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
