package mx.cea.ventanilla.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.LifeStep.By;
import mx.cea.ventanilla.accounts.LifeStep.Pay.How;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two who do something to the same account at the same moment, in the shared office: what came of each, what is shown and
/// who was told are as if one had been after the other, in either order.
class AtTheSameMomentTest {
    private static final int ROUNDS = 3;
    private static final int WEEK = 7 * 24 * 60;
    private static final int NEWCOMER = LifeRules.BEGINNING.size();
    private static LifeOffice office;
    private static ExecutorService threads;

    @BeforeAll
    static void open() {
        office = new LifeOffice(Dialect.POSTGRESQL);
        threads = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void close() {
        threads.shutdownNow();
        office.close();
    }

    /// @param before how it comes to that
    record Meeting(List<LifeStep> before, LifeStep one, LifeStep other) {
        @Override
        public String toString() {
            return one + " and " + other;
        }
    }

    private record Outcome(String one, String other, List<ShownAccount> shown) {}

    static Stream<Meeting> meetings() {
        List<LifeStep> registered = List.of(new LifeStep.Register(NEWCOMER, 0, By.PORTAL, true, true));
        List<LifeStep> owing = List.of(new LifeStep.Invoice(0, 200), new LifeStep.Simulate(By.SUPERVISOR));
        List<LifeStep> blocked = with(owing, apply());
        List<LifeStep> paid = with(blocked, new LifeStep.Pay(0, How.WHOLE));
        List<LifeStep> proposed = List.of(new LifeStep.Propose(0, By.AGENT));
        List<LifeStep> misused = with(proposed, accept());
        List<LifeStep> ended = with(misused, new LifeStep.Wait(WEEK), new LifeStep.Answer(0, By.TELEPHONE, true));
        return Stream.of(
                new Meeting(List.of(), registered.getFirst(), new LifeStep.Register(NEWCOMER, 1, By.AGENT, true, true)),
                new Meeting(registered, new LifeStep.UseLink(NEWCOMER, 0), new LifeStep.UseLink(NEWCOMER, 0)),
                new Meeting(registered, new LifeStep.UseLink(NEWCOMER, 0), new LifeStep.TypePassword(NEWCOMER, By.AGENT, true)),
                new Meeting(registered, new LifeStep.UseLink(NEWCOMER, 0), cancel(NEWCOMER)),
                new Meeting(registered, new LifeStep.Resend(NEWCOMER, By.AGENT), cancel(NEWCOMER)),
                new Meeting(List.of(), new LifeStep.Link(0, 1, By.AGENT, true), new LifeStep.Link(0, 1, By.SUPERVISOR, true)),
                new Meeting(List.of(), new LifeStep.Link(0, 1, By.AGENT, true), cancel(0)),
                new Meeting(owing, apply(), apply()),
                new Meeting(owing, apply(), cancel(0)),
                new Meeting(owing, apply(), new LifeStep.Exempt(0, 30, By.SUPERVISOR)),
                new Meeting(owing, apply(), new LifeStep.Pay(0, How.WHOLE)),
                new Meeting(owing, new LifeStep.Simulate(By.SUPERVISOR), cancel(0)),
                new Meeting(paid, new LifeStep.LiftPaid(), new LifeStep.LiftPaid()),
                new Meeting(paid, new LifeStep.LiftPaid(), new LifeStep.Exempt(0, 30, By.SUPERVISOR)),
                new Meeting(paid, new LifeStep.LiftPaid(), cancel(0)),
                new Meeting(List.of(), proposed.getFirst(), new LifeStep.Propose(0, By.SUPERVISOR)),
                new Meeting(proposed, accept(), accept()),
                new Meeting(proposed, accept(), new LifeStep.Decide(0, false, 7, By.SUPERVISOR)),
                new Meeting(proposed, accept(), cancel(0)),
                new Meeting(misused, new LifeStep.LiftEarly(0, By.SUPERVISOR), new LifeStep.LiftEarly(0, By.SUPERVISOR)),
                new Meeting(misused, new LifeStep.LiftEarly(0, By.SUPERVISOR), cancel(0)),
                new Meeting(ended, reactivate(), reactivate()),
                new Meeting(ended, reactivate(), new LifeStep.TellEnds()),
                new Meeting(ended, reactivate(), cancel(0)),
                new Meeting(ended, new LifeStep.TellEnds(), new LifeStep.TellEnds()),
                new Meeting(ended, new LifeStep.TellEnds(), cancel(0)),
                new Meeting(List.of(), cancel(0), cancel(0)));
    }

    private static List<LifeStep> with(List<LifeStep> before, LifeStep... further) {
        return Stream.concat(before.stream(), Stream.of(further)).toList();
    }

    private static LifeStep apply() {
        return new LifeStep.Apply(0, By.SUPERVISOR);
    }

    private static LifeStep accept() {
        return new LifeStep.Decide(0, true, 7, By.SUPERVISOR);
    }

    private static LifeStep reactivate() {
        return new LifeStep.Reactivate(0, By.TELEPHONE);
    }

    private static LifeStep cancel(int account) {
        return new LifeStep.Cancel(account, By.PORTAL);
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void areAsIfOneHadBeenAfterTheOther(Meeting meeting) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            office.begin();
            MutableClock clock = office.office.clock;
            LifeRules oneFirst = new LifeRules(clock);
            LifeRules otherFirst = new LifeRules(clock);
            for (LifeStep step : meeting.before()) {
                String expected = oneFirst.take(step);
                otherFirst.take(step);
                assertThat(office.take(step)).isEqualTo(expected);
            }
            CyclicBarrier together = new CyclicBarrier(2);
            Future<String> one = threads.submit(() -> at(together, meeting.one()));
            Future<String> other = threads.submit(() -> at(together, meeting.other()));

            Outcome outcome = new Outcome(
                    one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS), office.shown());

            String first = oneFirst.take(meeting.one());
            String late = otherFirst.take(meeting.other());
            assertThat(outcome).isIn(
                    new Outcome(first, oneFirst.take(meeting.other()), oneFirst.shown()),
                    new Outcome(otherFirst.take(meeting.one()), late, otherFirst.shown()));
        }
    }

    private static String at(CyclicBarrier together, LifeStep step) throws Exception {
        together.await();
        return office.take(step);
    }
}
