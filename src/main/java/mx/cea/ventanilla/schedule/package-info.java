/// The office's own días inhábiles, short days and guardias, and the calendar made of them and the settings.
@NullMarked
package mx.cea.ventanilla.schedule;

import org.jspecify.annotations.NullMarked;
