package mx.cea.ventanilla.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.search.Typed.Term;
import org.jdbi.v3.core.statement.Query;

/// The rows of a table that may be meant by what was typed, found within its `search_text` in one statement. Several ways
/// follow each other until there are enough:
///
/// 1. whose number is the text, by the table's own indexes;
/// 2. that have every word whole, by the word index;
/// 3. that have every word whole but the last, which is still being typed;
/// 4. that have every word or one that begins with it, among the first rows of the table: what begins so often that an
///    index would gather a hundred thousand rows is met here soon; passed over where a long number is rare anyhow;
/// 5. the same by the word index, for what is rarer; of several words only where nothing else was found, since a frequent
///    beginning of each is much to gather.
///
/// A database begins a branch of `UNION ALL` only when the rows before it were not enough.
final class Candidates {
    /// How many are found at most, some of them by several ways; more than are shown, so that the best can be chosen.
    static final int MOST = 60;
    /// How many rows are looked through for beginnings that are frequent.
    private static final int WALK = 1_000;
    /// How many of those gathered are looked through for beginnings that were not.
    private static final int SIFTED = 1_000;
    private static final String ALL = " UNION ALL ";

    private final Dialect dialect;
    private final String table;
    private final String exact;
    private final Typed typed;
    private final Map<String, String> bound = new LinkedHashMap<>();

    /// @param exact the condition of the first way; `:key` in it is the text as a number
    Candidates(Dialect dialect, String table, String exact, Typed typed) {
        this.dialect = dialect;
        this.table = table;
        this.exact = exact;
        this.typed = typed;
    }

    /// A subquery with the column `id`; [#bind] gives its parameters.
    String sql() {
        if (exact.contains(":key")) {
            bound.put("key", typed.key());
        }
        List<String> ways = new ArrayList<>();
        ways.add("SELECT id FROM " + table + " WHERE " + exact);
        List<Term> gathered = typed.gathered();
        if (gathered.isEmpty()) {
            return "(" + ways.getFirst() + " LIMIT " + MOST + ")";
        }
        List<Term> terms = typed.terms();
        List<Term> indexed = typed.indexed();
        ways.add(indexed("whole", indexed, List.of(), without(terms, indexed), ""));
        if (indexed.size() > 1) {
            List<Term> others = indexed.subList(0, indexed.size() - 1);
            List<Term> last = indexed.getLast().isGathered() ? List.of(indexed.getLast()) : List.of();
            ways.add(indexed("typing", others, last, without(without(terms, others), last), ""));
        }
        if (gathered.stream().noneMatch(Term::isRare)) {
            ways.add("SELECT id FROM (SELECT id, search_text FROM " + table + " ORDER BY id LIMIT " + WALK + ") w" + where(terms));
        }
        List<Term> sifted = without(terms, gathered);
        if (terms.size() == 1) {
            ways.add(indexed("begun", List.of(), gathered, sifted, ""));
            return "(" + String.join(ALL, ways) + " LIMIT " + MOST + ")";
        }
        return "(WITH near AS MATERIALIZED (SELECT id FROM (" + String.join(ALL, ways) + ") n LIMIT " + MOST + ") SELECT id FROM near"
                + ALL + indexed("begun", List.of(), gathered, sifted, " AND NOT EXISTS (SELECT 1 FROM near)") + " LIMIT " + MOST + ")";
    }

    private static List<Term> without(List<Term> terms, List<Term> some) {
        return terms.stream().filter(term -> !some.contains(term)).toList();
    }

    Query bind(Query query) {
        return query.bindMap(bound);
    }

    /// What the word index gathers, sifted row by row for the rest.
    private String indexed(String parameter, List<Term> whole, List<Term> begun, List<Term> rest, String condition) {
        bound.put(parameter, Stream.concat(
                        whole.stream().map(term -> expression(term, false)),
                        begun.stream().map(term -> expression(term, true)))
                .collect(Collectors.joining(and())));
        return "SELECT id FROM (" + fenced(parameter, condition) + " LIMIT " + SIFTED + ") w" + where(rest);
    }

    /// Fenced, so that no planner walks the table in the hope of soon having enough.
    private String fenced(String parameter, String condition) {
        return switch (dialect) {
            case SQLITE -> "SELECT t.id, t.search_text FROM " + table + "_search f CROSS JOIN " + table
                    + " t ON t.id = f.rowid WHERE f." + table + "_search MATCH :" + parameter + condition;
            case POSTGRESQL -> "SELECT id, search_text FROM (SELECT id, search_text FROM " + table
                    + " WHERE array_to_tsvector(array_remove(string_to_array(search_text, ' '), '')) @@ CAST(:" + parameter
                    + " AS tsquery)" + condition + " OFFSET 0) g";
        };
    }

    /// A term in the language of the word index, of which its words can hold nothing.
    private String expression(Term term, boolean begun) {
        return any(begun ? term.asOneWord() : term, " " + or() + " ", way -> way.stream().map(word -> quoted(word, begun)).collect(Collectors.joining(and())));
    }

    private String and() {
        return dialect == Dialect.SQLITE ? " AND " : " & ";
    }

    private String or() {
        return dialect == Dialect.SQLITE ? "OR" : "|";
    }

    private String quoted(String word, boolean begun) {
        return switch (dialect) {
            case SQLITE -> "\"" + word + (begun ? "\"*" : "\"");
            case POSTGRESQL -> "'" + word + (begun ? "':*" : "'");
        };
    }

    private static String any(Term term, String or, Function<List<String>, String> of) {
        return term.ways().stream().map(of).collect(Collectors.joining(")" + or + "(", "((", "))"));
    }

    private String where(List<Term> terms) {
        return terms.isEmpty()
                ? ""
                : terms.stream()
                        .map(term -> any(term, " OR ", way -> way.stream().map(this::begins).collect(Collectors.joining(" AND "))))
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private String begins(String word) {
        String name = "word" + typed.words().indexOf(word);
        return switch (dialect) {
            case SQLITE -> {
                bound.put(name, " " + word);
                yield "instr(' ' || w.search_text, :" + name + ") > 0";
            }
            case POSTGRESQL -> {
                bound.put(name, "% " + word + "%");
                yield "' ' || w.search_text LIKE :" + name;
            }
        };
    }
}
