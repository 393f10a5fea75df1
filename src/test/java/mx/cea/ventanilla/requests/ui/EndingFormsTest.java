package mx.cea.ventanilla.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.CloseReason;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.requests.UsefulDatum;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EndingFormsTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final RequestServices services = Customers.services(office);
    private final List<Sending> done = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    private RequestView claimed(Spec spec) {
        RequestId id = office.request(spec);
        office.app.requestDesk().take(office.ana, id);
        return view(id);
    }

    private RequestView view(RequestId id) {
        return office.app.requestFiles().read(office.ana, id).orElseThrow();
    }

    private RequestState stateOf(RequestView view) {
        return view(view.request().id()).request().state();
    }

    private RouteModel routing(RequestView view) {
        office.app.areas().add(office.supervisor, "MED", "Medición", new EmailAddress("medicion@example.com"), 3);
        return new RouteModel(services, office.ana, background, view.request().id(), done::add);
    }

    @Test
    void routingExpectsTheAreaWithinItsBusinessDays() {
        RequestView view = claimed(new Spec(RequestKind.HIGH_CONSUMPTION));
        RouteModel model = routing(view);

        model.areaProperty().set(model.areas().getFirst());
        assertThat(model.expectedOnProperty().get()).isEqualTo(LocalDate.of(2026, 6, 18));
        model.noteProperty().set("Verificar el medidor");
        model.route();

        assertThat(stateOf(view)).isInstanceOf(RequestState.Routed.class);
        assertThat(done).singleElement().satisfies(sending -> {
            assertThat(sending.words()).contains("Medición");
            assertThat(sending.undoFor()).isZero();
        });
    }

    @Test
    void routingSaysEverythingThatIsMissingAtOnce() {
        RequestView view = claimed(new Spec(RequestKind.HIGH_CONSUMPTION));
        RouteModel model = routing(view);

        model.route();

        assertThat(model.getAreaProblem()).isNotEmpty();
        assertThat(model.getDateProblem()).isNotEmpty();
        assertThat(model.getNoteProblem()).isNotEmpty();
        assertThat(stateOf(view)).isInstanceOf(RequestState.Claimed.class);
    }

    @Test
    void routingToAPastDateIsRefused() {
        RouteModel model = routing(claimed(new Spec(RequestKind.HIGH_CONSUMPTION)));
        model.areaProperty().set(model.areas().getFirst());
        model.noteProperty().set("Verificar");
        model.expectedOnProperty().set(LocalDate.of(2026, 6, 14));

        model.route();

        assertThat(model.getDateProblem()).isNotEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void askingNamesWhatIsLackingAndStopsTheClock() {
        RequestView view = claimed(new Spec(RequestKind.PAYMENT_NOT_APPLIED));
        AskDataModel model = new AskDataModel(services, office.ana, background, view, done::add);
        assertThat(model.asked(UsefulDatum.CONTRACT).get()).isTrue();
        assertThat(model.asked(UsefulDatum.ADDRESS).get()).isFalse();
        assertThat(model.bodyProperty().get()).contains("número de contrato").doesNotContain("domicilio");

        model.asked(UsefulDatum.ADDRESS).set(true);
        assertThat(model.bodyProperty().get()).contains("domicilio");
        model.ask();

        assertThat(stateOf(view)).isInstanceOfSatisfying(RequestState.Waiting.class, waiting ->
                assertThat(waiting.lacking()).contains("domicilio"));
        assertThat(done).hasSize(1);
    }

    @Test
    void anEditedQuestionIsNotOverwrittenByABox() {
        AskDataModel model = new AskDataModel(
                services, office.ana, background, claimed(new Spec(RequestKind.PAYMENT_NOT_APPLIED)), done::add);
        model.bodyProperty().set("Lo escribí yo");

        model.asked(UsefulDatum.ADDRESS).set(true);

        assertThat(model.bodyProperty().get()).isEqualTo("Lo escribí yo");
    }

    @Test
    void aDuplicateIsClosedWithALetterThatNamesTheEarlierOne() {
        RequestView first = claimed(new Spec(RequestKind.HIGH_CONSUMPTION));
        RequestView second = claimed(new Spec(RequestKind.HIGH_CONSUMPTION));
        CloseModel model = new CloseModel(services, office.ana, background, second, done::add);

        assertThat(model.reasonProperty().get()).isEqualTo(CloseReason.DUPLICATE);
        assertThat(model.folioProperty().get()).isEqualTo(first.request().folio().text());
        assertThat(model.tellProperty().get()).isTrue();
        assertThat(model.bodyProperty().get()).contains(first.request().folio().text());
        model.close();

        assertThat(stateOf(second)).isInstanceOf(RequestState.Closed.class);
        assertThat(done).singleElement().satisfies(sending -> assertThat(sending.undoFor()).hasSeconds(10));
    }

    @Test
    void noReasonIsGuessedWhereNothingWasAskedBefore() {
        RequestView view = claimed(new Spec(RequestKind.SUGGESTION));
        CloseModel model = new CloseModel(services, office.ana, background, view, done::add);

        model.close();

        assertThat(model.getReasonProblem()).isNotEmpty();
        assertThat(stateOf(view)).isInstanceOf(RequestState.Claimed.class);
        model.reasonProperty().set(CloseReason.WITHDRAWN);
        assertThat(model.getReasonProblem()).isEmpty();
    }

    @Test
    void aMistypedFolioStopsTheClosing() {
        RequestView view = claimed(new Spec(RequestKind.HIGH_CONSUMPTION));
        CloseModel model = new CloseModel(services, office.ana, background, view, done::add);
        model.reasonProperty().set(CloseReason.DUPLICATE);

        model.folioProperty().set("OV-2026-000001-0");
        model.close();

        assertThat(model.getFolioProblem()).isNotEmpty();
        assertThat(stateOf(view)).isInstanceOf(RequestState.Claimed.class);
    }

    @Test
    void aRequestIsNoDuplicateOfItself() {
        RequestView view = claimed(new Spec(RequestKind.HIGH_CONSUMPTION));
        CloseModel model = new CloseModel(services, office.ana, background, view, done::add);
        model.reasonProperty().set(CloseReason.DUPLICATE);
        model.folioProperty().set(view.request().folio().text());

        model.close();

        assertThat(model.getEnding().refusalProperty().get()).isInstanceOf(Refusal.NoSuchRequest.class);
        assertThat(done).isEmpty();
    }

    @Test
    void anotherReasonNeedsItsNoteAndSendsNoLetter() {
        RequestView view = claimed(new Spec(RequestKind.SUGGESTION));
        CloseModel model = new CloseModel(services, office.ana, background, view, done::add);
        model.reasonProperty().set(CloseReason.OTHER);

        model.close();
        assertThat(model.getEnding().getProblem()).isNotEmpty();
        model.noteProperty().set("Prueba del portal");
        model.close();

        assertThat(stateOf(view)).isInstanceOf(RequestState.Closed.class);
        assertThat(view(view.request().id()).messages()).isEmpty();
    }

    @Test
    void whoLeftNoAddressIsNotWrittenTo() {
        RequestView view = claimed(new Spec(RequestKind.SUGGESTION).from("Juan Pérez", null));
        CloseModel model = new CloseModel(services, office.ana, background, view, done::add);

        model.reasonProperty().set(CloseReason.NOT_A_CUSTOMER);

        assertThat(model.isReachable()).isFalse();
        assertThat(model.tellProperty().get()).isFalse();
    }
}
