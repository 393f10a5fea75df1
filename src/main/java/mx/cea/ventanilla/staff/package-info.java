/// Staff, roles, permissions and login.
@NullMarked
package mx.cea.ventanilla.staff;

import org.jspecify.annotations.NullMarked;
