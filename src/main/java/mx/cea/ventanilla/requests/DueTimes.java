package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.calendar.Pause;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Due times, derived from the history alone (HOR-2): when it was received, with how many days, and when it waited.
public final class DueTimes {
    private static final Logger LOG = LoggerFactory.getLogger(DueTimes.class);
    private static final int BATCH = 500;

    private final History history;
    private final Clock clock;

    public DueTimes(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /// The due time of a request with its explanation.
    ///
    /// @throws IllegalStateException if its history lacks the reception
    public static DueTime derive(BusinessCalendar calendar, List<HistoryEntry> history) {
        Instant received = null;
        int days = 0;
        List<Pause> pauses = new ArrayList<>();
        Instant stoppedAt = null;
        String lacking = "";
        for (HistoryEntry entry : history) {
            switch (eventOf(entry)) {
                case RECEIVED -> {
                    // it is received once: a later line would only have been forged
                    if (received == null) {
                        received = Instant.parse(entry.detail().get("received"));
                        days = Integer.parseInt(entry.detail().get("days"));
                    }
                }
                case DATA_ASKED -> {
                    stoppedAt = entry.at();
                    lacking = entry.detail().getOrDefault("lacking", "");
                }
                case RESUMED -> {
                    if (stoppedAt != null) {
                        pauses.add(new Pause(stoppedAt, entry.at(), lacking));
                        stoppedAt = null;
                    }
                }
                case null, default -> {}
            }
        }
        if (received == null) {
            throw new IllegalStateException("A request without a reception in its history");
        }
        if (stoppedAt != null) {
            pauses.add(new Pause(stoppedAt, null, lacking));
        }
        return DueTime.of(calendar, received, days, pauses);
    }

    private static @Nullable RequestEvent eventOf(HistoryEntry entry) {
        for (RequestEvent event : RequestEvent.values()) {
            if (event.name().equals(entry.action())) {
                return event;
            }
        }
        return null;
    }

    /// When a request that waits would be due if it went on now.
    Instant ifResumed(Handle handle, RequestId id, BusinessCalendar calendar, Instant now) {
        List<HistoryEntry> entries = new ArrayList<>(history.of(handle, id.subject()));
        entries.add(new HistoryEntry(Long.MAX_VALUE, now, null, null, RequestEvent.RESUMED.name(), Map.of()));
        return ended(derive(calendar, entries));
    }

    /// Ends the wait of a request because the customer wrote again; in the caller's transaction. One that does not wait
    /// stays as it is.
    ///
    /// @param by who took the reply in; null where the program itself did
    public void resumeForReply(Handle handle, RequestId id, @Nullable StaffId by) {
        RequestRepository requests = new RequestRepository(handle);
        boolean waits = requests.find(id).filter(r -> r.state() instanceof RequestState.Waiting).isPresent();
        if (!waits) {
            return;
        }
        Instant now = clock.now();
        if (requests.resume(id, ifResumed(handle, id, OfficeSchedule.calendarIn(handle), now), now)) {
            history.recordAt(handle, by, id.subject(), RequestEvent.RESUMED.name(), Map.of(), now);
        }
    }

    /// Carries a changed calendar through to every request whose clock runs; in the caller's transaction. One whose
    /// history contradicts its state keeps the due time that it has: it must not keep the office from its calendar.
    public void recompute(Handle handle, BusinessCalendar calendar) {
        RequestRepository requests = new RequestRepository(handle);
        long after = 0;
        List<RequestId> batch;
        do {
            batch = requests.running(after, BATCH);
            for (RequestId id : batch) {
                switch (derive(calendar, history.of(handle, id.subject()))) {
                    case DueTime.Running running -> requests.setDue(id, running.due());
                    case DueTime.Stopped stopped ->
                        LOG.warn("Request {} runs, but by its history it waits since {}", id.value(), stopped.since());
                }
                after = id.value();
            }
        } while (batch.size() == BATCH);
    }

    private static Instant ended(DueTime due) {
        return switch (due) {
            case DueTime.Running running -> running.due();
            case DueTime.Stopped stopped ->
                throw new IllegalStateException("A clock that should run stands still since " + stopped.since());
        };
    }
}
