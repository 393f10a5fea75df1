package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a hostile client may not do with accounts: link, prove, activate and write letters beyond what its role works with.
class AccountRowRulesTest {
    private static final String CHECK = """
            INSERT INTO identity_check (account_id, staff_id, at, purpose, means, outcome) VALUES (?, ?, now(), ?, ?, ?)""";
    private static final String ACT = """
            INSERT INTO account_act (folio, account_id, kind, channel, at, staff_id) VALUES (?, ?, ?, 'COUNTER', now(), ?)""";
    private static final String PASSWORD =
            "INSERT INTO account_password (account_id, password_hash, set_at) VALUES (?, '$argon2id$x', now())";
    private static final String LINK = "INSERT INTO account_contract (account_id, contract_id) VALUES (?, ?)";
    private static final String MATCHED = """
            INSERT INTO match_attempt (staff_id, at, contract_id, given, wrong)
            VALUES (?, now() + ?::interval, ?, '1', ?)""";
    private static final String SECRET = "INSERT INTO message_secret VALUES (?, ?)";
    private static final String HALF_AN_HOUR_AGO = "now() - interval '31 minutes'";

    private static OfficeLogins office;
    private static int numbers;
    private long account;

    @BeforeAll
    static void start() {
        office = new OfficeLogins();
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    @BeforeEach
    void register() {
        account = account("PENDING");
    }

    private static long account(String state) {
        return office.number(Who.OWNER, """
                INSERT INTO account (username, username_folded, display_name, email, state, created_at, search_text)
                SELECT name, name, 'X', 'x@example.com', ?, now(), '' FROM (VALUES (?)) AS v (name) RETURNING id""",
                state, "u" + ++numbers);
    }

    private static long contract() {
        return office.number(Who.OWNER, """
                INSERT INTO contract (number, reference, holder_kind, company_name, street, outside_number, colonia,
                    municipality, postal_code, administration, tariff, meter_status, meter_number, state)
                VALUES (?, '1', 'COMPANY', 'X', 'Otomíes', '1', 'Juriquilla', 'Querétaro', '76226', 'QUERETARO', 'COMERCIAL',
                    'OWN', '1', 'ACTIVE') RETURNING id""", "77" + ++numbers);
    }

    private void check(Who who, String purpose, String means, String outcome) {
        office.touchesOne(who, CHECK, account, office.id(who), purpose, means, outcome);
    }

    private boolean isProved(Who who) {
        return office.text(who, "SELECT identity_proved(?)", account).equals("t");
    }

    // identity

    @Test
    void theServerKnowsEveryKindOfDocument() {
        for (IdentityDocument.Kind kind : IdentityDocument.Kind.values()) {
            assertThat(office.text(Who.ANA, "SELECT is_document(?)", kind.name() + " 4711")).isEqualTo("t");
        }
        assertThat(office.text(Who.ANA, "SELECT is_document('STREET METER LAST_PAID') OR is_document('')")).isEqualTo("f");
    }

    @Test
    void aDocumentIsShownAtTheCounterAndHelpsEvenWhereAllTriesWereInVain() {
        for (int i = 0; i < 3; i++) {
            check(Who.TERE, "REACTIVATION", "STREET METER COLONIA", "FAILED");
        }
        office.refused(Who.TERE, CHECK, account, office.id(Who.TERE), "REACTIVATION", "PASSPORT 4711", "PASSED");
        office.refused(Who.ANA, CHECK, account, office.id(Who.ANA), "REACTIVATION", "STREET METER COLONIA", "PASSED");
        office.refused(Who.ANA, CHECK, account, office.id(Who.ANA), "CHANGE", "STREET METER COLONIA", "PASSED");
        assertThat(isProved(Who.TERE)).isFalse();
        check(Who.ANA, "REACTIVATION", "PASSPORT 4711", "PASSED");
        assertThat(isProved(Who.TERE)).isTrue();
        office.refused(Who.TERE, CHECK, account, office.id(Who.TERE), "REACTIVATION", "STREET METER COLONIA", "PASSED");
        check(Who.SOFIA, "REACTIVATION", "", "RESET");
        check(Who.TERE, "REACTIVATION", "STREET METER COLONIA", "PASSED");
    }

    @Test
    void aProofIsGoodForWhomItWasGivenForHalfAnHourAndUntilAnotherFails() {
        check(Who.ANA, "CHANGE", "PASSPORT 4711", "PASSED");
        assertThat(isProved(Who.ANA)).isTrue();
        assertThat(isProved(Who.BETO)).isFalse();
        assertThat(isProved(Who.TERE)).isFalse();
        office.run(Who.OWNER, "UPDATE identity_check SET at = " + HALF_AN_HOUR_AGO + " WHERE account_id = ?", account);
        assertThat(isProved(Who.ANA)).isFalse();

        check(Who.SOFIA, "REACTIVATION", "PASSPORT 4711", "PASSED");
        check(Who.TERE, "REACTIVATION", "STREET METER COLONIA", "PASSED");
        assertThat(isProved(Who.TERE)).isTrue();
        check(Who.TERE, "REACTIVATION", "STREET METER LAST_PAID", "FAILED");
        assertThat(isProved(Who.TERE)).isFalse();
        assertThat(isProved(Who.SOFIA)).isFalse();
    }

    // activation

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA"})
    void nobodysPendingAccountIsActivatedAtTheCounterUnlessHeShowsWhoHeIs(Who who) {
        office.refused(who, PASSWORD, account);
        check(who == Who.ANA ? Who.SOFIA : Who.ANA, "CHANGE", "PASSPORT 4711", "PASSED");
        office.refused(who, PASSWORD, account);
        check(who, "CHANGE", "PASSPORT 4711", "PASSED");
        office.touchesOne(who, PASSWORD, account);

        account = account("PENDING");
        office.touchesOne(who, ACT, office.folio(), account, "ACTIVATION_SENT", office.id(who));
        office.refused(who, PASSWORD, account);
        office.touchesOne(who, ACT, office.folio(), account, "REGISTERED", office.id(who));
        office.run(Who.OWNER, "UPDATE account_act SET at = " + HALF_AN_HOUR_AGO + " WHERE account_id = ?", account);
        office.refused(who, PASSWORD, account);
        office.touchesOne(who, ACT, office.folio(), account, "REGISTERED", office.id(who));
        office.touchesOne(who, PASSWORD, account);
    }

    @Test
    void theWorkerActivatesByTheLinkWhatIsPending() {
        office.touchesOne(Who.WORKER, PASSWORD, account);
        office.refused(Who.WORKER, PASSWORD, account("ACTIVE"));
    }

    @Test
    void aSecretIsTheTokenOfTheAccountThatTheLetterIsAbout() {
        String token = "token-" + account;
        office.touchesOne(Who.ANA, """
                INSERT INTO activation_token (account_id, token_hash, created_at, created_by, expires_at)
                VALUES (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), now(), ?, now() + interval '1 day')""",
                account, token, office.id(Who.ANA));
        office.refused(Who.ANA, SECRET, message(account), "pague a la cuenta 123");
        office.refused(Who.ANA, SECRET, message(account("PENDING")), token);
        office.refused(Who.SOFIA, SECRET, message(account), token);
        office.touchesOne(Who.ANA, SECRET, message(account), token);
        office.touchesOne(Who.ANA, "UPDATE activation_token SET replaced_at = now() WHERE account_id = ?", account);
        office.refused(Who.ANA, SECRET, message(account), token);
        office.touchesNothing(Who.ANA, "UPDATE activation_token SET replaced_at = NULL WHERE account_id = ?", account);
        office.touchesNothing(Who.WORKER, "UPDATE activation_token SET used_at = now() WHERE account_id = ?", account);
    }

    private static long message(long about) {
        return office.number(Who.OWNER, """
                INSERT INTO message (message_id, number, subject_kind, subject_id, recipient, title, html, text, state,
                    queued_at, next_attempt_at, created_by)
                VALUES (gen_random_uuid()::text, gen_random_uuid(), 'ACCOUNT', ?, 'x@example.com', 't', 'h', 'x', 'QUEUED',
                    now(), now(), ?) RETURNING id""", about, office.id(Who.ANA));
    }

    // contracts

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA"})
    void aContractIsLinkedByWhoHasJustMatchedIt(Who who) {
        long contract = contract();
        long me = office.id(who);
        office.refused(who, LINK, account, contract);
        office.touchesOne(who, MATCHED, me, "0", contract, "METER");
        office.touchesOne(who, MATCHED, me, "0", contract(), "");
        office.touchesOne(Who.BETO, MATCHED, office.id(Who.BETO), "0", contract, "");
        office.run(Who.OWNER, MATCHED, me, "-61 minutes", contract, "");
        office.refused(who, LINK, account, contract);
        office.touchesOne(who, MATCHED, me, "0", contract, "");
        office.touchesOne(who, LINK, account, contract);
        if (who == Who.ANA) {
            office.refused(who, "DELETE FROM account_contract WHERE account_id = ?", account);
        } else {
            office.touchesNothing(who, "DELETE FROM account_contract WHERE account_id = ?", account);
        }
    }

    @Test
    void contractsGoFromOneAccountToAnotherBesideAMergeAlone() {
        String take = "DELETE FROM account_contract WHERE account_id = ? AND contract_id = ?";
        long kept = account("ACTIVE");
        long moved = contract();
        long other = contract();
        office.touchesOne(Who.WORKER, LINK, account, moved);
        office.touchesOne(Who.WORKER, LINK, account, other);
        office.refused(Who.SOFIA, LINK, kept, moved);
        String merge = """
                INSERT INTO account_merge (kept_id, merged_id, merged_at, merged_by, reason, moved)
                VALUES (?, ?, now(), ?, 'Es el mismo', ?)""";
        office.refused(Who.SOFIA, merge, kept, account, office.id(Who.SOFIA), "[" + moved + ", " + contract() + "]");
        office.touchesOne(Who.SOFIA, merge, kept, account, office.id(Who.SOFIA), "[" + moved + "]");
        office.touchesOne(Who.SOFIA, take, account, moved);
        office.touchesOne(Who.SOFIA, LINK, kept, moved);
        office.touchesNothing(Who.SOFIA, take, account, other);
        office.refused(Who.SOFIA, LINK, kept, other);
        office.refused(Who.SOFIA, LINK, account("ACTIVE"), moved);

        office.run(Who.OWNER, "UPDATE account_merge SET merged_at = now() - interval '1 day' WHERE kept_id = ?", kept);
        office.touchesNothing(Who.SOFIA, take, kept, moved);
        office.touchesOne(Who.SOFIA, "UPDATE account_merge SET undone_at = now(), undone_by = ? WHERE kept_id = ?",
                office.id(Who.SOFIA), kept);
        office.touchesOne(Who.SOFIA, take, kept, moved);
        office.touchesOne(Who.SOFIA, LINK, account, moved);
    }

    // acts, names, blocks, what was handed in

    @Test
    void anActHasAFolioOfItsOwnThatWasDrawn() {
        long me = office.id(Who.ANA);
        Folio last = new Folio(office.folio());
        String[] parts = last.text().split("-");
        int year = Integer.parseInt(parts[1]);
        long number = Long.parseLong(parts[2]);
        String requests = office.folio();
        office.run(Who.OWNER, "UPDATE request SET folio = ? WHERE id = ?", requests, office.freeRequest());
        String documents = office.folio();
        office.run(Who.OWNER, """
                INSERT INTO portal_document (kind, portal_key, folio, body, source, received_at, state)
                VALUES ('baja', 'k1', ?, '{', 'portal', now(), 'REFUSED')""", documents);
        for (String folio : new String[] {
            requests, documents, "OV-1", "OV-" + year + "-" + parts[2] + "-" + (Integer.parseInt(parts[3]) + 1) % 10,
            Folio.of(year - 1, number).text(), Folio.of(year, number + 100).text(), Folio.of(year, 0).text()
        }) {
            office.refused(Who.ANA, ACT, folio, account, "REGISTERED", me);
        }
        office.touchesOne(Who.ANA, ACT, last.text(), account, "REGISTERED", me);
    }

    @Test
    void howLongAUsernameIsKeptIsSettledAsTheAccountIsCancelled() {
        long active = account("ACTIVE");
        account = active;
        check(Who.ANA, "CANCELLATION", "PASSPORT 4711", "PASSED");
        office.refused(Who.ANA, "UPDATE account SET username_until = now() WHERE id = ?", active);
        office.touchesOne(Who.ANA, """
                UPDATE account SET state = 'CANCELLED', cancelled_at = now(), username_until = now() + interval '6 months'
                WHERE id = ?""", active);
        for (Who who : new Who[] {Who.ANA, Who.SOFIA, Who.WORKER}) {
            office.refused(who, "UPDATE account SET username_until = now() WHERE id = ?", active);
            office.refused(who, "UPDATE account SET cancelled_at = NULL WHERE id = ?", active);
        }
    }

    @Test
    void aBlockForDebtIsOfWhomASimulationShowedAndSomebodyChose() {
        String block = """
                INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, run_id)
                VALUES (?, 'DEBT', '[]', now(), ?, ?)""";
        long me = office.id(Who.SOFIA);
        long run = office.number(Who.SOFIA, """
                INSERT INTO debt_run (made_at, staff_id, today, rule, most, state)
                VALUES (now(), ?, current_date, 'MONTHS', 3, 'MADE') RETURNING id""", me);
        office.refused(Who.SOFIA, block.replace("now(), ?, ?)", "now(), ?, NULL)"), account, me);
        office.refused(Who.SOFIA, block, account, me, run);
        office.touchesOne(Who.SOFIA, """
                INSERT INTO debt_case (run_id, account_id, held_by, contracts, months, amount, proof)
                VALUES (?, ?, 'EXEMPT', 1, 4, 100, '[]')""", run, account);
        office.touchesOne(Who.SOFIA, "UPDATE debt_case SET chosen = TRUE WHERE run_id = ?", run);
        office.refused(Who.SOFIA, block, account, me, run);
        office.run(Who.OWNER, "UPDATE debt_case SET held_by = NULL, chosen = FALSE WHERE run_id = ?", run);
        office.refused(Who.SOFIA, block, account, me, run);
        office.touchesOne(Who.SOFIA, "UPDATE debt_case SET chosen = TRUE WHERE run_id = ?", run);
        office.touchesOne(Who.SOFIA, block, account, me, run);
    }

    @ParameterizedTest
    @EnumSource(names = {"TERE", "ADA"})
    void whatWasHandedInIsForThoseWhoDecide(Who who) {
        office.refused(who, "SELECT data FROM account_application");
        office.refused(who, "SELECT * FROM account_application");
        assertThat(office.number(who, "SELECT count(id) FROM account_application WHERE state = 'WAITING'")).isZero();
    }

    @Test
    void aTemporaryTableStandsInForNoneOfTheOffices() {
        office.run(Who.SOFIA, "CREATE TEMP TABLE message_secret (message_id bigint)");
        office.run(Who.SOFIA, "CREATE TEMP TABLE match_attempt (contract_id bigint, staff_id bigint, wrong text, at timestamptz)");
        try {
            long contract = contract();
            office.run(Who.SOFIA, "INSERT INTO pg_temp.match_attempt VALUES (?, ?, '', now())", contract, office.id(Who.SOFIA));
            office.refused(Who.SOFIA, "INSERT INTO public.account_contract VALUES (?, ?)", account, contract);
            long message = message(account);
            office.run(Who.OWNER, SECRET, message, "secreto");
            office.run(Who.SOFIA, "INSERT INTO pg_temp.message_secret VALUES (?)", message);
            office.touchesOne(Who.SOFIA, "UPDATE message SET state = 'WITHDRAWN' WHERE id = ?", message);
            assertThat(office.number(Who.SOFIA, "SELECT count(*) FROM pg_temp.message_secret")).isOne();
            assertThat(office.number(Who.OWNER, "SELECT count(*) FROM message_secret WHERE message_id = ?", message)).isZero();
        } finally {
            office.run(Who.SOFIA, "DROP TABLE pg_temp.message_secret, pg_temp.match_attempt");
        }
    }
}
