package mx.cea.ventanilla.search.ui;

import java.util.List;
import mx.cea.ventanilla.search.Hit;

/// A line of the palette that can be chosen.
sealed interface PaletteLine {
    /// The heading of the group that begins with this line; empty within a group.
    String heading();

    /// A hit.
    ///
    /// @param words what was looked for, to be marked
    record Found(String heading, Hit hit, List<String> words) implements PaletteLine {}

    /// The way on to the requests that say what was typed.
    record InQueue(String heading, String text) implements PaletteLine {}
}
