package mx.cea.ventanilla.staff.ui;

import javafx.fxml.FXML;

/// Asks for the first administrator of an embedded database, or opens the sample office instead.
public final class FirstAdministratorView {
    private final FirstAdministratorViewModel viewModel;
    private final Runnable openSample;

    public FirstAdministratorView(FirstAdministratorViewModel viewModel, Runnable openSample) {
        this.viewModel = viewModel;
        this.openSample = openSample;
    }

    @FXML
    private void enrol() {
        viewModel.enrol();
    }

    @FXML
    private void openSample() {
        openSample.run();
    }

    public FirstAdministratorViewModel getViewModel() {
        return viewModel;
    }
}
