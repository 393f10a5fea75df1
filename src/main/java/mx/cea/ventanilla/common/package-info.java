/// Small values that every feature speaks in: time, money, pages of a list, folded text.
@NullMarked
package mx.cea.ventanilla.common;

import org.jspecify.annotations.NullMarked;
