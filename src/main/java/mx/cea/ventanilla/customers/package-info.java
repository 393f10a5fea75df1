/// The customer's file: what is known of a contract and of those who use it, in one place, and the readings that customers
/// report.
@NullMarked
package mx.cea.ventanilla.customers;

import org.jspecify.annotations.NullMarked;
