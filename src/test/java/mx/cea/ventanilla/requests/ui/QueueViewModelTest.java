package mx.cea.ventanilla.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.QueueCounts;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final List<RequestId> opened = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    private QueueViewModel queueOf(StaffMember member) {
        return new QueueViewModel(
                background,
                new QueueServices(
                        office.app.queue(),
                        office.app.requestDesk(),
                        office.app.requestFiles(),
                        office.app.staff(),
                        office.clock),
                member,
                opened::add);
    }

    private RequestId from(String customer) {
        return office.request(new TestOffice.Spec(RequestKind.GENERAL_QUERY).from(customer, "a@example.com"));
    }

    private static List<String> customers(QueueViewModel queue) {
        return queue.rows().rows().stream().map(QueueRow::customerName).toList();
    }

    private static void select(QueueViewModel queue, RequestId id) {
        queue.getActions().selectedProperty().set(row(queue, id));
    }

    private static QueueRow row(QueueViewModel queue, RequestId id) {
        return queue.rows().rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static int count(QueueViewModel queue, QueueView view) {
        return Objects.requireNonNull(queue.countsProperty().get().of().get(view));
    }

    @Test
    void beginsWithWhatIsToBeTakenTheMostUrgentFirst() {
        office.request(new TestOffice.Spec(RequestKind.HIGH_CONSUMPTION).from("Ten days", null));
        office.request(new TestOffice.Spec(RequestKind.PORTAL_INCIDENT).from("One day", null));
        office.request(new TestOffice.Spec(RequestKind.GENERAL_QUERY).from("Three days", null));

        assertThat(customers(queueOf(office.ana))).containsExactly("One day", "Three days", "Ten days");
    }

    @Test
    void everyListHasAsManyRowsAsItsCountSays() {
        from("Free");
        office.app.requestDesk().take(office.ana, from("Mine"));
        office.app.requestDesk().take(office.luis, from("His"));
        QueueViewModel queue = queueOf(office.ana);

        for (QueueView view : QueueView.values()) {
            queue.viewProperty().set(view);
            assertThat(customers(queue)).as(view.name()).hasSize(count(queue, view));
        }
        queue.viewProperty().set(QueueView.MINE);
        assertThat(customers(queue)).containsExactly("Mine");
    }

    @Test
    void sortsByTheColumnsThatAreOfferedBothWays() {
        from("Beatriz");
        office.clock.advance(Duration.ofMinutes(1));
        from("álvaro");
        QueueViewModel queue = queueOf(office.ana);

        queue.orderProperty().set(new QueueOrder(QueueOrder.By.CUSTOMER, false));
        assertThat(customers(queue)).containsExactly("álvaro", "Beatriz");
        queue.orderProperty().set(new QueueOrder(QueueOrder.By.RECEIVED, true));
        assertThat(customers(queue)).containsExactly("álvaro", "Beatriz");
        queue.orderProperty().set(new QueueOrder(QueueOrder.By.FOLIO, false));
        assertThat(customers(queue)).containsExactly("Beatriz", "álvaro");
    }

    @Test
    void readsTheNextPageByKey() {
        IntStream.range(0, 130).forEach(_ -> office.request());
        QueueViewModel queue = queueOf(office.ana);
        assertThat(queue.rows().rows()).hasSize(100);
        assertThat(QueueWords.count(queue.countsProperty().get(), QueueView.TO_TAKE)).isEqualTo("130");

        queue.rows().more();

        assertThat(queue.rows().rows()).extracting(QueueRow::id).hasSize(130).doesNotHaveDuplicates();
        assertThat(queue.freshRows()).as("read only now, but not new").isEmpty();
    }

    @Test
    void theFilterSaysHowManyFitAndCountsThemInEveryList() {
        from("Ángela Ríos");
        from("Pedro Ríos");
        office.app.requestDesk().take(office.luis, from("Rita Ríos"));
        from("Somebody else");
        QueueViewModel queue = queueOf(office.ana);

        queue.filterProperty().set("rios");
        queue.applyFilter();

        assertThat(customers(queue)).containsExactly("Ángela Ríos", "Pedro Ríos");
        assertThat(queue.getFitting()).isEqualTo("2 coinciden");
        assertThat(count(queue, QueueView.ALL)).isEqualTo(3);
        assertThat(queue.toTakeProperty().get()).as("the navigation counts without the filter").isEqualTo(3);

        queue.clearFilter();
        assertThat(customers(queue)).hasSize(3);
        assertThat(queue.getFitting()).isEmpty();
    }

    @Test
    void whereNothingFitsItSaysWhatWasTypedAndWhereSomethingDoes() {
        office.app.requestDesk().take(office.luis, from("Rita Ríos"));
        QueueViewModel queue = queueOf(office.ana);

        queue.filterProperty().set("ríos");
        queue.applyFilter();

        assertThat(queue.getEmptyText()).isEqualTo("Nada de «Por tomar» coincide con «ríos». En «Todas» hay 1.");
        assertThat(queue.getFitting()).isEqualTo("Ninguna coincide");
    }

    @Test
    void aMistypedFolioIsToldAsItIsTyped() {
        RequestId id = from("Ana");
        QueueViewModel queue = queueOf(office.ana);
        String folio = row(queue, id).folio().text();
        char last = folio.charAt(folio.length() - 1);

        queue.filterProperty().set(folio.substring(0, folio.length() - 1) + (last == '9' ? '0' : (char) (last + 1)));

        assertThat(queue.getFilterProblem()).startsWith("El folio tiene un dígito equivocado");
        assertThat(queue.openTypedFolio()).isTrue();
        assertThat(opened).isEmpty();
        queue.filterProperty().set(folio);
        assertThat(queue.getFilterProblem()).isEmpty();
    }

    @Test
    void aWholeFolioOpensItsRequestWhateverListItIsIn() {
        RequestId id = from("Ana");
        QueueViewModel queue = queueOf(office.luis);
        String folio = row(queue, id).folio().text();
        office.app.requestDesk().take(office.ana, id);

        queue.filterProperty().set(folio.replace("-", " ").toLowerCase(Locale.ROOT));

        assertThat(queue.openTypedFolio()).isTrue();
        assertThat(opened).containsExactly(id);
        queue.filterProperty().set("Ana");
        assertThat(queue.openTypedFolio()).isFalse();
    }

    @Test
    void aFolioThatNoRequestHasIsTold() {
        QueueViewModel queue = queueOf(office.ana);

        queue.filterProperty().set(Folio.of(2019, 77).text());
        queue.openTypedFolio();

        assertThat(queue.getFilterProblem()).startsWith("No hay ninguna solicitud con el folio OV-2019-000077-");
    }

    @Test
    void takingTheNextTakesTheMostUrgentAndOpensIt() {
        from("Three days");
        RequestId urgent = office.request(new TestOffice.Spec(RequestKind.PORTAL_INCIDENT));
        QueueViewModel queue = queueOf(office.ana);

        queue.getActions().takeNext();

        assertThat(opened).containsExactly(urgent);
        assertThat(customers(queue)).containsExactly("Three days");
        assertThat(count(queue, QueueView.MINE)).isOne();
    }

    @Test
    void aRequestThatSomebodyTookMeanwhileIsRefusedByName() {
        RequestId id = from("Ana");
        QueueViewModel queue = queueOf(office.ana);
        select(queue, id);
        office.app.requestDesk().take(office.luis, id);

        queue.getActions().take();

        assertThat(queue.getActions().getMessage()).isEqualTo("La tomó Luis Peña mientras tanto.");
        assertThat(queue.getActions().refusedProperty().get()).isTrue();
        assertThat(opened).isEmpty();
        assertThat(customers(queue)).as("read again").isEmpty();
    }

    @Test
    void releasingPutsOnesOwnBackAndOnlyOnesOwn() {
        RequestId mine = from("Mine");
        RequestId his = from("His");
        office.app.requestDesk().take(office.ana, mine);
        office.app.requestDesk().take(office.luis, his);
        QueueViewModel queue = queueOf(office.ana);
        queue.viewProperty().set(QueueView.ALL);

        select(queue, his);
        assertThat(queue.getActions().releaseObstacleProperty().get()).isEqualTo("Solo puede liberar lo que usted tiene tomado.");
        select(queue, mine);
        assertThat(queue.getActions().releaseObstacleProperty().get()).isEmpty();
        queue.getActions().release();

        assertThat(count(queue, QueueView.TO_TAKE)).isOne();
        assertThat(queue.getActions().getMessage()).endsWith("volvió a Por tomar.");
        assertThat(queue.getActions().refusedProperty().get()).isFalse();
    }

    @Test
    void aSupervisorGivesARequestToWhoeverWorksOnRequests() {
        RequestId id = from("Ana");
        QueueViewModel queue = queueOf(office.supervisor);
        queue.viewProperty().set(QueueView.ALL);
        select(queue, id);
        List<StaffMember> offered = new ArrayList<>();

        queue.getActions().chooseWorker((_, workers) -> offered.addAll(workers));
        queue.getActions().reassign(row(queue, id), office.luis);

        assertThat(offered).containsExactlyInAnyOrder(office.ana, office.luis, office.supervisor);
        assertThat(row(queue, id).holder()).isEqualTo(office.luis.id());
        assertThat(queue.getActions().getMessage()).endsWith("quedó a cargo de Luis Peña.");
    }

    @Test
    void outOfHoursTakingSaysWhenTheOfficeOpensAndReadingGoesOn() {
        RequestId id = from("Ana");
        office.clock.set("2026-06-15T18:00");
        QueueViewModel queue = queueOf(office.ana);
        select(queue, id);

        assertThat(queue.getActions().getClosedNote())
                .isEqualTo("Fuera de horario; la oficina abre mañana 8:00. (HOR-2)");
        assertThat(queue.getActions().nextObstacleProperty().get()).isEqualTo(queue.getActions().getClosedNote());
        queue.getActions().take();
        assertThat(queue.getActions().getMessage()).isEqualTo(queue.getActions().getClosedNote());
        queue.open(row(queue, id));
        assertThat(opened).containsExactly(id);
    }

    @Test
    void aGuardiaThatSomebodyOpensLetsWorkGoOn() {
        office.clock.set("2026-06-15T18:00");
        QueueViewModel queue = queueOf(office.ana);
        office.app.schedule().add(office.supervisor, new DayException.Guard(
                MutableClock.instant("2026-06-15T17:30"), MutableClock.instant("2026-06-15T20:00"), "Contingencia"));

        queue.changed(new Change.Row("day_exception", 1));

        assertThat(queue.getActions().nextObstacleProperty().get()).isEmpty();
        assertThat(queue.getActions().getClosedNote()).isEmpty();
    }

    @Test
    void supervisorsAreNotBoundByTheHours() {
        from("Ana");
        office.clock.set("2026-06-15T18:00");
        QueueViewModel queue = queueOf(office.supervisor);

        assertThat(queue.getActions().nextObstacleProperty().get()).isEmpty();
        queue.getActions().takeNext();
        assertThat(opened).hasSize(1);
    }

    @Test
    void whoDoesNotWorkOnRequestsOnlyReads() {
        from("Ana");
        for (StaffMember reader : List.of(office.telephone, office.admin)) {
            QueueViewModel queue = queueOf(reader);
            assertThat(queue.getActions().isWorker()).isFalse();
            assertThat(queue.getActions().isReassigner()).isFalse();
            assertThat(customers(queue)).containsExactly("Ana");
        }
        assertThat(queueOf(office.ana).getActions().isReassigner()).isFalse();
    }

    @Test
    void whatOthersChangeIsReadAgainAndNewRowsAreMarkedUntilLookedAt() {
        from("Known");
        QueueViewModel queue = queueOf(office.ana);
        int before = queue.changesProperty().get();
        RequestId late = from("New");

        queue.changed(new Change.Row("request", late.value()));
        assertThat(queue.changesProperty().get()).isEqualTo(before + 1);
        queue.refresh();

        assertThat(customers(queue)).containsExactly("Known", "New");
        assertThat(queue.freshRows()).containsExactly(late);
        queue.seen(row(queue, late));
        assertThat(queue.freshRows()).isEmpty();
    }

    @Test
    void afterALostConnectionNothingCanBeDoneUntilTheListWasReadAgain() {
        from("Ana");
        QueueViewModel queue = queueOf(office.ana);

        queue.changed(new Change.Lost());
        assertThat(queue.getActions().nextObstacleProperty().get()).startsWith("Sin conexión");
        queue.changed(new Change.Anything());
        assertThat(queue.getActions().nextObstacleProperty().get()).as("not read yet").startsWith("Sin conexión");
        queue.refresh();

        assertThat(queue.getActions().nextObstacleProperty().get()).isEmpty();
    }

    @Test
    void anEmptyQueueSaysWhenTheLastRequestCame() {
        office.app.requestDesk().take(office.ana, from("Ana"));
        office.clock.advance(Duration.ofMinutes(12));

        assertThat(queueOf(office.luis).getEmptyText())
                .isEqualTo("No hay solicitudes por tomar. Última recibida hace 12 min.");
    }

    @Test
    void dueTimesGrowOldAsTimePasses() {
        RequestId id = office.request(new TestOffice.Spec(RequestKind.PORTAL_INCIDENT));
        QueueViewModel queue = queueOf(office.ana);
        assertThat(due(queue, id)).isEqualTo("vence mañana 10:00");

        office.clock.set("2026-06-16T10:30");
        queue.tick();
        assertThat(due(queue, id)).isEqualTo("venció hoy 10:00");
        office.clock.set("2026-06-17T08:00");
        queue.tick();
        assertThat(due(queue, id)).isEqualTo("venció ayer");
        office.clock.set("2026-06-19T08:00");
        queue.tick();
        assertThat(due(queue, id)).isEqualTo("venció hace 3 días");
    }

    private static String due(QueueViewModel queue, RequestId id) {
        Instant now = queue.nowProperty().get();
        return QueueWords.due(row(queue, id), now);
    }

    @Test
    void aDueTimeIsExplainedFromTheHistory() {
        RequestId id = from("Ana");
        QueueViewModel queue = queueOf(office.ana);
        List<DueTime> explained = new ArrayList<>();

        queue.getActions().explainDue(row(queue, id), explained::add);

        assertThat(explained).singleElement().extracting(DueTime::due).isEqualTo(row(queue, id).dueAt());
    }

    @Test
    void countsThatAreLowerBoundsSaySo() {
        QueueCounts atLeast = new QueueCounts(Map.of(QueueView.ALL, 100), false);

        assertThat(QueueWords.count(atLeast, QueueView.ALL)).isEqualTo("100+");
        assertThat(QueueWords.count(atLeast, QueueView.MINE)).isEmpty();
    }
}
