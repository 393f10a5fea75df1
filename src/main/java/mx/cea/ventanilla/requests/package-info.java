/// The online requests: folio, queue, taking, answering, routing, waiting, due times.
@NullMarked
package mx.cea.ventanilla.requests;

import org.jspecify.annotations.NullMarked;
