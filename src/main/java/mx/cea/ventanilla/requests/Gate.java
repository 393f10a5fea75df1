package mx.cea.ventanilla.requests;

import java.time.Instant;
import java.util.Optional;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Who may work on requests, and when (HOR-2).
final class Gate {
    private final OfficeSchedule schedule;
    private final Clock clock;

    Gate(OfficeSchedule schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    /// Why somebody may not take a request now; empty where he may.
    Optional<Refusal> toTake(StaffMember by) {
        return check(by, null);
    }

    /// Why somebody may not go on with a request now; empty where he may.
    Optional<Refusal> toFinish(StaffMember by, Request request) {
        return check(by, request.state() instanceof RequestState.Claimed claimed ? claimed.since() : null);
    }

    private Optional<Refusal> check(StaffMember by, @Nullable Instant heldSince) {
        if (!by.may(Permission.WORK_REQUESTS)) {
            return Optional.of(new Refusal.NotPermitted(Permission.WORK_REQUESTS));
        }
        if (by.may(Permission.WORK_AT_ANY_HOUR)) {
            return Optional.empty();
        }
        return hours(heldSince) instanceof WorkHours.Closed closed
                ? Optional.of(new Refusal.OutOfHours(closed))
                : Optional.empty();
    }

    /// Whether the office works now.
    WorkHours hours(@Nullable Instant heldSince) {
        return WorkHours.check(
                schedule.calendar(),
                clock.now(),
                heldSince,
                schedule.settings().minutes(Setting.OFFICE_GRACE_MINUTES));
    }
}
