package mx.cea.ventanilla.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.Contract;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RegisterMatchTest {
    private static final String NUMBER = "1001541";
    private static final String METER = "296729284";

    private final TestOffice office;
    private final RegisterMatch match;

    RegisterMatchTest(Dialect dialect) {
        office = new TestOffice(dialect);
        match = office.app.registerMatch();
    }

    @BeforeEach
    void load() {
        office.database.run(h -> new RegisterLoad(h)
                .contracts(List.of(
                        Register.contract(NUMBER, "132.700.339"),
                        Register.contract(
                                "1207017", "294 209 959", new Holder.Company("Club Tres Lagunas, A.C."), new Meter.None()),
                        Register.contract("1300001", "555", Register.PERSON, new Meter.Own("1")),
                        Register.contract("1300002", "555", Register.PERSON, new Meter.Own("2")),
                        Register.contract("1300003", "555", Register.PERSON, new Meter.Own("2")))));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static RegisterClaim person(String contract, String surname, String meter) {
        return new RegisterClaim(contract, new ClaimedHolder.Person(surname, ""), meter, ClaimedAddress.NONE);
    }

    private MatchResult guess(@Nullable StaffMember by, String contract) {
        return match.match(by, person(contract, "de la Cruz", "999999999"));
    }

    private record Attempt(@Nullable Long staff, @Nullable Long contract, String given, String wrong) {}

    private List<Attempt> attempts() {
        return office.database.read(h -> h.createQuery("SELECT staff_id, contract_id, given, wrong FROM match_attempt ORDER BY id")
                .map(row -> new Attempt(
                        row.getColumn("staff_id", Long.class),
                        row.getColumn("contract_id", Long.class),
                        row.getColumn("given", String.class),
                        row.getColumn("wrong", String.class)))
                .list());
    }

    private List<HistoryEntry> historyOf(Subject subject) {
        return office.database.read(h -> office.app.history().of(h, subject));
    }

    private Contract contract(String number) {
        return office.app.contracts().find(number).getFirst();
    }

    @Test
    void contractSurnameAndMeterHaveToAgree() {
        assertThat(match.match(office.ana, person("132.700.339", "DE LA CRUZ", "296 729 284")))
                .isEqualTo(new MatchResult.Agreed(contract(NUMBER)));
        assertThat(match.match(office.ana, person("1 001 541", "Cruz", METER)))
                .isEqualTo(new MatchResult.Disagreed(Set.of(Datum.SURNAME)));
        assertThat(match.match(office.ana, person("8", "de la Cruz", METER)))
                .isEqualTo(new MatchResult.Disagreed(Set.of(Datum.CONTRACT)));
        assertThat(match.match(office.ana, person(" . ", "de la Cruz", METER)))
                .isEqualTo(new MatchResult.Disagreed(Set.of(Datum.CONTRACT)));
    }

    @Test
    void everyAttemptIsWrittenDownInTheNameOfWhoMadeIt() {
        match.match(office.ana, person("132.700.339", "de la Cruz", METER));
        match.match(office.ana, person(NUMBER, "Luna", "1"));
        match.match(null, person("9".repeat(500), "Luna", "1"));

        long id = contract(NUMBER).id().value();
        assertThat(attempts()).containsExactly(
                new Attempt(office.ana.id().value(), id, "132700339", ""),
                new Attempt(office.ana.id().value(), id, NUMBER, "SURNAME METER"),
                new Attempt(null, null, "9".repeat(60), "CONTRACT"));
    }

    @Test
    void whatIdentifiesAContractIsToldBeforehand() {
        assertThat(match.asks("132 700 339")).contains(RegisterMatch.Asked.METER);
        assertThat(match.asks("1207017")).contains(RegisterMatch.Asked.ADDRESS);
        assertThat(match.asks("4")).isEmpty();
        assertThat(match.match(office.ana, new RegisterClaim(
                        "294.209.959",
                        new ClaimedHolder.Company("CLUB TRES LAGUNAS AC"),
                        "",
                        new ClaimedAddress("otomies", "534", ""))))
                .isEqualTo(new MatchResult.Agreed(contract("1207017")));
    }

    @Test
    void aReferenceOfSeveralContractsMeansTheOneThatAgrees() {
        assertThat(match.match(office.ana, person("555", "de la Cruz", "1")))
                .isEqualTo(new MatchResult.Agreed(contract("1300001")));
        assertThat(match.match(office.ana, person("555", "de la Cruz", "2")))
                .isEqualTo(new MatchResult.Disagreed(Set.of(Datum.SEVERAL_CONTRACTS)));
        assertThat(match.match(office.ana, person("555", "de la Cruz", "3")))
                .isEqualTo(new MatchResult.Disagreed(Set.of(Datum.METER)));
    }

    @Test
    void twentyWrongGuessesAtAMeterArePointless() {
        int compared = 0;
        for (int i = 0; i < 20; i++) {
            compared += guess(office.ana, NUMBER) instanceof MatchResult.Disagreed ? 1 : 0;
            office.clock.advance(Duration.ofSeconds(10));
        }

        assertThat(compared).isEqualTo(7);
        assertThat(attempts()).hasSize(compared);
        MatchResult right = match.match(office.ana, person(NUMBER, "de la Cruz", METER));
        assertThat(right).isInstanceOfSatisfying(MatchResult.Slowed.class, slowed -> {
            assertThat(slowed.guesses()).isEqualTo(7);
            office.clock.advance(Duration.between(office.clock.now(), slowed.until()));
        });
        assertThat(match.match(office.ana, person(NUMBER, "de la Cruz", METER))).isInstanceOf(MatchResult.Agreed.class);
    }

    @Test
    void whoGuessesSlowsNobodyElse() {
        for (int i = 0; i < 5; i++) {
            guess(office.ana, NUMBER);
        }

        assertThat(guess(office.ana, NUMBER)).isInstanceOf(MatchResult.Slowed.class);
        assertThat(guess(office.luis, NUMBER)).isInstanceOf(MatchResult.Disagreed.class);
        assertThat(guess(null, NUMBER)).isInstanceOf(MatchResult.Disagreed.class);
    }

    @Test
    void byThePortalTheGuessesAtAContractAreSlowed() {
        for (int i = 0; i < 5; i++) {
            guess(null, "1.001.541");
        }

        assertThat(guess(null, NUMBER)).isInstanceOf(MatchResult.Slowed.class);
        assertThat(guess(null, "1300001")).isInstanceOf(MatchResult.Disagreed.class);
    }

    @Test
    void byThePortalAContractIsOneHoweverItIsNamed() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess(null, i % 2 == 0 ? NUMBER : "132.700.339")).isInstanceOf(MatchResult.Disagreed.class);
        }

        assertThat(guess(null, NUMBER)).isInstanceOf(MatchResult.Slowed.class);
        assertThat(guess(null, "132700339")).isInstanceOf(MatchResult.Slowed.class);
    }

    @Test
    void theHistoryTellsThatGuessesWereSlowed() {
        for (int i = 0; i < 5; i++) {
            guess(office.ana, NUMBER);
        }

        assertThat(historyOf(office.ana.subject()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(RegisterMatch.SLOWED);
                    assertThat(entry.detail()).containsEntry("guesses", "5").containsEntry("given", NUMBER);
                });
        assertThat(historyOf(contract(NUMBER).id().subject())).hasSize(1);
    }

    @Test
    void supervisionSeesWhoComparedWhatAndHowItWent() {
        match.match(office.ana, person(NUMBER, "de la Cruz", METER));
        match.match(office.ana, person(NUMBER, "Luna", "1"));
        match.match(null, person("42", "Luna", "1"));

        List<MatchAttempt> all = match.attempts(office.supervisor, false, null, 10).rows();
        assertThat(all).extracting(MatchAttempt::by).containsExactly(null, "Ana López", "Ana López");
        assertThat(all).extracting(MatchAttempt::wrong)
                .containsExactly(Set.of(Datum.CONTRACT), Set.of(Datum.SURNAME, Datum.METER), Set.of());
        Page<MatchAttempt, Long> first = match.attempts(office.supervisor, true, null, 1);
        assertThat(first.rows()).containsExactly(all.getFirst());
        assertThat(match.attempts(office.supervisor, true, first.next(), 1)).isEqualTo(new Page<>(List.of(all.get(1)), null));
        assertThat(match.attempts(office.ana, false, null, 10).rows()).isEmpty();
    }

    @Test
    void onlyWhoMayRegisterCompares() {
        assertThat(match.match(office.telephone, person(NUMBER, "de la Cruz", METER)))
                .isEqualTo(new MatchResult.NotPermitted(Permission.REGISTER_ACCOUNTS));
        assertThat(attempts()).isEmpty();
        assertThat(match.asks("x")).isEqualTo(Optional.empty());
    }
}
