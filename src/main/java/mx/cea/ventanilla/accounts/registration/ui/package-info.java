/// The wizard by which customers are registered, and the form by which contracts are linked.
@NullMarked
package mx.cea.ventanilla.accounts.registration.ui;

import org.jspecify.annotations.NullMarked;
