package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a hostile client may not do with the tables that its role may write to.
class RowRulesTest {
    private static final String TAKE =
            "UPDATE request SET state = 'CLAIMED', holder_id = ?, held_since = now() WHERE id = ?";
    private static final String HISTORY = """
            INSERT INTO history (at, staff_id, workstation, subject_kind, subject_id, action)
            VALUES (now() + ?::interval, ?, 'x', 'REQUEST', 1, 'CLAIMED')""";
    private static final String MESSAGE = """
            INSERT INTO message (message_id, number, subject_kind, subject_id, recipient, title, html, text, state,
                queued_at, next_attempt_at, created_by)
            SELECT gen_random_uuid()::text,
                coalesce((SELECT folio FROM public.request WHERE id = subject), '') || '/' || gen_random_uuid(), kind, subject,
                'juana@example.com', 't', 'h', 'x', state, now() + since::interval, now(), author
            FROM (VALUES (?, ?::bigint, ?, ?, ?::bigint)) AS v (kind, subject, state, since, author)""";
    private static OfficeLogins office;

    @BeforeAll
    static void start() {
        office = new OfficeLogins();
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    @BeforeEach
    void open() {
        office.open();
    }

    private static long id(Who who) {
        return office.id(who);
    }

    private static void queue(Who who, long request, Who author) {
        office.touchesOne(who, MESSAGE, "REQUEST", request, "QUEUED", "0", id(author));
    }

    private static long queuedBy(Who author) {
        long request = office.requestOf(author);
        queue(Who.OWNER, request, author);
        return office.number(Who.OWNER, "SELECT id FROM message WHERE subject_id = ?", request);
    }

    @Test
    void anAgentTakesReleasesAndEndsWhatIsInHisHands() {
        long id = office.freeRequest();
        office.touchesOne(Who.ANA, TAKE, id(Who.ANA), id);
        office.touchesOne(
                Who.ANA, "UPDATE request SET state = 'RECEIVED', holder_id = NULL, held_since = NULL WHERE id = ?", id);
        office.touchesOne(Who.ANA, TAKE, id(Who.ANA), id);
        queue(Who.ANA, id, Who.ANA);
        office.touchesOne(Who.ANA, """
                UPDATE request SET state = 'ANSWERED', ended_at = now(),
                    answer_id = (SELECT max(id) FROM message WHERE subject_id = request.id) WHERE id = ?""", id);
        office.touchesOne(Who.ANA, HISTORY, "0", id(Who.ANA));
    }

    @Test
    void anAgentTakesTheMostUrgentThroughALockThatSkips() {
        office.freeRequest();
        office.touchesOne(Who.ANA, """
                WITH next AS (SELECT id FROM request WHERE state = 'RECEIVED' ORDER BY due_at, id LIMIT 1
                              FOR UPDATE SKIP LOCKED)
                UPDATE request SET state = 'CLAIMED', holder_id = ?, held_since = now()
                WHERE id = (SELECT id FROM next) AND state = 'RECEIVED'""", id(Who.ANA));
    }

    @Test
    void anAgentDoesNotMoveWhatAnotherHolds() {
        long betos = office.requestOf(Who.BETO);

        office.touchesNothing(Who.ANA, TAKE, id(Who.ANA), betos);
        office.touchesNothing(Who.ANA, "UPDATE request SET due_at = now() WHERE id = ?", betos);
        office.refused(Who.ANA, TAKE, id(Who.BETO), office.freeRequest());
        office.refused(Who.ANA, "UPDATE request SET holder_id = ? WHERE id = ?", id(Who.BETO), office.requestOf(Who.ANA));
    }

    @Test
    void anAgentChangesNothingOfAFreeRequestNorHowLongHeHasHeldIt() {
        long free = office.freeRequest();

        office.refused(Who.ANA, "UPDATE request SET due_at = now() + interval '1 year' WHERE id = ?", free);
        office.refused(Who.ANA, """
                UPDATE request SET state = 'CLAIMED', holder_id = ?, held_since = now() - interval '2 hours'
                WHERE id = ?""", id(Who.ANA), free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "title", "customer_name", "email", "contract_given", "folio", "search_text", "kind"})
    void nobodyChangesWhatTheCustomerSaid(String column) {
        long id = office.requestOf(Who.ANA);
        for (Who who : new Who[] {Who.ANA, Who.SOFIA, Who.TERE, Who.ADA, Who.WORKER, Who.PORTAL}) {
            office.refused(who, "UPDATE public.request SET " + column + " = 'x' WHERE id = ?", id);
        }
        office.refused(Who.SOFIA, "UPDATE request SET received_at = now() WHERE id = ?", id);
        office.refused(Who.SOFIA, "DELETE FROM request WHERE id = ?", id);
    }

    @Test
    void outOfHoursAnAgentOnlyGivesBackAndTakesBack() {
        long free = office.freeRequest();
        long own = office.requestOf(Who.ANA);
        office.shut();

        office.refused(Who.ANA, TAKE, id(Who.ANA), free);
        office.refused(Who.ANA, "UPDATE request SET state = 'WAITING', waiting_for = 'x' WHERE id = ?", own);
        office.refused(Who.ANA, MESSAGE, "REQUEST", own, "QUEUED", "0", id(Who.ANA));
        office.touchesOne(
                Who.ANA, "UPDATE request SET state = 'RECEIVED', holder_id = NULL, held_since = NULL WHERE id = ?", own);
        office.touchesOne(Who.SOFIA, TAKE, id(Who.SOFIA), free);

        long closed = office.requestOf(Who.ANA);
        office.run(Who.OWNER, "UPDATE request SET state = 'CLOSED', close_reason = 'OTHER', ended_at = now() WHERE id = ?", closed);
        office.touchesOne(Who.ANA, """
                UPDATE request SET state = 'CLAIMED', close_reason = NULL, ended_at = NULL, held_since = now()
                WHERE id = ?""", closed);
        office.refused(Who.ANA, "UPDATE request SET state = 'WAITING', waiting_for = 'x' WHERE id = ?", closed);
    }

    @Test
    void aTransactionThatWasBegunInHoursDoesNotLastUntilAfterThem() {
        long free = office.freeRequest();
        long own = office.requestOf(Who.ANA);
        office.run(Who.ANA, "BEGIN");
        office.touchesOne(Who.ANA, HISTORY, "0", id(Who.ANA));
        office.shut();
        try {
            office.run(Who.ANA, "SAVEPOINT s");
            office.refused(Who.ANA, TAKE, id(Who.ANA), free);
            office.run(Who.ANA, "ROLLBACK TO s");
            office.run(Who.ANA, MESSAGE, "REQUEST", own, "QUEUED", "0", id(Who.ANA));
            office.refused(Who.ANA, "COMMIT");
        } finally {
            office.run(Who.ANA, "ROLLBACK");
        }
    }

    @Test
    void nothingIsWrittenForTheTimeInWhichALongStatementBegan() {
        assertThat(office.text(Who.OWNER, "SELECT provolatile || (prosrc LIKE '%clock_timestamp()%') FROM pg_proc"
                        + " WHERE proname = 'is_present'"))
                .isEqualTo("vtrue");
    }

    @Test
    void anAgentDoesNotMoveADueTimeWhileItRuns() {
        long own = office.requestOf(Who.ANA);

        office.refused(Who.ANA, "UPDATE request SET due_at = due_at + interval '1 year' WHERE id = ?", own);
        office.touchesOne(Who.ANA, "UPDATE request SET state = 'WAITING', waiting_for = 'x' WHERE id = ?", own);
        office.touchesOne(Who.ANA, """
                UPDATE request SET state = 'CLAIMED', waiting_for = NULL, due_at = due_at + interval '1 day', held_since = now()
                WHERE id = ?""", own);
    }

    @Test
    void anAnswerIsOnesOwnLetterAboutThatRequest() {
        long own = office.requestOf(Who.ANA);
        String answer = "UPDATE request SET state = 'ANSWERED', ended_at = now(), answer_id = ? WHERE id = ?";

        office.refused(Who.ANA, answer, queuedBy(Who.BETO), own);
        office.refused(Who.ANA, answer, queuedBy(Who.ANA), own);
        queue(Who.ANA, own, Who.ANA);
        long letter = office.number(Who.OWNER, "SELECT id FROM message WHERE subject_id = ?", own);
        office.touchesOne(Who.ANA, answer, letter, own);
    }

    @Test
    void aMessageBearsTheNumberOfItsOwnRequest() {
        long own = office.requestOf(Who.ANA);

        office.refused(Who.ANA, MESSAGE.replace("coalesce((", "concat('OV-2026-000001-4', ("),
                "REQUEST", own, "QUEUED", "0", id(Who.ANA));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "TERE", "ADA"})
    void whatDueTimesAreDerivedFromIsWrittenByWhomItIsTrueOf(Who who) {
        String line = HISTORY.replace("1, 'CLAIMED'", "?, ?");
        for (String action : new String[] {"RECEIVED", "DATA_ASKED", "RESUMED"}) {
            office.refused(who, line, "0", id(who), office.requestOf(Who.BETO), action);
            office.refused(who, line, "0", id(who), office.freeRequest(), action);
        }
        long own = office.requestOf(Who.ANA);
        office.refused(Who.ANA, line, "0", id(Who.ANA), own, "DATA_ASKED");
        office.touchesOne(Who.ANA, line, "0", id(Who.ANA), own, "RESUMED");
        office.touchesOne(Who.ANA, "UPDATE request SET state = 'WAITING', waiting_for = 'x' WHERE id = ?", own);
        office.touchesOne(Who.ANA, line, "0", id(Who.ANA), own, "DATA_ASKED");
    }

