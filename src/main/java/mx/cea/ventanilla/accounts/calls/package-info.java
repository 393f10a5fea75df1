/// What the telephone centre does for a caller: it finds his account, says how it stands, and reactivates it (BLO-8).
@NullMarked
package mx.cea.ventanilla.accounts.calls;

import org.jspecify.annotations.NullMarked;
