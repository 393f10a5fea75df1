package mx.cea.ventanilla.accounts.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.identity.IdentityDocument.Kind;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class IdentityChecksTest {
    private static final IdentityDocument CARD = new IdentityDocument(Kind.VOTER_CARD, "43-21");

    private final TestOffice office;
    private final IdentityChecks checks;
    private final Account juana;

    IdentityChecksTest(Dialect dialect) {
        office = new TestOffice(dialect);
        checks = new IdentityChecks(office.database, office.app.accounts());
        office.database.run(h -> {
            new RegisterLoad(h).contracts(List.of(
                    Register.contract("1001541", "132.700.339"),
                    Register.contract("1001809", "522.541.707",
                            new Holder.Person("Xóchitl", "de la Cruz", "X"), new Meter.None())));
            new RegisterLoad(h).invoices(List.of(
                    Register.invoice("1001541", "000120260300000001", "2026-03", 42150),
                    Register.invoice("1001541", "000120260400000001", "2026-04", 51020)));
            new RegisterLoad(h).payments(
                    List.of(Register.payment("1001541", "000120260300000001", "2026-03-20", "2026-03-21", 42150)));
        });
        juana = account("juana", "4421234567", "1001541");
    }

    private Account account(String username, @Nullable String phone, String... contracts) {
        office.database.run(h -> Accounts.load(h, List.of(new Accounts.NewAccount(
                new Username(username), "Xóchitl de la Cruz", username + "@example.com", phone, AccountState.ACTIVE,
                office.clock.now(), List.of(contracts).stream().map(ContractNumber::new).toList()))));
        return office.app.accounts().byUsername(new Username(username)).orElseThrow();
    }


    @AfterEach
    void close() {
        office.close();
    }

    private Questionnaire drawn() {
        return drawn(juana);
    }

    private Questionnaire drawn(Account account) {
        return ((Drawn.Ready) checks.draw(office.telephone, account.id(), IdentityPurpose.REACTIVATION)).questionnaire();
    }

    private IdentityOutcome answer(Questionnaire asked, boolean right) {
        return checks.answer(office.telephone, asked, asked.questions().stream()
                .map(q -> right ? rightAnswer(q.kind()) : "no sé").toList());
    }

    private static String rightAnswer(Question.Kind kind) {
        return switch (kind) {
            case STREET -> "calle otomies";
            case COLONIA -> "JURIQUILLA";
            case POSTAL_CODE -> "76226";
            case METER -> "9284";
            case LAST_PAID -> "421.50";
            case SECOND_SURNAME -> "pena";
            case TELEPHONE -> "4567";
        };
    }

    @Test
    void aDocumentShownIsGoodForHalfAnHourAndForWhoSawIt() {
        assertThat(checks.show(office.ana, juana.id(), IdentityPurpose.CANCELLATION, CARD))
                .isEqualTo(new IdentityOutcome.Proved(office.clock.now().plus(Duration.ofMinutes(30))));

        assertThat(proved(office.ana)).isTrue();
        assertThat(proved(office.luis)).isFalse();
        assertThat(checks.of(juana.id())).singleElement().satisfies(check -> {
            assertThat(check.means()).isEqualTo("VOTER_CARD 4321");
            assertThat(check.by()).isEqualTo("Ana López");
            assertThat(check.outcome()).isEqualTo(IdentityCheck.Outcome.PASSED);
        });

        office.clock.advance(Duration.ofMinutes(30));
        assertThat(proved(office.ana)).isFalse();
    }

    private boolean proved(StaffMember by) {
        return office.database.read(h -> IdentityChecks.isProved(h, by, juana.id(), office.clock.now()));
    }

    @Test
    void ofADocumentItsLastCharactersAreNotedAndNoMore() {
        for (String ending : List.of("", "12", "1234567", "--- -")) {
            assertThat(checks.show(office.ana, juana.id(), IdentityPurpose.CHANGE,
                            new IdentityDocument(Kind.PASSPORT, ending)))
                    .isEqualTo(new IdentityOutcome.Refused(new IdentityRefusal.BadEnding(3, 6)));
        }
    }

    @Test
    void eachRoleAsksForItsOwnPurposesAlone() {
        assertThat(checks.show(office.telephone, juana.id(), IdentityPurpose.CHANGE, CARD))
                .isEqualTo(new IdentityOutcome.Refused(new IdentityRefusal.NotPermitted(Permission.CHANGE_ACCOUNTS)));
        assertThat(checks.draw(office.ana, juana.id(), IdentityPurpose.REACTIVATION))
                .isEqualTo(new Drawn.Refused(new IdentityRefusal.NotPermitted(Permission.REACTIVATE_ACCOUNTS)));
        assertThat(checks.draw(office.ana, juana.id(), IdentityPurpose.CHANGE)).isInstanceOf(Drawn.Ready.class);
        assertThat(checks.draw(office.admin, juana.id(), IdentityPurpose.CHANGE)).isInstanceOf(Drawn.Refused.class);
        assertThat(checks.answer(office.admin, drawn(), List.of())).isInstanceOf(IdentityOutcome.Refused.class);
    }

    @Test
    void threeQuestionsOfDifferentTopicsAreDrawnAnewAfterEachTry() {
        Set<Question.Kind> seen = EnumSet.noneOf(Question.Kind.class);
        for (int i = 0; i < 60; i++) {
            Questionnaire asked = drawn();
            assertThat(asked.questions()).hasSize(3);
            assertThat(asked.questions().stream().map(q -> q.kind().topic())).doesNotHaveDuplicates();
            asked.questions().forEach(q -> seen.add(q.kind()));
            assertThat(answer(asked, true)).isInstanceOf(IdentityOutcome.Proved.class);
        }
        assertThat(seen).containsExactlyInAnyOrder(Question.Kind.values());
    }

    @Test
    void nobodyLooksForTheQuestionsThatHeKnows() {
        List<Question> first = drawn().questions();
        IdentityChecks elsewhere = new IdentityChecks(office.database, office.app.accounts());
        for (int i = 0; i < 20; i++) {
            office.clock.advance(Duration.ofMinutes(1));
            assertThat(((Drawn.Ready) elsewhere.draw(office.telephone, juana.id(), IdentityPurpose.REACTIVATION))
                            .questionnaire().questions())
                    .isEqualTo(first);
        }
        checks.show(office.ana, juana.id(), IdentityPurpose.REACTIVATION, CARD);
        assertThat(drawn().questions()).isEqualTo(first);
    }

    @Test
    void onlyWhatTheFileKnowsIsAsked() {
        Account pedro = account("pedro", null, "1001809");
        for (int i = 0; i < 50; i++) {
            assertThat(((Drawn.Ready) checks.draw(office.telephone, pedro.id(), IdentityPurpose.REACTIVATION))
                            .questionnaire().questions())
                    .extracting(Question::kind)
                    .containsExactlyInAnyOrder(Question.Kind.STREET, Question.Kind.COLONIA, Question.Kind.POSTAL_CODE);
        }
        Account nobody = account("nadie", "4421234567");
        assertThat(checks.draw(office.telephone, nobody.id(), IdentityPurpose.REACTIVATION))
                .isEqualTo(new Drawn.Refused(new IdentityRefusal.TooLittleKnown()));
    }

    @Test
    void withSeveralContractsTheQuestionSaysWhich() {
        Account many = account("muchos", null, "1001541", "1001809");
        for (int i = 0; i < 10; i++) {
            Questionnaire asked = drawn(many);
            assertThat(asked.questions()).extracting(Question::ending).allMatch(Set.of("541", "809")::contains);
            answer(asked, true);
        }
    }

    @Test
    void whoAnswersAllIsProvedAndTheAnswersAreKeptNowhere() {
        Questionnaire asked = drawn();
        assertThat(answer(asked, true)).isInstanceOf(IdentityOutcome.Proved.class);
        assertThat(checks.state(office.telephone, juana.id())).isInstanceOf(IdentityState.Proved.class);
        assertThat(checks.of(juana.id()).getFirst().means()).isEqualTo(asked.means());
    }

    @Test
    void oneWrongOrMissingAnswerIsATryInVain() {
        Questionnaire asked = drawn();
        List<String> two = asked.questions().stream().limit(2).map(q -> rightAnswer(q.kind())).toList();
        assertThat(checks.answer(office.telephone, asked, two)).isEqualTo(new IdentityOutcome.Wrong(2));
        assertThat(checks.answer(office.telephone, asked, List.of(two.get(0), two.get(1), " ")))
                .isEqualTo(new IdentityOutcome.Wrong(1));
    }

    @Test
    void afterThreeTriesInVainOnlyASupervisorLetsItGoOn() {
        Questionnaire asked = drawn();
        assertThat(answer(asked, false)).isEqualTo(new IdentityOutcome.Wrong(2));
        assertThat(answer(drawn(), false)).isEqualTo(new IdentityOutcome.Wrong(1));
        assertThat(answer(drawn(), false)).isEqualTo(new IdentityOutcome.Wrong(0));

        IdentityRefusal none = new IdentityRefusal.NoTriesLeft();
        assertThat(checks.state(office.telephone, juana.id())).isEqualTo(new IdentityState.Locked());
        assertThat(checks.draw(office.telephone, juana.id(), IdentityPurpose.REACTIVATION)).isEqualTo(new Drawn.Refused(none));
        assertThat(answer(asked, true)).isEqualTo(new IdentityOutcome.Refused(none));
        assertThat(none.rule()).hasValue("BLO-8");

        assertThat(checks.reset(office.telephone, juana.id(), IdentityPurpose.REACTIVATION))
                .hasValue(new IdentityRefusal.NotPermitted(Permission.DECIDE_BLOCKS));
        assertThat(checks.reset(office.supervisor, juana.id(), IdentityPurpose.REACTIVATION)).isEmpty();
        assertThat(checks.reset(office.supervisor, juana.id(), IdentityPurpose.REACTIVATION))
                .hasValue(new IdentityRefusal.NothingToReset());
        assertThat(checks.state(office.telephone, juana.id())).isEqualTo(new IdentityState.Open(3));
        assertThat(answer(drawn(), true)).isInstanceOf(IdentityOutcome.Proved.class);
    }

    @Test
    void whoFailsAfterwardsHasProvedNothing() {
        checks.show(office.ana, juana.id(), IdentityPurpose.CHANGE, CARD);
        assertThat(answer(drawn(), true)).isInstanceOf(IdentityOutcome.Proved.class);
        assertThat(proved(office.ana) && proved(office.telephone)).isTrue();

        answer(drawn(), false);

        assertThat(proved(office.ana) || proved(office.telephone)).isFalse();
    }

    @Test
    void whoShowsADocumentAtTheCounterIsReactivatedByWhoeverTakesHisCall() {
        for (int i = 0; i < 3; i++) {
            answer(drawn(), false);
        }
        assertThat(checks.show(office.telephone, juana.id(), IdentityPurpose.REACTIVATION, CARD))
                .isEqualTo(new IdentityOutcome.Refused(new IdentityRefusal.NotPermitted(Permission.CHANGE_ACCOUNTS)));

        assertThat(checks.show(office.ana, juana.id(), IdentityPurpose.REACTIVATION, CARD))
                .isInstanceOf(IdentityOutcome.Proved.class);

        assertThat(proved(office.telephone)).isTrue();
        office.clock.advance(Duration.ofMinutes(30));
        assertThat(proved(office.telephone)).isFalse();
        // the questions are for a supervisor to let be asked again
        assertThat(checks.state(office.telephone, juana.id())).isEqualTo(new IdentityState.Locked());
        assertThat(checks.locked(office.supervisor)).hasSize(1);
    }

    @Test
    void ofManyTriesAtOnceThreeCount() throws Exception {
        Questionnaire asked = drawn();
        Callable<IdentityOutcome> guess = () -> answer(asked, false);
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<IdentityOutcome> outcomes = pool.invokeAll(List.of(guess, guess, guess, guess, guess, guess)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(outcomes).filteredOn(IdentityOutcome.Wrong.class::isInstance).hasSize(3);
            assertThat(outcomes).filteredOn(IdentityOutcome.Refused.class::isInstance).hasSize(3);
        }
    }
}
