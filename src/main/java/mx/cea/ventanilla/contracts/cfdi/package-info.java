/// The digital invoice (*CFDI 4.0*): read safely, kept as it came, tied to its invoice, shown as a page and as PDF.
@NullMarked
package mx.cea.ventanilla.contracts.cfdi;

import org.jspecify.annotations.NullMarked;
