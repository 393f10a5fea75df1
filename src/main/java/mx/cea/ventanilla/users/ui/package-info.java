/// The list of the portal's users, and the window of one account.
@NullMarked
package mx.cea.ventanilla.users.ui;

import org.jspecify.annotations.NullMarked;
