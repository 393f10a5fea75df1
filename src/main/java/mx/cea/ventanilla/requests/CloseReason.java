package mx.cea.ventanilla.requests;

/// Why a request ends without a written answer of its own.
public enum CloseReason {
    /// The customer left no e-mail and was called (CON-9); the note says what was told.
    BY_TELEPHONE,
    /// The same request came twice; the other one goes on.
    DUPLICATE,
    /// From another operator's area: "no es usuario de la CEA".
    NOT_A_CUSTOMER,
    /// Not commercial: the telephone centre took it as a service report (HOR-3).
    SERVICE,
    /// The customer took it back.
    WITHDRAWN,
    /// The data that were asked for never came.
    NO_REPLY,
    /// There is no way to reach the customer.
    NO_CONTACT,
    OTHER
}
