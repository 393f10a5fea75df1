/// Folios: the identification numbers under which whatever is communicated to a customer is known (CON-10).
@NullMarked
package mx.cea.ventanilla.folios;

import org.jspecify.annotations.NullMarked;
