/// Benchmarks, each beside the raw library on the same work in the same run; run by `mvn -Pbench verify` alone.
@NullMarked
package mx.cea.ventanilla.bench;

import org.jspecify.annotations.NullMarked;
