/// What a file that somebody hands in is, whatever its name says.
@NullMarked
package mx.cea.ventanilla.files;

import org.jspecify.annotations.NullMarked;
