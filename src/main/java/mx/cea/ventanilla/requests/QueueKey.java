package mx.cea.ventanilla.requests;

/// Where a page of the queue ended: the value it is sorted by, and the id that settles ties.
///
/// @param value an Instant, a String or a Long, as the order's column holds
public record QueueKey(Object value, long id) {
    static QueueKey of(QueueRow row, QueueOrder.By by) {
        Object value = switch (by) {
            case DUE -> row.dueAt();
            case RECEIVED -> row.receivedAt();
            case FOLIO -> row.id().value();
            case CUSTOMER -> row.customerKey();
        };
        return new QueueKey(value, row.id().value());
    }
}
