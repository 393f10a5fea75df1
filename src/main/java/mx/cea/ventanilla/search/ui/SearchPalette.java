package mx.cea.ventanilla.search.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Debounce;
import mx.cea.ventanilla.fx.Shortcut;
import org.jspecify.annotations.Nullable;

/// The search over the window. The keyboard stays in its field: the arrows choose, Enter opens, Esc goes back to where
/// the focus was.
public final class SearchPalette {
    private static final double LINE = 3.7;
    private static final double HEADING = 2;
    private static final int PAGE = 6;

    private final SearchViewModel viewModel;
    private final Shortcut again;
    private @Nullable Pane host;
    private @Nullable Node focusBefore;

    @FXML
    private StackPane root;

    @FXML
    private TextField field;

    @FXML
    private ListView<PaletteLine> list;

    @FXML
    private Label advice;

    /// @param again the key that opens the palette; pressed in it, the text is selected
    public SearchPalette(SearchViewModel viewModel, Shortcut again) {
        this.viewModel = viewModel;
        this.again = again;
    }

    /// Opens it over everything.
    public void over(Pane window) {
        if (host == null) {
            host = window;
            focusBefore = window.getScene().getFocusOwner();
            window.getChildren().add(root);
            viewModel.show();
        }
        field.requestFocus();
        field.selectAll();
    }

    @FXML
    private void initialize() {
        field.textProperty().bindBidirectional(viewModel.textProperty());
        Debounce.on(field.textProperty(), viewModel::search);
        list.setItems(viewModel.lines());
        list.setCellFactory(_ -> new HitCell(viewModel::open));
        viewModel.chosenProperty().subscribe(now -> choose(now.intValue()));
        viewModel.lines().subscribe(this::measure);
        field.fontProperty().subscribe(_ -> measure());
        viewModel.showingProperty().subscribe((_, showing) -> {
            if (!showing) {
                leave();
            }
        });
        advice.visibleProperty().bind(viewModel.adviceProperty().isNotEmpty());
        advice.managedProperty().bind(advice.visibleProperty());
        again.before(root, field::selectAll);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void choose(int line) {
        list.getSelectionModel().clearAndSelect(line);
        if (line < 0) {
            list.getSelectionModel().clearSelection();
            field.setAccessibleText(Texts.get("search.title"));
        } else {
            list.scrollTo(Math.max(0, line - 2));
            field.setAccessibleText(Texts.get(
                    "search.chosen", line + 1, viewModel.lines().size(), HitWords.aloud(viewModel.lines().get(line))));
        }
    }

    /// As high as its lines, no higher.
    private void measure() {
        long headings = viewModel.lines().stream().filter(line -> !line.heading().isEmpty()).count();
        double em = field.getFont().getSize();
        list.setPrefHeight(em * (viewModel.lines().size() * LINE + headings * HEADING) + 2);
        list.setVisible(!viewModel.lines().isEmpty());
        list.setManaged(list.isVisible());
    }

    private void steer(KeyEvent pressed) {
        switch (pressed.getCode()) {
            case DOWN -> viewModel.move(1);
            case UP -> viewModel.move(-1);
            case PAGE_DOWN -> viewModel.move(PAGE);
            case PAGE_UP -> viewModel.move(-PAGE);
            case ENTER -> viewModel.open();
            case ESCAPE -> viewModel.close();
            // nothing else in it takes the focus, and nothing below may
            case TAB -> {}
            default -> {
                return;
            }
        }
        pressed.consume();
    }

    @FXML
    private void leaveBeside(MouseEvent click) {
        if (click.getTarget() == root) {
            viewModel.close();
        }
    }

    private void leave() {
        if (host != null) {
            host.getChildren().remove(root);
            host = null;
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    public SearchViewModel getViewModel() {
        return viewModel;
    }
}
