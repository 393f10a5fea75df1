package mx.cea.ventanilla.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.cea.ventanilla.calendar.TrafficLight;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class QueueTest {
    private final TestOffice office;
    private final Queue queue;

    QueueTest(Dialect dialect) {
        office = new TestOffice(dialect);
        queue = office.app.queue();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Queue.Question question(QueueView view, QueueOrder order, String filter) {
        return new Queue.Question(office.ana, view, order, QueueFilter.of(filter));
    }

    private List<QueueRow> all(QueueView view, QueueOrder order, int pageSize) {
        List<QueueRow> rows = new ArrayList<>();
        QueueKey after = null;
        do {
            Page<QueueRow, QueueKey> page = queue.page(question(view, order, ""), after, pageSize);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    private List<String> found(String typed) {
        return queue.first(question(QueueView.ALL, QueueOrder.MOST_URGENT, typed), 50).page().rows().stream()
                .map(QueueRow::customerName)
                .toList();
    }

    @Test
    void everyOrderGoesThroughEverythingOnceWhateverThePageSize() {
        RequestKind[] kinds = RequestKind.values();
        for (int i = 0; i < 23; i++) {
            office.request(new Spec(kinds[i % kinds.length]).from("Cliente " + (char) ('A' + i * 7 % 23), "c@example.com"));
            office.clock.advance(Duration.ofMinutes(i % 3)); // some at the same instant
        }
        for (QueueOrder.By by : QueueOrder.By.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                List<QueueRow> rows = all(QueueView.ALL, new QueueOrder(by, descending), 4);
                assertThat(rows).as(by + " " + descending).hasSize(23).extracting(QueueRow::id).doesNotHaveDuplicates();
                Comparator<QueueRow> order = switch (by) {
                    case DUE -> Comparator.comparing(QueueRow::dueAt);
                    case RECEIVED -> Comparator.comparing(QueueRow::receivedAt);
                    case FOLIO -> Comparator.comparing(r -> r.id().value());
                    case CUSTOMER -> Comparator.comparing(QueueRow::customerKey);
                };
                assertThat(rows).as(by + " " + descending).isSortedAccordingTo(descending ? order.reversed() : order);
            }
        }
    }

    @Test
    void theCountsAreThoseOfTheLists() {
        for (int i = 0; i < 6; i++) {
            office.request();
        }
        office.app.requestDesk().takeNext(office.ana);
        office.app.requestDesk().takeNext(office.luis);
        RequestId waiting = ((Outcome.Done<RequestId>) office.app.requestDesk().takeNext(office.ana)).value();
        office.app.answering().askForData(office.ana, waiting, Set.of(UsefulDatum.DATE), "Falta", "La fecha");
        Map<QueueView, Integer> counts =
                queue.first(question(QueueView.ALL, QueueOrder.MOST_URGENT, ""), 50).counts().of();

        for (QueueView view : QueueView.values()) {
            assertThat(all(view, QueueOrder.MOST_URGENT, 2)).as(view.name()).hasSize(counts.getOrDefault(view, -1));
        }
        assertThat(counts).containsEntry(QueueView.MINE, 1).containsEntry(QueueView.WAITING, 1).containsEntry(QueueView.ALL, 6);
    }

    @Test
    void aFilterNeedsNoAccentsAndEveryWord() {
        office.request(new Spec(RequestKind.GENERAL_QUERY).from("José Peña Díaz", "jose@example.com"));
        office.request(new Spec(RequestKind.GENERAL_QUERY).from("María Peña", "maria@example.com").saying("Medidor", "No gira"));

        assertThat(found("pena")).hasSize(2);
        assertThat(found("PEÑA jose")).containsExactly("José Peña Díaz");
        assertThat(found("pe me")).containsExactly("María Peña");
        assertThat(found("idor")).containsExactly("María Peña");
        assertThat(found("ñandú")).isEmpty();
        assertThat(found("\"'%_ OR 1=1")).isEmpty();
    }

    @Test
    void theCountsFollowTheFilter() {
        office.request(new Spec(RequestKind.GENERAL_QUERY).from("José Peña", "jose@example.com"));
        office.request(new Spec(RequestKind.GENERAL_QUERY).from("Ana Ruiz", "ana@example.com"));

        Queue.First first = queue.first(question(QueueView.TO_TAKE, QueueOrder.MOST_URGENT, "ruiz"), 50);

        assertThat(first.counts().exact()).isTrue();
        assertThat(first.counts().of()).containsEntry(QueueView.TO_TAKE, 1).containsEntry(QueueView.ALL, 1);
        assertThat(first.page().rows()).hasSize(1);
    }

    @Test
    void aFilterThatFitsThousandsIsReadAlongTheOrder() {
        RequestId one = office.request(new Spec(RequestKind.GENERAL_QUERY).from("Rosa Pérez", "rosa@example.com"));
        office.database.run(h -> {
            for (int i = 1; i <= QueueRepository.MUCH; i++) {
                h.createUpdate("""
                                INSERT INTO request (folio, kind, channel, received_at, customer_name, customer_key, title,
                                    body, state, due_at, search_text)
                                SELECT :folio, kind, channel, received_at, customer_name, customer_key, title, body, state,
                                    due_at, search_text FROM request WHERE id = :one""")
                        .bind("folio", Folio.of(2020, i).text())
                        .bind("one", one.value())
                        .execute();
            }
        });

        Queue.First first = queue.first(question(QueueView.TO_TAKE, QueueOrder.MOST_URGENT, "perez"), 50);

        assertThat(first.page().rows()).hasSize(50).first().extracting(QueueRow::id).isEqualTo(one);
        assertThat(first.counts().exact()).isFalse();
    }

    @Test
    void theLightFollowsTheTimeLeft() {
        RequestId id = office.request(); // three days: due Thursday 10:00
        assertThat(light(id)).isEqualTo(TrafficLight.GREEN);
        office.clock.set("2026-06-17T16:00");
        assertThat(light(id)).isEqualTo(TrafficLight.AMBER);
        office.clock.set("2026-06-18T10:01");
        assertThat(light(id)).isEqualTo(TrafficLight.RED);
    }

    private @Nullable TrafficLight light(RequestId id) {
        return all(QueueView.ALL, QueueOrder.MOST_URGENT, 50).stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow()
                .light();
    }

    @Test
    void whatArrivesWhileOneReadsIsNotReadTwice() {
        for (int i = 0; i < 8; i++) {
            office.request();
            office.clock.advance(Duration.ofMinutes(1));
        }
        QueueOrder order = new QueueOrder(QueueOrder.By.RECEIVED, false);
        Page<QueueRow, QueueKey> first = queue.page(question(QueueView.ALL, order, ""), null, 5);
        office.clock.set("2026-06-15T09:00");
        office.request();

        Page<QueueRow, QueueKey> second = queue.page(question(QueueView.ALL, order, ""), first.next(), 5);

        assertThat(second.rows()).hasSize(3).doesNotContainAnyElementsOf(first.rows());
        assertThat(MutableClock.instant("2026-06-15T09:00")).isBefore(second.rows().getFirst().receivedAt());
    }
}
