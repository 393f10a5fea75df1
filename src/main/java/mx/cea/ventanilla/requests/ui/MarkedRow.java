package mx.cea.ventanilla.requests.ui;

import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.RequestId;

/// A row of the queue that shows whether it is new.
final class MarkedRow extends TableRow<QueueRow> {
    private static final PseudoClass FRESH = PseudoClass.getPseudoClass("fresh");

    private final ObservableSet<RequestId> fresh;
    /// Held here, since the set holds it but weakly: a table makes and drops rows as it likes.
    private final SetChangeListener<RequestId> marking = _ -> mark();

    MarkedRow(ObservableSet<RequestId> fresh) {
        this.fresh = fresh;
        fresh.addListener(new WeakSetChangeListener<>(marking));
    }

    @Override
    protected void updateItem(QueueRow row, boolean empty) {
        super.updateItem(row, empty);
        mark();
    }

    private void mark() {
        QueueRow row = getItem();
        pseudoClassStateChanged(FRESH, row != null && fresh.contains(row.id()));
    }
}
