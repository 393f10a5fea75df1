package mx.cea.ventanilla.reports;

import java.util.List;

/// What stands over the rows of every sheet: what they are, who made them, when and by which filter.
///
/// @param title  what the workbook holds, such as *Consumos del contrato 1001541*
/// @param facts  what it is about, in their order
/// @param filter which rows it holds, in words
public record Heading(String title, List<Fact> facts, Origin origin, String filter) {
    public Heading {
        facts = List.copyOf(facts);
    }

    /// A line of the heading.
    public record Fact(String label, String value) {}
}
