package mx.cea.ventanilla.desktop.tour;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.stage.Stage;
import mx.cea.ventanilla.app.SampleSite;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.desktop.MainWindow;
import mx.cea.ventanilla.desktop.Office;
import mx.cea.ventanilla.desktop.Toolkit;
import mx.cea.ventanilla.fx.FxThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays a working day in the sample office through the same windows, off-screen, and leaves numbered pictures, the
/// messages sent, the files saved and a log.
public final class Tour {
    private static final Logger LOG = LoggerFactory.getLogger(Tour.class);

    private Tour() {}

    /// Plays it from beginning to end.
    ///
    /// @param folder where everything goes; what an earlier tour left there is removed
    /// @return the exit code: 0 where the day came to its end
    @SuppressWarnings("ClosingStandardOutputStreams") // the log closes its file alone
    public static int play(Path folder) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        AtomicInteger exitCode = new AtomicInteger(1);
        try {
            clear(folder);
        } catch (IOException e) {
            System.err.println(Texts.get("tour.unwritable", folder, String.valueOf(e.getMessage())));
            return 1;
        }
        try {
            Clock clock = Clock.system();
            SampleSite sample = SampleSite.prepare(folder.resolve("oficina"), clock);
            TourFiles files = new TourFiles(folder.resolve("archivos"));
            try (TourLog log = new TourLog(folder, System.out)) {
                Toolkit.run(stage -> {
                    MainWindow window = new MainWindow(stage, Office.of(sample), clock, files.answers());
                    Player player = new Player(stage, window, folder, log);
                    Thread.ofPlatform().name("tour").start(() -> exitCode.set(play(stage, player, sample, files, log)));
                    return window;
                });
                keepMessages(sample, folder, log);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The tour could not begin", e);
        }
        return exitCode.get();
    }

    private static int play(Stage stage, Player player, SampleSite sample, TourFiles files, TourLog log) {
        try {
            new WorkingDay(player, sample, files, log).play();
            return 0;
        } catch (IOException | RuntimeException e) {
            log.step("stuck", String.valueOf(e.getMessage()));
            LOG.error("The tour got stuck", e);
            stuckPicture(player);
            return 1;
        } finally {
            FxThread.call(() -> {
                stage.hide();
                return null;
            });
        }
    }

    private static void stuckPicture(Player player) {
        try {
            player.pictureAsItIs("atorado");
        } catch (IOException e) {
            LOG.error("No picture of where the tour got stuck", e);
        }
    }

    private static void keepMessages(SampleSite sample, Path folder, TourLog log) throws IOException {
        Path kept = Files.createDirectories(folder.resolve("mensajes"));
        Files.createDirectories(sample.places().mail());
        try (Stream<Path> messages = Files.list(sample.places().mail())) {
            for (Path message : messages.sorted().toList()) {
                Files.copy(message, kept.resolve(message.getFileName()));
            }
        }
        try (Stream<Path> messages = Files.list(kept)) {
            log.step("messages", messages.count(), kept);
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    if (!visited.equals(folder)) {
                        Files.delete(visited);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Files.createDirectories(folder);
    }
}
