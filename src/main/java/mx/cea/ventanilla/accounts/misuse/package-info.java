/// Blocks for misuse: what agents propose, what supervisors decide, and how each block ends (BLO-8).
@NullMarked
package mx.cea.ventanilla.accounts.misuse;

import org.jspecify.annotations.NullMarked;
