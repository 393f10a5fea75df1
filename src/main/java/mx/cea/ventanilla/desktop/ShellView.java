package mx.cea.ventanilla.desktop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.search.ui.SearchPalette;
import mx.cea.ventanilla.search.ui.SearchViewModel;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/// The window after somebody has signed in: navigation, search, status, and the section that is shown.
public final class ShellView {
    static final Shortcut SEARCH = Shortcut.of("Ctrl+K", "desktop.key.search");
    static final Shortcut LOCK = Shortcut.of("Ctrl+L", "desktop.key.lock");
    static final Shortcut SHORTCUTS = Shortcut.of("F1", "desktop.key.shortcuts");
    static final Shortcut BACK = Shortcut.of("Esc", "fx.page.back");
    /// Shown by the sheet; each key is one of [#sectionKey].
    static final int SECTION_KEYS = 9;

    private static final Duration HOURS_EVERY = Duration.seconds(20);
    private static final PseudoClass LOST = PseudoClass.getPseudoClass("lost");
    private static final PseudoClass SHUT = PseudoClass.getPseudoClass("shut");

    private final ShellViewModel viewModel;
    private final Brand brand;
    private final Theme theme;
    private final Leave leave;
    private final SearchPalette palette;
    private final Map<String, PageStack> shown = new HashMap<>();
    private final Map<String, Node> lastFocus = new HashMap<>();
    private PageStack current = new PageStack();

    /// What ends the work at this window.
    ///
    /// @param lock          covers everything until the same person's password is given
    /// @param signOut       asks, and goes back to the sign-in
    /// @param messageFolder opens the folder of the messages that the sample office wrote; null where there is none
    public record Leave(Runnable lock, Runnable signOut, @Nullable Runnable messageFolder) {}

    @FXML
    private StackPane root;

    @FXML
    private BorderPane frame;

    @FXML
    private ScrollPane railScroll;

    @FXML
    private VBox rail;

    @FXML
    private Region band;

    @FXML
    private ImageView logo;

    @FXML
    private MenuButton appearance;

    @FXML
    private MenuButton user;

    @FXML
    private HBox sampleBanner;

    @FXML
    private StackPane stage;

    @FXML
    private Label database;

    @FXML
    private Label connection;

    @FXML
    private Label hours;

    public ShellView(ShellViewModel viewModel, SearchViewModel search, Brand brand, Theme theme, Leave leave) {
        this.viewModel = viewModel;
        this.brand = brand;
        this.theme = theme;
        this.leave = leave;
        this.palette = new Views()
                .register(SearchPalette.class, () -> new SearchPalette(search, SEARCH))
                .load(SearchPalette.class)
                .controller();
    }

    @FXML
    private void initialize() {
        logo.setImage(brand.logo());
        brand.paint(band);
        user.setText(Texts.get("desktop.member", viewModel.getMemberName(), viewModel.getRoleName()));
        database.setText(viewModel.getDatabaseName());
        database.setTooltip(new Tooltip(viewModel.getDatabasePlace()));
        appearance.getItems().setAll(AppearanceMenu.items(theme));
        sampleBanner.setVisible(leave.messageFolder() != null);
        sampleBanner.setManaged(leave.messageFolder() != null);
        viewModel.connectedProperty().subscribe(this::showConnection);
        viewModel.hoursProperty().subscribe(now ->
                hours.pseudoClassStateChanged(SHUT, now instanceof WorkHours.Closed));
        fillRail();
        listenToKeys();
        show(null, viewModel.sectionProperty().get());
        viewModel.sectionProperty().subscribe(this::show);
        Ticker.every(HOURS_EVERY, root, viewModel::refreshHours);
    }

    private void showConnection(boolean connected) {
        connection.pseudoClassStateChanged(LOST, !connected);
        connection.setText(Texts.get(connected ? "desktop.connection.live" : "desktop.connection.lost"));
        connection.setGraphic(new FontIcon(connected ? Material2AL.CLOUD_DONE : Material2AL.CLOUD_OFF));
    }

    private void fillRail() {
        ToggleGroup group = new ToggleGroup();
        List<Section> sections = viewModel.sections();
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            rail.getChildren().add(new RailButton(section, i + 1, group, () -> viewModel.goTo(section.id())));
        }
        viewModel.sectionProperty().subscribe(now -> group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == now)
                .findFirst()
                .ifPresent(group::selectToggle));
        // a section that is gone to by its key may lie out of sight
        viewModel.sectionProperty().subscribe(now ->
                railScroll.setVvalue(sections.indexOf(now) / (double) Math.max(1, sections.size() - 1)));
    }

    private void listenToKeys() {
        SEARCH.before(frame, this::search);
        LOCK.before(frame, leave.lock());
        SHORTCUTS.before(frame, this::showShortcuts);
        List<Section> sections = viewModel.sections();
        for (int i = 0; i < Math.min(sections.size(), SECTION_KEYS); i++) {
            Section section = sections.get(i);
            sectionKey(i, section).before(frame, () -> viewModel.goTo(section.id()));
        }
        // keys pressed while the navigation has the focus are meant for what is shown
        frame.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node top = current.top();
            if (event.getTarget() instanceof Node target && !Focus.isWithin(target, stage)) {
                Event.fireEvent(top, event.copyFor(top, top));
            }
        });
    }

    /// The key that goes to the section with this place in the navigation.
    static Shortcut sectionKey(int index, Section section) {
        return Shortcut.of("Alt+" + (index + 1), section.titleKey());
    }

    private void show(@Nullable Section before, Section now) {
        if (before != null) {
            Node focus = root.getScene() == null ? null : root.getScene().getFocusOwner();
            if (focus != null && Focus.isWithin(focus, stage)) {
                lastFocus.put(before.id(), focus);
            }
        }
        current.setVisible(false);
        current = shown.computeIfAbsent(now.id(), _ -> made(now));
        current.setVisible(true);
        Node focus = lastFocus.get(now.id());
        if (focus != null && Focus.isWithin(focus, current)) {
            focus.requestFocus();
        } else {
            Focus.first(current);
        }
    }

    /// Gives the section that is shown the focus; called once the window shows it.
    public void focusSection() {
        Focus.first(current);
    }

    private PageStack made(Section section) {
        PageStack pages = new PageStack();
        pages.setBase(section.content().apply(pages));
        stage.getChildren().addFirst(pages);
        return pages;
    }

    @FXML
    private void search() {
        palette.over(root);
    }

    @FXML
    private void showShortcuts() {
        ShortcutSheet.over(root, viewModel.sections());
    }

    @FXML
    private void lock() {
        leave.lock().run();
    }

    @FXML
    private void signOut() {
        leave.signOut().run();
    }

    @FXML
    private void openMessageFolder() {
        if (leave.messageFolder() != null) {
            leave.messageFolder().run();
        }
    }

    public ShellViewModel getViewModel() {
        return viewModel;
    }
}
