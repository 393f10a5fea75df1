package mx.cea.ventanilla.requests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.portal.Sent;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RefusedDocumentsTest {
    private final Office office;
    private final RefusedDocuments documents;
    private final StaffMember supervisor;
    private final StaffMember agent;

    RefusedDocumentsTest(Dialect dialect) {
        office = new Office(dialect);
        documents = new RefusedDocuments(office.database, office.history, office.inbox);
        supervisor = office.staff(Role.SUPERVISOR);
        agent = office.staff(Role.AGENT);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RefusedDocument refused(String key, String body) {
        office.inbox.submit("solicitud", key, body, "portal");
        office.inbox.takeIn(10);
        return documents.refused(null, 50).rows().getLast();
    }

    private static Subject subject(RefusedDocument document) {
        return new Subject(Subject.Kind.PORTAL_DOCUMENT, document.id());
    }

    @Test
    void theListTellsWhyAndIsReadAPageAtATime() {
        String broken = Documents.text(d -> d.remove("asunto"));
        for (int i = 0; i < 5; i++) {
            refused("k" + i, broken);
        }

        Page<RefusedDocument, Long> first = documents.refused(null, 3);
        Page<RefusedDocument, Long> second = documents.refused(first.next(), 3);
        assertThat(first.rows()).extracting(RefusedDocument::key).containsExactly("k0", "k1", "k2");
        assertThat(second.rows()).extracting(RefusedDocument::key).containsExactly("k3", "k4");
        assertThat(second.next()).isNull();
        assertThat(documents.waiting()).isEqualTo(5);
        assertThat(first.rows().getFirst().reasons())
                .containsExactly(new Reason(Reason.Code.MISSING, "/asunto", List.of()));
        assertThat(first.rows().getFirst().excerpt()).startsWith("{\"version\":1");
    }

    @Test
    void aMendedRegistrationAwaitsTheWorkerAndBecomesNoRequest() {
        office.inbox.submit("registro", "r", Sent.registration(d -> d.remove("usuario")), "portal");
        office.inbox.takeIn(10);
        RefusedDocument document = documents.refused(null, 1).rows().getFirst();
        assertThat(document.reasons()).containsExactly(new Reason(Reason.Code.MISSING, "/usuario", List.of()));

        assertThat(documents.check("registro", Documents.text())).isNotEmpty();
        assertThat(documents.mend(supervisor, document.id(), "registro", Sent.registration()))
                .isEqualTo(new Mended.Awaited(document.folio()));
        assertThat(documents.waiting()).isZero();
        assertThat(office.historyOf(subject(document))).singleElement().satisfies(entry -> assertThat(entry.detail())
                .as("what customers send of themselves is not kept twice")
                .containsOnlyKeys("before.sha256", "before.length"));
        assertThat(office.inbox.takeIn(10)).isEqualTo(new TakenIn(1, 0));
        assertThat(office.count("account_application")).isOne();
        assertThat(office.count("request")).isZero();
    }

    @Test
    void aBrokenLineThatIsARegistrationAfterAllIsTakenForOne() {
        office.inbox.submit("renglon", "l", "{\"kind\":\"registro\"", "cuentas.jsonl:1");
        office.inbox.takeIn(10);
        RefusedDocument document = documents.refused(null, 1).rows().getFirst();

        String line = "{\"kind\":\"registro\",\"key\":\"x\",\"document\":" + Sent.registration() + "}";
        assertThat(documents.check("renglon", line)).isEmpty();
        assertThat(documents.mend(supervisor, document.id(), "renglon", line))
                .isEqualTo(new Mended.Awaited(document.folio()));
        assertThat(office.inbox.takeIn(10)).isEqualTo(new TakenIn(1, 0));
        assertThat(office.count("portal_document WHERE kind = 'registro' AND state = 'TAKEN'")).isOne();
    }

    @Test
    void aMendedDocumentIsInTheQueueWithItsFolioAndItsFirstTextIsKept() {
        String broken = Documents.text(d -> d.remove("asunto"));
        RefusedDocument document = refused("k", broken);

        Mended mended = documents.mend(supervisor, document.id(), "solicitud", Documents.text());

        assertThat(mended).isEqualTo(new Mended.Taken(document.folio(), office.requestId(document.folio().text())));
        assertThat(documents.waiting()).isZero();
        assertThat(office.historyOf(subject(document))).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("MENDED");
            assertThat(entry.by()).isEqualTo(supervisor.id());
            assertThat(entry.detail()).isEqualTo(Map.of("before", broken));
        });
        assertThat(office.historyOf(office.requestId(document.folio().text()).subject()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.by()).isEqualTo(supervisor.id()));
    }

    @Test
    void whatStillDoesNotFitChangesNothing() {
        RefusedDocument document = refused("k", "{}");

        assertThat(documents.mend(supervisor, document.id(), "solicitud", Documents.text(d -> d.put("fecha", "ayer"))))
                .isEqualTo(new Mended.StillUnfit(List.of(Reason.of(Reason.Code.DATE, "/fecha", "ayer"))));
        assertThat(documents.open(supervisor, document.id())).contains("{}");
        assertThat(documents.waiting()).isOne();
        assertThat(office.historyOf(subject(document))).isEmpty();
    }

    @Test
    void aTextIsCheckedWithoutChangingAnything() {
        RefusedDocument document = refused("k", "{}");

        assertThat(documents.check("solicitud", Documents.text(d -> d.put("fecha", "ayer"))))
                .containsExactly(Reason.of(Reason.Code.DATE, "/fecha", "ayer"));
        assertThat(documents.check("solicitud", Documents.text())).isEmpty();
        assertThat(documents.check("solicitud", Documents.line("k", Documents.text()))).isEmpty();
        assertThat(documents.open(supervisor, document.id())).contains("{}");
        assertThat(office.count("request")).isZero();
    }

    @Test
    void twoWhoMendTheSameDocumentMakeOneRequest() {
        RefusedDocument document = refused("k", "{}");

        assertThat(documents.mend(supervisor, document.id(), "solicitud", Documents.text())).isInstanceOf(Mended.Taken.class);
        assertThat(documents.mend(supervisor, document.id(), "solicitud", Documents.text())).isEqualTo(new Mended.NoLongerRefused());
        assertThat(documents.discard(supervisor, document.id(), "Ya no")).isEqualTo(new Discarded.NoLongerRefused());
        assertThat(office.count("request")).isOne();
    }

    @Test
    void rubbishIsSetAsideButNeverDeletedAndCanBeTakenInAfterAll() {
        RefusedDocument document = refused("k", "compre ahora");

        assertThat(documents.discard(supervisor, document.id(), " x ")).isEqualTo(new Discarded.ReasonNeeded());
        assertThat(documents.discard(supervisor, document.id(), "Publicidad")).isEqualTo(new Discarded.Done());

        assertThat(documents.waiting()).isZero();
        assertThat(documents.discarded(null, 10).rows()).extracting(RefusedDocument::id).containsExactly(document.id());
        assertThat(office.historyOf(subject(document)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("reason", "Publicidad"));
        assertThat(documents.mend(supervisor, document.id(), "solicitud", Documents.text())).isInstanceOf(Mended.Taken.class);
    }

    @Test
    void anAgentMayNeitherSeeNorMend() {
        RefusedDocument document = refused("k", "{}");

        assertThat(documents.open(agent, document.id())).isEmpty();
        assertThat(documents.mend(agent, document.id(), "solicitud", Documents.text())).isEqualTo(new Mended.NotPermitted());
        assertThat(documents.discard(agent, document.id(), "Publicidad")).isEqualTo(new Discarded.NotPermitted());
        assertThat(documents.waiting()).isOne();
    }

    @Test
    void everyOpeningIsLogged() {
        RefusedDocument document = refused("k", "{}");
        documents.open(supervisor, document.id());

        assertThat(office.count("opening WHERE subject_kind = 'PORTAL_DOCUMENT' AND subject_id = " + document.id())).isOne();
    }
}
