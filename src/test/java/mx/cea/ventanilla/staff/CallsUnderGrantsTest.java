package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.calls.CallOpening;
import mx.cea.ventanilla.accounts.calls.Caller;
import mx.cea.ventanilla.accounts.calls.Reactivation;
import mx.cea.ventanilla.accounts.identity.Drawn;
import mx.cea.ventanilla.accounts.identity.IdentityOutcome;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.identity.IdentityRefusal;
import mx.cea.ventanilla.accounts.identity.Questionnaire;
import mx.cea.ventanilla.accounts.misuse.MisuseOutcome;
import mx.cea.ventanilla.accounts.misuse.MisuseProposal;
import mx.cea.ventanilla.accounts.misuse.NewProposal;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Misuse, identity and calls as the server's own logins: the services do their part with no more than their grants, and a
/// client with plain SQL does no other (BLO-8).
class CallsUnderGrantsTest {
    private static final String CHECK = """
            INSERT INTO identity_check (account_id, staff_id, at, purpose, means, outcome)
            VALUES (?, ?, now() + ?::interval, ?, 'STREET', ?)""";
    private static final String LIFT = """
            UPDATE account_block SET lifted_at = now(), lifted_by = ?, lift = ?, lift_note = 'porque si' WHERE id = ?""";
    private static final String ACT = """
            INSERT INTO account_act (folio, account_id, kind, channel, at, staff_id, declared)
            VALUES (?, ?, ?, 'TELEPHONE', now(), ?, '{"previousEmail":"otro@example.com"}')""";
    private static final String LETTER = """
            INSERT INTO message (message_id, number, subject_kind, subject_id, recipient, title, html, text, state,
                queued_at, next_attempt_at, created_by)
            VALUES (gen_random_uuid()::text, ?, ?, ?, ?, 't', 'h', 'x', 'QUEUED', now(), now(), ?)""";

    private final OfficeLogins office = new OfficeLogins();
    private long account;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        as(Who.OWNER, v -> v.database().run(h -> {
            new RegisterLoad(h).contracts(List.of(Register.contract("1001541", "132.700.339")));
            Accounts.load(h, List.of(new Accounts.NewAccount(
                    new Username("juana"), "Juana", "juana@example.com", "4421234567", AccountState.ACTIVE,
                    v.database().clock().now(), List.of(new ContractNumber("1001541")))));
        }));
        account = office.number(Who.OWNER, "SELECT id FROM account");
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    private void as(Who who, Consumer<Ventanilla> work) {
        try (Database database = office.database(who)) {
            work.accept(new Ventanilla(database, Places.within(folder)));
        }
    }

    private StaffMember member(Who who, Role role) {
        return new StaffMember(new StaffId(office.id(who)), office.name(who), "X", role);
    }

    private StaffMember tere() {
        return member(Who.TERE, Role.TELEPHONE);
    }

    private AccountId juana() {
        return new AccountId(account);
    }

    private long block(String cause, String end) {
        return office.number(Who.OWNER, """
                INSERT INTO account_block (account_id, cause, reason, begun_at, ends_at)
                VALUES (?, ?, '[]', now() - interval '30 days', CASE ? WHEN 'MISUSE' THEN now() + ?::interval END) RETURNING id""",
                account, cause, cause, end);
    }

    private long proposed(Who by) {
        return office.number(Who.OWNER, """
                INSERT INTO misuse_proposal (account_id, evidence, days, proposed_by, proposed_at, state)
                VALUES (?, 'Lo que se vio aquella vez', 7, ?, now(), 'WAITING') RETURNING id""", account, office.id(by));
    }

    private void check(Who who, String purpose, String outcome) {
        office.touchesOne(who, CHECK, account, office.id(who), "0", purpose, outcome);
    }

    // what the services do

