package mx.cea.ventanilla.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.LifeStep.By;
import mx.cea.ventanilla.accounts.LifeStep.Pay.How;
import mx.cea.ventanilla.persistence.Dialect;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/// Whatever happens to accounts in whatever order, and whoever tries what he may not: what is shown, what was done and who
/// was told of it, once, is what the rules alone say (BLO-9 above all).
class AccountLifePropertyTest {
    private static final int LONGEST = 20;
    /// Not there at the beginning.
    private static final int NEWCOMER = LifeRules.BEGINNING.size();
    /// More wrong guesses of a meter would be slowed.
    private static final int FEW = 4;
    private static final Map<Dialect, LifeOffice> OPEN = new EnumMap<>(Dialect.class);

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void livesOnSqlite(@ForAll("lives") List<LifeStep> life) {
        follows(Dialect.SQLITE, life);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void livesOnPostgresql(@ForAll("lives") List<LifeStep> life) {
        follows(Dialect.POSTGRESQL, life);
    }

    private static void follows(Dialect dialect, List<LifeStep> life) {
        LifeOffice office = OPEN.computeIfAbsent(dialect, LifeOffice::new);
        office.begin();
        LifeRules rules = new LifeRules(office.office.clock);
        assertThat(office.shown()).isEqualTo(rules.shown());
        for (int i = 0; i < life.size() && rules.wrongGuesses() < FEW; i++) {
            LifeStep step = life.get(i);
            String expected = rules.take(step);
            assertThat(office.take(step)).as("result of step %d, %s", i, step).isEqualTo(expected);
            if (expected.equals(LifeRules.NOBODY)) {
                continue;
            }
            assertThat(office.shown()).as("accounts after step %d, %s", i, step).isEqualTo(rules.shown());
        }
    }

    @Provide
    Arbitrary<List<LifeStep>> lives() {
        return events().list()
                .ofMaxSize(LONGEST)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(events -> events.stream().flatMap(List::stream).toList());
    }

    /// Single steps of any kind by anybody, and among them steps that belong together.
    private static Arbitrary<List<LifeStep>> events() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.oneOf(registering(), activating()).map(List::of)),
                Tuple.of(8, Arbitraries.oneOf(money(), debt()).map(List::of)),
                Tuple.of(8, misuse().map(List::of)),
                Tuple.of(6, calling().map(List::of)),
                Tuple.of(3, Combinators.combine(account(), anybody()).as(LifeStep.Cancel::new).map(List::of)),
                Tuple.of(4, minutes().map(LifeStep.Wait::new).map(List::of)),
                Tuple.of(20, together()));
    }

    private static Arbitrary<List<LifeStep>> together() {
        return Arbitraries.oneOf(
                contract().map(c -> List.of(
                        new LifeStep.Register(NEWCOMER, c, By.PORTAL, true, true), new LifeStep.UseLink(NEWCOMER, 0))),
                account().map(a -> List.of(
                        new LifeStep.Propose(a, By.AGENT), new LifeStep.Decide(a, true, 7, By.SUPERVISOR))),
                account().map(a -> List.of(
                        new LifeStep.Propose(a, By.AGENT), new LifeStep.Decide(a, true, 30, By.SUPERVISOR),
                        new LifeStep.LiftEarly(a, By.SUPERVISOR))),
                account().map(a -> List.of(
                        new LifeStep.Wait(7 * 24 * 60), new LifeStep.Answer(a, By.TELEPHONE, true),
                        new LifeStep.Reactivate(a, By.TELEPHONE))),
                Combinators.combine(contract(), Arbitraries.of(How.class)).as((c, how) -> List.of(
                        new LifeStep.Invoice(c, 200), new LifeStep.Pay(c, how), new LifeStep.Simulate(By.SUPERVISOR))),
                contract().map(c -> List.of(
                        new LifeStep.Invoice(c, 200), new LifeStep.Simulate(By.SUPERVISOR),
                        new LifeStep.Apply(0, By.SUPERVISOR))),
                contract().map(c -> List.of(new LifeStep.Pay(c, How.WHOLE), new LifeStep.LiftPaid())),
                account().map(a -> List.of(new LifeStep.ShowDocument(a, By.AGENT), new LifeStep.Cancel(a, By.AGENT))));
    }

    private static Arbitrary<LifeStep> registering() {
        return Arbitraries.oneOf(
                Combinators.combine(newcomer(), contract(), anybody(), mostly(), mostly()).as(LifeStep.Register::new),
                Combinators.combine(account(), contract(), staff(), mostly()).as(LifeStep.Link::new));
    }

    private static Arbitrary<LifeStep> activating() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Combinators.combine(newcomer(), staff()).as(LifeStep.Resend::new)),
                Tuple.of(4, Combinators.combine(newcomer(), Arbitraries.of(0, 0, 1)).as(LifeStep.UseLink::new)),
                Tuple.of(1, Combinators.combine(newcomer(), staff(), mostly()).as(LifeStep.TypePassword::new)));
    }

    private static Arbitrary<LifeStep> money() {
        return Arbitraries.oneOf(
                Combinators.combine(contract(), Arbitraries.integers().between(-5, 260)).as(LifeStep.Invoice::new),
                Combinators.combine(contract(), Arbitraries.of(How.class)).as(LifeStep.Pay::new),
                Combinators.combine(contract(), Arbitraries.of(true, false)).as(LifeStep.Clarify::new));
    }

    private static Arbitrary<LifeStep> debt() {
        return Arbitraries.oneOf(
                supervisor().map(LifeStep.Simulate::new),
                Combinators.combine(Arbitraries.of(0, 0, 1), supervisor()).as(LifeStep.Apply::new),
                Combinators.combine(account(), Arbitraries.of(0, 3, 90), supervisor()).as(LifeStep.Exempt::new),
                Combinators.combine(account(), supervisor()).as(LifeStep.WithdrawExemption::new),
                Arbitraries.just(new LifeStep.LiftPaid()));
    }

    private static Arbitrary<LifeStep> misuse() {
        return Arbitraries.oneOf(
                Combinators.combine(account(), staff()).as(LifeStep.Propose::new),
                Combinators.combine(account(), mostly(), Arbitraries.of(1, 7, 30), supervisor()).as(LifeStep.Decide::new),
                Combinators.combine(account(), supervisor()).as(LifeStep.LiftEarly::new),
                Arbitraries.just(new LifeStep.TellEnds()));
    }

    private static Arbitrary<LifeStep> calling() {
        return Arbitraries.oneOf(
                Combinators.combine(account(), staff()).as(LifeStep.ShowDocument::new),
                Combinators.combine(account(), Arbitraries.of(By.TELEPHONE, By.TELEPHONE, By.AGENT), Arbitraries.of(true, false))
                        .as(LifeStep.Answer::new),
                Combinators.combine(account(), supervisor()).as(LifeStep.LetTryAgain::new),
                Combinators.combine(account(), Arbitraries.of(By.TELEPHONE, By.TELEPHONE, By.SUPERVISOR)).as(LifeStep.Reactivate::new));
    }

    private static Arbitrary<Integer> account() {
        return Arbitraries.integers().between(0, NEWCOMER);
    }

    private static Arbitrary<Integer> newcomer() {
        return Arbitraries.of(NEWCOMER, NEWCOMER, NEWCOMER, 0);
    }

    private static Arbitrary<Integer> contract() {
        return Arbitraries.integers().between(0, 2);
    }

    private static Arbitrary<Boolean> mostly() {
        return Arbitraries.of(true, true, true, true, false);
    }

    private static Arbitrary<By> anybody() {
        return Arbitraries.of(By.AGENT, By.AGENT, By.SUPERVISOR, By.PORTAL, By.PORTAL, By.TELEPHONE);
    }

    private static Arbitrary<By> staff() {
        return Arbitraries.of(By.AGENT, By.AGENT, By.AGENT, By.SUPERVISOR, By.TELEPHONE);
    }

    private static Arbitrary<By> supervisor() {
        return Arbitraries.of(By.SUPERVISOR, By.SUPERVISOR, By.SUPERVISOR, By.SUPERVISOR, By.AGENT, By.TELEPHONE);
    }

    /// From what a proof of identity outlives to what a reserved username does not.
    private static Arbitrary<Integer> minutes() {
        return Arbitraries.of(10, 29, 30, 25 * 60, 73 * 60, 7 * 24 * 60, 21 * 24 * 60, 40 * 24 * 60);
    }

    @AfterContainer
    static void close() {
        OPEN.values().forEach(LifeOffice::close);
        OPEN.clear();
    }
}
