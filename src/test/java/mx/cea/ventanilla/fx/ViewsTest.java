package mx.cea.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.event.ActionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ViewsTest {
    private final Views views = new Views();

    @Test
    void injectsTheViewThroughItsConstructorAndBindsItsViewModel() {
        SampleView.ViewModel viewModel = new SampleView.ViewModel();
        views.register(SampleView.class, () -> new SampleView(viewModel));

        Loaded<SampleView> loaded = views.load(SampleView.class);

        assertThat(loaded.controller().claim().isDisable()).isTrue();
        viewModel.canClaimProperty().set(true);
        assertThat(loaded.controller().claim().isDisable()).isFalse();
        assertThat(loaded.root().lookup("#claim")).isSameAs(loaded.controller().claim());
    }

    @Test
    void takesTextsFromTheMessages() {
        views.register(SampleView.class, () -> new SampleView(new SampleView.ViewModel()));

        assertThat(views.load(SampleView.class).controller().claim().getText()).isEqualTo("Entendido");
    }

    @Test
    void theControlsOfThisPackageAreBoundInFxml() {
        SampleView.ViewModel viewModel = new SampleView.ViewModel();
        views.register(SampleView.class, () -> new SampleView(viewModel));
        SampleView view = views.load(SampleView.class).controller();

        viewModel.folioProblemProperty().set("El último dígito no corresponde.");
        assertThat(view.problem().isVisible()).isTrue();
        assertThat(view.problem().getLabelFor().getAccessibleHelp()).isEqualTo("El último dígito no corresponde.");

        assertThat(view.overlay().isBusy()).isFalse();
        view.emptyState().getOnAction().handle(new ActionEvent());
        assertThat(view.overlay().isBusy()).isTrue();
    }

    @Test
    void saysWhichViewHasNoSupplier() {
        assertThatThrownBy(() -> views.load(SampleView.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No supplier is registered for the view " + SampleView.class.getName());
    }

    @Test
    void saysWhichFxmlIsMissing() {
        assertThatThrownBy(() -> views.load(String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("String.fxml is missing beside java.lang.String");
    }

    @Test
    void refusesTwoSuppliersForOneView() {
        views.register(SampleView.class, () -> new SampleView(new SampleView.ViewModel()));

        assertThatThrownBy(() ->
                        views.register(SampleView.class, () -> new SampleView(new SampleView.ViewModel())))
                .hasMessageContaining("twice");
    }
}
