package mx.cea.ventanilla.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.app.Worker;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.LiveChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/// `ventanilla servicio`: the worker of the shared office, until it is stopped.
@Command(name = "servicio", description = "${bundle:cli.service.description}")
final class ServiceCommand implements Callable<Integer> {
    private static final Duration LAST_JOB = Duration.ofSeconds(40);

    @ParentCommand
    private VentanillaCommand parent;

    @Option(names = "--una-vez", description = "${bundle:cli.service.once}")
    private boolean once;

    @Override
    public Integer call() throws InterruptedException {
        try (Database database = Database.open(parent.address())) {
            Ventanilla app = new Ventanilla(database, Places.usual());
            if (once) {
                return runOnce(app);
            }
            CountDownLatch stop = new CountDownLatch(1);
            CountDownLatch stopped = new CountDownLatch(1);
            try (LiveChanges live = app.watch();
                    Worker worker = new Worker(app)) {
                worker.start(live);
                System.out.println(Texts.get("cli.service.running", database.address().toString()));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    stop.countDown();
                    awaitQuietly(stopped);
                }));
                stop.await();
            }
            stopped.countDown();
            return ExitCode.DONE;
        }
    }

    private static Integer runOnce(Ventanilla app) {
        Worker.Round round = new Worker(app).runOnce();
        System.out.println(Texts.get(
                "cli.service.round",
                round.documents().taken(),
                round.documents().refused(),
                round.messages().sent(),
                round.messages().postponed(),
                round.messages().failed()));
        boolean attention = round.documents().refused() + round.messages().failed() + round.messages().postponed() > 0;
        return attention ? ExitCode.ATTENTION : ExitCode.DONE;
    }

    /// Lets the job at hand end before the process does.
    private static void awaitQuietly(CountDownLatch stopped) {
        try {
            stopped.await(LAST_JOB.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
