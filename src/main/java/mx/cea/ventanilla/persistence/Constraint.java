package mx.cea.ventanilla.persistence;

/// A rule that the database keeps by itself.
///
/// @param kind  which sort of rule
/// @param table the table, in lower case; empty where the database does not tell
public record Constraint(Kind kind, String table) {
    /// The sorts of rules that both databases keep.
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        CHECK,
        NOT_NULL
    }
}
