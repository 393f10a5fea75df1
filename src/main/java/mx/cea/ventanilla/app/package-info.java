/// The composition root: one readable chain of constructors from which window, command line and worker all start.
@NullMarked
package mx.cea.ventanilla.app;

import org.jspecify.annotations.NullMarked;
