/// The customer's own window at the counter, in which he makes his password, and what the agent sees of it.
@NullMarked
package mx.cea.ventanilla.accounts.activation.ui;

import org.jspecify.annotations.NullMarked;
