/// The portal's user accounts.
@NullMarked
package mx.cea.ventanilla.accounts;

import org.jspecify.annotations.NullMarked;
