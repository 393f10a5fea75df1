package mx.cea.ventanilla.fx;

import javafx.scene.Parent;

/// A view as read from its FXML.
///
/// @param root what is put into the window
/// @param controller the view itself
public record Loaded<V>(Parent root, V controller) {}