    @Test
    void inTheGraceAnAgentFinishesWhatHeHeldAndTakesNothing() {
        office.shut();
        office.guard("-2 hours", "-5 minutes");
        long own = office.requestOf(Who.ANA);
        office.run(Who.OWNER, "UPDATE request SET held_since = now() - interval '1 hour' WHERE id = ?", own);

        queue(Who.ANA, own, Who.ANA);
        office.touchesOne(Who.ANA, "UPDATE request SET state = 'WAITING', waiting_for = 'x' WHERE id = ?", own);
        office.refused(Who.ANA, TAKE, id(Who.ANA), office.freeRequest());
    }

    @ParameterizedTest
    @EnumSource(names = {"TERE", "ADA", "PORTAL"})
    void onlyAgentsAndSupervisorsMoveRequests(Who who) {
        long free = office.freeRequest();
        office.refused(who, "UPDATE public.request SET state = 'CLAIMED', holder_id = 1 WHERE id = ?", free);
        office.refused(who, MESSAGE.replace("INTO ", "INTO public."), "REQUEST", free, "QUEUED", "0", id(Who.ANA));
        office.refused(who, "DELETE FROM public.request WHERE id = ?", free);
    }

    @Test
    void aSupervisorGivesARequestToAnother() {
        office.touchesOne(Who.SOFIA, "UPDATE request SET holder_id = ?, held_since = now() WHERE id = ?",
                id(Who.BETO), office.requestOf(Who.ANA));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA", "TERE", "ADA"})
    void historyIsWrittenInOnesOwnNameAndNow(Who who) {
        office.touchesOne(who, HISTORY, "0", id(who));
        office.refused(who, HISTORY, "0", id(Who.BETO));
        office.refused(who, HISTORY, "-1 day", id(who));
        office.refused(who, HISTORY, "1 day", id(who));
        office.refused(who, """
                INSERT INTO history (at, workstation, subject_kind, subject_id, action)
                VALUES (now(), 'x', 'REQUEST', 1, 'CLAIMED')""");
        office.refused(who, """
                INSERT INTO opening (at, staff_id, workstation, subject_kind, subject_id, reason)
                VALUES (now(), ?, 'x', 'ACCOUNT', 1, 'x')""", id(Who.BETO));
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA", "TERE", "ADA", "WORKER"})
    void whatIsWrittenStays(Who who) {
        for (String table : new String[] {"history", "opening", "request_note"}) {
            office.refused(who, "DELETE FROM " + table);
            office.refused(who, "UPDATE " + table + " SET at = now()");
        }
        office.refused(who, "DELETE FROM message");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA", "TERE"})
    void notesAndDraftsAreOnesOwn(Who who) {
        String note = "INSERT INTO request_note (request_id, staff_id, at, body) VALUES (?, ?, now() + ?::interval, 'x')";
        long request = office.freeRequest();

        office.touchesOne(who, note, request, id(who), "0");
        office.refused(who, note, request, id(Who.BETO), "0");
        office.refused(who, note, request, id(who), "-1 hour");
        if (who != Who.TERE) {
            String draft = "INSERT INTO request_draft VALUES (?, ?, NULL, 't', 'b', now())";
            office.touchesOne(Who.BETO, draft, request, id(Who.BETO));
            office.refused(who, draft, office.freeRequest(), id(Who.BETO));
            assertThat(office.number(who, "SELECT count(*) FROM request_draft WHERE staff_id = ?", id(Who.BETO))).isZero();
            office.touchesNothing(who, "DELETE FROM request_draft WHERE staff_id = ?", id(Who.BETO));
        }
    }

    @Test
    void anAgentWritesOnlyInHisNameAboutWhatHeHoldsAndNow() {
        long own = office.requestOf(Who.ANA);

        office.refused(Who.ANA, MESSAGE, "REQUEST", own, "QUEUED", "0", id(Who.BETO));
        office.refused(Who.ANA, MESSAGE, "REQUEST", own, "QUEUED", "-1 day", id(Who.ANA));
        office.refused(Who.ANA, MESSAGE, "REQUEST", office.requestOf(Who.BETO), "QUEUED", "0", id(Who.ANA));
        office.refused(Who.ANA, MESSAGE, "ACCOUNT", own, "QUEUED", "0", id(Who.ANA));
        office.refused(Who.SOFIA, MESSAGE, "REQUEST", own, "QUEUED", "0", id(Who.ANA));
    }

    @Test
    void onlyTheWorkerSends() {
        long own = queuedBy(Who.ANA);
        for (Who who : new Who[] {Who.ANA, Who.SOFIA}) {
            office.refused(who, "UPDATE message SET state = 'SENT', sent_at = now() WHERE id = ?", own);
            office.refused(who, "UPDATE message SET sending_until = now() WHERE id = ?", own);
            office.refused(who, "UPDATE message SET recipient = 'x@example.com' WHERE id = ?", own);
            office.refused(who, "UPDATE message SET html = 'x' WHERE id = ?", own);
        }
        office.refused(Who.WORKER, "UPDATE message SET html = 'x' WHERE id = ?", own);
        office.touchesOne(Who.WORKER, "UPDATE message SET state = 'SENT', sent_at = now() WHERE id = ?", own);
        office.touchesNothing(Who.ANA, "UPDATE message SET state = 'WITHDRAWN' WHERE id = ?", own);
    }

    @Test
    void aMessageIsWithdrawnByItsAuthorOrASupervisor() {
        String withdraw = "UPDATE message SET state = 'WITHDRAWN' WHERE id = ?";
        long first = queuedBy(Who.ANA);
        long second = queuedBy(Who.ANA);

        office.touchesNothing(Who.BETO, withdraw, first);
        office.touchesOne(Who.ANA, withdraw, first);
        office.touchesOne(Who.SOFIA, withdraw, second);
    }

    @Test
    void theWorkerNeverWritesInAPersonsName() {
        office.refused(Who.WORKER, HISTORY, "0", id(Who.ANA));
        office.refused(Who.WORKER, MESSAGE, "REQUEST", office.freeRequest(), "QUEUED", "0", id(Who.ANA));
        office.refused(Who.WORKER, "INSERT INTO request_note (request_id, staff_id, at, body) VALUES (?, ?, now(), 'x')",
                office.freeRequest(), id(Who.ANA));
        office.refused(Who.WORKER, "UPDATE request SET holder_id = ? WHERE id = ?", id(Who.ANA), office.freeRequest());
        office.touchesOne(Who.WORKER, HISTORY.replace(", ?,", ", NULL,"), "0");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "TERE", "ADA", "PORTAL"})
    void thePortalsDocumentsAreForTheSupervisorAlone(Who who) {
        office.refused(who, "SELECT body FROM public.portal_document");
        office.refused(who, "UPDATE public.portal_document SET state = 'DISCARDED'");
    }

    @Test
    void aSupervisorMendsAPortalDocumentThatTheWorkerCannotChange() {
        long id = office.number(Who.OWNER, """
                INSERT INTO portal_document (kind, portal_key, folio, body, source, received_at, state)
                VALUES ('solicitud', 'k1', 'f1', '{', 'portal', now(), 'REFUSED') RETURNING id""");

        office.refused(Who.WORKER, "UPDATE portal_document SET body = '{}' WHERE id = ?", id);
        office.touchesOne(Who.SOFIA, "UPDATE portal_document SET body = '{}', state = 'PENDING' WHERE id = ?", id);
        office.refused(Who.SOFIA, "UPDATE portal_document SET folio = 'x' WHERE id = ?", id);
        office.refused(Who.SOFIA, "DELETE FROM portal_document WHERE id = ?", id);
    }

    @ParameterizedTest
    @EnumSource(names = {"SOFIA", "WORKER"})
    void aDocumentThatWasTakenInStaysAsItCame(Who who) {
        long id = office.number(Who.OWNER, """
                INSERT INTO portal_document (kind, portal_key, folio, body, source, received_at, state, request_id)
                VALUES ('solicitud', ?, ?, '{}', 'portal', now(), 'TAKEN', 1) RETURNING id""", "taken" + who, "taken" + who);

        office.refused(who, "UPDATE portal_document SET state = 'PENDING', request_id = NULL WHERE id = ?", id);
        office.refused(Who.SOFIA, "UPDATE portal_document SET body = '{\"a\": 1}' WHERE id = ?", id);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA", "TERE", "WORKER"})
    void foliosAreDrawnByTheFunctionAloneAFewAtATimeAndForNow(Who who) {
        String draw = "SELECT allot_folios(now() + ?::interval, ?)";
        long first = office.number(who, draw, "0", 1);
        assertThat(office.number(who, draw, "0", 10_000)).isEqualTo(first + 10_000);
        for (int count : new int[] {-1, 0, 10_001}) {
            office.refused(who, draw, "0", count);
        }
        if (who != Who.WORKER) {
            office.refused(who, draw, "1 year", 1);
        }
        office.refused(who, "INSERT INTO folio_counter VALUES (2040, 9223372036854775807)");
        office.refused(who, "UPDATE folio_counter SET last = last + 1");
        office.refused(who, "DELETE FROM folio_counter");
    }

    @Test
    void foliosRunForward() {
        office.run(Who.OWNER, "INSERT INTO folio_counter VALUES (2040, 5)");
        office.refused(Who.OWNER, "UPDATE folio_counter SET last = last - 1 WHERE year = 2040");
        office.refused(Who.OWNER, "UPDATE folio_counter SET year = 2041 WHERE year = 2040");
    }

    @Test
    void digitalInvoicesAreAddedInOnesOwnNameAndNeverChanged() {
        String add = """
                INSERT INTO cfdi (uuid, xml, sha256, total, issued_at, stored_at, stored_by)
                VALUES (?, '<x/>', 'x', 100, now(), now(), ?)""";
        for (Who who : new Who[] {Who.ANA, Who.TERE, Who.ADA}) {
            office.refused(who, add, "u1", id(Who.SOFIA));
        }
        office.refused(Who.SOFIA, add, "u1", id(Who.ANA));
        office.touchesOne(Who.SOFIA, add, "u1", id(Who.SOFIA));
        office.refused(Who.WORKER, add, "u2", id(Who.SOFIA));
        office.touchesOne(Who.WORKER, add.replace(", ?)", ", NULL)"), "u2");
        for (Who who : new Who[] {Who.ANA, Who.SOFIA, Who.TERE, Who.ADA, Who.WORKER}) {
            office.refused(who, "UPDATE cfdi SET total = 0");
            office.refused(who, "DELETE FROM cfdi");
            assertThat(office.number(who, "SELECT count(*) FROM cfdi")).isEqualTo(2);
        }
    }

    @Test
    void guardiasAreOpenedBySupervisorsInTheirOwnName() {
        String guard = """
                INSERT INTO day_exception (kind, begins_at, ends_at, reason, created_by, created_at)
                VALUES ('GUARD', now(), now() + interval '1 hour', 'Contingencia', ?, now())""";
        for (Who who : new Who[] {Who.ANA, Who.TERE, Who.ADA, Who.WORKER}) {
            office.refused(who, guard, id(Who.SOFIA));
            office.refused(who, "UPDATE day_exception SET withdrawn_at = now()");
        }
        office.refused(Who.SOFIA, guard, id(Who.ANA));
        office.touchesOne(Who.SOFIA, guard, id(Who.SOFIA));
        office.refused(Who.SOFIA, "UPDATE day_exception SET withdrawn_at = now(), withdrawn_by = ?", id(Who.ANA));
        office.refused(Who.SOFIA, "DELETE FROM day_exception");
    }

    @Test
    void settingsAreChangedInOnesOwnName() {
        String set = """
                INSERT INTO setting (name, value, changed_at, changed_by) VALUES ('office.name', ?, now(), ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by""";
        office.refused(Who.ANA, set, "00:00", id(Who.ANA));
        office.refused(Who.ADA, set, "08:00", id(Who.SOFIA));
        office.touchesOne(Who.ADA, set, "08:00", id(Who.ADA));
        office.touchesOne(Who.SOFIA, set, "08:00", id(Who.SOFIA));
    }

    @Test
    void theHoursAreForThoseWhoKeepTheCalendar() {
        for (String name : new String[] {"office.opens", "office.closes"}) {
            String set = """
                    INSERT INTO setting (name, value, changed_at, changed_by) VALUES (?, '09:00', now(), ?)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at,
                        changed_by = excluded.changed_by""";
            office.refused(Who.ADA, set, name, id(Who.ADA));
            office.touchesOne(Who.SOFIA, set, name, id(Who.SOFIA));
            office.refused(Who.ADA, set, name, id(Who.ADA));
            office.touchesNothing(Who.ADA, "UPDATE setting SET value = '00:00' WHERE name = ?", name);
            office.run(Who.OWNER, "DELETE FROM setting WHERE name = ?", name);
        }
    }

    @Test
    void whoIsNoLongerStaffMovesNothingEvenInASessionThatIsOpen() {
        long free = office.freeRequest();
        long betos = office.id(Who.BETO);
        office.touchesOne(Who.BETO, HISTORY, "0", betos);
        office.run(Who.OWNER, "UPDATE staff SET active = FALSE WHERE id = ?", betos);
        try {
            office.touchesNothing(Who.BETO, TAKE, betos, free);
            office.refused(Who.BETO, HISTORY, "0", betos);
        } finally {
            office.run(Who.OWNER, "UPDATE staff SET active = TRUE WHERE id = ?", betos);
        }
    }

    @Test
    void theSearchUsesItsIndexInAnAgentsHandsToo() {
        office.run(Who.ANA, "SET enable_seqscan = off");
        assertThat(office.text(Who.ANA, "EXPLAIN (FORMAT JSON) SELECT id FROM request WHERE search_text LIKE '% juana%'"))
                .contains("request_search");
    }

    @Test
    void aReportedReadingIsAddedInOnesOwnNameNowAndNeverChanged() {
        String number = "9" + System.nanoTime();
        long own = contract(number, "OWN");
        String report = """
                INSERT INTO reported_reading (contract_id, value, read_on, reported_at, staff_id)
                VALUES (?, 1200, current_date, now() + ?::interval, ?)""";
        for (Who who : new Who[] {Who.ANA, Who.SOFIA, Who.TERE}) {
            office.touchesOne(who, report, own, "0", id(who));
            office.refused(who, report, own, "0", id(who == Who.ANA ? Who.BETO : Who.ANA));
            office.refused(who, report, own, "-1 day", id(who));
            office.refused(who, report, contract(number + who.ordinal(), "NONE"), "0", id(who));
            office.refused(who, "UPDATE reported_reading SET value = 1");
            office.refused(who, "DELETE FROM reported_reading");
        }
        for (Who who : new Who[] {Who.ANA, Who.TERE}) {
            office.refused(who, "INSERT INTO reading (contract_id, read_on, value, consumption, estimated)"
                    + " VALUES (?, current_date, 1, 1, FALSE)", own);
        }
        for (Who who : new Who[] {Who.ADA, Who.WORKER}) {
            office.refused(who, report, own, "0", id(Who.ADA));
            office.refused(who, "DELETE FROM reported_reading");
        }
        office.refused(Who.PORTAL, "SELECT * FROM public.reported_reading");
        assertThat(office.number(Who.ADA, "SELECT count(*) FROM reported_reading WHERE contract_id = ?", own)).isEqualTo(3);
    }

    private static long contract(String number, String meter) {
        return office.number(Who.OWNER, """
                INSERT INTO contract (number, reference, holder_kind, company_name, street, outside_number, colonia,
                    municipality, postal_code, administration, tariff, meter_status, meter_number, state)
                VALUES (?, '1', 'COMPANY', 'X', 'Otomíes', '1', 'Juriquilla', 'Querétaro', '76226', 'QUERETARO', 'COMERCIAL',
                    ?, '1', 'ACTIVE') RETURNING id""", number, meter);
    }
}
