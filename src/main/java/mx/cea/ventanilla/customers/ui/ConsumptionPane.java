package mx.cea.ventanilla.customers.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.customers.ReportedReading;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.requests.ui.ConsumptionChart;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/// The last reading beside the same month of the year before, the table of readings with what the customer reported, and
/// the chart, in whose place the form for a reported reading opens.
final class ConsumptionPane extends HBox {
    private final Consumer<ReportedReading> showPhoto;
    private final ObservableList<MeterRow> rows = FXCollections.observableArrayList();
    private final FlowPane figures = new FlowPane();
    private final StackPane chart = new StackPane();
    private final TableView<MeterRow> table;
    private @Nullable FileView shown;

    /// @param form      for a reported reading
    /// @param actions   what can be done with the readings
    /// @param showPhoto shows the photograph that came with one
    ConsumptionPane(Node form, List<Node> actions, Consumer<ReportedReading> showPhoto) {
        this.showPhoto = showPhoto;
        getStyleClass().add("halves");
        figures.getStyleClass().add("figures");
        table = table();
        VBox.setVgrow(table, Priority.ALWAYS);
        HBox buttons = new HBox(actions.toArray(Node[]::new));
        buttons.getStyleClass().add("pane-actions");
        VBox left = new VBox(figures, buttons, table);
        left.getStyleClass().addAll("half", "wide");
        HBox.setHgrow(left, Priority.ALWAYS);
        chart.visibleProperty().bind(form.visibleProperty().not());
        StackPane right = new StackPane(chart, form);
        right.getStyleClass().addAll("half", "tall");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(left, right);
    }

    /// Shows the readings as they have just been read; the selection stays.
    void show(FileView now) {
        if (shown != null
                && shown.file().readings().equals(now.file().readings())
                && shown.reported().equals(now.reported())) {
            return;
        }
        shown = now;
        MeterRow selected = table.getSelectionModel().getSelectedItem();
        rows.setAll(MeterRow.of(now));
        if (selected != null && rows.contains(selected)) {
            table.getSelectionModel().select(selected);
        }
        List<Reading> readings = now.file().readings();
        figures.getChildren().clear();
        if (readings.isEmpty()) {
            chart.getChildren().setAll(Nodes.wrapped(Texts.get("customers.consumption.none"), "caption"));
            return;
        }
        // at its top, not stretched over the whole height
        chart.getChildren().setAll(new VBox(new ConsumptionChart(readings)));
        Reading last = readings.getLast();
        figures.getChildren().addAll(
                figure("customers.consumption.last", Texts.get("customers.consumption.m3", last.value()), Dates.inDigits(last.readOn())),
                figure(
                        "customers.consumption.used",
                        Texts.get("customers.consumption.m3", last.consumption()),
                        last.estimated() ? Texts.get("customers.consumption.estimated") : ""));
        MeterRow.yearBefore(last, readings).ifPresent(before -> figures.getChildren().add(figure(
                "customers.consumption.year-before",
                Texts.get("customers.consumption.m3", before.consumption()),
                change(last.consumption(), before.consumption()))));
    }

    private static String change(long now, long before) {
        return before == 0 ? "" : Texts.get("customers.consumption.change", Math.round(100.0 * (now - before) / before));
    }

    private static VBox figure(String key, String value, String more) {
        Label figure = new Label(value);
        figure.getStyleClass().add("figure");
        VBox card = new VBox(Nodes.wrapped(Texts.get(key), "caption"), figure, new Label(more));
        card.getStyleClass().addAll("card", "figure-card");
        return card;
    }

    private TableView<MeterRow> table() {
        TableView<MeterRow> made = Columns.table("customers.consumption.table", "customers.consumption.none");
        made.setId("readings");
        made.getColumns().add(Columns.text("customers.consumption.date", 88, r -> Dates.inDigits(r.readOn())));
        made.getColumns().add(Columns.nodes("customers.consumption.value", 92, r -> new CopyButton(String.valueOf(r.value()))));
        made.getColumns().add(Columns.figure("customers.consumption.volume", 106, r -> switch (r) {
            case MeterRow.OfRegister(Reading reading, boolean _) -> String.valueOf(reading.consumption());
            case MeterRow.OfCustomer _ -> "";
        }));
        made.getColumns().add(Columns.nodes("customers.consumption.how", 360, this::how));
        made.setItems(rows);
        return made;
    }

    private Node how(MeterRow row) {
        HBox signs = new HBox();
        signs.getStyleClass().add("legend");
        switch (row) {
            case MeterRow.OfRegister(Reading reading, boolean below) -> {
                if (reading.estimated()) {
                    signs.getChildren().add(Columns.badge(Texts.get("customers.consumption.estimated"), "neutral"));
                }
                if (below) {
                    Label sign = new Label(Texts.get("customers.consumption.below"), new FontIcon(Material2MZ.WARNING));
                    sign.getStyleClass().add("warning-line");
                    signs.getChildren().add(sign);
                }
            }
            case MeterRow.OfCustomer(ReportedReading reported) -> reported(signs, reported);
        }
        return signs;
    }

    private void reported(HBox signs, ReportedReading reported) {
        signs.getChildren().add(Columns.badge(Texts.get("customers.consumption.reported"), Styles.ACCENT));
        if (reported.photo() != null) {
            Button photo = new Button("", new FontIcon(Material2MZ.PHOTO_CAMERA));
            photo.setId("show-photo");
            photo.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
            photo.setAccessibleText(Texts.get("customers.reading.photo.show"));
            photo.setTooltip(new Tooltip(photo.getAccessibleText()));
            photo.setOnAction(_ -> showPhoto.accept(reported));
            signs.getChildren().add(photo);
        }
        String words = reported.warnings().stream().map(ReadingWords::kind).sorted().collect(Collectors.joining(", "));
        Label by = new Label(
                words.isEmpty()
                        ? Texts.get("customers.consumption.reported-by", reported.byName())
                        : Texts.get("customers.consumption.reported-by.confirmed", reported.byName(), words));
        by.setTooltip(new Tooltip(reported.note() == null ? by.getText() : by.getText() + "\n" + reported.note()));
        if (reported.note() != null) {
            by.setGraphic(new FontIcon(Material2AL.COMMENT));
        }
        by.getStyleClass().add("caption");
        signs.getChildren().add(by);
    }
}
