package mx.cea.ventanilla.accounts.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class CallsTest {
    private final TestOffice office;
    private final Calls calls;
    private final Account juana;

    CallsTest(Dialect dialect) {
        // a Sunday at three in the morning
        office = new TestOffice(dialect, MutableClock.at("2026-06-14T03:00"));
        calls = office.app.calls();
        office.database.run(h -> Accounts.load(h, List.of(new Accounts.NewAccount(
                new Username("juana"), "Juana Peña", "juana@example.com", null, AccountState.ACTIVE, office.clock.now(),
                List.of()))));
        juana = office.app.accounts().byUsername(new Username("juana")).orElseThrow();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void block(String cause, Duration end) {
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, ends_at)
                        VALUES (:id, :cause, '[]', :at, :end)""")
                .bind("id", juana.id().value())
                .bind("cause", cause)
                .bind("at", office.clock.now())
                .bind("end", cause.equals("DEBT") ? null : office.clock.now().plus(end))
                .execute());
    }

    private void prove(StaffMember to) {
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO identity_check (account_id, staff_id, at, purpose, means, outcome)
                        VALUES (:id, :by, :at, 'REACTIVATION', 'STREET', 'PASSED')""")
                .bind("id", juana.id().value())
                .bind("by", to.id().value())
                .bind("at", office.clock.now())
                .execute());
    }

    private Reactivation reactivate() {
        return calls.reactivate(office.telephone, juana.id());
    }

    private static Reactivation.Why why(Reactivation reactivation) {
        return ((Reactivation.Refused) reactivation).why();
    }

    private List<String> messages() {
        return office.database.read(h -> h.createQuery("SELECT text FROM message WHERE subject_kind = 'ACCOUNT'")
                .mapTo(String.class)
                .list());
    }

    @Test
    void openingAnAccountIsLoggedWithItsReason() {
        assertThat(calls.open(office.telephone, juana.id(), "  ")).isEqualTo(new CallOpening.ReasonNeeded());
        assertThat(calls.open(office.ana, juana.id(), "Llamada")).isEqualTo(new CallOpening.NotPermitted());
        assertThat(calls.open(office.telephone, new AccountId(9999), "Llamada"))
                .isEqualTo(new CallOpening.Gone());
        assertThat(openings()).isEmpty();

        assertThat(calls.open(office.telephone, juana.id(), "Pide reactivar")).isEqualTo(new CallOpening.Opened(
                new CallFile(juana, new Standing.Active(), new IdentityState.Open(3), office.clock.now())));
        assertThat(openings()).containsExactly("Pide reactivar");
    }

    private List<String> openings() {
        return office.database.read(
                h -> h.createQuery("SELECT reason FROM opening").mapTo(String.class).list());
    }

    @Test
    void aCallerWhoProvesWhoHeIsGetsHisAccountBackAtAnyHour() {
        block("MISUSE", Duration.ZERO);
        prove(office.telephone);

        assertThat(reactivate()).isInstanceOfSatisfying(Reactivation.Done.class, done -> {
            assertThat(done.standing()).isEqualTo(new Standing.Active());
            assertThat(done.written()).isTrue();
            assertThat(done.act().channel()).isEqualTo(AccountChannel.TELEPHONE);
        });
        List<AccountAct> acts = office.database.read(h -> AccountActs.of(h, juana.id()));
        assertThat(acts).extracting(AccountAct::kind).containsExactly(AccountAct.Kind.REACTIVATED);
        assertThat(messages()).singleElement().asString().containsIgnoringWhitespaces("puede entrar desde ahora").doesNotContain("adeudo");
        assertThat(why(reactivate())).isEqualTo(new Reactivation.Why.NothingEnded(new Standing.Active()));
    }

    @Test
    void withoutAFreshProofOfOnesOwnNothingIsLifted() {
        block("MISUSE", Duration.ZERO);
        assertThat(why(reactivate())).isEqualTo(new Reactivation.Why.IdentityNotProved());
        prove(office.ana);
        assertThat(why(reactivate())).isEqualTo(new Reactivation.Why.IdentityNotProved());
        prove(office.telephone);
        office.clock.advance(Duration.ofMinutes(30));
        assertThat(why(reactivate())).isEqualTo(new Reactivation.Why.IdentityNotProved());
        assertThat(why(reactivate()).rule()).hasValue("BLO-8");
        assertThat(messages()).isEmpty();
    }

    @Test
    void onlyTheTelephoneCentreReactivates() {
        block("MISUSE", Duration.ZERO);
        for (StaffMember other : List.of(office.ana, office.supervisor, office.admin)) {
            prove(other);
            assertThat(why(calls.reactivate(other, juana.id())))
                    .isEqualTo(new Reactivation.Why.NotPermitted(Permission.REACTIVATE_ACCOUNTS));
        }
    }

    @Test
    void beforeTheEndNothingIsLiftedWhateverTheWorkstationsClockSays() {
        block("MISUSE", Duration.ofSeconds(1));
        prove(office.telephone);
        assertThat(why(reactivate())).isInstanceOf(Reactivation.Why.NothingEnded.class);
        assertThat(read().canReactivate()).isFalse();
        office.clock.advance(Duration.ofSeconds(1));
        assertThat(read().canReactivate()).isTrue();
        assertThat(reactivate()).isInstanceOf(Reactivation.Done.class);
    }

    private CallFile read() {
        return calls.read(office.telephone, juana.id()).orElseThrow();
    }

    @Test
    void aDebtRemainsAndTheCustomerIsToldSo() {
        block("DEBT", Duration.ZERO);
        block("MISUSE", Duration.ZERO);
        prove(office.telephone);
        assertThat(reactivate()).isInstanceOfSatisfying(Reactivation.Done.class, done -> assertThat(done.standing())
                .isInstanceOfSatisfying(Standing.Blocked.class, blocked -> assertThat(blocked.blocks()).hasSize(1)));
        assertThat(messages()).singleElement().asString().containsIgnoringWhitespaces("sigue bloqueada", "adeudo", "cajas");
        assertThat(why(reactivate())).isInstanceOf(Reactivation.Why.NothingEnded.class);
    }

    @Test
    void ofSeveralBlocksThoseThatEndedAreLiftedAndNoOther() {
        block("MISUSE", Duration.ZERO);
        block("MISUSE", Duration.ofDays(3));
        prove(office.telephone);
        assertThat(reactivate()).isInstanceOfSatisfying(Reactivation.Done.class, done -> assertThat(done.standing())
                .isInstanceOf(Standing.Blocked.class));
        assertThat(messages()).singleElement().asString().containsIgnoringWhitespaces("17 de junio de 2026, a las 03:00");
    }

    @Test
    void aCancelledAccountIsNotReactivated() {
        block("MISUSE", Duration.ZERO);
        prove(office.telephone);
        office.database.run(h -> h.createUpdate("UPDATE account SET state = 'CANCELLED'").execute());
        assertThat(why(reactivate())).isEqualTo(new Reactivation.Why.NothingEnded(new Standing.Cancelled()));
    }

    @Test
    void ofTwoAtOnceOneReactivatesAndOneLetterLeaves() throws Exception {
        block("MISUSE", Duration.ZERO);
        prove(office.telephone);
        Callable<Reactivation> work = this::reactivate;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            assertThat(pool.invokeAll(List.of(work, work, work, work)).stream().map(each -> each.resultNow()))
                    .filteredOn(Reactivation.Done.class::isInstance)
                    .hasSize(1);
        }
        assertThat(messages()).hasSize(1);
    }
}
