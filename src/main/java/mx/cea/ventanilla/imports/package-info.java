/// Brings files into the office's database: reading them strictly, and the sample office that they make.
@NullMarked
package mx.cea.ventanilla.imports;

import org.jspecify.annotations.NullMarked;
