package mx.cea.ventanilla.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.fx.Theme;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.search.Field;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.Match;
import mx.cea.ventanilla.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SearchPaletteTest {
    private static final Shortcut AGAIN = Shortcut.of("Ctrl+K", "desktop.key.search");

    private final List<String> done = new ArrayList<>();
    private final Map<String, SearchResult> answers = new LinkedHashMap<>();
    private SearchPalette palette;
    private TextField below;
    private StackPane window;

    @Start
    void start(Stage stage) {
        new Theme(Preferences.DEFAULT).install();
        SearchViewModel model = new SearchViewModel(
                new DirectBackground(),
                typed -> answers.getOrDefault(typed, Hits.of(typed)),
                new Destinations(
                        id -> done.add("request " + id.value()),
                        (_, number) -> done.add("contract " + number),
                        id -> done.add("account " + id.value()),
                        words -> done.add("queue " + words)));
        palette = new Views()
                .register(SearchPalette.class, () -> new SearchPalette(model, AGAIN))
                .load(SearchPalette.class)
                .controller();
        below = new TextField();
        window = new StackPane(below);
        AGAIN.before(below, () -> palette.over(window));
        stage.setScene(new Scene(window, 1280, 720));
        stage.show();
        answers.put("cruz", Hits.of("cruz",
                Hits.contract(1001, "Xóchitl de la Cruz Peña", new Match(Field.HOLDER, "Xóchitl de la Cruz Peña")),
                Hits.contract(1002, "José Cruz", new Match(Field.HOLDER, "José Cruz")),
                Hits.account("xcruz", 1)));
        answers.put("296", Hits.of("296", Hits.contract(1003, "Ana Soto", new Match(Field.METER, "296729284"))));
    }

    private void open(FxRobot robot) {
        robot.clickOn(below).press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    }

    private void type(FxRobot robot, String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> palette.getViewModel().search());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Set<Node> all(FxRobot robot, String query) {
        return robot.lookup(query).queryAll();
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Text.class).stream().map(Text::getText).toList();
    }

    @Test
    void arrowsChooseAndEnterOpensWhileTheKeyboardStaysInTheField(FxRobot robot) {
        open(robot);
        type(robot, "cruz");
        robot.type(KeyCode.DOWN);
        assertThat(robot.lookup("#search-field").query().isFocused()).isTrue();
        assertThat(robot.lookup("#search-field").query().getAccessibleText()).contains("2 de 4", "José Cruz");
        robot.type(KeyCode.ENTER);

        assertThat(done).containsExactly("contract 1002");
        assertThat(robot.lookup("#search-palette").tryQuery()).isEmpty();
    }

    @Test
    void theMouseOpensTheLineThatIsClicked(FxRobot robot) {
        open(robot);
        type(robot, "cruz");
        robot.clickOn("José ");

        assertThat(done).containsExactly("contract 1002");
    }

    @Test
    void escapeAndAClickBesideCloseAndGiveTheFocusBack(FxRobot robot) {
        open(robot);
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#search-palette").tryQuery()).isEmpty();
        assertThat(below.isFocused()).isTrue();

        open(robot);
        robot.clickOn(robot.offset(window, javafx.geometry.Pos.BOTTOM_LEFT, 20, -20));
        assertThat(robot.lookup("#search-palette").tryQuery()).isEmpty();
        assertThat(below.isFocused()).isTrue();
    }

    @Test
    void whatMatchedIsMarkedAndSaid(FxRobot robot) {
        open(robot);
        type(robot, "296");
        assertThat(texts(robot, ".hit-match Text")).contains("medidor ", "296", "729284");
        assertThat(texts(robot, ".found")).contains("296");

        type(robot, "cruz");
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        type(robot, "cruz");
        assertThat(texts(robot, ".hit-title .found")).contains("Cruz");
        assertThat(all(robot, ".hit-heading").stream().filter(Node::isVisible).map(n -> ((Label) n).getText()))
                .contains("Contratos", "Cuentas del portal", "En la bandeja");
    }

    @Test
    void nothingFoundSaysWhatToDoAndTheQueueIsStillAWayOn(FxRobot robot) {
        open(robot);
        type(robot, "nadie");
        assertThat(robot.lookup("#search-advice").queryAs(Label.class).getText()).contains("No hay nada con «nadie»");

        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(done).containsExactly("queue nadie");
    }

    @Test
    void openedAgainTheLastTextIsSelectedSoThatTypingReplacesIt(FxRobot robot) {
        open(robot);
        type(robot, "cruz");
        robot.type(KeyCode.ENTER);
        open(robot);
        assertThat(robot.lookup("#search-field").queryAs(TextField.class).getSelectedText()).isEqualTo("cruz");
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(done).containsExactly("contract 1001", "contract 1002");

        open(robot);
        type(robot, "296");
        assertThat(robot.lookup("#search-field").queryAs(TextField.class).getText()).isEqualTo("296");
    }

    @Test
    void aLongListStaysWithinTheWindowAndTheChosenLineIsSeen(FxRobot robot) {
        answers.put("ma", Hits.of("ma", IntStream.range(0, 20)
                .mapToObj(i -> Hits.contract(2000 + i, "María " + "Hernández ".repeat(i)))
                .toArray(Hit[]::new)));
        open(robot);
        type(robot, "ma");
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);

        ListView<?> list = robot.lookup("#search-hits").queryListView();
        assertThat(list.localToScene(list.getBoundsInLocal()).getMaxY()).isLessThan(720);
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(20);
    }
}
