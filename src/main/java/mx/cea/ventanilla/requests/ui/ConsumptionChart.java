package mx.cea.ventanilla.requests.ui;

import atlantafx.base.theme.Styles;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.fx.Nodes;

/// The consumption of the last 24 readings as bars, each beside the same month of the year before; what nobody read is
/// hollow. The same as a table for who does not see bars.
public final class ConsumptionChart extends VBox {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uu", Texts.LOCALE);

    /// @param readings oldest first
    public ConsumptionChart(List<Reading> readings) {
        getStyleClass().addAll("card", "consumption");
        List<ConsumptionRow> rows = ConsumptionRow.of(readings);
        BarChart<String, Number> chart = chart(rows);
        TableView<ConsumptionRow> table = table(rows);
        ToggleButton asTable = new ToggleButton(Texts.get("requests.page.consumption.table"));
        asTable.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        chart.visibleProperty().bind(asTable.selectedProperty().not());
        table.visibleProperty().bind(asTable.selectedProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox heading = new HBox(Nodes.heading("requests.page.consumption"), space, asTable);
        heading.getStyleClass().add("pane-heading");
        HBox legend = new HBox(
                key("this-year", "requests.page.consumption.this-year"),
                key("year-before", "requests.page.consumption.year-before"),
                key("estimated", "requests.page.consumption.estimated"));
        legend.getStyleClass().add("legend");
        getChildren().setAll(heading, new StackPane(chart, table), legend);
    }

    private static Label key(String style, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        Label label = new Label(Texts.get(text), swatch);
        label.getStyleClass().add("caption");
        return label;
    }

    private static BarChart<String, Number> chart(List<ConsumptionRow> rows) {
        CategoryAxis months = new CategoryAxis(
                FXCollections.observableArrayList(rows.stream().map(row -> label(row.month())).distinct().toList()));
        months.setTickLabelRotation(-90);
        NumberAxis volume = new NumberAxis();
        volume.setMinorTickVisible(false);
        BarChart<String, Number> chart = new BarChart<>(months, volume);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setBarGap(0);
        chart.setCategoryGap(2);
        chart.setAccessibleText(Texts.get("requests.page.consumption.accessible"));
        XYChart.Series<String, Number> before = new XYChart.Series<>();
        XYChart.Series<String, Number> now = new XYChart.Series<>();
        chart.getData().add(before);
        chart.getData().add(now);
        for (ConsumptionRow row : rows) {
            if (row.before() != null) {
                bar(before, row.month(), row.before(), "year-before");
            }
            bar(now, row.month(), row.reading(), "this-year");
        }
        return chart;
    }

    private static void bar(XYChart.Series<String, Number> series, YearMonth month, Reading reading, String style) {
        XYChart.Data<String, Number> data = new XYChart.Data<>(label(month), reading.consumption());
        series.getData().add(data);
        data.getNode().getStyleClass().add(style);
        if (reading.estimated()) {
            data.getNode().getStyleClass().add("estimated");
        }
        Tooltip.install(data.getNode(), new Tooltip(words(reading)));
    }

    private static String words(Reading reading) {
        return Texts.get(
                reading.estimated() ? "requests.page.consumption.tip.estimated" : "requests.page.consumption.tip",
                Dates.inDigits(reading.readOn()),
                reading.value(),
                reading.consumption());
    }

    private static String label(YearMonth month) {
        return MONTH.format(month).replace(".", "");
    }

    private static TableView<ConsumptionRow> table(List<ConsumptionRow> rows) {
        TableView<ConsumptionRow> table = new TableView<>(FXCollections.observableArrayList(rows.reversed()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("requests.page.consumption.date", r -> Dates.inDigits(r.reading().readOn())));
        table.getColumns().add(column("requests.page.consumption.reading", r -> String.valueOf(r.reading().value())));
        table.getColumns().add(column("requests.page.consumption.volume", r -> r.reading().estimated()
                ? Texts.get("requests.page.consumption.volume.estimated", r.reading().consumption())
                : String.valueOf(r.reading().consumption())));
        table.getColumns().add(column(
                "requests.page.consumption.year-before",
                r -> r.before() == null ? "" : String.valueOf(r.before().consumption())));
        table.setAccessibleText(Texts.get("requests.page.consumption"));
        return table;
    }

    private static TableColumn<ConsumptionRow, String> column(String key, Function<ConsumptionRow, String> text) {
        TableColumn<ConsumptionRow, String> column = new TableColumn<>(Texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
