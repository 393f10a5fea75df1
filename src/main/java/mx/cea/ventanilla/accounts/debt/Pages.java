package mx.cea.ventanilla.accounts.debt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import mx.cea.ventanilla.common.Page;
import org.jspecify.annotations.Nullable;

/// All rows of a list that is read a page at a time, for a workbook: no more than a page of them is held.
final class Pages<T, K> implements Iterable<T> {
    private final Source<T, K> source;

    Pages(Source<T, K> source) {
        this.source = source;
    }

    /// Reads the page after a key; null for the first.
    @FunctionalInterface
    interface Source<T, K> {
        Page<T, K> after(@Nullable K key);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private final Deque<T> rows = new ArrayDeque<>();
            private @Nullable K next;
            private boolean begun;

            @Override
            public boolean hasNext() {
                while (rows.isEmpty() && (!begun || next != null)) {
                    Page<T, K> page = source.after(next);
                    begun = true;
                    rows.addAll(page.rows());
                    next = page.next();
                }
                return !rows.isEmpty();
            }

            @Override
            public T next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return rows.remove();
            }
        };
    }
}
