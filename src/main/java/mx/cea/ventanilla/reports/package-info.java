/// What leaves the program as a workbook: typed cells that no spreadsheet can run, with who made it, when and of what.
@NullMarked
package mx.cea.ventanilla.reports;

import org.jspecify.annotations.NullMarked;
