package mx.cea.ventanilla.requests.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.portal.Documents;
import mx.cea.ventanilla.requests.portal.Office;
import mx.cea.ventanilla.requests.portal.Reason;
import mx.cea.ventanilla.requests.portal.RefusedDocument;
import mx.cea.ventanilla.requests.portal.RefusedDocuments;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefusedViewModelTest {
    @RegisterExtension
    private final DirectBackground background = new DirectBackground();

    private final Office office = new Office(Dialect.SQLITE);
    private final StaffMember supervisor = office.staff(Role.SUPERVISOR);
    private final RefusedDocuments documents = new RefusedDocuments(office.database, office.history, office.inbox);
    private final List<RequestId> opened = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    private RefusedViewModel viewModel() {
        return new RefusedViewModel(background, documents, supervisor, opened::add);
    }

    private void refuse(String key, String body) {
        office.inbox.submit("solicitud", key, body, "portal");
        office.inbox.takeIn(10);
    }

    private RefusedViewModel openedFirst() {
        RefusedViewModel viewModel = viewModel();
        select(viewModel, 0);
        return viewModel;
    }

    private static void select(RefusedViewModel viewModel, int index) {
        viewModel.selectedProperty().set(viewModel.rows().rows().get(index));
    }

    @Test
    void withoutRefusedDocumentsItSaysSo() {
        RefusedViewModel viewModel = viewModel();

        assertThat(viewModel.isEmpty()).isTrue();
        assertThat(viewModel.getEmptyText()).startsWith("No hay documentos por revisar");
        assertThat(viewModel.waitingProperty().get()).isZero();
    }

    @Test
    void whoMayNotMendSeesNothing() {
        refuse("k", "{}");

        RefusedViewModel viewModel = new RefusedViewModel(background, documents, office.staff(Role.AGENT), opened::add);
        viewModel.refresh();

        assertThat(viewModel.rows().rows()).isEmpty();
        assertThat(viewModel.waitingProperty().get()).isZero();
    }

    @Test
    void aDocumentIsLaidOutForReadingAndItsFirstTextIsThereToo() {
        String broken = Documents.text(d -> d.remove("asunto"));
        refuse("k", broken);

        RefusedViewModel viewModel = openedFirst();

        assertThat(viewModel.getOriginal()).isEqualTo(broken);
        assertThat(viewModel.bodyProperty().get()).contains("\n  \"texto\" : \"¿A qué hora abren?\"");
        assertThat(viewModel.isEditable()).isTrue();
        assertThat(viewModel.isChanged()).isFalse();
        assertThat(viewModel.reasons()).extracting(Reason::code).containsExactly(Reason.Code.MISSING);
    }

    @Test
    void aMendedDocumentLeavesTheListAndItsRequestCanBeOpened() {
        refuse("k", Documents.text(d -> d.remove("asunto")));
        RefusedViewModel viewModel = openedFirst();
        String folio = viewModel.rows().rows().getFirst().folio().text();

        viewModel.bodyProperty().set(Documents.text());
        viewModel.mend();

        assertThat(viewModel.getDone()).isEqualTo("El documento se recibió con el folio " + folio + ".");
        assertThat(viewModel.isEmpty()).isTrue();
        assertThat(viewModel.waitingProperty().get()).isZero();
        viewModel.openTaken();
        assertThat(opened).containsExactly(office.requestId(folio));
    }

    @Test
    void whatIsStillWrongIsListedAnewAndNothingIsLost() {
        refuse("k", Documents.text(d -> d.remove("asunto")));
        RefusedViewModel viewModel = openedFirst();
        viewModel.bodyProperty().set(Documents.text(d -> d.put("fecha", "ayer")));

        viewModel.mend();

        assertThat(viewModel.reasons()).extracting(Reason::code).containsExactly(Reason.Code.DATE);
        assertThat(viewModel.getProblem()).startsWith("Todavía no cumple");
        assertThat(viewModel.bodyProperty().get()).contains("ayer");
        viewModel.restore();
        assertThat(viewModel.isChanged()).isFalse();
        assertThat(viewModel.bodyProperty().get()).doesNotContain("ayer");
    }

    @Test
    void checkingTakesNothingIn() {
        refuse("k", "{}");
        RefusedViewModel viewModel = openedFirst();
        viewModel.bodyProperty().set(Documents.text());

        viewModel.check();

        assertThat(viewModel.reasons()).isEmpty();
        assertThat(viewModel.getDone()).startsWith("El texto cumple");
        assertThat(documents.waiting()).isOne();
    }

    @Test
    void whatWasTypedForADocumentIsThereWhenItIsLookedAtAgain() {
        refuse("k0", "{}");
        refuse("k1", "[]");
        RefusedViewModel viewModel = openedFirst();
        viewModel.bodyProperty().set("{\"a medias\":");

        select(viewModel, 1);
        assertThat(viewModel.bodyProperty().get()).startsWith("[").doesNotContain("a medias");
        select(viewModel, 0);

        assertThat(viewModel.bodyProperty().get()).isEqualTo("{\"a medias\":");
        assertThat(viewModel.isChanged()).isTrue();
    }

    @Test
    void anAttachmentsContentIsFoldedAndTakenInWhole() {
        refuse("k", Documents.text(d -> {
            d.remove("asunto");
            Documents.attach(d, "foto.png", "image/png", Documents.png(30_000));
        }));
        RefusedViewModel viewModel = openedFirst();
        String shown = viewModel.bodyProperty().get();
        assertThat(shown).contains("‹contenido 1: 40,000 caracteres›").hasSizeLessThan(1000);

        viewModel.bodyProperty().set(shown.replaceFirst("\\{", "{\"asunto\": \"Recibo\","));
        viewModel.mend();

        assertThat(viewModel.getProblem()).isEmpty();
        assertThat(office.database.<Integer>read(h -> h.createQuery("SELECT max(length(content)) FROM request_attachment")
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(30_000);
    }

    @Test
    void aDocumentIsSetAsideWithAReasonAndStaysAmongThoseSetAside() {
        refuse("k", "compre ahora");
        RefusedViewModel viewModel = openedFirst();

        viewModel.discard();
        assertThat(viewModel.getProblem()).startsWith("Escriba por qué se aparta");
        viewModel.discardReasonProperty().set("Publicidad");
        viewModel.discard();

        assertThat(viewModel.isEmpty()).isTrue();
        assertThat(viewModel.getDone()).contains("quedó apartado");
        viewModel.setAsideProperty().set(true);
        assertThat(viewModel.rows().rows()).extracting(RefusedDocument::excerpt).containsExactly("compre ahora");
    }

    @Test
    void aDocumentThatAColleagueMendedMeanwhileIsSaidToBeGone() {
        refuse("k", "{}");
        RefusedViewModel viewModel = openedFirst();
        documents.mend(supervisor, viewModel.rows().rows().getFirst().id(), "solicitud", Documents.text());

        viewModel.bodyProperty().set(Documents.text());
        viewModel.mend();

        assertThat(viewModel.getProblem()).startsWith("Alguien más");
        assertThat(viewModel.isEmpty()).isTrue();
    }

    @Test
    void aDocumentThatComesWhileTheListIsShownAppears() {
        RefusedViewModel viewModel = viewModel();
        refuse("k", "{}");

        viewModel.changed(new Change.Row("portal_document", 1));

        assertThat(viewModel.rows().rows()).hasSize(1);
        assertThat(viewModel.waitingProperty().get()).isOne();
    }

    @Test
    void whereTheDatabaseFailsWhatWasTypedStays() {
        refuse("k", "{}");
        RefusedViewModel viewModel = openedFirst();
        viewModel.bodyProperty().set(Documents.text());
        TestDatabase.refuseWrites(office.database);

        viewModel.mend();

        assertThat(viewModel.getProblem()).startsWith("La base de datos no respondió");
        assertThat(viewModel.bodyProperty().get()).isEqualTo(Documents.text());
        assertThat(viewModel.isBusy()).isFalse();
    }
}
