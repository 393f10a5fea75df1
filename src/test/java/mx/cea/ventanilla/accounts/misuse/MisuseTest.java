package mx.cea.ventanilla.accounts.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class MisuseTest {
    private static final String SEEN = "Entró cien veces con contraseñas ajenas";
    private static final String REASON = "uso contrario a las condiciones del servicio";

    private final TestOffice office;
    private final Misuse misuse;
    private final Account juana;

    MisuseTest(Dialect dialect) {
        office = new TestOffice(dialect);
        misuse = office.app.misuse();
        juana = account("juana", AccountState.ACTIVE);
    }

    private Account account(String username, AccountState state) {
        office.database.run(h -> Accounts.load(h, List.of(new Accounts.NewAccount(
                new Username(username), "Juana Peña", username + "@example.com", null, state, office.clock.now(), List.of()))));
        return office.app.accounts().byUsername(new Username(username)).orElseThrow();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private MisuseOutcome<NewProposal> propose(StaffMember by, Account account, String evidence, int days, String request) {
        return misuse.propose(by, new NewProposal(account.id(), evidence, days, request));
    }

    private MisuseProposal proposed() {
        assertThat(propose(office.ana, juana, SEEN, 7, "")).isInstanceOf(MisuseOutcome.Done.class);
        return misuse.waiting(office.supervisor).getLast();
    }

    private AccountBlock blocked(int days) {
        assertThat(misuse.accept(office.supervisor, proposed().id(), days, REASON)).isInstanceOf(MisuseOutcome.Done.class);
        return blocks().getFirst();
    }

    private List<AccountBlock> blocks() {
        return office.database.read(h -> AccountBlocks.of(h, juana.id()));
    }

    private Standing standing() {
        return Standing.of(
                office.app.accounts().byId(juana.id()).orElseThrow().state(), blocks(), office.clock.now());
    }

    private List<AccountAct.Kind> acts() {
        return office.database.read(h -> AccountActs.of(h, juana.id()).stream().map(AccountAct::kind).toList());
    }

    private List<String> messages() {
        return office.database.read(h -> h.createQuery(
                        "SELECT title || '|' || text FROM message WHERE subject_kind = 'ACCOUNT' ORDER BY id DESC")
                .mapTo(String.class)
                .list());
    }

    private static MisuseRefusal why(MisuseOutcome<?> outcome) {
        return ((MisuseOutcome.Refused<?>) outcome).why();
    }

    @Test
    void anAgentProposesASupervisorDecidesAndTheCustomerIsTold() {
        String folio = office.app.requestFiles().open(office.ana, office.request()).orElseThrow().request().folio().text();
        propose(office.ana, juana, SEEN, 15, folio.toLowerCase(Locale.ROOT));

        MisuseProposal waiting = misuse.waiting(office.supervisor).getFirst();
        assertThat(waiting.evidence()).isEqualTo(SEEN);
        assertThat(waiting.request()).hasToString(folio);
        assertThat(waiting.by()).isEqualTo("Ana López");
        assertThat(standing()).isEqualTo(new Standing.Active());

        misuse.accept(office.supervisor, waiting.id(), 30, REASON);
        assertThat(standing()).isInstanceOf(Standing.Blocked.class);
        assertThat(blocks()).singleElement().satisfies(block -> {
            assertThat(block.begunBy()).isEqualTo("Sofía Ruiz");
            assertThat(block.cause())
                    .isEqualTo(new AccountBlock.Cause.Misuse(REASON, MutableClock.instant("2026-07-15T10:00")));
        });
        assertThat(acts()).containsExactly(AccountAct.Kind.BLOCKED);
        assertThat(messages()).singleElement().satisfies(message -> assertThat(message)
                .containsIgnoringWhitespaces("15 de julio de 2026, a las 10:00", REASON, "442", "no se habilita sola", "Contacta")
                .doesNotContain(SEEN, "corte"));
        assertThat(misuse.own(office.ana).getFirst().decision()).isNotNull();
        assertThat(misuse.countWaiting(office.supervisor)).isZero();
    }

    @Test
    void aDeclinedProposalBlocksNobodyAndSaysWhy() {
        MisuseProposal waiting = proposed();
        assertThat(why(misuse.decline(office.supervisor, waiting.id(), " "))).isInstanceOf(MisuseRefusal.BadText.class);
        misuse.decline(office.supervisor, waiting.id(), "Falta saber quién entró");

        assertThat(standing()).isEqualTo(new Standing.Active());
        assertThat(messages()).isEmpty();
        assertThat(misuse.own(office.ana))
                .singleElement()
                .extracting("decision.note")
                .isEqualTo("Falta saber quién entró");
        assertThat(misuse.own(office.luis)).isEmpty();
        assertThat(why(misuse.accept(office.supervisor, waiting.id(), 7, REASON))).isEqualTo(new MisuseRefusal.TooLate());
    }

    @Test
    void eachRoleDoesItsOwnPartAlone() {
        MisuseProposal waiting = proposed();
        MisuseRefusal undecided = new MisuseRefusal.NotPermitted(Permission.DECIDE_BLOCKS);
        for (StaffMember other : List.of(office.ana, office.telephone, office.admin)) {
            assertThat(why(misuse.accept(other, waiting.id(), 7, REASON))).isEqualTo(undecided);
            assertThat(why(misuse.decline(other, waiting.id(), "No"))).isEqualTo(undecided);
            assertThat(misuse.waiting(other)).isEmpty();
            assertThat(misuse.countWaiting(other)).isZero();
        }
        for (StaffMember other : List.of(office.telephone, office.admin)) {
            assertThat(why(propose(other, juana, SEEN, 7, "")))
                    .isEqualTo(new MisuseRefusal.NotPermitted(Permission.PROPOSE_BLOCKS));
        }
        misuse.accept(office.supervisor, waiting.id(), 7, REASON);
        long block = blocks().getFirst().id();
        for (StaffMember other : List.of(office.ana, office.telephone, office.admin)) {
            assertThat(why(misuse.liftEarly(other, block, "Fue un error"))).isEqualTo(undecided);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 366, Integer.MAX_VALUE})
    void aBlockIsForADayToAYear(int days) {
        assertThat(why(propose(office.ana, juana, SEEN, days, ""))).isEqualTo(new MisuseRefusal.BadDays(365));
        assertThat(why(misuse.accept(office.supervisor, proposed().id(), days, REASON)))
                .isEqualTo(new MisuseRefusal.BadDays(365));
    }

    @Test
    void whatIsProposedIsJudgedFirst() {
        assertThat(why(propose(office.ana, juana, "muy poco", 7, ""))).isInstanceOf(MisuseRefusal.BadText.class);
        assertThat(why(propose(office.ana, juana, "x".repeat(4001), 7, ""))).isInstanceOf(MisuseRefusal.BadText.class);
        assertThat(why(propose(office.ana, juana, SEEN, 7, "OV-2026-999999-9")))
                .isEqualTo(new MisuseRefusal.NoSuchRequest("OV-2026-999999-9"));
        Account gone = account("ido", AccountState.CANCELLED);
        assertThat(why(propose(office.ana, gone, SEEN, 7, "")))
                .isEqualTo(new MisuseRefusal.NotInUse(AccountState.CANCELLED));
        proposed();
        assertThat(why(propose(office.luis, juana, SEEN, 7, ""))).isEqualTo(new MisuseRefusal.AlreadyProposed());
    }

    @Test
    void ofTwoSupervisorsOneDecides() throws Exception {
        long waiting = proposed().id();
        assertThat(together(() -> misuse.accept(office.supervisor, waiting, 7, REASON)))
                .filteredOn(MisuseOutcome.Done.class::isInstance)
                .hasSize(1);
        assertThat(blocks()).hasSize(1);
        assertThat(messages()).hasSize(1);
    }

    private static <T> List<T> together(Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            return pool.invokeAll(List.of(work, work, work, work)).stream().map(each -> each.resultNow()).toList();
        }
    }

    @Test
    void atItsEndTheAccountAwaitsACallAndTheCustomerIsToldOnce() throws Exception {
        blocked(7);
        office.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(misuse.tellEnded(100)).isZero();
        assertThat(standing()).isInstanceOf(Standing.Blocked.class);

        office.clock.advance(Duration.ofSeconds(1));
        assertThat(together(() -> misuse.tellEnded(100)).stream().mapToInt(each -> each).sum()).isOne();
        assertThat(misuse.tellEnded(100)).isZero();

        assertThat(standing()).isInstanceOf(Standing.AwaitingCall.class);
        assertThat(acts()).containsExactly(AccountAct.Kind.BLOCK_ENDED, AccountAct.Kind.BLOCKED);
        assertThat(messages()).hasSize(2).first().asString().containsIgnoringWhitespaces("442", "no se levanta solo", "podrá usar la cuenta como siempre");
        office.clock.advance(Duration.ofDays(400));
        assertThat(standing()).isInstanceOf(Standing.AwaitingCall.class);
    }

    @Test
    void whoStaysBlockedAfterHisCallIsNotPromisedHisAccount() {
        blocked(7);
        blocked(30);
        office.database.run(h -> h.execute(
                "INSERT INTO account_block (account_id, cause, reason, begun_at) VALUES (?, 'DEBT', '[]', ?)",
                juana.id().value(), office.clock.now()));
        office.clock.advance(Duration.ofDays(7));
        assertThat(misuse.tellEnded(100)).isOne();

        assertThat(messages()).first().asString()
                .containsIgnoringWhitespaces("seguirá bloqueada por otra causa", "uso indebido, hasta el", "adeudo, que se levanta")
                .doesNotContain("como siempre", "ya terminó");
    }

    @Test
    void whoseBlockEndsWhileHisAccountIsCancelledIsNotWrittenTo() {
        blocked(7);
        office.database.run(h -> h.createUpdate("UPDATE account SET state = 'CANCELLED' WHERE id = :id")
                .bind("id", juana.id().value())
                .execute());
        office.clock.advance(Duration.ofDays(8));
        assertThat(misuse.tellEnded(100)).isZero();
        assertThat(misuse.open()).isEmpty();
    }

    @Test
    void anAccountWithoutAUsableAddressHoldsUpNobody() {
        blocked(7);
        office.database.run(h -> h.createUpdate("UPDATE account SET email = 'sin correo' WHERE id = :id")
                .bind("id", juana.id().value())
                .execute());
        office.clock.advance(Duration.ofDays(8));
        assertThat(misuse.tellEnded(100)).isOne();
        assertThat(messages()).hasSize(1);
        assertThat(acts()).first().isEqualTo(AccountAct.Kind.BLOCK_ENDED);
    }

    @Test
    void aSupervisorLiftsBeforeTheEndWithAReason() {
        long block = blocked(7).id();
        assertThat(why(misuse.liftEarly(office.supervisor, block, ""))).isInstanceOf(MisuseRefusal.BadText.class);
        assertThat(misuse.liftEarly(office.supervisor, block, "Fue otra persona")).isInstanceOf(MisuseOutcome.Done.class);

        assertThat(standing()).isEqualTo(new Standing.Active());
        assertThat(blocks().getFirst().lift()).isEqualTo(
                new Lift(Lift.Kind.EARLY, office.clock.now(), "Sofía Ruiz", "Fue otra persona"));
        assertThat(acts()).first().isEqualTo(AccountAct.Kind.UNBLOCKED);
        assertThat(messages().getFirst()).containsIgnoringWhitespaces("puede entrar desde ahora").doesNotContain("sigue bloqueada");
        assertThat(why(misuse.liftEarly(office.supervisor, block, "Otra vez"))).isEqualTo(new MisuseRefusal.TooLate());
    }

    @Test
    void afterItsEndNotEvenASupervisorLiftsIt() {
        long block = blocked(7).id();
        office.clock.advance(Duration.ofDays(7));
        assertThat(why(misuse.liftEarly(office.supervisor, block, "Ya pasó")))
                .isEqualTo(new MisuseRefusal.HasEnded(office.clock.now()));
        assertThat(standing()).isInstanceOf(Standing.AwaitingCall.class);
    }

    @Test
    void liftingOneBlockLeavesTheOthers() {
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at) VALUES (:id, 'DEBT', '[]', :at)""")
                .bind("id", juana.id().value())
                .bind("at", office.clock.now())
                .execute());
        long block = blocked(7).id();
        misuse.liftEarly(office.supervisor, block, "Fue otra persona");

        assertThat(standing()).isInstanceOf(Standing.Blocked.class);
        assertThat(messages().getFirst()).containsIgnoringWhitespaces("sigue bloqueada", "adeudo").doesNotContain("puede entrar desde ahora");
    }

    @Test
    void theListShowsWhatEndsFirst() {
        blocked(30);
        blocked(7);
        assertThat(misuse.open().stream().map(b -> Duration.between(office.clock.now(), b.endsAt()).toDays()))
                .containsExactlyElementsOf(Stream.of(7L, 30L).toList());
    }
}
