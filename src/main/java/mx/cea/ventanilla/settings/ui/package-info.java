/// The window's section with the office's settings and areas.
@NullMarked
package mx.cea.ventanilla.settings.ui;

import org.jspecify.annotations.NullMarked;
