package mx.cea.ventanilla.desktop;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import mx.cea.ventanilla.fx.Preferences;
import mx.cea.ventanilla.fx.Preferences.Mode;
import mx.cea.ventanilla.fx.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class AppearanceMenuTest {
    private final Theme theme = new Theme(Preferences.DEFAULT);

    @Test
    void itFollowsWhatIsChosenElsewhere() {
        List<MenuItem> items = AppearanceMenu.items(theme);

        theme.preferencesProperty().set(new Preferences(Mode.DARK, Preferences.DEFAULT.scale()));

        assertThat(items.subList(0, 2)).extracting(item -> ((RadioMenuItem) item).isSelected()).containsExactly(false, true);
    }

    @Test
    void theMenuOfAWindowThatWasLeftIsGivenUp() throws Exception {
        WeakReference<MenuItem> left = new WeakReference<>(AppearanceMenu.items(theme).getFirst());

        WaitForAsyncUtils.waitFor(20, SECONDS, () -> {
            System.gc();
            return left.get() == null;
        });
    }
}
