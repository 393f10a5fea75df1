/// What customers have changed in their accounts once they have proved who they are: contact, representative, cancellation,
/// and two accounts made one.
@NullMarked
package mx.cea.ventanilla.accounts.changes;

import org.jspecify.annotations.NullMarked;
