package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Whose hands a request is in: taking, giving back, giving to another. Every move is one guarded update with its
/// history in the same transaction, so that of two who ask at once one gets it and the other is told.
public final class RequestDesk {
    private final Database database;
    private final History history;
    private final DueTimes dueTimes;
    private final Clock clock;
    private final Gate gate;

    public RequestDesk(Database database, History history, OfficeSchedule schedule, DueTimes dueTimes) {
        this.database = database;
        this.history = history;
        this.dueTimes = dueTimes;
        this.clock = database.clock();
        this.gate = new Gate(schedule, clock);
    }

    /// Whether the office works now (HOR-2).
    public WorkHours hours() {
        return gate.hours(null);
    }

    /// Takes one request from the queue.
    public Outcome<RequestId> take(StaffMember by, RequestId id) {
        return move(gate.toTake(by), handle -> {
            Instant now = clock.now();
            RequestRepository requests = new RequestRepository(handle);
            if (!requests.take(id, by.id(), now)) {
                return new Outcome.Refused<>(requests.moved(id));
            }
            record(handle, by, id, RequestEvent.CLAIMED, Map.of(), now);
            return new Outcome.Done<>(id);
        });
    }

    /// Takes the request that is due first.
    public Outcome<RequestId> takeNext(StaffMember by) {
        return move(gate.toTake(by), handle -> {
            Instant now = clock.now();
            Optional<RequestId> taken = new RequestRepository(handle).takeMostUrgent(database.dialect(), by.id(), now);
            if (taken.isEmpty()) {
                return new Outcome.Refused<>(new Refusal.NothingToTake());
            }
            record(handle, by, taken.get(), RequestEvent.CLAIMED, Map.of(), now);
            return new Outcome.Done<>(taken.get());
        });
    }

    /// Puts a request that one holds back into the queue. Allowed at any hour: nobody should keep what he cannot work.
    public Outcome<RequestId> release(StaffMember by, RequestId id) {
        return move(permission(by, Permission.WORK_REQUESTS), handle -> {
            RequestRepository requests = new RequestRepository(handle);
            if (!requests.release(id, by.id())) {
                return new Outcome.Refused<>(requests.moved(id));
            }
            record(handle, by, id, RequestEvent.RELEASED, Map.of(), clock.now());
            return new Outcome.Done<>(id);
        });
    }

    /// Gives a request that is not ended to somebody, whoever holds it now.
    public Outcome<RequestId> reassign(StaffMember by, RequestId id, StaffMember to) {
        if (!to.may(Permission.WORK_REQUESTS)) {
            return new Outcome.Refused<>(new Refusal.NotPermitted(Permission.WORK_REQUESTS));
        }
        return move(permission(by, Permission.REASSIGN), handle -> {
            Instant now = clock.now();
            RequestRepository requests = new RequestRepository(handle);
            if (!requests.reassign(id, to.id(), now)) {
                return new Outcome.Refused<>(requests.moved(id));
            }
            record(handle, by, id, RequestEvent.REASSIGNED, Map.of("to", to.name()), now);
            return new Outcome.Done<>(id);
        });
    }

    /// Notes that the area has done its part; the request is again in the hands of who routed it.
    ///
    /// @param note what the area reported
    public Outcome<RequestId> backFromArea(StaffMember by, RequestId id, String note) {
        if (note.isBlank()) {
            return new Outcome.Refused<>(new Refusal.BadText(Refusal.BadText.Field.NOTE));
        }
        return move(gate.toTake(by), handle -> {
            Instant now = clock.now();
            RequestRepository requests = new RequestRepository(handle);
            if (!requests.backFromArea(id, by.id(), now)) {
                return new Outcome.Refused<>(requests.moved(id));
            }
            record(handle, by, id, RequestEvent.BACK_FROM_AREA, Map.of("note", note.strip()), now);
            return new Outcome.Done<>(id);
        });
    }

    /// Goes on with a request that waited for the customer, for instance because the data came by telephone.
    public Outcome<RequestId> resume(StaffMember by, RequestId id) {
        return move(gate.toTake(by), handle -> {
            Instant now = clock.now();
            RequestRepository requests = new RequestRepository(handle);
            Request request = requests.find(id).orElseThrow();
            if (!(request.state() instanceof RequestState.Waiting waiting) || !waiting.holder().equals(by.id())) {
                return new Outcome.Refused<>(requests.moved(id));
            }
            Instant due = dueTimes.ifResumed(handle, id, OfficeSchedule.calendarIn(handle), now);
            if (!requests.resume(id, due, now)) {
                return new Outcome.Refused<>(requests.moved(id));
            }
            record(handle, by, id, RequestEvent.RESUMED, Map.of(), now);
            return new Outcome.Done<>(id);
        });
    }

    private void record(
            Handle handle, StaffMember by, RequestId id, RequestEvent event, Map<String, String> detail, Instant at) {
        history.recordAt(handle, by.id(), id.subject(), event.name(), detail, at);
    }

    private static Optional<Refusal> permission(StaffMember by, Permission permission) {
        return by.may(permission) ? Optional.empty() : Optional.of(new Refusal.NotPermitted(permission));
    }

    private Outcome<RequestId> move(Optional<Refusal> refused, Function<Handle, Outcome<RequestId>> work) {
        if (refused.isPresent()) {
            return new Outcome.Refused<>(refused.get());
        }
        return database.write(work);
    }
}
