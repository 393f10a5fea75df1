package mx.cea.ventanilla.fx;

import mx.cea.ventanilla.common.Page;
import org.jspecify.annotations.Nullable;

/// Reads a list a page at a time, by key. Called off the FX thread.
@FunctionalInterface
public interface PageSource<T, K> {
    /// @param after the key after which the page begins, null for the beginning of the list
    /// @param size the most rows to read
    Page<T, K> load(@Nullable K after, int size) throws Exception;
}
