/// How a customer gets an account: matching with the commercial register, what is asked and accepted, the receipt.
@NullMarked
package mx.cea.ventanilla.accounts.registration;

import org.jspecify.annotations.NullMarked;
