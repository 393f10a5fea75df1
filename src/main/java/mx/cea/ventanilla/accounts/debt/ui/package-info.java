/// The supervisors' views of debt: the simulation and what is applied of it, and the blocked and overdue accounts.
@NullMarked
package mx.cea.ventanilla.accounts.debt.ui;

import org.jspecify.annotations.NullMarked;
