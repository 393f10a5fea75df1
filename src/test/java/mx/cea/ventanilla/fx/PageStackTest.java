package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PageStackTest {
    private final PageStack pages = new PageStack();

    @Start
    void start(Stage stage) {
        pages.setBase(new Label("0"));
        stage.setScene(new Scene(pages, 300, 200));
        stage.show();
    }

    @Test
    void keepsNoPictureOfAPageThatWouldStayWhenThePageIsLeft() {
        VBox page = new VBox(new ScrollPane(new Label("1")));
        show(() -> pages.open(page, () -> {}));
        // what a page shows only once it has been read
        show(() -> page.getChildren().add(new TextArea("2")));

        Set<Node> viewports = page.lookupAll(".viewport");
        assertThat(viewports).hasSize(2).noneMatch(Node::isCache);
    }

    private void show(Runnable change) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            change.run();
            pages.applyCss();
            pages.layout();
        });
    }
}
