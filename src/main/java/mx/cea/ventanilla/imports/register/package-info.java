/// The commercial system's files as rows of the register: what a file is, its columns and the ways in which people write
/// dates and amounts, its wrong rows, trying it out first, and the report of every import.
@NullMarked
package mx.cea.ventanilla.imports.register;

import org.jspecify.annotations.NullMarked;
