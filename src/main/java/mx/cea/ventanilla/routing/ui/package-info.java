/// The window's works about areas: what is out with them, and the areas themselves.
@NullMarked
package mx.cea.ventanilla.routing.ui;

import org.jspecify.annotations.NullMarked;
