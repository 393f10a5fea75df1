/// A working day played through the program's own windows, off-screen, by a robot with mouse and keyboard.
@NullMarked
package mx.cea.ventanilla.desktop.tour;

import org.jspecify.annotations.NullMarked;
