package mx.cea.ventanilla.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Runs the benchmarks: all, or those that are named. A target that is missed is said and fails nothing.
public final class Benchmarks {
    private Benchmarks() {}

    /// @param args folder for the databases, folder for the reports, then the names of the wanted benchmarks
    public static void main(String[] args) throws Exception {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("TakeAnswer", new TakeAnswerBench());
        all.put("QueuePage", new QueuePageBench());
        all.put("Intake", new IntakeBench());
        all.put("Window", new WindowBench());
        all.put("Search", new SearchBench());
        all.put("Workbook", new WorkbookBench());
        all.put("Arrears", new ArrearsBench());
        all.put("Debt", new DebtBench());
        all.put("RegisterImport", new RegisterImportBench());
        all.put("ContractFile", new ContractFileBench());
        all.put("Match", new MatchBench());
        Set<String> wanted = args.length > 2 ? Set.of(args[2].split(",")) : all.keySet();
        for (Map.Entry<String, Benchmark> benchmark : all.entrySet()) {
            if (wanted.contains(benchmark.getKey())) {
                Report report = new Report(Path.of(args[1]), benchmark.getKey());
                benchmark.getValue().run(Path.of(args[0]), report);
                report.write();
            }
        }
    }
}
