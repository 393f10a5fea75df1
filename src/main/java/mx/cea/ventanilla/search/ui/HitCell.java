package mx.cea.ventanilla.search.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import mx.cea.ventanilla.search.Emphasis;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.Match;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// A line of the palette: what it is, by what one chooses, and what matched, with what was typed marked; above the first
/// of a group its heading.
final class HitCell extends ListCell<PaletteLine> {
    private static final PseudoClass UNUSUAL = PseudoClass.getPseudoClass("unusual");

    private final Label heading = new Label();
    private final FontIcon icon = new FontIcon();
    private final TextFlow title = line("hit-title");
    private final TextFlow detail = line("hit-detail");
    private final Label state = new Label();
    private final TextFlow match = line("hit-match");
    private final VBox all;

    HitCell(Consumer<PaletteLine> open) {
        heading.getStyleClass().add("hit-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        state.getStyleClass().addAll("badge", "hit-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        VBox middle = new VBox(title, detail);
        middle.setMinWidth(0);
        // what does not fit is cut
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(middle.widthProperty());
        clip.heightProperty().bind(middle.heightProperty());
        middle.setClip(clip);
        middle.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox right = new VBox(state, match);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(icon, middle, right);
        row.getStyleClass().add("hit");
        all = new VBox(heading, row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // no wider than the list
        setPrefWidth(0);
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && getItem() != null) {
                open.accept(getItem());
            }
        });
    }

    /// One line of text, never two.
    private static TextFlow line(String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add(styleClass);
        flow.setMinWidth(Region.USE_PREF_SIZE);
        return flow;
    }

    @Override
    protected void updateItem(@Nullable PaletteLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        heading.setText(item.heading());
        heading.setVisible(!item.heading().isEmpty());
        heading.setManaged(heading.isVisible());
        icon.setIconCode(icon(item));
        List<String> words = item instanceof PaletteLine.Found found ? found.words() : List.of();
        fill(title, HitWords.title(item), words);
        fill(detail, HitWords.detail(item), words);
        state.setText(HitWords.state(item));
        state.setVisible(!state.getText().isEmpty());
        state.setManaged(state.isVisible());
        state.pseudoClassStateChanged(UNUSUAL, HitWords.isUnusual(item));
        match.getChildren().clear();
        if (item instanceof PaletteLine.Found(_, Hit hit, _)) {
            for (Match matched : hit.matches()) {
                if (!match.getChildren().isEmpty()) {
                    match.getChildren().add(new Text(" · "));
                }
                match.getChildren().addAll(parts(HitWords.match(matched), words));
            }
        }
        setAccessibleText(HitWords.aloud(item));
        setGraphic(all);
    }

    private static void fill(TextFlow flow, String text, List<String> words) {
        flow.getChildren().setAll(parts(text, words));
    }

    private static List<Node> parts(String text, List<String> words) {
        return Emphasis.of(text, words).stream()
                .<Node>map(part -> {
                    Text piece = new Text(part.text());
                    if (part.strong()) {
                        piece.getStyleClass().add("found");
                    }
                    return piece;
                })
                .toList();
    }

    private static Ikon icon(PaletteLine line) {
        return switch (line) {
            case PaletteLine.InQueue _ -> Material2OutlinedAL.FILTER_LIST;
            case PaletteLine.Found(_, Hit hit, _) -> switch (hit) {
                case Hit.OfRequest _ -> Material2OutlinedAL.INBOX;
                case Hit.OfContract _ -> Material2OutlinedAL.DESCRIPTION;
                case Hit.OfAccount _ -> Material2OutlinedAL.ACCOUNT_CIRCLE;
                case Hit.OfInvoice _ -> Material2OutlinedMZ.RECEIPT;
            };
        };
    }
}
