/// What customers send by the portal about accounts (kinds `registro`, `activacion` and `baja`): what goes through by
/// itself, and what waits for a member of staff to decide.
@NullMarked
package mx.cea.ventanilla.accounts.portal;

import org.jspecify.annotations.NullMarked;