    @Test
    void whatIsProposedIsDecidedAndAwaitsACallThatReactivates() {
        as(Who.ANA, v -> assertThat(v.misuse()
                        .propose(member(Who.ANA, Role.AGENT), new NewProposal(juana(), "Lo que se vio", 7, "")))
                .isInstanceOf(MisuseOutcome.Done.class));
        as(Who.SOFIA, v -> {
            StaffMember sofia = member(Who.SOFIA, Role.SUPERVISOR);
            MisuseProposal waiting = v.misuse().waiting(sofia).getFirst();
            assertThat(v.misuse().accept(sofia, waiting.id(), 365, "uso indebido")).isInstanceOf(MisuseOutcome.Done.class);
        });
        office.run(Who.OWNER, "UPDATE account_block SET ends_at = now()");
        as(Who.WORKER, v -> assertThat(v.misuse().tellEnded(10)).isOne());
        as(Who.TERE, v -> {
            assertThat(v.calls().open(tere(), juana(), "Llama para reactivar")).isInstanceOf(CallOpening.Opened.class);
            assertThat(v.calls().reactivate(tere(), juana()))
                    .isEqualTo(new Reactivation.Refused(new Reactivation.Why.IdentityNotProved()));
            Questionnaire questions = drawn(v);
            assertThat(v.identityChecks().answer(tere(), questions, heard(questions))).isInstanceOf(IdentityOutcome.Proved.class);
            assertThat(v.calls().reactivate(tere(), juana())).isInstanceOf(Reactivation.Done.class);
        });
        assertThat(office.text(Who.OWNER, "SELECT state FROM account_standing")).isEqualTo("ACTIVE");
        assertThat(office.number(Who.OWNER, "SELECT count(*) FROM message WHERE subject_kind = 'ACCOUNT'")).isEqualTo(3);
    }

    private Questionnaire drawn(Ventanilla v) {
        return ((Drawn.Ready) v.identityChecks().draw(tere(), juana(), IdentityPurpose.REACTIVATION)).questionnaire();
    }

    private static List<String> heard(Questionnaire asked) {
        return asked.questions().stream().map(q -> Caller.answer(q.kind())).toList();
    }

    @Test
    void triesInVainAreKeptAndASupervisorResets() {
        as(Who.TERE, v -> {
            Questionnaire questions = drawn(v);
            for (int i = 0; i < 3; i++) {
                assertThat(v.identityChecks().answer(tere(), questions, List.of())).isInstanceOf(IdentityOutcome.Wrong.class);
            }
            assertThat(v.identityChecks().answer(tere(), questions, heard(questions)))
                    .isEqualTo(new IdentityOutcome.Refused(new IdentityRefusal.NoTriesLeft()));
        });
        as(Who.SOFIA, v -> {
            StaffMember sofia = member(Who.SOFIA, Role.SUPERVISOR);
            assertThat(v.identityChecks().locked(sofia)).hasSize(1);
            assertThat(v.identityChecks().reset(sofia, juana(), IdentityPurpose.REACTIVATION)).isEmpty();
        });
        as(Who.TERE, v -> {
            Questionnaire questions = drawn(v);
            assertThat(v.identityChecks().answer(tere(), questions, heard(questions))).isInstanceOf(IdentityOutcome.Proved.class);
        });
    }

