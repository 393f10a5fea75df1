/// The portal's users as staff look at them: the list of accounts, and all that is known of one in one place.
@NullMarked
package mx.cea.ventanilla.users;

import org.jspecify.annotations.NullMarked;
