package mx.cea.ventanilla.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.TrafficLight;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Reads the queue: a page of a list, and how many each list holds. Reading is allowed at any hour (HOR-2).
public final class Queue {
    private final Database database;
    private final OfficeSchedule schedule;

    public Queue(Database database, OfficeSchedule schedule) {
        this.database = database;
        this.schedule = schedule;
    }

    /// What is asked of the queue.
    ///
    /// @param me whose hands [QueueView#MINE] means
    public record Question(StaffMember me, QueueView view, QueueOrder order, QueueFilter filter) {}

    /// The first page with the counts, as both stood at one moment.
    public record First(Page<QueueRow, QueueKey> page, QueueCounts counts) {}

    /// The first page and the counts.
    ///
    /// @param size at least 1
    public First first(Question question, int size) {
        Lights lights = lights();
        return database.snapshot(handle -> {
            QueueRepository repository = new QueueRepository(handle, database.dialect());
            Page<QueueRow, QueueKey> page = read(repository, question, null, size, lights);
            Optional<Map<QueueView, Integer>> exact = repository.counts(question.me().id(), question.filter());
            Map<QueueView, Integer> counts = exact.orElse(Map.of(question.view(), page.rows().size()));
            return new First(page, new QueueCounts(counts, exact.isPresent()));
        });
    }

    /// The page after a key.
    ///
    /// @param after null for the first page
    /// @param size  at least 1
    public Page<QueueRow, QueueKey> page(Question question, @Nullable QueueKey after, int size) {
        Lights lights = lights();
        return database.read(
                handle -> read(new QueueRepository(handle, database.dialect()), question, after, size, lights));
    }

    private static Page<QueueRow, QueueKey> read(
            QueueRepository repository, Question question, @Nullable QueueKey after, int size, Lights lights) {
        List<QueueRow> rows = repository.page(question, after, size, lights::of);
        return new Page<>(
                rows, rows.size() < size ? null : QueueKey.of(rows.getLast(), question.order().by()));
    }

    private Lights lights() {
        return new Lights(schedule.calendar(), schedule.settings(), database.clock().now());
    }

    /// The traffic lights at one moment.
    private record Lights(BusinessCalendar calendar, Setting.Values settings, Instant now) {
        @Nullable TrafficLight of(QueueRepository.RowTimes row) {
            return switch (row.state()) {
                case ANSWERED, CLOSED -> null;
                case WAITING -> TrafficLight.PAUSED;
                case RECEIVED, CLAIMED, ROUTED -> {
                    Duration allowance = calendar.businessDays(
                            Math.max(1, settings.dueDays(row.kind().name())));
                    yield TrafficLight.of(calendar, row.due(), allowance, now);
                }
            };
        }
    }
}
