/// The list of what customers sent by the portal about accounts, and the one that is being decided.
@NullMarked
package mx.cea.ventanilla.accounts.portal.ui;

import org.jspecify.annotations.NullMarked;
