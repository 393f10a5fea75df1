package mx.cea.ventanilla.requests.ui;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.TrafficLight;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/// How each column of the queue shows a row.
final class QueueColumns {

    private QueueColumns() {}

    /// Text, with the whole of it as the tooltip where it may not fit.
    static void text(TableColumn<QueueRow, QueueRow> column, Function<QueueRow, String> text, boolean elided) {
        each(column, cell -> new Shown() {
            private final Tooltip tooltip = new Tooltip();

            @Override
            public void show(QueueRow row) {
                cell.setText(text.apply(row));
                tooltip.setText(cell.getText());
                cell.setTooltip(elided && !cell.getText().isEmpty() ? tooltip : null);
            }
        });
    }

    /// When it is due, with its light.
    ///
    /// @param now     from when that is told
    /// @param explain what a click on it does
    static void due(
            TableColumn<QueueRow, QueueRow> column,
            Supplier<Instant> now,
            BiConsumer<TableCell<QueueRow, QueueRow>, QueueRow> explain) {
        each(column, cell -> {
            TrafficLight light = new TrafficLight();
            light.getStyleClass().add("due-link");
            light.setOnMouseClicked(click -> {
                QueueRow row = cell.getItem();
                if (row != null && row.light() != null && click.getClickCount() == 1) {
                    explain.accept(cell, row);
                }
            });
            Tooltip tooltip = new Tooltip();
            return row -> {
                light.setLight(row.light() == null ? null : TrafficLight.Light.valueOf(row.light().name()));
                light.setText(QueueWords.due(row, now.get()));
                tooltip.setText(Texts.get("requests.queue.due.tooltip", Moments.inFull(row.dueAt())));
                light.setTooltip(row.light() == null ? null : tooltip);
                cell.setAccessibleText(light.getText());
                cell.setGraphic(light);
            };
        });
    }

    /// What it is about, in a word.
    static void kind(TableColumn<QueueRow, QueueRow> column) {
        each(column, cell -> {
            Label badge = badge();
            Tooltip tooltip = new Tooltip();
            badge.setTooltip(tooltip);
            return row -> {
                badge.setText(QueueWords.kind(row.kind()));
                dress(badge, accentOf(row.kind()));
                tooltip.setText(Texts.get("requests.kind." + row.kind()));
                cell.setAccessibleText(badge.getText());
                cell.setGraphic(badge);
            };
        });
    }

    /// Money first to the eye, then what troubles the portal and the street; the rest stays quiet.
    private static String accentOf(RequestKind kind) {
        return switch (kind) {
            case PAYMENT_NOT_APPLIED, HIGH_CONSUMPTION -> "accent";
            case PORTAL_INCIDENT, SERVICE_REPORT -> "warning";
            case GENERAL_QUERY, BILL_NOT_DELIVERED, SUGGESTION -> "";
        };
    }

    /// Who asks, with a mark where that is a registered user.
    static void customer(TableColumn<QueueRow, QueueRow> column) {
        each(column, cell -> {
            FontIcon mark = new FontIcon(Material2MZ.VERIFIED_USER);
            mark.getStyleClass().add("registered-mark");
            Tooltip tooltip = new Tooltip();
            cell.setTooltip(tooltip);
            cell.setContentDisplay(ContentDisplay.RIGHT);
            return row -> {
                cell.setText(row.customerName());
                cell.setGraphic(row.registered() ? mark : null);
                tooltip.setText(
                        row.registered()
                                ? Texts.get("requests.queue.registered", row.customerName())
                                : row.customerName());
                cell.setAccessibleText(tooltip.getText());
            };
        });
    }

    /// What it is about, with a mark where it continues an earlier request.
    static void title(TableColumn<QueueRow, QueueRow> column) {
        each(column, cell -> {
            FontIcon mark = new FontIcon(Material2MZ.REPLY);
            Tooltip tooltip = new Tooltip();
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            cell.setTooltip(tooltip);
            return row -> {
                // one line, whatever the customer typed
                cell.setText(row.title().replaceAll("\\s+", " "));
                cell.setGraphic(row.followsUp() ? mark : null);
                tooltip.setText(
                        row.followsUp() ? Texts.get("requests.queue.follows-up", row.title()) : row.title());
                cell.setAccessibleText(tooltip.getText());
            };
        });
    }

    /// By which way it came.
    static void channel(TableColumn<QueueRow, QueueRow> column) {
        each(column, cell -> {
            FontIcon icon = new FontIcon();
            Tooltip tooltip = new Tooltip();
            cell.setTooltip(tooltip);
            return row -> {
                icon.setIconCode(
                        switch (row.channel()) {
                            case PORTAL -> Material2OutlinedAL.ACCOUNT_CIRCLE;
                            case CONTACT_FORM -> Material2OutlinedAL.CONTACT_MAIL;
                            case WEB_FORM -> Material2OutlinedAL.BUILD;
                        });
                cell.setGraphic(icon);
                tooltip.setText(Texts.get("requests.page.channel." + row.channel()));
                cell.setAccessibleText(tooltip.getText());
            };
        });
    }

    /// Where it stands.
    static void state(TableColumn<QueueRow, QueueRow> column) {
        each(column, cell -> {
            Label badge = badge();
            return row -> {
                badge.setText(QueueWords.state(row.state()));
                dress(badge, accentOf(row.state()));
                cell.setAccessibleText(badge.getText());
                cell.setGraphic(badge);
            };
        });
    }

    private static String accentOf(RequestState.Name state) {
        return switch (state) {
            case RECEIVED -> "accent";
            case WAITING -> "warning";
            case ANSWERED -> "success";
            case CLAIMED, ROUTED, CLOSED -> "";
        };
    }

    private static Label badge() {
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return badge;
    }

    private static void dress(Label badge, String accent) {
        badge.getStyleClass().removeAll(List.of("accent", "warning", "success"));
        if (!accent.isEmpty()) {
            badge.getStyleClass().add(accent);
        }
    }

    /// Shows a row in a cell.
    @FunctionalInterface
    private interface Shown {
        void show(QueueRow row);
    }

    private static void each(
            TableColumn<QueueRow, QueueRow> column, Function<TableCell<QueueRow, QueueRow>, Shown> made) {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new RowCell(made));
    }

    private static final class RowCell extends TableCell<QueueRow, QueueRow> {
        private final Shown shown;

        RowCell(Function<TableCell<QueueRow, QueueRow>, Shown> made) {
            this.shown = made.apply(this);
        }

        @Override
        protected void updateItem(QueueRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                setGraphic(null);
                setAccessibleText(null);
            } else {
                shown.show(row);
            }
        }
    }
}
