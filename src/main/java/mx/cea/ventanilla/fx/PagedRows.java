package mx.cea.ventanilla.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.common.Page;
import org.jspecify.annotations.Nullable;

/// The rows of a list that is read a page at a time, as a view-model holds them; [PagedTable] shows them.
/// Belongs to the FX thread; the reading happens in the [Background].
public final class PagedRows<T, K> {
    private static final int PAGE = 100;

    private final LatestOnly slot;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ObservableList<T> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty");
    private final List<Consumer<Running<?>>> errorHandlers = new ArrayList<>();
    private final List<Runnable> readHandlers = new ArrayList<>();
    private PageSource<T, K> source = (_, _) -> new Page<>(List.of(), null);
    private Consumer<Runnable> replacement = Runnable::run;
    private Reading reading = Reading.NOTHING;
    private boolean refreshAgain;
    private @Nullable K next;

    private enum Reading {
        NOTHING,
        FIRST,
        MORE,
        REFRESH
    }

    public PagedRows(Background background) {
        this.slot = background.latest();
    }

    /// The rows read so far; cannot be changed.
    public ObservableList<T> rows() {
        return readOnlyRows;
    }

    /// Whether the first page of another list is being read.
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    public boolean isLoading() {
        return loading.get();
    }

    /// Whether the list has been read and has no rows.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public boolean isEmpty() {
        return empty.get();
    }

    /// Takes the errors of this type of every reading.
    public <X extends Throwable> PagedRows<T, K> onError(Class<X> type, Consumer<? super X> handler) {
        errorHandlers.add(running -> running.onError(type, handler));
        return this;
    }

    /// Called after each reading that succeeded, with the rows in place.
    public PagedRows<T, K> onRead(Runnable handler) {
        readHandlers.add(handler);
        return this;
    }

    /// Begins another list, as when the filter changes; whatever is still being read for the old one is dropped.
    public void show(PageSource<T, K> list) {
        source = list;
        refreshAgain = false;
        read(Reading.FIRST, null, PAGE, page -> rows.setAll(page.rows()));
    }

    /// Reads again as many rows as there are, keeping selection and position, as when another workstation changed
    /// something. Asked again meanwhile, it reads once more afterwards.
    public void refresh() {
        switch (reading) {
            case FIRST, REFRESH -> refreshAgain = true;
            case NOTHING, MORE -> read(Reading.REFRESH, null, Math.max(rows.size(), PAGE), page -> {
                if (!rows.equals(page.rows())) {
                    replacement.accept(() -> rows.setAll(page.rows()));
                }
            });
        }
    }

    /// Reads the next page, unless the end is reached or something is being read already.
    public void more() {
        if (reading == Reading.NOTHING && next != null) {
            read(Reading.MORE, next, PAGE, page -> rows.addAll(page.rows()));
        }
    }

    /// Lets a table keep selection and position around each replacement of the rows.
    void aroundReplacement(Consumer<Runnable> around) {
        replacement = around;
    }

    private void read(Reading kind, @Nullable K after, int size, Consumer<Page<T, K>> taken) {
        PageSource<T, K> list = source;
        slot.cancel();
        reading = kind;
        loading.set(kind == Reading.FIRST);
        Running<Page<T, K>> running = slot.run(() -> list.load(after, size));
        running.onSuccess(page -> {
            next = page.next();
            taken.accept(page);
            empty.set(rows.isEmpty());
            readHandlers.forEach(Runnable::run);
        });
        errorHandlers.forEach(handler -> handler.accept(running));
        running.andFinally(this::ended);
    }

    private void ended() {
        reading = Reading.NOTHING;
        loading.set(false);
        if (refreshAgain) {
            refreshAgain = false;
            refresh();
        }
    }
}
