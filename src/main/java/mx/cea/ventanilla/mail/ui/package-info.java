/// Shows the outbox: what was sent, what waits, what failed and why.
@NullMarked
package mx.cea.ventanilla.mail.ui;

import org.jspecify.annotations.NullMarked;
