package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.requests.RequestEvent;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Turns documents that fit into requests, within the caller's transaction: whose they are, when they are due, what
/// they follow and whether they came before, all looked up once for a batch.
final class Intake {
    private final Database database;
    private final History history;
    private final Function<Handle, BusinessCalendar> calendar;
    private final FollowUps followUps;
    private final Twins twins;

    Intake(
            Database database,
            History history,
            Function<Handle, BusinessCalendar> calendar,
            FollowUpListener onFollowUp) {
        this.database = database;
        this.history = history;
        this.calendar = calendar;
        this.followUps = new FollowUps(history, onFollowUp);
        this.twins = new Twins(history);
    }

    /// @param by who takes them in; null where the program itself does
    /// @return the requests by folio
    Map<String, RequestId> take(Handle handle, @Nullable StaffId by, List<Accepted> batch) {
        if (batch.isEmpty()) {
            return Map.of();
        }
        Instant now = database.clock().now();
        Setting.Values settings = Settings.valuesIn(handle);
        BusinessCalendar office = calendar.apply(handle);
        Parties parties = Parties.of(handle, batch);
        List<RequestRows.New> rows = batch.stream()
                .map(a -> new RequestRows.New(a, office.plusBusinessDays(a.received(), days(settings, a))))
                .toList();
        Map<String, RequestId> ids = RequestRows.insert(handle, parties, rows);
        history.recordAll(
                handle,
                by,
                batch.stream()
                        .map(a -> new History.Entry(id(ids, a).subject(), RequestEvent.RECEIVED.name(), detail(settings, a), now))
                        .toList());
        Map<RequestId, RequestId> follows = followUps.link(handle, by, batch, ids, now);
        twins.link(
                handle,
                by,
                batch.stream().map(a -> TwinCandidate.of(a, id(ids, a), parties)).toList(),
                follows,
                now);
        return ids;
    }

    /// What the due time is derived from again, whatever the settings become.
    private static Map<String, String> detail(Setting.Values settings, Accepted a) {
        return Map.of("received", a.received().toString(), "days", String.valueOf(days(settings, a)));
    }

    private static int days(Setting.Values settings, Accepted a) {
        return settings.dueDays(a.solicitud().kind().name());
    }

    private static RequestId id(Map<String, RequestId> ids, Accepted a) {
        RequestId id = ids.get(a.folio().text());
        if (id == null) {
            throw new IllegalStateException("Request was not written: " + a.folio());
        }
        return id;
    }
}
