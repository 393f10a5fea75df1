package mx.cea.ventanilla.requests.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.mail.RenderedMail;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestView;
import mx.cea.ventanilla.requests.UsefulDatum;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComposerViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final ComposerViewModel composer =
            new ComposerViewModel(Customers.services(office), office.ana, background);
    private final List<Sending> sent = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    private RequestId begin(Spec spec) {
        RequestId id = office.request(spec);
        office.app.requestDesk().take(office.ana, id);
        composer.tell(sent::add, () -> moved.add("moved"));
        composer.begin(view(id), true);
        return id;
    }

    private RequestId beginRegistered(RequestKind kind) {
        long contract = Customers.contract(office, "1293773", "María", "Hernández");
        return begin(new Spec(kind).about(contract, Customers.account(office, "mariah", contract)));
    }

    private RequestView view(RequestId id) {
        return office.app.requestFiles().read(office.ana, id).orElseThrow();
    }

    private void write(String title, String body) {
        composer.titleProperty().set(title);
        composer.bodyProperty().set(body);
    }

    @Test
    void aTemplateFillsInTheFiguresAtOnce() {
        beginRegistered(RequestKind.HIGH_CONSUMPTION);

        composer.choose(composer.templates().getFirst());

        assertThat(composer.bodyProperty().get()).contains("Consumo de este periodo: 61", "1293773");
        assertThat(composer.unfilled()).isEmpty();
    }

    @Test
    void aNameThatIsNotFilledInStopsTheSendingAndIsListed() {
        RequestId id = begin(new Spec(RequestKind.GENERAL_QUERY));
        write("Respuesta", "Su contrato {{contrato}} está al corriente.");

        assertThat(composer.unfilled()).containsExactly("contrato");
        composer.send();

        assertThat(composer.refusalProperty().get()).isEqualTo(new Refusal.Unfilled(Set.of("contrato")));
        assertThat(view(id).messages()).isEmpty();
    }

    @Test
    void anUnregisteredRequesterIsOfferedTheInvitationAndNoAccountData() {
        long contract = Customers.contract(office, "1293773", "María", "Hernández");
        begin(new Spec(RequestKind.GENERAL_QUERY).about(contract, null));

        assertThat(composer.templates()).hasAtLeastOneElementOfType(TemplateChoice.Invitation.class);
        assertThat(composer.enclosuresForbiddenProperty().get()).contains("CON-7");
        TemplateChoice forbidden = composer.templates().getLast();
        assertThat(forbidden.forbidden()).isTrue();
        composer.choose(forbidden);
        assertThat(composer.bodyProperty().get()).isEmpty();

        write("Su saldo", "Debe $412.50 de mayo.");
        composer.send();
        assertThat(composer.refusalProperty().get()).isEqualTo(new Refusal.AccountData(List.of("$412.50")));
    }

    @Test
    void lackingDataAreToldAndTheAnswerGoesWithoutThemIfOneSaysSo() {
        begin(new Spec(RequestKind.HIGH_CONSUMPTION));
        write("Respuesta", "Revise si hay fugas.");

        composer.send();
        assertThat(composer.refusalProperty().get()).isEqualTo(new Refusal.DataLacking(Set.of(UsefulDatum.CONTRACT)));
        composer.sendWithoutMissing();

        assertThat(sent).singleElement().satisfies(sending -> {
            assertThat(sending.words()).contains("maria@example.com");
            assertThat(sending.undoFor()).hasSeconds(10);
        });
    }

    @Test
    void typingAfterARefusalTakesItAway() {
        begin(new Spec(RequestKind.GENERAL_QUERY));
        composer.send();
        assertThat(composer.refusalProperty().get()).isInstanceOf(Refusal.BadText.class);

        composer.titleProperty().set("A");

        assertThat(composer.refusalProperty().get()).isNull();
    }

    @Test
    void enclosuresAreInTheLetter() {
        beginRegistered(RequestKind.HIGH_CONSUMPTION);
        write("Consumo", "Estas son sus lecturas.");
        List<RenderedMail> shown = new ArrayList<>();

        composer.preview(shown::add);
        composer.readingsProperty().set(true);
        composer.preview(shown::add);

        assertThat(shown.getFirst().text()).doesNotContain("1750");
        assertThat(shown.getLast().text()).containsIgnoringWhitespaces("1,750 m³");
    }

    @Test
    void whatATemplateReplacedCanBeHadBack() {
        begin(new Spec(RequestKind.SUGGESTION));
        write("Gracias", "Lo escribí yo");

        composer.choose(composer.templates().getFirst());
        assertThat(composer.isRestorable()).isTrue();
        composer.restore();

        assertThat(composer.bodyProperty().get()).isEqualTo("Lo escribí yo");
        assertThat(composer.isRestorable()).isFalse();
    }

    @Test
    void oneTemplateAfterAnotherLosesNothingWorthKeeping() {
        begin(new Spec(RequestKind.SUGGESTION));

        composer.choose(composer.templates().getFirst());
        composer.choose(composer.templates().get(1));

        assertThat(composer.isRestorable()).isFalse();
    }

    @Test
    void theDraftIsSavedAndIsThereForANewWindow() {
        RequestId id = begin(new Spec(RequestKind.SUGGESTION));
        composer.choose(composer.templates().getFirst());
        composer.bodyProperty().set("A medias");
        assertThat(composer.getDraft().isDirty()).isTrue();

        composer.getDraft().save();

        assertThat(composer.getDraft().isDirty()).isFalse();
        assertThat(composer.getDraft().getStatus()).contains("10:00");
        ComposerViewModel after = new ComposerViewModel(Customers.services(office), office.ana, background);
        after.begin(view(id), true);
        assertThat(after.bodyProperty().get()).isEqualTo("A medias");
        assertThat(after.templateProperty().get()).isEqualTo(composer.templateProperty().get());
        assertThat(after.getDraft().isDirty()).isFalse();
    }

    @Test
    void anEmptiedDraftIsThrownAway() {
        RequestId id = begin(new Spec(RequestKind.SUGGESTION));
        write("A", "B");
        composer.getDraft().save();

        write("", "");
        composer.getDraft().save();

        assertThat(view(id).draft()).isEmpty();
    }

    @Test
    void withoutAnAddressItBecomesACall() {
        begin(new Spec(RequestKind.GENERAL_QUERY).from("Juan Pérez", null));
        write("Respuesta", "Texto");

        composer.send();

        assertThat(composer.recipientProperty().get()).isEmpty();
        assertThat(composer.refusalProperty().get()).isInstanceOf(Refusal.NoEmail.class);
    }

    @Test
    void aRequestThatSomebodyElseGotIsNotAnsweredAndTheTextIsKept() {
        RequestId id = begin(new Spec(RequestKind.GENERAL_QUERY));
        write("Respuesta", "Mi trabajo de media hora");
        office.app.requestDesk().reassign(office.supervisor, id, office.luis);

        composer.send();

        assertThat(composer.refusalProperty().get()).isInstanceOf(Refusal.Moved.class);
        assertThat(moved).hasSize(1);
        assertThat(view(id).draft()).hasValueSatisfying(d -> assertThat(d.body()).isEqualTo("Mi trabajo de media hora"));
        assertThat(view(id).messages()).isEmpty();
    }

    @Test
    void nothingIsSentWhileTheConnectionIsLost() {
        RequestId id = begin(new Spec(RequestKind.GENERAL_QUERY));
        write("Respuesta", "Texto");
        composer.offlineProperty().set(true);

        composer.send();
        assertThat(view(id).messages()).isEmpty();
        composer.offlineProperty().set(false);
        composer.send();

        assertThat(view(id).messages()).extracting(OutboxMessage::state).containsExactly(OutboxMessage.State.QUEUED);
    }

    @Test
    void aSecondSendDoesNothing() {
        RequestId id = begin(new Spec(RequestKind.GENERAL_QUERY));
        write("Respuesta", "Texto");

        composer.send();
        composer.send();

        assertThat(view(id).messages()).hasSize(1);
        assertThat(composer.refusalProperty().get()).isNull();
    }
}
