package mx.cea.ventanilla.accounts.registration.ui;

import javafx.scene.Node;
import javafx.scene.control.TextField;

/// Ties the controls of a form to its fields.
final class FieldBinding {
    private FieldBinding() {}

    /// What is typed goes to the field, which is told when it is left.
    static void tie(TextField control, FormField field) {
        control.textProperty().bindBidirectional(field.textProperty());
        control.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.leave();
            }
        });
    }

    /// Takes no room while it is not shown.
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