    @Test
    void aSupervisorLiftsEarlyAndDeclines() {
        long block = block("MISUSE", "3 days");
        long proposal = proposed(Who.ANA);
        as(Who.SOFIA, v -> {
            StaffMember sofia = member(Who.SOFIA, Role.SUPERVISOR);
            assertThat(v.misuse().decline(sofia, proposal, "Falta saber quien")).isInstanceOf(MisuseOutcome.Done.class);
            assertThat(v.misuse().liftEarly(sofia, block, "Fue un error")).isInstanceOf(MisuseOutcome.Done.class);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {-400, 400})
    void aWorkstationsWrongClockReactivatesNobody(long days) {
        block("MISUSE", "1 day");
        check(Who.TERE, "REACTIVATION", "PASSED");
        Clock wrong = () -> Clock.system().now().plus(Duration.ofDays(days));
        // the program itself follows the server; one that does not is refused there
        as(Who.TERE, v -> assertThat(v.calls().reactivate(tere(), juana())).isInstanceOf(Reactivation.Refused.class));
        office.touchesNothing(Who.TERE, """
                UPDATE account_block SET lifted_at = ?::timestamptz, lifted_by = ?, lift = 'CALL'""",
                wrong.now().toString(), office.id(Who.TERE));
        assertThat(office.text(Who.OWNER, "SELECT state FROM account_standing")).isEqualTo("BLOCKED");
    }

    // what a client with plain SQL does not

    @Test
    void theTelephoneCentreLiftsWhatHasEndedForWhoProvedWhoHeIsAndNothingElse() {
        long ended = block("MISUSE", "-1 hour");
        long inForce = block("MISUSE", "1 hour");
        long debt = block("DEBT", "0 days");
        long me = office.id(Who.TERE);
        office.refused(Who.TERE, LIFT, me, "CALL", ended);
        check(Who.ANA, "CHANGE", "PASSED");
        office.refused(Who.TERE, LIFT, me, "CALL", ended);
        office.run(Who.OWNER, CHECK, account, me, "-31 minutes", "REACTIVATION", "PASSED");
        office.refused(Who.TERE, LIFT, me, "CALL", ended);
        check(Who.TERE, "REACTIVATION", "FAILED");
        office.refused(Who.TERE, LIFT, me, "CALL", ended);

        check(Who.TERE, "REACTIVATION", "PASSED");
        office.touchesNothing(Who.TERE, LIFT, me, "CALL", inForce);
        office.touchesNothing(Who.TERE, LIFT, me, "PAID", debt);
        office.touchesNothing(Who.TERE, LIFT, me, "EXEMPT", debt);
        office.refused(Who.TERE, LIFT, me, "EARLY", ended);
        office.refused(Who.TERE, LIFT, office.id(Who.ANA), "CALL", ended);
        office.refused(Who.TERE, "UPDATE account_block SET ends_at = now() WHERE id = ?", inForce);
        office.refused(Who.TERE, "UPDATE account_block SET lifted_at = now() - interval '1 hour', lifted_by = ?, lift = 'CALL'",
                me);
        office.touchesOne(Who.TERE, LIFT, me, "CALL", ended);
        office.touchesNothing(Who.TERE, LIFT, me, "CALL", ended);
    }

    @Test
    void theTelephoneCentreChangesNoAccountAndBeginsNoBlock() {
        long me = office.id(Who.TERE);
        check(Who.TERE, "REACTIVATION", "PASSED");
        office.refused(Who.TERE, """
                INSERT INTO account (username, username_folded, display_name, email, state, created_at)
                VALUES ('x', 'x', 'X', 'x@example.com', 'PENDING', now())""");
        for (String change : List.of("email = 'otro@example.com'", "phone = NULL", "state = 'CANCELLED'", "merged_into = 1",
                "username_folded = 'x'", "display_name = 'x'", "previous_email = 'x'")) {
            office.refused(Who.TERE, "UPDATE account SET " + change);
        }
        office.refused(Who.TERE, "INSERT INTO account_contract SELECT id, 1 FROM account");
        office.refused(Who.TERE, "DELETE FROM account_contract");
        office.refused(Who.TERE, """
                INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by)
                VALUES (?, 'DEBT', '[]', now(), ?)""", account, me);
        office.refused(Who.TERE, """
                INSERT INTO misuse_proposal (account_id, evidence, days, proposed_by, proposed_at, state)
                VALUES (?, 'Lo que se vio', 7, ?, now(), 'WAITING')""", account, me);
        for (String table : List.of("account_block", "account_act", "identity_check", "misuse_proposal", "account")) {
            office.refused(Who.TERE, "DELETE FROM " + table);
        }
        office.refused(Who.TERE, "UPDATE identity_check SET outcome = 'PASSED'");
        office.refused(Who.TERE, "CREATE TEMP TABLE identity_check (account_id bigint)");
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "TERE", "SOFIA", "ADA"})
    void nobodyAtADeskReadsTokensPasswordsOrSecrets(Who who) {
        for (String secret : List.of("token_hash FROM activation_token", "password_hash FROM account_password",
                "secret FROM message_secret", "* FROM activation_token", "* FROM account_password")) {
            office.refused(who, "SELECT " + secret);
        }
        if (who == Who.TERE) {
            office.refused(who, "INSERT INTO account_password VALUES (?, '$argon2id$x', now())", account);
            office.refused(who, """
                    INSERT INTO activation_token (account_id, token_hash, created_at, created_by, expires_at)
                    VALUES (?, repeat('0', 64), now(), ?, now())""", account, office.id(who));
            office.refused(who, "INSERT INTO message_secret VALUES (1, 'x')");
        }
    }

    @Test
    void afterThreeTriesInVainTheServerTakesNoFourth() {
        for (int i = 0; i < 3; i++) {
            check(Who.TERE, "REACTIVATION", "FAILED");
        }
        office.refused(Who.TERE, CHECK, account, office.id(Who.TERE), "0", "REACTIVATION", "PASSED");
        office.refused(Who.TERE, CHECK, account, office.id(Who.TERE), "0", "REACTIVATION", "FAILED");
        office.refused(Who.ANA, CHECK, account, office.id(Who.ANA), "0", "CHANGE", "PASSED");
        office.refused(Who.TERE, CHECK, account, office.id(Who.TERE), "0", "REACTIVATION", "RESET");
        office.refused(Who.ANA, CHECK, account, office.id(Who.ANA), "0", "CHANGE", "RESET");
        // nor before a table of the client's own that shadows the office's
        office.run(Who.SOFIA, "CREATE TEMP TABLE identity_check (id bigint, account_id bigint, outcome text)");
        office.refused(Who.SOFIA, """
                INSERT INTO public.identity_check (account_id, staff_id, at, purpose, means, outcome)
                VALUES (?, ?, now(), 'CHANGE', 'STREET', 'PASSED')""", account, office.id(Who.SOFIA));
        office.run(Who.SOFIA, "DROP TABLE pg_temp.identity_check");
        check(Who.SOFIA, "REACTIVATION", "RESET");
        check(Who.TERE, "REACTIVATION", "PASSED");
    }

    @Test
    void aProofIsGivenInOnesOwnNameForOnesOwnWorkAndNow() {
        office.refused(Who.TERE, CHECK, account, office.id(Who.ANA), "0", "REACTIVATION", "PASSED");
        office.refused(Who.TERE, CHECK, account, office.id(Who.TERE), "0", "CHANGE", "PASSED");
        office.refused(Who.ANA, CHECK, account, office.id(Who.ANA), "0", "REACTIVATION", "PASSED");
        office.refused(Who.TERE, CHECK, account, office.id(Who.TERE), "1 day", "REACTIVATION", "PASSED");
        for (Who who : List.of(Who.ADA, Who.WORKER)) {
            office.refused(who, CHECK, account, office.id(Who.ANA), "0", "CHANGE", "PASSED");
        }
    }

    @Test
    void theTelephoneCentreWritesOfItsOwnReactivationAloneAndOnce() {
        long me = office.id(Who.TERE);
        String folio = office.folio();
        office.refused(Who.TERE, ACT, folio, account, "REACTIVATED", me);
        office.refused(Who.TERE, LETTER, folio + "/1", "ACCOUNT", account, "juana@example.com", me);
        long ended = block("MISUSE", "-1 hour");
        check(Who.TERE, "REACTIVATION", "PASSED");
        office.refused(Who.TERE, ACT, folio, account, "UNBLOCKED", me);

        office.touchesOne(Who.TERE, LIFT, me, "CALL", ended);
        String act = "INSERT INTO account_act (folio, account_id, kind, channel, at, staff_id, declared) "
                + "SELECT ?, account_id, 'REACTIVATED', 'TELEPHONE', lifted_at, ?, '{\"previousEmail\":\"otro@example.com\"}' "
                + "FROM account_block WHERE id = ?";
        office.touchesOne(Who.TERE, act, folio, me, ended);
        office.refused(Who.TERE, LETTER, folio + "/1", "ACCOUNT", account, "otro@example.com", me);
        office.refused(Who.TERE, LETTER, folio + "/2", "ACCOUNT", account, "juana@example.com", me);
        office.refused(Who.TERE, LETTER, folio + "/1", "REQUEST", account, "juana@example.com", me);
        office.refused(Who.TERE, LETTER, folio + "/1", "ACCOUNT", account, "juana@example.com", office.id(Who.ANA));
        office.touchesOne(Who.TERE, LETTER, folio + "/1", "ACCOUNT", account, "juana@example.com", me);
        office.refused(Who.TERE, ACT, office.folio(), account, "REACTIVATED", me);
    }

    @Test
    void anAgentNeitherBlocksNorLiftsNorDecides() {
        long me = office.id(Who.ANA);
        long ended = block("MISUSE", "-1 hour");
        long proposal = proposed(Who.ANA);
        check(Who.ANA, "CHANGE", "PASSED");
        office.refused(Who.ANA, LIFT, me, "CALL", ended);
        office.refused(Who.ANA, LIFT, me, "EARLY", ended);
        office.refused(Who.ANA, """
                INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, ends_at)
                VALUES (?, 'MISUSE', 'x', now(), ?, now() + interval '1 day')""", account, me);
        office.refused(Who.ANA, """
                UPDATE misuse_proposal SET state = 'ACCEPTED', decided_by = ?, decided_at = now() WHERE id = ?""", me, proposal);
        office.run(Who.OWNER, "UPDATE misuse_proposal SET state = 'DECLINED', decided_by = proposed_by, decided_at = now()");
        office.refused(Who.ANA, """
                INSERT INTO misuse_proposal (account_id, evidence, days, proposed_by, proposed_at, state)
                VALUES (?, 'En nombre de otro', 7, ?, now(), 'WAITING')""", account, office.id(Who.BETO));
        office.refused(Who.ANA, """
                INSERT INTO misuse_proposal (account_id, evidence, days, proposed_by, proposed_at, state)
                VALUES (?, 'Ya aceptada', 7, ?, now(), 'ACCEPTED')""", account, me);
        for (String kind : List.of("BLOCKED", "UNBLOCKED", "BLOCK_ENDED", "REACTIVATED", "MERGED")) {
            office.refused(Who.ANA, ACT, office.folio(), account, kind, me);
        }
        office.refused(Who.ANA, ACT, office.folio(), account, "CONTACT_CHANGED", office.id(Who.BETO));
    }

    @Test
    void anAgentTellsNoAddressThatTheAccountNeverHad() {
        long me = office.id(Who.ANA);
        String folio = office.folio();
        office.touchesOne(Who.ANA, ACT, folio, account, "CONTACT_CHANGED", me);
        office.refused(Who.ANA, LETTER, folio + "/1", "ACCOUNT", account, "otro@example.com", me);
        office.refused(Who.ANA, "UPDATE account SET previous_email = 'otro@example.com'");
        check(Who.ANA, "CHANGE", "PASSED");
        office.touchesOne(Who.ANA, "UPDATE account SET email = 'nueva@example.com'");
        office.touchesOne(Who.ANA, LETTER, folio + "/1", "ACCOUNT", account, "juana@example.com", me);
        office.touchesOne(Who.ANA, LETTER, folio + "/2", "ACCOUNT", account, "nueva@example.com", me);
    }

    @Test
    void aSupervisorBlocksForWhatHeAcceptedAndNeverLiftsWhatHasEnded() {
        long me = office.id(Who.SOFIA);
        String block = """
                INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, proposal_id, ends_at)
                VALUES (?, 'MISUSE', 'x', now(), ?, ?, now() + ?::interval)""";
        long proposal = proposed(Who.ANA);
        office.refused(Who.SOFIA, block, account, me, 0L, "1 day");
        office.refused(Who.SOFIA, block, account, me, proposal, "1 day");
        office.touchesOne(Who.SOFIA, """
                UPDATE misuse_proposal SET state = 'ACCEPTED', decided_by = ?, decided_at = now() WHERE id = ?""", me, proposal);
        office.refused(Who.SOFIA, block, account, me, proposal, "300 days");
        office.refused(Who.SOFIA, block, account, office.id(Who.ANA), proposal, "7 days");
        office.touchesOne(Who.SOFIA, block, account, me, proposal, "7 days");

        long ended = block("MISUSE", "-1 hour");
        office.refused(Who.SOFIA, LIFT, me, "EARLY", ended);
        office.refused(Who.SOFIA, LIFT, me, "CALL", ended);
        office.refused(Who.SOFIA, ACT, office.folio(), account, "REACTIVATED", me);
        office.refused(Who.SOFIA, LIFT, office.id(Who.ANA), "EARLY", block("MISUSE", "1 day"));
    }

    @Test
    void theWorkerTellsOfWhatHasEndedAndLiftsNoMisuse() {
        long ended = block("MISUSE", "-1 hour");
        long inForce = block("MISUSE", "1 day");
        for (long block : List.of(ended, inForce)) {
            for (String lift : List.of("CALL", "EARLY")) {
                office.refused(Who.WORKER, "UPDATE account_block SET lifted_at = now(), lift = ? WHERE id = ?", lift, block);
            }
        }
        office.refused(Who.WORKER, "UPDATE account_block SET end_told_at = now() WHERE id = ?", inForce);
        office.touchesOne(Who.WORKER, "UPDATE account_block SET end_told_at = now() WHERE id = ?", ended);
        office.refused(Who.WORKER, ACT.replace("now(), ?", "now(), NULL"), office.folio(), account, "REACTIVATED");
        office.refused(Who.WORKER, ACT, office.folio(), account, "BLOCK_ENDED", office.id(Who.SOFIA));
    }
}
