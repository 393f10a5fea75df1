/// The window of a contract.
@NullMarked
package mx.cea.ventanilla.customers.ui;

import org.jspecify.annotations.NullMarked;
