/// The window in which supervisors keep the areas.
@NullMarked
package mx.cea.ventanilla.routing.ui;

import org.jspecify.annotations.NullMarked;
