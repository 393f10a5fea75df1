package mx.cea.ventanilla.requests.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.calendar.BusinessCalendar;
import mx.cea.ventanilla.calendar.OfficeHours;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.AccountRooms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class PortalInboxTest {
    private final Office office;
    private int next;

    PortalInboxTest(Dialect dialect) {
        office = new Office(dialect);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String submit(String body) {
        return office.inbox.submit("solicitud", "k" + ++next, body, "portal").text();
    }

    @Test
    void aDocumentThatFitsIsInTheQueueWithItsFolioAndDueTime() {
        String folio = submit(Documents.text());

        assertThat(office.inbox.takeIn(10)).isEqualTo(new TakenIn(1, 0));

        assertThat(office.request(folio))
                .containsEntry("state", "RECEIVED")
                .containsEntry("kind", "GENERAL_QUERY")
                .containsEntry("channel", "CONTACT_FORM")
                .containsEntry("customer_name", "José Peña de la Cruz")
                .containsEntry("customer_key", "jose pena de la cruz")
                .containsEntry("email", "jose.pena@example.com");
        assertThat(office.instant(folio, "received_at")).isEqualTo(MutableClock.instant("2026-06-15T09:00"));
        assertThat(office.instant(folio, "due_at")).isEqualTo(MutableClock.instant("2026-06-18T09:00"));
        assertThat(office.historyOf(office.requestId(folio).subject())).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("RECEIVED");
            assertThat(entry.detail()).containsOnly(
                    Map.entry("received", "2026-06-15T15:00:00Z"), Map.entry("days", "3"));
        });
        assertThat(office.count("portal_document WHERE state = 'TAKEN' AND request_id IS NOT NULL")).isOne();
    }

    @Test
    void theSameKeyAgainIsTheSameFolioAndNoSecondRequest() {
        Folio first = office.inbox.submit("solicitud", "k", Documents.text(), "portal");
        office.inbox.takeIn(10);
        Folio again = office.inbox.submit("solicitud", "k", Documents.text(d -> d.put("asunto", "Otro")), "portal");

        assertThat(again).isEqualTo(first);
        assertThat(office.inbox.takeIn(10)).isEqualTo(new TakenIn(0, 0));
        assertThat(office.count("request")).isOne();
        assertThat(office.count("portal_document")).isOne();
    }

    @Test
    void whatDoesNotFitIsKeptWithItsReasonsAndTheRestIsTaken() {
        submit(Documents.text(d -> d.remove("asunto")));
        submit("no es JSON");
        office.inbox.submit("encuesta", "k", Documents.text(), "portal");
        submit(Documents.text());

        assertThat(office.inbox.takeIn(10)).isEqualTo(new TakenIn(1, 3));
        assertThat(office.count("portal_document WHERE state = 'REFUSED' AND reasons LIKE '[{%'")).isEqualTo(3);
        assertThat(office.count("request")).isOne();
    }

    @Test
    void aDocumentForWhichThereIsNoMemoryIsKeptAndHoldsUpNoOther() {
        PortalInbox inbox = new PortalInbox(office.database, office.history,
                h -> new BusinessCalendar(OfficeHours.OF_THE_RULES, List.of()), (h, id, by) -> {
                    throw new OutOfMemoryError("Java heap space");
                }, AccountRooms.applications(office.database, office.history));
        String first = submit(Documents.text());
        submit(Documents.text(d -> d.put("folioCitado", first)));
        submit(Documents.text());

        assertThat(inbox.takeIn(10)).isEqualTo(new TakenIn(2, 1));
        assertThat(office.count("portal_document WHERE state = 'REFUSED' AND reasons LIKE '%NOT_STORED%'")).isOne();
    }

    @Test
    void aDocumentAtWhichTheProgramFailsIsKeptAndHoldsUpNoOther() {
        PortalInbox inbox = new PortalInbox(office.database, office.history,
                h -> new BusinessCalendar(OfficeHours.OF_THE_RULES, List.of()), (h, id, by) -> {
                    throw new IllegalStateException("never thought of");
                }, AccountRooms.applications(office.database, office.history));
        String first = submit(Documents.text());
        submit(Documents.text(d -> d.put("folioCitado", first)));
        submit(Documents.text());

        assertThat(inbox.takeIn(10)).isEqualTo(new TakenIn(2, 1));
        assertThat(office.count("portal_document WHERE state = 'REFUSED' AND reasons LIKE '%NOT_STORED%'")).isOne();
    }

    @Test
    void noMoreThanTheLimitIsTaken() {
        for (int i = 0; i < 5; i++) {
            submit(Documents.text());
        }

        assertThat(office.inbox.takeIn(3).taken()).isEqualTo(3);
        assertThat(office.inbox.takeIn(3).taken()).isEqualTo(2);
    }

    @Test
    void whatWasHandedInBeforeAKillIsTakenInAfterwards() {
        String folio = submit(Documents.text());
        office.database.close();

        try (Office restarted = office.another()) {
            assertThat(restarted.inbox.takeIn(10)).isEqualTo(new TakenIn(1, 0));
            assertThat(restarted.request(folio)).containsEntry("state", "RECEIVED");
        }
    }

    @Test
    void twoWorkersTakeEachDocumentOnce() throws Exception {
        List<String> folios = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            folios.add(submit(Documents.text()));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        try (Office other = office.another();
                var threads = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = threads.submit(work(office, together));
            Future<Integer> two = threads.submit(work(other, together));

            assertThat(one.get() + two.get()).isEqualTo(60);
        }
        assertThat(office.count("request")).isEqualTo(60);
        assertThat(office.count("portal_document WHERE state = 'TAKEN'")).isEqualTo(60);
        assertThat(office.count("history WHERE action = 'RECEIVED'")).isEqualTo(60);
    }

    private static Callable<Integer> work(Office office, CyclicBarrier together) {
        return () -> {
            int taken = 0;
            together.await();
            for (int idle = 0; idle < 3; ) {
                int now = office.inbox.takeIn(5).taken();
                taken += now;
                idle = now == 0 ? idle + 1 : 0;
            }
            return taken;
        };
    }

    @Test
    void theTimeOfReceiptIsThePortalsUnlessItCannotBeMeant() {
        String ahead = submit(Documents.text(d -> d.put("enviado", "2026-06-15T23:00:00-06:00")));
        String unset = submit(Documents.text(d -> d.put("enviado", "1970-01-01T00:00:00Z")));
        String lastWeek = submit(Documents.text(d -> d.put("enviado", "2026-06-08T22:15:00-06:00")));
        office.inbox.takeIn(10);

        assertThat(office.instant(ahead, "received_at")).isEqualTo(MutableClock.instant("2026-06-15T10:00"));
        assertThat(office.instant(unset, "received_at")).isEqualTo(MutableClock.instant("2026-06-15T10:00"));
        assertThat(office.instant(lastWeek, "received_at")).isEqualTo(MutableClock.instant("2026-06-08T22:15"));
    }

    @Test
    void aUserAndAContractAreKnownHoweverTheyAreWritten() {
        long account = office.account("José.Peña", "jose.pena");
        long contract = office.contract("1203345", "0112203345");
        office.contract("1203346", "0999");
        office.contract("1203347", "0999");
        String known = submit(Documents.text(d -> {
            Documents.asUser(d, "JOSÉ.PEÑA");
            d.put("contrato", "1 203-345");
        }));
        String byReference = submit(Documents.text(d -> d.put("contrato", "01.12.203345")));
        String ambiguous = submit(Documents.text(d -> d.put("contrato", "0999")));
        String unknown = submit(Documents.text(d -> Documents.asUser(d, "nadie")));
        office.inbox.takeIn(10);

        assertThat(office.request(known)).containsEntry("account_id", account).containsEntry("contract_id", contract);
        assertThat(office.request(byReference)).containsEntry("contract_id", contract).containsEntry("account_id", null);
        assertThat(office.request(ambiguous)).containsEntry("contract_id", null).containsEntry("contract_given", "0999");
        assertThat(office.request(unknown)).containsEntry("account_id", null).containsEntry("username_given", "nadie");
    }

    @Test
    void anAttachmentIsKeptWhole() {
        String folio = submit(Documents.text(d -> Documents.attach(d, "recibo", "application/pdf", Documents.pdf())));
        office.inbox.takeIn(10);

        byte[] kept = office.database.read(h -> h.createQuery("""
                        SELECT content FROM request_attachment a JOIN request r ON r.id = a.request_id
                        WHERE r.folio = :folio AND a.file_name = 'recibo.pdf' AND a.sha256 = :sha""")
                .bind("folio", folio)
                .bind("sha", FileContent.sha256(Documents.pdf()))
                .mapTo(byte[].class)
                .one());
        assertThat(kept).isEqualTo(Documents.pdf());
    }

    @Test
    void aSearchFindsFoldedBeginningsOfWords() {
        String folio = submit(Documents.text(d -> {
            Documents.requester(d).put("telefono", "+52 (442) 555-0101");
            d.put("contrato", "120-3345").put("texto", "palabra ".repeat(1200));
        }));
        office.inbox.takeIn(10);

        assertThat(String.valueOf(office.request(folio).get("search_text")))
                .contains(" pena", " 524425550101", " 1203345", " horario", " palabra", " ov 2026")
                .hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void aRequestThatCitesAnEarlierFolioFollowsIt() {
        String first = submit(Documents.text());
        String second = submit(Documents.text(d -> d.put("folioCitado", " " + first.toLowerCase().replace('-', ' '))));
        String wrong = submit(Documents.text(d -> d.put("asunto", "Otra cosa").put("folioCitado", "OV-2026-000001-0")));
        office.inbox.takeIn(10);

        assertThat(office.request(second))
                .containsEntry("follows_id", office.requestId(first).value())
                .containsEntry("twin_id", null);
        assertThat(office.historyOf(office.requestId(second).subject())).extracting(HistoryEntry::action).contains("FOLLOWS");
        assertThat(office.historyOf(office.requestId(first).subject()))
                .filteredOn(e -> e.action().equals("FOLLOWED_UP"))
                .singleElement()
                .satisfies(e -> assertThat(e.detail()).containsEntry("folio", second));
        assertThat(office.followedUp).containsExactly(office.requestId(first));
        assertThat(office.request(wrong)).containsEntry("follows_id", null).containsEntry("cited_folio", "OV-2026-000001-0");
    }

    @Test
    void theSameMatterByAnotherWayIsLinkedToTheEarlier() {
        String byPortal = submit(Documents.text(d -> Documents.asUser(d, "jose")));
        office.inbox.takeIn(10);
        String byForm = submit(Documents.text(d ->
                d.put("canal", "FORMULARIO_WEB").put("formulario", "CONTACTO").put("texto", "No sé si llegó")));
        String twice = submit(Documents.text(d -> Documents.asUser(d, "jose")));
        office.inbox.takeIn(10);

        long first = office.requestId(byPortal).value();
        assertThat(office.request(byPortal)).containsEntry("twin_id", null);
        assertThat(office.request(byForm)).containsEntry("twin_id", first);
        assertThat(office.request(twice)).containsEntry("twin_id", first);
        assertThat(office.historyOf(office.requestId(byForm).subject())).extracting(HistoryEntry::action).contains("TWIN_FOUND");
        assertThat(office.historyOf(office.requestId(byPortal).subject()))
                .extracting(HistoryEntry::action)
                .containsExactly("RECEIVED", "TWIN_FOUND", "TWIN_FOUND");
    }

    @Test
    void otherMattersOtherPeopleAndOtherDaysAreNotTwins() {
        office.contract("1203345", "1");
        submit(Documents.text(d -> d.put("contrato", "1203345")));
        String otherMatter = submit(Documents.text(d -> d.put("texto", "¿Aceptan tarjeta?")));
        String otherPerson = submit(Documents.text(d -> Documents.requester(d).put("correo", "ana@example.com")));
        String otherDay = submit(Documents.text(d -> d.put("enviado", "2026-06-13T08:59:00-06:00")));
        String sameHouse = submit(Documents.text(d -> {
            Documents.requester(d).put("correo", "luis@example.com");
            d.put("contrato", "1203345");
        }));
        office.inbox.takeIn(10);

        assertThat(office.request(otherMatter)).containsEntry("twin_id", null);
        assertThat(office.request(otherPerson)).containsEntry("twin_id", null);
        assertThat(office.request(otherDay)).containsEntry("twin_id", null);
        assertThat(office.request(sameHouse).get("twin_id")).isNotNull();
    }

    @Test
    void aLongMaintenanceHoldsTwinsTogether() {
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO maintenance_window (begins_at, ends_at, reason, created_at)
                        VALUES (:begins, :ends, 'Cambio de servidor', :begins)""")
                .bind("begins", MutableClock.instant("2026-06-10T00:00"))
                .bind("ends", MutableClock.instant("2026-06-15T09:30"))
                .execute());
        String first = submit(Documents.text(d -> d.put("enviado", "2026-06-10T08:00:00-06:00")));
        office.inbox.takeIn(10);
        String second = submit(Documents.text());
        office.inbox.takeIn(10);

        assertThat(office.request(second)).containsEntry("twin_id", office.requestId(first).value());
    }

    @Test
    void oneDocumentThatTheDatabaseDoesNotAcceptHoldsUpNoOther() {
        String stuck = submit(Documents.text(d -> d.put("asunto", "Uno")));
        String well = submit(Documents.text(d -> d.put("asunto", "Dos")));
        // a request with that folio is there already, as after a restored copy of another day
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO request (folio, kind, channel, received_at, customer_name, customer_key, title, body,
                            state, due_at, search_text)
                        VALUES (:folio, 'SUGGESTION', 'PORTAL', :at, 'X', 'x', 'X', 'X', 'RECEIVED', :at, ' x')""")
                .bind("folio", stuck)
                .bind("at", office.clock.now())
                .execute());

        assertThat(office.inbox.takeIn(10)).isEqualTo(new TakenIn(1, 1));
        assertThat(office.request(well)).containsEntry("title", "Dos");
        assertThat(office.count("portal_document WHERE state = 'REFUSED' AND reasons LIKE '%NOT_STORED%'")).isOne();
    }

    @Test
    void nullBytesAndOverlongKeysAreNoTrouble() {
        String folio = submit("{\"asunto\": \"\0\"}");
        office.inbox.takeIn(10);

        assertThat(office.count("portal_document WHERE state = 'REFUSED' AND folio = '" + folio + "'")).isOne();
        assertThatThrownBy(() -> office.inbox.submit("solicitud", "k".repeat(201), "{}", "portal"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
