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
/// 2. that have every word whole: among the first rows of the table, where what is frequent is met soon, then by the word
///    index, for what is rarer;
/// 3. that have every word whole but the last, which is still being typed;
/// 4. that have every word or one that begins with it: among the first rows, then by the word index. What begins with a
///    few letters is much to gather, so of several words those are gathered that the first rows have least of, and only
///    where nothing else was found.
///
/// A database begins a branch of `UNION ALL` only when the rows before it were not enough.
final class Candidates {
    /// How many are found at most, some of them by several ways; more than are shown, so that the best can be chosen.
    static final int MOST = 60;
    /// How many rows of the table are looked through for what is frequent.
    private static final int FIRST = 1_000;
    /// A word that so few of the first rows have is gathered alone.
    private static final int FEW = 2;
    /// How many of those gathered are looked through for words that were not.
    private static final int SIFTED = 5_000;
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
        String byNumber = "SELECT id FROM " + table + " WHERE " + exact;
        List<Term> gathered = typed.gathered();
        if (gathered.isEmpty()) {
            return "(" + byNumber + " LIMIT " + MOST + ")";
        }
        List<Term> terms = typed.terms();
        List<Term> indexed = typed.indexed();
        boolean rare = gathered.stream().anyMatch(Term::isRare);
        List<String> ways = new ArrayList<>(List.of(byNumber));
        if (!rare) {
            ways.add("SELECT id FROM first w" + where(terms, true));
        }
        ways.add(indexed("whole", indexed, List.of(), without(terms, indexed)));
        if (indexed.size() > 1) {
            List<Term> others = indexed.subList(0, indexed.size() - 1);
            List<Term> last = indexed.getLast().isGathered() ? List.of(indexed.getLast()) : List.of();
            ways.add(indexed("typing", others, last, without(without(terms, others), last)));
        }
        if (!rare) {
            ways.add("SELECT id FROM first w" + where(terms, false));
        }
        return "(WITH first AS MATERIALIZED (SELECT id, search_text FROM " + table + " ORDER BY id LIMIT " + FIRST
                + "), near AS MATERIALIZED (SELECT id FROM (" + String.join(ALL, ways) + ") n LIMIT " + MOST
                + ")" + (terms.size() == 1 ? "" : ", fewest AS MATERIALIZED (" + fewest(gathered) + ")")
                + " SELECT id FROM near" + ALL + (terms.size() == 1
                        ? indexed("begun", List.of(), gathered, List.of())
                        : "SELECT id FROM (" + fenced(rarest(), " AND NOT EXISTS (SELECT 1 FROM near)") + " LIMIT " + SIFTED + ") w"
                                + where(terms, false))
                + " LIMIT " + MOST + ")";
    }

    /// The two words that the first rows have least of, as expressions of the word index with how many rows have them.
    private String fewest(List<Term> gathered) {
        List<String> counts = new ArrayList<>();
        for (Term term : gathered) {
            String name = "term" + counts.size();
            bound.put(name, expression(term, true));
            counts.add("SELECT CAST(:" + name + " AS TEXT) AS q, (SELECT count(*) FROM first w" + where(List.of(term), false) + ") AS n");
        }
        return "SELECT q, n FROM (" + String.join(ALL, counts) + ") c ORDER BY n LIMIT 2";
    }

    private String rarest() {
        String joined = dialect == Dialect.SQLITE ? "group_concat" : "string_agg";
        return "(SELECT " + joined + "(q, '" + and() + "') FROM fewest WHERE n = (SELECT min(n) FROM fewest)"
                + " OR (SELECT min(n) FROM fewest) > " + FEW + ")";
    }

    private static List<Term> without(List<Term> terms, List<Term> some) {
        return terms.stream().filter(term -> !some.contains(term)).toList();
    }

    Query bind(Query query) {
        return query.bindMap(bound);
    }

    /// What the word index gathers, sifted row by row for the rest.
    private String indexed(String parameter, List<Term> whole, List<Term> begun, List<Term> rest) {
        bound.put(parameter, Stream.concat(
                        whole.stream().map(term -> expression(term, false)),
                        begun.stream().map(term -> expression(term, true)))
                .collect(Collectors.joining(and())));
        return "SELECT id FROM (" + fenced(":" + parameter, "") + " LIMIT " + SIFTED + ") w" + where(rest, false);
    }

    /// Fenced, so that no planner walks the table in the hope of soon having enough.
    private String fenced(String expression, String condition) {
        return switch (dialect) {
            case SQLITE -> "SELECT t.id, t.search_text FROM " + table + "_search f CROSS JOIN " + table
                    + " t ON t.id = f.rowid WHERE f." + table + "_search MATCH " + expression + condition;
            case POSTGRESQL -> "SELECT id, search_text FROM (SELECT id, search_text FROM " + table
                    + " WHERE array_to_tsvector(array_remove(string_to_array(search_text, ' '), '')) @@ CAST(" + expression
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

    private String where(List<Term> terms, boolean whole) {
        return terms.isEmpty()
                ? ""
                : terms.stream()
                        .map(term -> any(
                                term,
                                " OR ",
                                way -> way.stream().map(word -> has(word, whole)).collect(Collectors.joining(" AND "))))
                        .collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /// Whether a row has a word, or one that begins with it.
    private String has(String word, boolean whole) {
        String name = (whole ? "whole" : "word") + typed.words().indexOf(word);
        String end = whole ? " " : "";
        return switch (dialect) {
            case SQLITE -> {
                bound.put(name, " " + word + end);
                yield "instr(' ' || w.search_text || ' ', :" + name + ") > 0";
            }
            case POSTGRESQL -> {
                bound.put(name, "% " + word + end + "%");
                yield "' ' || w.search_text || ' ' LIKE :" + name;
            }
        };
    }
}
