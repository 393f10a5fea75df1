package mx.cea.ventanilla.customers.ui;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.fx.HtmlPane;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.ProblemLabel;
import org.jspecify.annotations.Nullable;

/// What can be done with the digital invoice of the selected invoice; takes no room where there is none.
final class DigitalBar extends HBox {
    private static final double WIDTH = 820;
    private static final double HEIGHT = 500;

    private final DigitalModel model;
    private final BiFunction<Window, String, Optional<Path>> choose;
    private @Nullable Invoice invoice;

    /// @param choose asks where to save
    DigitalBar(DigitalModel model, BiFunction<Window, String, Optional<Path>> choose) {
        this.model = model;
        this.choose = choose;
        getStyleClass().add("pane-actions");
        Button show = button("customers.digital.show", "show-digital", this::open);
        show.setTooltip(new Tooltip(ContractKeys.DIGITAL.keysText()));
        Label done = new Label();
        done.getStyleClass().add("caption");
        done.setMinWidth(0);
        done.textProperty().bind(model.doneProperty());
        ProblemLabel problem = new ProblemLabel();
        problem.textProperty().bind(model.problemProperty());
        getChildren().setAll(show, button("customers.digital.pdf", "save-pdf", this::savePdf), done, problem);
        managedProperty().bind(visibleProperty());
        model.availableProperty().subscribe(this::offer);
    }

    private static Button button(String key, String id, Runnable action) {
        Button button = new Button(Texts.get(key));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Goes over to another invoice; none where none is selected.
    void select(@Nullable Invoice selected) {
        invoice = selected;
        model.forget();
        offer();
    }

    private void offer() {
        setVisible(invoice != null && model.availableProperty().get().contains(invoice.id()));
    }

    /// Shows the digital invoice as a page.
    void open() {
        Invoice of = invoice;
        if (of != null && isVisible()) {
            model.show(of, shown -> show(of, shown));
        }
    }

    private void show(Invoice of, DigitalModel.Shown shown) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(getScene().getWindow());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(Texts.get("customers.digital.title", Dates.inWords(of.period())));
        dialog.setResizable(true);
        dialog.getDialogPane().getStyleClass().add("wide");
        HtmlPane page = new HtmlPane();
        page.setHtml(shown.html());
        page.setPrefSize(WIDTH, HEIGHT);
        VBox.setVgrow(page, Priority.ALWAYS);
        VBox content = new VBox();
        content.getStyleClass().add("half");
        shown.warnings().forEach(words -> content.getChildren().add(Nodes.warning(words)));
        content.getChildren().add(page);
        ButtonType pdf = new ButtonType(Texts.get("customers.digital.pdf"), ButtonData.LEFT);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(
                pdf, new ButtonType(Texts.get("customers.reading.photo.close"), ButtonData.CANCEL_CLOSE));
        dialog.setOnHidden(_ -> {
            if (dialog.getResult() == pdf) {
                savePdf();
            }
        });
        dialog.show();
    }

    private void savePdf() {
        Invoice of = invoice;
        if (of != null) {
            choose.apply(getScene().getWindow(), DigitalModel.fileName(of)).ifPresent(target -> model.savePdf(of, target));
        }
    }
}
