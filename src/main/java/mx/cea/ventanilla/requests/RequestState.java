package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.time.LocalDate;
import mx.cea.ventanilla.audit.StaffId;

/// Where a request stands. What exists in one state only lives in that state.
public sealed interface RequestState {

    /// The names of the states, as lists and the database know them.
    enum Name {
        RECEIVED,
        CLAIMED,
        ROUTED,
        WAITING,
        ANSWERED,
        CLOSED
    }

    Name name();

    /// Waits for somebody to take it.
    record Received() implements RequestState {
        @Override
        public Name name() {
            return Name.RECEIVED;
        }
    }

    /// In somebody's hands, or it once was: [Held] states name who answers for it.
    sealed interface Held extends RequestState {
        StaffId holder();
    }

    /// Being worked on.
    record Claimed(StaffId holder, Instant since) implements Held {
        @Override
        public Name name() {
            return Name.CLAIMED;
        }
    }

    /// With an area; its due time runs on.
    record Routed(StaffId holder, long area, String areaName, LocalDate expectedOn) implements Held {
        @Override
        public Name name() {
            return Name.ROUTED;
        }
    }

    /// Waits for the customer; its due time stands still (CON-8).
    ///
    /// @param lacking what was asked for, in words
    record Waiting(StaffId holder, String lacking) implements Held {
        @Override
        public Name name() {
            return Name.WAITING;
        }
    }

    /// Ended by an answer.
    ///
    /// @param message the answer in the outbox
    record Answered(StaffId holder, Instant at, long message) implements Held {
        @Override
        public Name name() {
            return Name.ANSWERED;
        }
    }

    /// Ended without an answer of its own.
    record Closed(StaffId holder, Instant at, CloseReason reason) implements Held {
        @Override
        public Name name() {
            return Name.CLOSED;
        }
    }
}
