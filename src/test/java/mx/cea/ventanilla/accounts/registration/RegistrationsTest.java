package mx.cea.ventanilla.accounts.registration;

import static mx.cea.ventanilla.accounts.registration.Applicants.COMPANY_CONTRACT;
import static mx.cea.ventanilla.accounts.registration.Applicants.CONTRACT;
import static mx.cea.ventanilla.accounts.registration.Applicants.METER;
import static mx.cea.ventanilla.accounts.registration.Applicants.SECOND;
import static mx.cea.ventanilla.accounts.registration.Applicants.SECOND_METER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.registration.Alike.Why;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.users.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RegistrationsTest {
    private static final DeclaredRepresentative.Scan SCAN =
            new DeclaredRepresentative.Scan("../poder.exe", "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));

    private final TestOffice office;
    private final Registrations registrations;

    RegistrationsTest(Dialect dialect) {
        office = new TestOffice(dialect);
        registrations = office.app.registrations();
    }

    @BeforeEach
    void load() {
        Applicants.load(office.database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RegistrationResult.Registered registered(@Nullable StaffMember by, NewRegistration registration) {
        RegistrationResult result = registrations.register(by, registration);
        assertThat(result).isInstanceOf(RegistrationResult.Registered.class);
        return (RegistrationResult.Registered) result;
    }

    private List<String> column(String sql) {
        return office.database.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private List<Contract> contractsOf(AccountId account) {
        return office.app.accounts().contractsOf(account);
    }

    @Test
    void whoMatchesTheRegisterGetsAnAccountAndTheMessageForActivatingIt() {
        RegistrationResult.Registered done = registered(office.ana, Applicants.xochitl());

        Account account = done.account();
        assertThat(office.app.accounts().byId(account.id())).contains(account);
        assertThat(account.state()).isEqualTo(AccountState.PENDING);
        assertThat(account.displayName()).isEqualTo("Xóchitl De la Cruz Peña");
        assertThat(account.phone()).isEqualTo("442 211 0066");
        assertThat(contractsOf(account.id())).extracting(c -> c.number().digits()).containsExactly(CONTRACT);
        assertThat(office.database.read(h -> AccountActs.of(h, account.id())).reversed())
                .extracting(AccountAct::kind)
                .containsExactly(AccountAct.Kind.REGISTERED, AccountAct.Kind.ACTIVATION_SENT);
        assertThat(column("SELECT recipient FROM message")).containsExactly("xochitl@example.com");
        assertThat(column("SELECT holder_kind || ' ' || holder_key FROM account"))
                .containsExactly("PERSON xochitl de la cruz pena");
        assertThat(registrations.registration(account.id())).contains(done.act());
    }

    @Test
    void whatWasDeclaredAndAcceptedIsKept() {
        RegistrationResult.Registered done = registered(office.ana, Applicants.xochitl());

        assertThat(done.act().declared())
                .containsEntry("contract", CONTRACT)
                .containsEntry("reference", "132700339")
                .containsEntry("meter", METER)
                .containsEntry("name", "Xóchitl De la Cruz Peña")
                .containsEntry("email", "xochitl@example.com")
                .containsEntry("DECLARATION", LegalText.current(ConsentText.DECLARATION).version())
                .doesNotContainKeys("address", "representative", "alike");
        assertThat(done.act().by()).isEqualTo("Ana López");
        assertThat(column("SELECT text || ' ' || version FROM account_consent ORDER BY text"))
                .containsExactly("DECLARATION 2026-06", "PRIVACY 2026-06", "TERMS 2026-06");
        assertThat(column("SELECT DISTINCT staff_id FROM account_consent"))
                .containsExactly(String.valueOf(office.ana.id().value()));
    }

    @Test
    void aCompanyRegistersThroughItsRepresentative() {
        RegistrationResult.Registered done = registered(office.ana, Applicants.club(SCAN));

        assertThat(done.account().displayName()).isEqualTo("Club Tres Lagunas AC");
        assertThat(contractsOf(done.account().id())).extracting(c -> c.number().digits()).containsExactly(COMPANY_CONTRACT);
        assertThat(column("SELECT kind || '|' || name || '|' || document || '|' || file_name || '|' || media_type"
                        + " FROM account_representative WHERE until IS NULL"))
                .containsExactly("APODERADO|José Nuñez Ávila|Escritura 12,345 de la notaría 7|"
                        + column("SELECT file_name FROM account_representative").getFirst() + "|application/pdf");
        assertThat(column("SELECT file_name FROM account_representative").getFirst())
                .endsWith(".pdf").doesNotContain("/");
        assertThat(done.act().declared())
                .containsEntry("power", "APODERADO").containsEntry("address", "Otomíes 534, Juriquilla, C.P. 76226, Querétaro");
    }

    @Test
    void everythingWrongIsToldAtOnceAndNothingIsKept() {
        NewRegistration wrong = new NewRegistration(
                AccountChannel.COUNTER,
                new RegisterClaim(" ", new ClaimedHolder.Person("-", "X"), "", ClaimedAddress.NONE),
                "x".repeat(300),
                new DeclaredRepresentative(
                        DeclaredRepresentative.Power.MANDATARIO, " ", "",
                        new DeclaredRepresentative.Scan("a.pdf", "hola".getBytes(StandardCharsets.US_ASCII))),
                "m\u0430ria", "ana@example.com\r\nBcc: x@example.com", "otra@example.com", "12",
                Map.of(ConsentText.TERMS, "2026-06"), Set.of());

        RegistrationResult result = registrations.register(office.ana, wrong);

        assertThat(result).isInstanceOfSatisfying(RegistrationResult.Faulty.class, faulty -> assertThat(faulty.faults())
                .extracting(Fault::field)
                .containsExactly(
                        Field.CONTRACT, Field.GIVEN_NAME, Field.FIRST_SURNAME, Field.REPRESENTATIVE_NAME,
                        Field.REPRESENTATIVE_DOCUMENT, Field.REPRESENTATIVE_SCAN, Field.USERNAME, Field.EMAIL,
                        Field.EMAIL_AGAIN, Field.PHONE, Field.PRIVACY, Field.DECLARATION));
        assertThat(column("SELECT username FROM account")).isEmpty();
    }

    @Test
    void whoDoesNotMatchGetsNoAccountButTheGuessCounts() {
        NewRegistration guessing = Applicants.claiming(Applicants.xochitl(), Applicants.claim(CONTRACT, "1"));

        assertThat(registrations.register(office.ana, guessing))
                .isEqualTo(new RegistrationResult.Unmatched(new MatchResult.Disagreed(Set.of(Datum.METER))));
        assertThat(column("SELECT username FROM account")).isEmpty();
        assertThat(column("SELECT wrong FROM match_attempt")).containsExactly("METER");
    }

    @Test
    void aUsernameIsUniqueWithoutRegardToCaseOrAccents() {
        registered(office.ana, Applicants.xochitl());

        assertThat(registrations.register(office.luis, Applicants.with(Applicants.club(null), "XÓCHITL", "c@example.com")))
                .isEqualTo(new RegistrationResult.Faulty(List.of(new Fault(Field.USERNAME, Kind.TAKEN))));
        assertThat(registrations.usernameFault(AccountChannel.COUNTER, "Xochitl"))
                .contains(new Fault(Field.USERNAME, Kind.TAKEN));
        assertThat(registrations.usernameFault(AccountChannel.COUNTER, "otro")).isEmpty();
    }

    @Test
    void aCancelledUsernameIsReservedForItsTimeAndThenFree() {
        AccountId first = registered(office.ana, Applicants.xochitl()).account().id();
        office.database.run(h -> h.createUpdate(
                        "UPDATE account SET state = 'CANCELLED', cancelled_at = :now, username_until = :until")
                .bind("now", office.clock.now())
                .bind("until", office.clock.now().plus(Duration.ofDays(90)))
                .execute());

        assertThat(registrations.register(office.ana, Applicants.xochitl()))
                .isEqualTo(new RegistrationResult.Faulty(List.of(new Fault(Field.USERNAME, Kind.RESERVED, "2026-09-13"))));
        office.clock.advance(Duration.ofDays(90));

        assertThat(registrations.usernameFault(AccountChannel.COUNTER, "xochitl")).isEmpty();
        AccountId second = registered(office.ana, Applicants.xochitl()).account().id();
        assertThat(second).isNotEqualTo(first);
        assertThat(column("SELECT username_folded FROM account ORDER BY id"))
                .containsExactly("xochitl " + first.value(), "xochitl");
    }

    @Test
    void theSameHolderRegisteredTwiceIsAskedAbout() {
        Account first = registered(office.ana, Applicants.xochitl()).account();
        NewRegistration again = Applicants.with(Applicants.xochitl(), "xochi2", "otra@example.com");

        assertThat(registrations.register(office.luis, again)).isEqualTo(
                new RegistrationResult.ToConfirm(List.of(new Alike(first, Set.of(Why.HOLDER, Why.CONTRACT)))));
        assertThat(column("SELECT username FROM account")).hasSize(1);

        AccountAct act = registered(office.luis, Applicants.confirming(again, first.id())).act();
        assertThat(act.declared()).containsEntry("alike", "xochitl");
        assertThat(registrations.alike("", " XOCHITL@EXAMPLE.COM", null))
                .containsExactly(new Alike(first, Set.of(Why.EMAIL)));
    }

    @Test
    void whatComesByThePortalIsRegisteredByTheProgramUnlessSomebodyHasToDecide() {
        NewRegistration byPortal =
                Applicants.byPortal(Applicants.with(Applicants.xochitl(), "xochitl.delacruz", "x@example.com"));
        RegistrationResult.Registered done = registered(null, byPortal);

        assertThat(done.act().channel()).isEqualTo(AccountChannel.PORTAL);
        assertThat(done.act().by()).isNull();
        assertThat(registrations.register(null, Applicants.with(byPortal, "otro.nombre", "y@example.com")))
                .isInstanceOf(RegistrationResult.ToConfirm.class);
    }

    @Test
    void whoCancelsABlockedAccountIsNotFreedByRegisteringAgain() {
        AccountId first = registered(office.ana, Applicants.xochitl()).account().id();
        Users.blockForMisuse(office, first, 7);
        office.database.run(h -> h.execute("UPDATE account SET state = 'CANCELLED'"));
        NewRegistration byPortal = Applicants.byPortal(Applicants.with(Applicants.xochitl(), "otra.vez", "y@example.com"));

        assertThat(registrations.register(null, byPortal))
                .isInstanceOfSatisfying(RegistrationResult.ToConfirm.class, wait -> assertThat(wait.alike())
                        .singleElement()
                        .satisfies(one -> assertThat(one.why()).contains(Why.CONTRACT, Why.BLOCK_LEFT)));

        NewRegistration atCounter = Applicants.confirming(
                Applicants.with(Applicants.xochitl(), "otra", "y@example.com"), first);
        assertThat(registrations.register(office.ana, atCounter)).isInstanceOf(RegistrationResult.ForSupervisor.class);
        AccountId club = registered(office.ana, Applicants.club(null)).account().id();
        assertThat(registrations.link(
                        office.ana, club, Applicants.claim(CONTRACT, METER), AccountChannel.COUNTER, Set.of(first)))
                .isInstanceOf(LinkResult.ForSupervisor.class);
        assertThat(registered(office.supervisor, atCounter).act().declared()).containsEntry("alike", "xochitl");
    }

    @Test
    void whatWasCancelledWithoutABlockStandsInNobodysWay() {
        AccountId first = registered(office.ana, Applicants.xochitl()).account().id();
        Users.blockForMisuse(office, first, 7);
        office.database.run(h -> h.execute("UPDATE account SET state = 'CANCELLED'"));
        office.database.run(h -> h.createUpdate(
                        "UPDATE account_block SET lifted_at = :now, lifted_by = :by, lift = 'EARLY', lift_note = 'Aclarado'")
                .bind("now", office.clock.now()).bind("by", office.supervisor.id().value()).execute());

        registered(office.ana, Applicants.with(Applicants.xochitl(), "otra", "y@example.com"));
    }

    @Test
    void furtherContractsAreMatchedAgain() {
        AccountId id = registered(office.ana, Applicants.xochitl()).account().id();

        assertThat(registrations.link(office.ana, id, Applicants.claim(SECOND, "9"), AccountChannel.COUNTER, Set.of()))
                .isEqualTo(new LinkResult.Unmatched(new MatchResult.Disagreed(Set.of(Datum.METER))));
        assertThat(registrations.link(
                        office.ana, id, Applicants.claim(SECOND, SECOND_METER), AccountChannel.COUNTER, Set.of()))
                .isInstanceOf(LinkResult.Linked.class);
        assertThat(registrations.link(
                        office.ana, id, Applicants.claim(SECOND, SECOND_METER), AccountChannel.COUNTER, Set.of()))
                .isInstanceOf(LinkResult.AlreadyLinked.class);
        assertThat(contractsOf(id)).extracting(c -> c.number().digits()).containsExactly(CONTRACT, SECOND);
        AccountAct act = office.database.read(h -> AccountActs.of(h, id)).getFirst();
        assertThat(act.kind()).isEqualTo(AccountAct.Kind.CONTRACT_LINKED);
        assertThat(office.database.read(h -> Outbox.of(h, id.subject())).getLast()).satisfies(letter -> {
            assertThat(letter.number()).isEqualTo(act.folio().text() + "/1");
            assertThat(letter.title()).endsWith("Agregamos un contrato a su cuenta");
            assertThat(office.app.outbox().htmlOf(letter.id())).contains(SECOND);
        });
    }

    @Test
    void aContractThatAnotherAccountHasIsLinkedOnceSomebodyFindsItInOrder() {
        Account first = registered(office.ana, Applicants.xochitl()).account();
        AccountId club = registered(office.ana, Applicants.club(null)).account().id();
        RegisterClaim claim = Applicants.claim(CONTRACT, METER);

        assertThat(registrations.link(office.ana, club, claim, AccountChannel.COUNTER, Set.of()))
                .isEqualTo(new LinkResult.ToConfirm(List.of(new Alike(first, Set.of(Why.CONTRACT)))));
        assertThat(registrations.link(office.ana, club, claim, AccountChannel.COUNTER, Set.of(first.id())))
                .isInstanceOfSatisfying(LinkResult.Linked.class, linked ->
                        assertThat(linked.act().declared()).containsEntry("alike", "xochitl"));
    }

    @Test
    void aCancelledAccountIsLinkedToNothing() {
        AccountId id = registered(office.ana, Applicants.xochitl()).account().id();
        office.database.run(h -> h.execute("UPDATE account SET state = 'CANCELLED'"));

        assertThat(registrations.link(
                        office.ana, id, Applicants.claim(SECOND, SECOND_METER), AccountChannel.COUNTER, Set.of()))
                .isEqualTo(new LinkResult.NotOpen());
    }

    @Test
    void whoMayNotRegisterRegistersNothing() {
        for (StaffMember one : List.of(office.telephone, office.admin)) {
            assertThat(registrations.register(one, Applicants.xochitl()))
                    .isEqualTo(new RegistrationResult.NotPermitted(Permission.REGISTER_ACCOUNTS));
            assertThat(registrations.link(
                            one, new AccountId(1), Applicants.claim(SECOND, "1"), AccountChannel.COUNTER, Set.of()))
                    .isEqualTo(new LinkResult.NotPermitted(Permission.REGISTER_ACCOUNTS));
        }
        assertThat(column("SELECT username FROM account")).isEmpty();
    }

    @Test
    void twoWhoWantTheSameUsernameAtTheSameMomentGetOneAccount() throws Exception {
        List<Callable<RegistrationResult>> both = List.of(
                () -> registrations.register(office.ana, Applicants.xochitl()),
                () -> registrations.register(
                        office.luis, Applicants.with(Applicants.club(null), "Xochitl", "c@example.com")));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<RegistrationResult> results =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();

            assertThat(results).filteredOn(r -> r instanceof RegistrationResult.Registered).hasSize(1);
            assertThat(results).contains(
                    new RegistrationResult.Faulty(List.of(new Fault(Field.USERNAME, Kind.TAKEN))));
        }
        assertThat(column("SELECT username FROM account")).hasSize(1);
        assertThat(column("SELECT recipient FROM message")).hasSize(1);
    }

    @Test
    void ofTwoWhoRegisterTheSameHolderAtTheSameMomentOneIsAsked() throws Exception {
        List<Callable<RegistrationResult>> both = List.of(
                () -> registrations.register(office.ana, Applicants.xochitl()),
                () -> registrations.register(
                        office.luis, Applicants.with(Applicants.xochitl(), "xochi2", "xochi2@example.com")));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<RegistrationResult> results =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();

            assertThat(results).filteredOn(r -> r instanceof RegistrationResult.Registered).hasSize(1);
            assertThat(results).filteredOn(r -> r instanceof RegistrationResult.ToConfirm).hasSize(1);
        }
        assertThat(column("SELECT recipient FROM message")).hasSize(1);
    }
}
