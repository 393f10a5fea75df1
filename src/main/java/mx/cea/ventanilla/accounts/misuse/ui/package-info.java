/// The windows of blocks for misuse: the form of a proposal, what waits for a supervisor, and what is in force.
@NullMarked
package mx.cea.ventanilla.accounts.misuse.ui;

import org.jspecify.annotations.NullMarked;
