package mx.cea.ventanilla.fx;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

public final class SampleView {
    private final ViewModel viewModel;

    @FXML
    private Button claim;

    @FXML
    private ProblemLabel problem;

    @FXML
    private LoadingOverlay overlay;

    @FXML
    private EmptyState emptyState;

    SampleView(ViewModel viewModel) {
        this.viewModel = viewModel;
    }

    public ViewModel getViewModel() {
        return viewModel;
    }

    ProblemLabel problem() {
        return problem;
    }

    LoadingOverlay overlay() {
        return overlay;
    }

    EmptyState emptyState() {
        return emptyState;
    }

    @FXML
    private void onEmptyAction() {
        viewModel.canClaim.set(true);
    }

    Button claim() {
        return claim;
    }

    public static final class ViewModel {
        private final SimpleBooleanProperty canClaim = new SimpleBooleanProperty();
        private final SimpleStringProperty folioProblem = new SimpleStringProperty("");

        public String getFolioProblem() {
            return folioProblem.get();
        }

        public SimpleStringProperty folioProblemProperty() {
            return folioProblem;
        }

        public boolean isCanClaim() {
            return canClaim.get();
        }

        public SimpleBooleanProperty canClaimProperty() {
            return canClaim;
        }
    }
}
