package mx.cea.ventanilla.customers.ui;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.fx.Nodes;
import org.jspecify.annotations.Nullable;

/// The amounts of the invoices: this year beside last year by month, the last 24 months by how they stand, and the
/// comparison as a table for who does not see bars.
final class AmountChart extends VBox {
    private static final int MONTHS = 24;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("MMM uu", Texts.LOCALE);

    AmountChart(ContractFile file) {
        getStyleClass().addAll("card", "consumption", "amounts");
        List<YearComparison> years = YearComparison.of(file.invoices(), file.today().getYear());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        StackPane content = new StackPane();
        HBox heading = new HBox(Nodes.heading("customers.amounts"), space);
        heading.getStyleClass().add("pane-heading");
        ToggleGroup group = new ToggleGroup();
        offer(heading, group, content, "customers.amounts.years", years(years, file.today()));
        offer(heading, group, content, "customers.amounts.months", months(file));
        offer(heading, group, content, "customers.amounts.table", table(years, file.today().getYear()));
        group.selectToggle(group.getToggles().getFirst());
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            }
        });
        getChildren().setAll(heading, content);
    }

    private static void offer(HBox heading, ToggleGroup group, StackPane content, String key, Node shown) {
        ToggleButton button = new ToggleButton(Texts.get(key));
        button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        button.setToggleGroup(group);
        shown.visibleProperty().bind(button.selectedProperty());
        heading.getChildren().add(button);
        content.getChildren().add(shown);
    }

    private static VBox years(List<YearComparison> years, LocalDate today) {
        BarChart<String, Number> chart = chart(years.stream().map(y -> month(y.month())).toList());
        XYChart.Series<String, Number> before = series(chart);
        XYChart.Series<String, Number> now = series(chart);
        int year = today.getYear();
        for (YearComparison row : years) {
            bar(before, month(row.month()), row.lastYear(), "year-before", YearMonth.of(year - 1, row.month()));
            bar(now, month(row.month()), row.thisYear(), "this-year", YearMonth.of(year, row.month()));
        }
        return new VBox(
                chart, legend(key("this-year", String.valueOf(year)), key("year-before", String.valueOf(year - 1))));
    }

    private static VBox months(ContractFile file) {
        YearMonth last = YearMonth.from(file.today());
        List<YearMonth> shown = new ArrayList<>();
        for (int i = MONTHS - 1; i >= 0; i--) {
            shown.add(last.minusMonths(i));
        }
        BarChart<String, Number> chart = chart(shown.stream().map(AmountChart::label).toList());
        XYChart.Series<String, Number> amounts = series(chart);
        for (YearMonth month : shown) {
            List<Invoice> invoices =
                    file.invoices().stream().filter(i -> i.period().equals(month)).toList();
            if (!invoices.isEmpty()) {
                bar(amounts, label(month), sum(invoices), style(invoices, file.today()), month);
            }
        }
        return new VBox(
                chart,
                legend(
                        key("paid", Texts.get("contracts.invoice_status.PAID")),
                        key("pending", Texts.get("contracts.invoice_status.PENDING")),
                        key("overdue", Texts.get("contracts.invoice_status.OVERDUE"))));
    }

    private static Money sum(Collection<Invoice> invoices) {
        return invoices.stream().map(Invoice::amount).reduce(Money.ZERO, Money::plus);
    }

    /// As the worst of them stands.
    private static String style(List<Invoice> invoices, LocalDate today) {
        return switch (invoices.stream().map(i -> i.status(today)).max(Enum::compareTo).orElseThrow()) {
            case PAID -> "paid";
            case PENDING -> "pending";
            case OVERDUE -> "overdue";
        };
    }

    private static TableView<YearComparison> table(List<YearComparison> years, int year) {
        TableView<YearComparison> table = Columns.table("customers.amounts.table", "customers.bills.none");
        table.getColumns().add(Columns.text("customers.amounts.month", 90, y ->
                y.month().getDisplayName(TextStyle.FULL_STANDALONE, Texts.LOCALE)));
        var now = Columns.<YearComparison>figure("customers.amounts.this-year", 90, y -> money(y.thisYear()));
        now.setText(String.valueOf(year));
        var before = Columns.<YearComparison>figure("customers.amounts.last-year", 90, y -> money(y.lastYear()));
        before.setText(String.valueOf(year - 1));
        table.getColumns().add(now);
        table.getColumns().add(before);
        table.getColumns().add(Columns.figure("customers.amounts.difference", 90, y -> money(y.difference())));
        table.setItems(FXCollections.observableArrayList(years));
        return table;
    }

    private static String money(@Nullable Money amount) {
        return amount == null ? "" : amount.format();
    }

    private static BarChart<String, Number> chart(List<String> categories) {
        CategoryAxis months = new CategoryAxis(FXCollections.observableArrayList(categories));
        months.setTickLabelRotation(-90);
        NumberAxis pesos = new NumberAxis();
        pesos.setMinorTickVisible(false);
        BarChart<String, Number> chart = new BarChart<>(months, pesos);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setBarGap(0);
        chart.setCategoryGap(2);
        chart.setAccessibleText(Texts.get("customers.amounts.accessible"));
        return chart;
    }

    private static XYChart.Series<String, Number> series(BarChart<String, Number> chart) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        chart.getData().add(series);
        return series;
    }

    private static void bar(
            XYChart.Series<String, Number> series, String category, @Nullable Money amount, String style, YearMonth month) {
        if (amount != null) {
            XYChart.Data<String, Number> data = new XYChart.Data<>(category, amount.pesos());
            series.getData().add(data);
            data.getNode().getStyleClass().add(style);
            Tooltip.install(
                    data.getNode(), new Tooltip(Texts.get("customers.amounts.tip", Dates.inWords(month), amount.format())));
        }
    }

    private static HBox legend(Label... keys) {
        HBox legend = new HBox(Stream.of(keys).toArray(Node[]::new));
        legend.getStyleClass().add("legend");
        return legend;
    }

    private static Label key(String style, String text) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        Label label = new Label(text, swatch);
        label.getStyleClass().add("caption");
        return label;
    }

    private static String month(Month month) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, Texts.LOCALE).replace(".", "");
    }

    private static String label(YearMonth month) {
        return LABEL.format(month).replace(".", "");
    }
}
