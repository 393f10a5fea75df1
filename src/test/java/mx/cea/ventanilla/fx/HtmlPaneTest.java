package mx.cea.ventanilla.fx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class HtmlPaneTest {
    private final List<String> requested = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String address;
    private HtmlPane pane;

    @Start
    void start(Stage stage) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requested.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
        pane = new HtmlPane();
        stage.setScene(new Scene(pane, 400, 300));
        stage.show();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void showsStylesAndPicturesThatTheMessageCarries() {
        show("<style>body{margin:0}</style><div style='background:#00ff00;height:900px'></div>");

        waitForColour(Color.LIME);
    }

    @Test
    void readsNothingFromTheNetworkOrTheDisk() {
        show("""
                <link rel="stylesheet" href="%1$s/sheet"><meta http-equiv="refresh" content="0;url=%1$s/refresh">
                <img src="%1$s/picture"><iframe src="%1$s/frame"></iframe>
                <video src="%1$s/video" autoplay></video><style>@import "%1$s/import";
                body{margin:0;background:#00ff00 url(%1$s/background)}</style>
                <script>document.location = "%1$s/script"</script>""".formatted(address));

        waitForColour(Color.LIME);
        assertThat(requested).isEmpty();
    }

    @Test
    void linksAndFormsLeadNowhere(FxRobot robot) {
        for (String target : List.of("", " target='_top'", " target='_blank'", " target='_parent'")) {
            show("<style>body{margin:0;background:#00ff00}a,button{display:block;height:80px;width:100%}</style>"
                    + "<a href='" + address + "/link'" + target + ">Abrir</a>"
                    + "<form action='" + address + "/form'" + target + "><button>Mandar</button></form>");
            waitForColour(Color.LIME);

            robot.clickOn(robot.offset(pane, -150, -110)).clickOn(robot.offset(pane, 0, -30));
            WaitForAsyncUtils.waitForFxEvents();
            show("<style>body{background:#0000ff}</style>");
            waitForColour(Color.BLUE);
        }

        assertThat(requested).isEmpty();
    }

    private void show(String html) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> pane.setHtml(html));
    }

    private void waitForColour(Color colour) {
        try {
            WaitForAsyncUtils.waitFor(20, SECONDS, () -> WaitForAsyncUtils.asyncFx(
                            () -> {
                                WritableImage picture = Snapshots.take(pane.getScene());
                                return picture.getPixelReader().getColor(200, 250).equals(colour);
                            })
                    .get());
        } catch (TimeoutException e) {
            throw new AssertionError("the page never turned " + colour, e);
        }
    }
}
