/// The copy of the commercial register: contracts, invoices, payments and readings.
@NullMarked
package mx.cea.ventanilla.contracts;

import org.jspecify.annotations.NullMarked;
