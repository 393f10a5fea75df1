package mx.cea.ventanilla.requests.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.RequestId;

/// Which rows of a list came into it since it was first shown, until they are looked at.
final class FreshRows {
    private final ObservableSet<RequestId> fresh = FXCollections.observableSet(new HashSet<>());
    private final ObservableSet<RequestId> readOnly = FXCollections.unmodifiableObservableSet(fresh);
    private Set<RequestId> known = Set.of();
    private boolean begun;

    /// Another list is shown: nothing in it is new.
    void begin() {
        begun = false;
        fresh.clear();
    }

    /// Takes note of what a list holds now.
    ///
    /// @param whole whether the rows known before were all that the list held; otherwise rows after the last of them
    ///              are not new, but were only not read yet
    void read(List<QueueRow> rows, boolean whole) {
        if (begun) {
            int end = whole ? rows.size() : lastKnown(rows);
            for (QueueRow row : rows.subList(0, end)) {
                if (!known.contains(row.id())) {
                    fresh.add(row.id());
                }
            }
        }
        begun = true;
        known = rows.stream().map(QueueRow::id).collect(Collectors.toSet());
        fresh.retainAll(known);
    }

    private int lastKnown(List<QueueRow> rows) {
        int last = rows.size() - 1;
        while (last >= 0 && !known.contains(rows.get(last).id())) {
            last--;
        }
        return last + 1;
    }

    /// Somebody looked at a row.
    void seen(RequestId id) {
        fresh.remove(id);
    }

    /// The rows that are new; cannot be changed.
    ObservableSet<RequestId> ids() {
        return readOnly;
    }

    int knownCount() {
        return known.size();
    }
}
