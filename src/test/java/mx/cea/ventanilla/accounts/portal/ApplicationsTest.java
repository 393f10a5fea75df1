package mx.cea.ventanilla.accounts.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.portal.Application.State;
import mx.cea.ventanilla.accounts.portal.ApplicationReason.Code;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.portal.TakenIn;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

@ParameterizedClass
@EnumSource(Dialect.class)
class ApplicationsTest {
    private final TestOffice office;
    private final Applications applications;
    private int keys;

    ApplicationsTest(Dialect dialect) {
        office = new TestOffice(dialect);
        applications = office.app.applications();
    }

    @BeforeEach
    void load() {
        Applicants.load(office.database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Folio send(ApplicationKind kind, String document) {
        Folio folio = office.app.portalInbox().submit(kind.portalWord(), "k" + ++keys, document, "portal");
        assertThat(office.app.portalInbox().takeIn(10)).isEqualTo(new TakenIn(1, 0));
        return folio;
    }

    private Application waiting() {
        return applications.waiting(null, 10).rows().getLast();
    }

    private Application decided() {
        return applications.decided(null, 10).rows().getFirst();
    }

    private Account xochitl() {
        return office.app.accounts().byUsername(new Username("xochitl.delacruz")).orElseThrow();
    }

    private Account registered() {
        send(ApplicationKind.REGISTRATION, Sent.registration());
        return xochitl();
    }

    private List<String> texts(String query) {
        return office.database.read(h -> h.createQuery(query).mapTo(String.class).list());
    }

    private String token() {
        return texts("SELECT secret FROM message_secret ORDER BY message_id DESC LIMIT 1").getFirst();
    }

    private List<OutboxMessage> lettersTo(Account account) {
        return office.database.read(h -> Outbox.of(h, account.id().subject()));
    }

    private static void wrongMeter(ObjectNode document) {
        document.put("medidor", "999999999");
    }

    @Test
    void whatAgreesWithTheRegisterIsRegisteredByItself() {
        Folio folio = send(ApplicationKind.REGISTRATION, Sent.registration());

        assertThat(xochitl().state()).isEqualTo(AccountState.PENDING);
        assertThat(decided()).satisfies(a -> {
            assertThat(a.folio()).isEqualTo(folio);
            assertThat(a.state()).isEqualTo(State.DONE);
            assertThat(a.account()).isEqualTo(xochitl().id());
            assertThat(a.applicant()).isEqualTo("Xóchitl de la cruz Peña");
            assertThat(Objects.requireNonNull(a.decision()).by()).isNull();
        });
        assertThat(lettersTo(xochitl())).singleElement()
                .satisfies(m -> assertThat(m.title()).endsWith("Active su cuenta de la Oficina Virtual"));
        assertThat(office.app.portalInbox().submit("registro", "k1", "{}", "portal")).isEqualTo(folio);
        assertThat(applications.countWaiting()).isZero();
    }

    @Test
    void whatDoesNotAgreeWaitsAndSaysWhy() {
        send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        assertThat(waiting().reasons()).containsExactly(new ApplicationReason(Code.DATUM, "METER"));

        send(ApplicationKind.REGISTRATION, Sent.registration(d -> d.put("usuario", "xochitl\u200b")));
        assertThat(waiting().reasons()).containsExactly(
                new ApplicationReason(Code.FAULT, "USERNAME", "INVISIBLE", "U+200B"));

        assertThat(applications.countWaiting()).isEqualTo(2);
        assertThat(texts("SELECT username FROM account")).isEmpty();
    }

    @Test
    void whatIsLikeAnAccountWaitsForAPersonToConfirmIt() {
        Account first = registered();
        send(ApplicationKind.REGISTRATION, Sent.registration(d -> d.put("usuario", "otra")));

        Application second = waiting();
        assertThat(second.reasons()).singleElement().satisfies(r -> {
            assertThat(r.code()).isEqualTo(Code.ALIKE);
            assertThat(r.args()).containsExactly(
                    String.valueOf(first.id().value()), "xochitl.delacruz", "CONTRACT", "EMAIL", "HOLDER");
        });
        assertThat(applications.register(office.ana, second.id(), form(second.id()))).isInstanceOf(Decided.StillNot.class);
        assertThat(applications.register(office.ana, second.id(), Applicants.confirming(form(second.id()), first.id())))
                .isInstanceOf(Decided.Accepted.class);
        assertThat(office.app.accounts().byUsername(new Username("otra"))).isPresent();
    }

    private NewRegistration form(long id) {
        Opened opened = applications.open(office.ana, id).orElseThrow();
        return ((ApplicationData.Registration) opened.data()).form();
    }

    @Test
    void somebodyMendsTheDatumAndTheRegisterHasToAgreeAllTheSame() {
        send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        long id = waiting().id();
        NewRegistration form = form(id);

        assertThat(applications.register(office.ana, id, form))
                .isEqualTo(new Decided.StillNot(List.of(new ApplicationReason(Code.DATUM, "METER"))));
        Decided done = applications.register(
                office.ana, id, Applicants.claiming(form, Applicants.claim(Applicants.CONTRACT, Applicants.METER)));

        assertThat(done).isEqualTo(new Decided.Accepted(decided().folio(), xochitl().id()));
        assertThat(decided().decision()).satisfies(d -> assertThat(d.by()).isEqualTo("Ana López"));
        assertThat(applications.register(office.luis, id, form)).isEqualTo(new Decided.NoLongerWaiting());
        assertThat(applications.decline(office.luis, id, "Ya no")).isEqualTo(new Decided.NoLongerWaiting());
    }

    @Test
    void eachIsTakenInByItselfSoThatNobodyWaitsForTheOthers() {
        assumeThat(office.database.dialect()).isEqualTo(Dialect.POSTGRESQL);
        for (int i = 0; i < 3; i++) {
            office.app.portalInbox().submit("baja", "b" + i, Sent.cancellation(_ -> {}), "portal");
            office.app.portalInbox().submit("encuesta", "e" + i, "{}", "portal");
        }
        assertThat(office.app.portalInbox().takeIn(10)).isEqualTo(new TakenIn(3, 3));

        assertThat(texts("SELECT DISTINCT xmin::text FROM portal_document WHERE kind = 'baja'")).hasSize(3);
        assertThat(texts("SELECT DISTINCT xmin::text FROM portal_document WHERE kind = 'encuesta'")).hasSize(1);
    }

    @Test
    void whatIsDeclinedIsToldToTheApplicant() {
        send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        Application application = waiting();

        assertThat(applications.decline(office.ana, application.id(), " x ")).isEqualTo(new Decided.NoteNeeded());
        assertThat(applications.decline(office.ana, application.id(), "El medidor no corresponde al contrato."))
                .isEqualTo(new Decided.Declined(application.folio(), "xochitl@example.com"));

        assertThat(decided().state()).isEqualTo(State.DECLINED);
        List<OutboxMessage> letters = lettersAbout(application);
        assertThat(letters).hasSize(2).last().satisfies(m -> {
            assertThat(m.recipient()).isEqualTo("xochitl@example.com");
            assertThat(m.number()).isEqualTo(application.folio().text() + "/2");
            assertThat(m.title()).endsWith("No pudimos completar su registro");
        });
        assertThat(office.app.outbox().htmlOf(letters.getLast().id())).contains("El medidor no corresponde");
    }

    @Test
    void whoeverHasToWaitIsToldThatItIsLookedAtAndOnlyHe() {
        send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        Application application = waiting();

        assertThat(lettersAbout(application)).singleElement().satisfies(m -> {
            assertThat(m.recipient()).isEqualTo("xochitl@example.com");
            assertThat(m.number()).isEqualTo(application.folio().text() + "/1");
            assertThat(m.title()).endsWith("Estamos revisando su registro");
            assertThat(m.author()).isNull();
        });

        Account account = registered();
        assertThat(lettersAbout(decided())).isEmpty();
        assertThat(lettersTo(account)).hasSize(1);
    }

    @Test
    void whoeverGivesAStrangersAddressAgainAndAgainDoesNotFillHisMailbox() {
        for (int i = 0; i < 5; i++) {
            send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        }
        assertThat(texts("SELECT number FROM message WHERE recipient = 'xochitl@example.com'")).hasSize(3);

        office.clock.advance(Duration.ofDays(1).plusSeconds(1));
        send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        assertThat(texts("SELECT number FROM message WHERE recipient = 'xochitl@example.com'")).hasSize(4);
    }

    private List<OutboxMessage> lettersAbout(Application application) {
        return office.database.read(h -> Outbox.of(h, application.subject()));
    }

    @Test
    void twoDoNotDecideTheSame() throws Exception {
        send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        long id = waiting().id();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Decided> results = two.invokeAll(List.<Callable<Decided>>of(
                            () -> applications.decline(office.ana, id, "No corresponde"),
                            () -> applications.decline(office.luis, id, "No corresponde")))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(results).hasAtLeastOneElementOfType(Decided.Declined.class)
                    .contains(new Decided.NoLongerWaiting());
        }
        assertThat(texts("SELECT number FROM message WHERE title LIKE '%No pudimos%'")).hasSize(1);
    }

    @Test
    void theLinkActivatesAndNeitherTokenNorPasswordIsKeptInTheDocument() {
        Account account = registered();
        String token = token();
        send(ApplicationKind.ACTIVATION, Sent.activation(token, Sent.HASH));

        assertThat(xochitl().state()).isEqualTo(AccountState.ACTIVE);
        assertThat(decided()).satisfies(a -> {
            assertThat(a.kind()).isEqualTo(ApplicationKind.ACTIVATION);
            assertThat(a.account()).isEqualTo(account.id());
        });
        for (String query : List.of("SELECT body FROM portal_document", "SELECT data FROM account_application",
                "SELECT detail FROM history")) {
            assertThat(texts(query)).as(query).noneMatch(t -> t.contains(token) || t.contains("argon2id"));
        }
    }

    @Test
    void spentLinksSaySoToWhoseTheyWereAndNotWithoutEnd() {
        Account account = registered();
        String token = token();
        send(ApplicationKind.ACTIVATION, Sent.activation(token, Sent.HASH));
        int before = lettersTo(account).size();

        for (int i = 0; i < 5; i++) {
            send(ApplicationKind.ACTIVATION, Sent.activation(token, Sent.HASH));
            assertThat(decided().reasons()).singleElement().satisfies(r -> assertThat(r.code()).isEqualTo(Code.LINK_USED));
        }
        assertThat(lettersTo(account)).hasSize(before + 3).last()
                .satisfies(m -> assertThat(m.title()).endsWith("Su enlace de activación ya se había usado"));
        assertThat(applications.countWaiting()).isZero();
    }

    @Test
    void anAddressThatCameAsSomebodyTypedItIsWrittenTo() {
        registered();
        String token = token();
        office.database.run(h -> h.execute("UPDATE account SET email = ' xochitl@méxico.example.com '"));

        send(ApplicationKind.ACTIVATION, Sent.activation(token, Sent.HASH));
        send(ApplicationKind.ACTIVATION, Sent.activation(token, Sent.HASH));

        assertThat(lettersTo(xochitl())).hasSize(3).extracting(OutboxMessage::recipient)
                .endsWith("xochitl@xn--mxico-bsa.example.com", "xochitl@xn--mxico-bsa.example.com");
    }

    @Test
    void anExpiredAndAnUnknownLinkAreTurnedAway() {
        Account account = registered();
        String token = token();
        office.clock.advance(Duration.ofHours(73));
        send(ApplicationKind.ACTIVATION, Sent.activation(token, Sent.HASH));
        assertThat(decided().reasons().getFirst().code()).isEqualTo(Code.LINK_EXPIRED);
        assertThat(lettersTo(account).getLast().title()).endsWith("Su enlace de activación venció");
        assertThat(xochitl().state()).isEqualTo(AccountState.PENDING);

        send(ApplicationKind.ACTIVATION, Sent.activation("A".repeat(43), Sent.HASH));
        assertThat(decided()).satisfies(a -> {
            assertThat(a.reasons()).containsExactly(new ApplicationReason(Code.LINK_UNKNOWN));
            assertThat(a.state()).isEqualTo(State.DECLINED);
        });
    }

    @Test
    void aPasswordThatCannotBeKeptWaitsForANewLink() {
        registered();
        String first = token();
        send(ApplicationKind.ACTIVATION, Sent.activation(first, Sent.HASH.replaceFirst("m=\\d+", "m=64")));
        assertThat(waiting().reasons()).containsExactly(new ApplicationReason(Code.PASSWORD_HASH));

        assertThat(applications.sendLink(office.ana, waiting().id())).isInstanceOf(Decided.Accepted.class);
        send(ApplicationKind.ACTIVATION, Sent.activation(token(), Sent.HASH));
        assertThat(xochitl().state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void aMalformedActivationIsKeptWithoutWhatIsTheCustomersAlone() {
        registered();
        String token = token();
        office.app.portalInbox().submit("activacion", "roto", "{\"token\":\"" + token + "\",\"clave\":\"agua 12\"}", "portal");
        office.app.portalInbox().submit("activacion", "nojson", "token=" + token, "portal");

        assertThat(office.app.portalInbox().takeIn(10)).isEqualTo(new TakenIn(0, 2));
        assertThat(texts("SELECT body FROM portal_document WHERE state = 'REFUSED'"))
                .hasSize(2)
                .noneMatch(t -> t.contains(token) || t.contains("agua"));
    }

    @Test
    void whatIsTheCustomersAloneIsNotKeptUnderAKindThatNobodyKnowsEither() {
        registered();
        String token = token();
        String activation = Sent.activation(token, Sent.HASH);
        office.app.portalInbox().submit("activación", "k", activation, "portal");
        office.app.portalInbox().submit("activacion", "cortado", activation.substring(0, activation.length() - 9), "portal");
        office.app.portalInbox().submit("renglon", "corto", "{\"kind\":\"activacion\",\"document\":" + activation, "portal");
        office.app.portalInbox().submit("solicitud", "otro", activation.replace("contrasena", "contraseña"), "portal");

        assertThat(office.app.portalInbox().takeIn(10)).isEqualTo(new TakenIn(0, 4));
        String hash = Sent.HASH.substring(Sent.HASH.length() - 20, Sent.HASH.length() - 9);
        for (String column : List.of("body", "reasons")) {
            assertThat(texts("SELECT " + column + " FROM portal_document WHERE state = 'REFUSED'"))
                    .hasSize(4)
                    .noneMatch(t -> t.contains(token.substring(30)) || t.contains(hash));
        }
    }

    @Test
    void aCancellationWaitsWithWhatDoesNotAgree() {
        registered();
        send(ApplicationKind.CANCELLATION, Sent.cancellation(d -> {
            d.put("nombre", "Otra Persona");
            d.put("correo", "otra@example.com");
            d.put("contrato", Applicants.COMPANY_CONTRACT);
        }));
        assertThat(waiting().reasons()).extracting(ApplicationReason::code)
                .containsExactly(Code.NAME, Code.EMAIL, Code.CONTRACT);
        assertThat(waiting().account()).isEqualTo(xochitl().id());

        send(ApplicationKind.CANCELLATION, Sent.cancellation(d -> d.put("usuario", "nadie")));
        assertThat(waiting().reasons()).containsExactly(new ApplicationReason(Code.NO_ACCOUNT));
        send(ApplicationKind.CANCELLATION, Sent.cancellation(d -> d.put("solicita", "REPRESENTANTE")));
        assertThat(waiting().reasons()).containsExactly(new ApplicationReason(Code.REPRESENTATIVE));
    }

    @Test
    void aCancellationOfAnAccountThatNobodyKnowsIsDeclinedToTheAddressItGives() {
        send(ApplicationKind.CANCELLATION, Sent.cancellation(d -> d.put("usuario", "nadie")));
        Application application = waiting();

        assertThat(applications.decline(office.ana, application.id(), "No hay cuenta con ese usuario."))
                .isEqualTo(new Decided.Declined(application.folio(), "XOCHITL@example.com"));
        assertThat(lettersAbout(application))
                .extracting(OutboxMessage::recipient)
                .containsExactly("XOCHITL@example.com", "XOCHITL@example.com");
    }

    @Test
    void whoseAccountEndedBeforeHisLinkDidIsToldSo() {
        Account account = registered();
        String token = token();
        office.database.run(h -> h.execute("UPDATE account SET state = 'CANCELLED', cancelled_at = created_at"));

        send(ApplicationKind.ACTIVATION, Sent.activation(token, Sent.HASH));

        assertThat(decided().reasons()).containsExactly(new ApplicationReason(Code.NOT_PENDING));
        assertThat(decided().account()).isEqualTo(account.id());
        OutboxMessage letter = lettersTo(account).getLast();
        assertThat(letter.title()).endsWith("No pudimos completar el trámite de activación de su cuenta");
        assertThat(office.app.outbox().htmlOf(letter.id())).contains("ya no espera activación");
    }

    @Test
    void aCancellationThatAgreesIsDoneByItself() {
        registered();
        send(ApplicationKind.CANCELLATION, Sent.cancellation(_ -> {}));

        assertThat(decided()).satisfies(a -> {
            assertThat(a.kind()).isEqualTo(ApplicationKind.CANCELLATION);
            assertThat(a.state()).isEqualTo(State.DONE);
        });
        assertThat(xochitl().state()).isEqualTo(AccountState.CANCELLED);
        send(ApplicationKind.CANCELLATION, Sent.cancellation(_ -> {}));
        assertThat(waiting().reasons()).containsExactly(new ApplicationReason(Code.NOT_OPEN));
    }

    @Test
    void aCancellationThatDoesNotAgreeIsForWhoHasProvedWhoHeIs() {
        Account account = registered();
        send(ApplicationKind.CANCELLATION, Sent.cancellation(d -> d.put("correo", "otra@example.com")));
        long id = waiting().id();

        assertThat(applications.cancel(office.ana, id))
                .isEqualTo(new Decided.StillNot(List.of(new ApplicationReason(Code.IDENTITY))));
        office.database.run(h -> h.execute(
                "INSERT INTO identity_check (account_id, staff_id, at, purpose, means, outcome)"
                        + " VALUES (?, ?, ?, 'CANCELLATION', 'INE', 'PASSED')",
                account.id().value(), office.ana.id().value(), office.clock.now()));
        assertThat(applications.cancel(office.ana, id)).isInstanceOf(Decided.Accepted.class);
        assertThat(xochitl().state()).isEqualTo(AccountState.CANCELLED);
        assertThat(applications.cancel(office.ana, id)).isEqualTo(new Decided.NoLongerWaiting());
    }

    @Test
    void theTelephoneCentreDecidesNothing() {
        send(ApplicationKind.REGISTRATION, Sent.registration(ApplicationsTest::wrongMeter));
        long id = waiting().id();
        assertThat(applications.open(office.telephone, id)).isEmpty();
        assertThat(applications.decline(office.telephone, id, "No corresponde")).isEqualTo(new Decided.NotPermitted());
        assertThat(applications.sendLink(office.telephone, id)).isEqualTo(new Decided.NotPermitted());
    }
}
