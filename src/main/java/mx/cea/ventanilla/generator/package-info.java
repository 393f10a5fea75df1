/// An invented office of any size from a seed, as files or in an empty database: for training and for the benchmarks.
@NullMarked
package mx.cea.ventanilla.generator;

import org.jspecify.annotations.NullMarked;
