package mx.cea.ventanilla.fx;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DebounceTest {
    private final SimpleStringProperty text = new SimpleStringProperty("");
    private final List<String> searched = new CopyOnWriteArrayList<>();

    @Test
    void actsOnceWhenTheTypingStops() throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Debounce.on(text, () -> searched.add(text.get()));
            text.set("p");
            text.set("pe");
            text.set("peña");
        });

        WaitForAsyncUtils.waitFor(10, SECONDS, () -> !searched.isEmpty());
        assertThat(searched).containsExactly("peña");
    }

    @Test
    void canBeHurriedButDoesNothingWhereNothingWaits() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Debounce search = Debounce.on(text, () -> searched.add(text.get()));
            search.hurry();
            text.set("peña");
            search.hurry();
            search.hurry();
        });

        assertThat(searched).containsExactly("peña");
    }
}
