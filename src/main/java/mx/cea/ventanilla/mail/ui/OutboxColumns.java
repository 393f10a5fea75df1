package mx.cea.ventanilla.mail.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import mx.cea.ventanilla.mail.OutboxMessage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// How the outbox's columns show a message.
final class OutboxColumns {
    private OutboxColumns() {}

    /// Text, with the whole of it as the tooltip.
    static void text(TableColumn<OutboxMessage, String> column, Function<OutboxMessage, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setCellFactory(_ -> new TableCell<>() {
            private final Tooltip whole = new Tooltip();

            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                boolean shown = !empty && item != null && !item.isEmpty();
                setText(shown ? item : null);
                whole.setText(getText());
                setTooltip(shown ? whole : null);
            }
        });
    }

    /// Where a message stands, as a badge with its icon.
    static void state(TableColumn<OutboxMessage, OutboxMessage> column) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            private final Label badge = badge();

            @Override
            protected void updateItem(@Nullable OutboxMessage message, boolean empty) {
                super.updateItem(message, empty);
                setGraphic(empty || message == null ? null : badge);
                if (message != null) {
                    dress(badge, message);
                    setAccessibleText(badge.getText());
                }
            }
        });
    }

    static Label badge() {
        Label badge = new Label();
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return badge;
    }

    static void dress(Label badge, OutboxMessage message) {
        badge.setText(OutboxWords.state(message));
        badge.setGraphic(new FontIcon(icon(message)));
        badge.getStyleClass().setAll("label", "badge");
        badge.getStyleClass().addAll(accent(message));
    }

    private static Ikon icon(OutboxMessage message) {
        return switch (message.state()) {
            case QUEUED -> OutboxWords.isRetried(message) ? Material2AL.AUTORENEW : Material2MZ.SCHEDULE;
            case SENDING -> Material2MZ.SEND;
            case SENT -> Material2AL.CHECK;
            case FAILED -> Material2AL.ERROR;
            case WITHDRAWN -> Material2MZ.UNDO;
        };
    }

    private static List<String> accent(OutboxMessage message) {
        return switch (message.state()) {
            case QUEUED -> List.of(OutboxWords.isRetried(message) ? "warning" : "accent");
            case SENDING -> List.of("accent");
            case SENT -> List.of("success");
            case FAILED -> List.of("danger");
            case WITHDRAWN -> List.of();
        };
    }
}
