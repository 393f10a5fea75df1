package mx.cea.ventanilla.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list that is read by key.
///
/// @param rows the rows in their order; never null, may be empty
/// @param next the key after which the next page begins, null at the end of the list
public record Page<T, K>(List<T> rows, @Nullable K next) {
    public Page {
        rows = List.copyOf(rows);
    }
}
