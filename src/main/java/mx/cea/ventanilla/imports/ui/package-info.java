/// The window in which files of the commercial system are tried out and imported, and the reports of earlier imports.
@NullMarked
package mx.cea.ventanilla.imports.ui;

import org.jspecify.annotations.NullMarked;
