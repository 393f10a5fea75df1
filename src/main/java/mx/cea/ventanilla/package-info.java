/// Chooses between the window and the command line.
@NullMarked
package mx.cea.ventanilla;

import org.jspecify.annotations.NullMarked;
