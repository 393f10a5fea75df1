package mx.cea.ventanilla.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RequestDeskTest {
    private final TestOffice office;
    private final RequestDesk desk;

    RequestDeskTest(Dialect dialect) {
        office = new TestOffice(dialect);
        desk = office.app.requestDesk();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Request read(RequestId id) {
        return office.app.requestFiles().read(office.ana, id).orElseThrow().request();
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Refusal refusal) -> refusal;
            case Outcome.Done<?> done -> throw new AssertionError("Not refused: " + done);
        };
    }

    @Test
    void takingPutsItInOnesHandsAndIntoTheHistory() {
        RequestId id = office.request();

        assertThat(desk.take(office.ana, id)).isEqualTo(new Outcome.Done<>(id));

        assertThat(read(id).state()).isEqualTo(new RequestState.Claimed(office.ana.id(), office.clock.now()));
        List<HistoryEntry> history = office.app.requestFiles().read(office.ana, id).orElseThrow().history();
        assertThat(history).extracting(HistoryEntry::action).containsExactly("RECEIVED", "CLAIMED");
        assertThat(history.getLast().byName()).isEqualTo("Ana López");
    }

    @Test
    void theSecondToTakeIsToldWhoWasFirst() {
        RequestId id = office.request();
        desk.take(office.ana, id);

        assertThat(refusal(desk.take(office.luis, id)))
                .isEqualTo(new Refusal.Moved(RequestState.Name.CLAIMED, "Ana López"));
    }

    @Test
    void theNextIsTheOneDueFirstWhateverTheOrderOfArrival() {
        RequestId relaxed = office.request(new TestOffice.Spec(RequestKind.HIGH_CONSUMPTION));
        RequestId urgent = office.request(new TestOffice.Spec(RequestKind.PORTAL_INCIDENT));

        assertThat(desk.takeNext(office.ana)).isEqualTo(new Outcome.Done<>(urgent));
        assertThat(desk.takeNext(office.ana)).isEqualTo(new Outcome.Done<>(relaxed));
        assertThat(refusal(desk.takeNext(office.ana))).isEqualTo(new Refusal.NothingToTake());
    }

    @Test
    void ofManyWhoAskAtOnceEachGetsAnother() throws Exception {
        List<RequestId> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(office.request());
        }
        List<RequestId> taken = new ArrayList<>();
        try (ExecutorService agents = Executors.newFixedThreadPool(8)) {
            List<Future<Outcome<RequestId>>> asked = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                StaffMember who = i % 2 == 0 ? office.ana : office.luis;
                asked.add(agents.submit(() -> desk.takeNext(who)));
            }
            for (Future<Outcome<RequestId>> one : asked) {
                if (one.get() instanceof Outcome.Done<RequestId>(RequestId id)) {
                    taken.add(id);
                }
            }
        }
        // SKIP LOCKED may pass over a row that a failed rival let go; nobody gets one twice
        assertThat(taken).doesNotHaveDuplicates().isSubsetOf(ids).hasSizeGreaterThan(30);
    }

    @Test
    void agentsWorkInOfficeHoursOnly() {
        RequestId id = office.request();
        office.clock.set("2026-06-15T17:00");

        assertThat(refusal(desk.take(office.ana, id))).isInstanceOfSatisfying(Refusal.OutOfHours.class, r -> {
            assertThat(r.rule()).contains("HOR-2");
            assertThat(r.hours().nextOpening()).isEqualTo(MutableClock.instant("2026-06-16T08:00"));
        });
        assertThat(desk.take(office.supervisor, id)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aGuardiaOpensTheOffice() {
        RequestId id = office.request();
        office.clock.set("2026-06-20T11:00");
        assertThat(desk.take(office.ana, id)).isInstanceOf(Outcome.Refused.class);

        office.app.schedule().add(office.supervisor, new DayException.Guard(
                MutableClock.instant("2026-06-20T09:00"), MutableClock.instant("2026-06-20T14:00"), "Contingencia"));

        assertThat(desk.take(office.ana, id)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void onlyTheRolesThatWorkRequestsMayTake() {
        RequestId id = office.request();

        assertThat(refusal(desk.take(office.telephone, id)))
                .isEqualTo(new Refusal.NotPermitted(Permission.WORK_REQUESTS));
        assertThat(refusal(desk.take(office.admin, id))).isEqualTo(new Refusal.NotPermitted(Permission.WORK_REQUESTS));
        assertThat(read(id).state()).isInstanceOf(RequestState.Received.class);
    }

    @Test
    void onlyWhoHoldsItGivesItBack() {
        RequestId id = office.request();
        desk.take(office.ana, id);

        assertThat(refusal(desk.release(office.luis, id))).isInstanceOf(Refusal.Moved.class);
        assertThat(desk.release(office.ana, id)).isInstanceOf(Outcome.Done.class);
        assertThat(read(id).state()).isInstanceOf(RequestState.Received.class);
    }

    @Test
    void aSupervisorGivesItToAnother() {
        RequestId id = office.request();
        desk.take(office.ana, id);

        assertThat(refusal(desk.reassign(office.luis, id, office.luis)))
                .isEqualTo(new Refusal.NotPermitted(Permission.REASSIGN));
        assertThat(refusal(desk.reassign(office.supervisor, id, office.telephone)))
                .isEqualTo(new Refusal.NotPermitted(Permission.WORK_REQUESTS));
        assertThat(desk.reassign(office.supervisor, id, office.luis)).isInstanceOf(Outcome.Done.class);
        assertThat(read(id).state()).isInstanceOfSatisfying(RequestState.Claimed.class, s -> assertThat(s.holder())
                .isEqualTo(office.luis.id()));
    }

    @Test
    void waitingStopsTheClockAndAReplyLetsItRunOn() {
        RequestId id = office.request(); // Monday 10:00, three days: due Thursday 10:00
        desk.take(office.ana, id);
        office.app.answering().askForData(office.ana, id, Set.of(UsefulDatum.CONTRACT), "Datos", "Falta algo");
        assertThat(office.app.requestFiles().read(office.ana, id).orElseThrow().due()).isInstanceOf(DueTime.Stopped.class);

        office.clock.set("2026-06-17T10:00");
        office.database.run(h -> office.app.dueTimes().resumeForReply(h, id, null));

        Request request = read(id);
        assertThat(request.state()).isInstanceOf(RequestState.Claimed.class);
        assertThat(request.dueAt()).isEqualTo(MutableClock.instant("2026-06-22T10:00"));
        assertThat(office.app.requestFiles().read(office.ana, id).orElseThrow().due().due()).isEqualTo(request.dueAt());
    }

    @Test
    void aClosedDayMovesTheDueTimesOfOpenRequests() {
        RequestId id = office.request();
        assertThat(read(id).dueAt()).isEqualTo(MutableClock.instant("2026-06-18T10:00"));

        office.app.schedule().add(office.supervisor, new DayException.Closed(
                LocalDate.parse("2026-06-17"), LocalDate.parse("2026-06-17"), "Fumigación"));

        assertThat(read(id).dueAt()).isEqualTo(MutableClock.instant("2026-06-19T10:00"));
    }

    @Test
    void aHistoryThatContradictsItsRequestDoesNotKeepTheOfficeFromItsCalendar() {
        RequestId forged = office.request();
        RequestId sound = office.request();
        office.database.run(h -> {
            office.app.history().record(h, office.luis.id(), forged.subject(), "RECEIVED", Map.of());
            office.app.history().record(h, office.luis.id(), forged.subject(), "DATA_ASKED", Map.of());
        });

        office.app.schedule().add(office.supervisor, new DayException.Closed(
                LocalDate.parse("2026-06-17"), LocalDate.parse("2026-06-17"), "Fumigación"));

        assertThat(read(sound).dueAt()).isEqualTo(MutableClock.instant("2026-06-19T10:00"));
        assertThat(read(forged).dueAt()).isEqualTo(MutableClock.instant("2026-06-18T10:00"));
    }

    @Test
    void whatIsHeldAtClosingMayBeFinishedForHalfAnHour() {
        RequestId id = office.request();
        desk.take(office.ana, id);
        Answer answer = new Answer(null, "Respuesta", "Con gusto le informamos.", Set.of(), false);

        office.clock.set("2026-06-15T17:29");
        assertThat(office.app.answering().answer(office.ana, id, answer)).isInstanceOf(Outcome.Done.class);

        RequestId second = office.request();
        office.clock.set("2026-06-16T16:00");
        desk.take(office.ana, second);
        office.clock.advance(Duration.ofMinutes(90));
        Optional<String> rule = refusal(office.app.answering().answer(office.ana, second, answer)).rule();
        assertThat(rule).contains("HOR-2");
    }
}
