package mx.cea.ventanilla.bench;

import java.nio.file.Path;

/// One benchmark.
interface Benchmark {
    /// @param data where databases are kept from run to run
    void run(Path data, Report report) throws Exception;
}
