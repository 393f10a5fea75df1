/// The forms by which accounts are changed, each a page over the window of the account.
@NullMarked
package mx.cea.ventanilla.accounts.changes.ui;

import org.jspecify.annotations.NullMarked;
