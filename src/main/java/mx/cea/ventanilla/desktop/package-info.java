/// The main window: sign-in, navigation, lock, and the sections that it shows.
@NullMarked
package mx.cea.ventanilla.desktop;

import org.jspecify.annotations.NullMarked;
