/// Proof that who asks something of an account is its holder: a document at the counter, questions on the telephone.
@NullMarked
package mx.cea.ventanilla.accounts.identity;

import org.jspecify.annotations.NullMarked;
