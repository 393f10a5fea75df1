package mx.cea.ventanilla.desktop;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import mx.cea.ventanilla.common.Texts;

/// Covers the window while it is locked.
public final class LockView {
    private final LockViewModel viewModel;
    private final Runnable signOut;

    @FXML
    private Node root;

    @FXML
    private Label member;

    @FXML
    private PasswordField password;

    @FXML
    private Label capsLock;

    /// @param signOut asks, and goes back to the sign-in
    public LockView(LockViewModel viewModel, Runnable signOut) {
        this.viewModel = viewModel;
        this.signOut = signOut;
    }

    @FXML
    private void initialize() {
        member.setText(Texts.get(
                "desktop.member",
                viewModel.member().name(),
                Texts.get(viewModel.member().role().messageKey())));
        password.textProperty().bindBidirectional(viewModel.getPrompt().passwordProperty());
        CapsLock.watch(root, capsLock);
        Ticker.everySecond(root, viewModel.getPrompt()::tick);
        viewModel.getPrompt().busyProperty().subscribe((was, _) -> {
            if (was) {
                password.requestFocus();
            }
        });
    }

    @FXML
    private void unlock() {
        viewModel.unlock();
    }

    @FXML
    private void signOut() {
        signOut.run();
    }

    public LockViewModel getViewModel() {
        return viewModel;
    }
}
