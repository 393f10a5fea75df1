/// How a page becomes a PDF that is handed out.
@NullMarked
package mx.cea.ventanilla.print;

import org.jspecify.annotations.NullMarked;
