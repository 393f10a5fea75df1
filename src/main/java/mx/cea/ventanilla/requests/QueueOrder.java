package mx.cea.ventanilla.requests;

/// The order of a list of the queue.
public record QueueOrder(By by, boolean descending) {

    /// What a list can be sorted by.
    public enum By {
        DUE("due_at"),
        RECEIVED("received_at"),
        FOLIO("id"),
        CUSTOMER("customer_key");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /// What is due first comes first.
    public static final QueueOrder MOST_URGENT = new QueueOrder(By.DUE, false);
}
