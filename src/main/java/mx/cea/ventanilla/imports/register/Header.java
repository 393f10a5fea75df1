package mx.cea.ventanilla.imports.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Texts;

/// The header of a file: what its rows are, and where each column is. Names are compared without case, accents, spaces
/// and underscores.
///
/// @param names     as the file writes them
/// @param positions the known columns, by their proper names
/// @param unknown   the columns that are of no use, as the file writes them
record Header(RegisterKind kind, List<String> names, Map<String, Integer> positions, List<String> unknown) {
    /// The column that a file to be mended has besides; passed over when it comes back.
    static final String REASON = "motivo";

    private static final Map<String, String> OTHER_NAMES = Map.of("ano", "anio");

    /// @throws UnusableFile if the columns are those of no kind of file
    static Header of(SourceRow row) {
        List<String> names = row.cells();
        Map<String, Integer> folded = new HashMap<>();
        Set<String> doubled = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = fold(names.get(i));
            if (!name.isEmpty() && folded.put(name, i) != null) {
                doubled.add(names.get(i).strip());
            }
        }
        RegisterKind kind = RegisterKind.TABLES.stream()
                .max(Comparator.comparingInt(k -> 1000 * found(k, folded) / k.required().size()))
                .orElseThrow();
        if (2 * found(kind, folded) < kind.required().size()) {
            throw new UnusableFile(Texts.get("imports.register.unknown_header", String.join(", ", first(names))));
        }
        List<String> missing = kind.required().stream().filter(c -> !folded.containsKey(fold(c))).toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile(
                    Texts.get("imports.register.missing_columns", kind.word(), missing.size(), String.join(", ", missing)));
        }
        if (!doubled.isEmpty()) {
            throw new UnusableFile(Texts.get("imports.register.doubled_columns", String.join(", ", doubled)));
        }
        return positioned(kind, names, folded);
    }

    private static Header positioned(RegisterKind kind, List<String> names, Map<String, Integer> folded) {
        Map<String, Integer> positions = new HashMap<>();
        for (String column : kind.columns()) {
            Integer position = folded.remove(fold(column));
            if (position != null) {
                positions.put(column, position);
            }
        }
        folded.remove(REASON);
        List<String> unknown = new ArrayList<>(
                folded.values().stream().sorted().map(names::get).map(String::strip).toList());
        return new Header(kind, List.copyOf(names), Map.copyOf(positions), unknown);
    }

    private static int found(RegisterKind kind, Map<String, Integer> folded) {
        return (int) kind.required().stream().filter(c -> folded.containsKey(fold(c))).count();
    }

    private static String fold(String name) {
        String folded = Folding.fold(name).replace(" ", "");
        return OTHER_NAMES.getOrDefault(folded, folded);
    }

    private static List<String> first(List<String> names) {
        return names.stream().filter(n -> !n.isBlank()).limit(6).map(n -> n.length() > 40 ? n.substring(0, 40) + "…" : n).toList();
    }

    /// The optional columns that are not there.
    List<String> leftOut() {
        return kind.optional().stream().filter(c -> !positions.containsKey(c)).toList();
    }

    /// Whether a row is the header once more, as where two files were put one after the other.
    boolean isRepeatedBy(SourceRow row) {
        return row.cells().size() == names.size() && row.cells().equals(names);
    }
}
