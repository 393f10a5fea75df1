/// The window's section in which an administrator looks after the staff.
@NullMarked
package mx.cea.ventanilla.staff.ui;

import org.jspecify.annotations.NullMarked;
