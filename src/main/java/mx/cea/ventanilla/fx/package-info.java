/// The toolbox of the windows: work off the FX thread, views from FXML, dialogs, notices, theme and small controls.
/// Knows no feature.
@NullMarked
package mx.cea.ventanilla.fx;

import org.jspecify.annotations.NullMarked;
