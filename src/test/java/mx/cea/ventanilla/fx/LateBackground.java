package mx.cea.ventanilla.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mx.cea.ventanilla.fx.Running.Outcome;

/// [Background] whose work ends when the test says so, in the order it says.
public final class LateBackground implements Background {
    private final List<Runnable> started = new ArrayList<>();

    @Override
    public <T> Running<T> run(Callable<T> work) {
        Running<T> running = new Running<>(() -> {});
        started.add(() -> {
            try {
                running.settle(new Outcome.Success<>(work.call()));
            } catch (Exception e) {
                running.settle(new Outcome.Failure<>(e));
            }
        });
        return running;
    }

    /// Does the work that was started as the so many-th, from 0.
    public void finish(int index) {
        started.get(index).run();
    }

    @Override
    public void onFxThread(Runnable task) {
        task.run();
    }
}
