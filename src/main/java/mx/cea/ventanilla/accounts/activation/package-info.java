/// The activation of the portal's accounts: the link that a customer is sent, its token, and the password that he makes
/// with it or at the counter (ACT-1 to ACT-3).
@NullMarked
package mx.cea.ventanilla.accounts.activation;

import org.jspecify.annotations.NullMarked;
