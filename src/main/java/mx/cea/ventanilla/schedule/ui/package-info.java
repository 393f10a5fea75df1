/// The window's section with the office's calendar, and the office's hours in words.
@NullMarked
package mx.cea.ventanilla.schedule.ui;

import org.jspecify.annotations.NullMarked;
