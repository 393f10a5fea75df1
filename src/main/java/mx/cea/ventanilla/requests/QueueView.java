package mx.cea.ventanilla.requests;

/// The lists of the queue.
public enum QueueView {
    /// Waits for somebody to take it.
    TO_TAKE,
    /// In the hands of who looks.
    MINE,
    /// With an area.
    ROUTED,
    /// Waits for the customer.
    WAITING,
    ALL
}
