package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectBackgroundTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final List<Object> seen = new ArrayList<>();

    @Test
    void handlersAttachedAfterTheWorkIsDoneStillGetItsResult() {
        background.run(() -> "result").onSuccess(seen::add).andFinally(() -> seen.add("end"));

        assertThat(seen).containsExactly("result", "end");
    }

    @Test
    void theFirstHandlerOfTheErrorsTypeTakesIt() {
        IOException lost = new IOException("lost");

        background.run(() -> {
                    throw lost;
                })
                .onSuccess(_ -> seen.add("success"))
                .onError(IllegalStateException.class, _ -> seen.add("other type"))
                .onError(IOException.class, seen::add)
                .onError(Exception.class, _ -> seen.add("second handler"))
                .andFinally(() -> seen.add("end"));

        assertThat(seen).containsExactly(lost, "end");
        assertThat(background.takeUnhandled()).isEmpty();
    }

    @Test
    void anErrorThatNobodyTakesIsKeptForTheTest() {
        IOException lost = new IOException("lost");

        background.run(() -> {
                    throw lost;
                })
                .onError(IllegalStateException.class, seen::add);

        assertThat(seen).isEmpty();
        assertThat(background.takeUnhandled()).containsExactly(lost);
    }

    @Test
    void workWithoutAResultSucceedsToo() {
        background.run(() -> {
                    seen.add("work");
                })
                .onSuccess(_ -> seen.add("success"));

        assertThat(seen).containsExactly("work", "success");
    }
}
