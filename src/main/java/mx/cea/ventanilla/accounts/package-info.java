/// The portal's user accounts: what they may be used for, what was done to them, and what is told of it.
@NullMarked
package mx.cea.ventanilla.accounts;

import org.jspecify.annotations.NullMarked;
