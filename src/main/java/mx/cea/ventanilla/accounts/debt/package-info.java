/// Blocks for debt (BLO-7): who would be blocked and why, what a supervisor has applied of it, who is exempt, and how what
/// is paid is lifted.
@NullMarked
package mx.cea.ventanilla.accounts.debt;

import org.jspecify.annotations.NullMarked;
