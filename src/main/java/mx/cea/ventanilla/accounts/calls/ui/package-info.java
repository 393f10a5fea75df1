/// The telephone centre's card: what an operator sees and types while a caller is on the line.
@NullMarked
package mx.cea.ventanilla.accounts.calls.ui;

import org.jspecify.annotations.NullMarked;
