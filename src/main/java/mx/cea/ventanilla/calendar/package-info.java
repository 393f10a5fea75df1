/// The office's time: its hours, holidays and *guardias*, who may work when, and when a request is due.
@NullMarked
package mx.cea.ventanilla.calendar;

import org.jspecify.annotations.NullMarked;
