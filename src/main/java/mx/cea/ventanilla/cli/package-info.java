/// The command line: migrar, importar, servicio, recorrido, diagnostico.
@NullMarked
package mx.cea.ventanilla.cli;

import org.jspecify.annotations.NullMarked;
