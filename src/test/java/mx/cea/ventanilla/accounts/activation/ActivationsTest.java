package mx.cea.ventanilla.accounts.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.activation.Activated.Spent;
import mx.cea.ventanilla.accounts.activation.PasswordPolicy.Fault;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.mail.MessageSecret;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Argon2id;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.users.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ActivationsTest {
    private static final String HASH = Argon2id.hash("agua 12");

    private final TestOffice office;
    private final Activations activations;

    ActivationsTest(Dialect dialect) {
        office = new TestOffice(dialect);
        activations = office.app.activations();
    }

    private Account account;

    @BeforeEach
    void register() {
        account = registered("mhernan", AccountState.PENDING);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Account registered(String username, AccountState state) {
        office.database.run(h -> Accounts.load(
                h,
                List.of(new Accounts.NewAccount(
                        new Username(username), "María Hernández", username + "@example.com", null, state,
                        office.clock.now(), List.of()))));
        return office.app.accounts().byUsername(new Username(username)).orElseThrow();
    }

    private void prove() {
        office.app.identityChecks().show(office.ana, account.id(), IdentityPurpose.CHANGE,
                new IdentityDocument(IdentityDocument.Kind.PASSPORT, "4521"));
    }

    private void issue() {
        office.database.run(h -> activations.issue(
                h, office.ana, account, AccountChannel.COUNTER, office.clock.now()));
    }

    /// As the customer reads it in his message.
    private String token() {
        String secret = office.database.read(h -> h.createQuery(
                        "SELECT secret FROM message_secret ORDER BY message_id DESC LIMIT 1")
                .mapTo(String.class)
                .one());
        Matcher form = Pattern.compile("[A-Za-z0-9_-]{43}").matcher(secret);
        assertThat(form.matches()).isTrue();
        return secret;
    }

    private Activated byToken(String token) {
        return office.database.write(h -> activations.byToken(h, token, HASH));
    }

    private AccountState state() {
        return office.app.accounts().byId(account.id()).orElseThrow().state();
    }

    private List<OutboxMessage> messages() {
        return office.database.read(h -> Outbox.of(h, account.id().subject()));
    }

    private List<AccountAct.Kind> acts() {
        return office.database.read(h -> AccountActs.of(h, account.id()).stream().map(AccountAct::kind).toList());
    }

    private List<String> texts(String query) {
        return office.database.read(h -> h.createQuery(query).mapTo(String.class).list());
    }

    private long count(String table) {
        return office.database.read(h -> h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
    }

    @Test
    void theTokenIsInTheCustomersMessageAlone() {
        issue();
        String token = token();

        assertThat(acts()).containsExactly(AccountAct.Kind.ACTIVATION_SENT);
        OutboxMessage message = messages().getFirst();
        assertThat(message.recipient()).isEqualTo("mhernan@example.com");
        String shown = office.app.outbox().htmlOf(message.id());
        assertThat(shown)
                .doesNotContain(token, MessageSecret.MARK)
                .contains("••••••••", "18 de junio de 2026, a las 10:00", "Al menos 2 números");
        for (String column : List.of("message.html", "message.text", "history.detail", "account_act.declared",
                "activation_token.token_hash")) {
            String table = column.substring(0, column.indexOf('.'));
            assertThat(texts("SELECT " + column + " FROM " + table)).as(column).noneMatch(text -> text.contains(token));
        }
    }

    @Test
    void theLinkActivatesOnceAndTheCustomerIsTold() {
        issue();
        String token = token();

        assertThat(byToken(token)).isInstanceOf(Activated.Done.class);

        assertThat(state()).isEqualTo(AccountState.ACTIVE);
        assertThat(acts()).containsExactly(AccountAct.Kind.ACTIVATED, AccountAct.Kind.ACTIVATION_SENT);
        assertThat(messages()).last().satisfies(m -> assertThat(m.title()).endsWith("Su cuenta ya está activa"));
        assertThat(office.app.outbox().htmlOf(messages().getLast().id())).doesNotContain("bloqueado");
        assertThat(byToken(token)).isEqualTo(
                new Activated.SpentToken(account.id(), Spent.USED, office.clock.now()));
        assertThat(acts()).hasSize(2);
    }

    @Test
    void aTokenTriedByTwoAtOnceActivatesOnce() throws Exception {
        issue();
        String token = token();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Activated> attempt = () -> byToken(token);
            List<Activated> results = two.invokeAll(List.of(attempt, attempt)).stream().map(Future::resultNow).toList();
            assertThat(results).hasAtLeastOneElementOfType(Activated.Done.class)
                    .hasAtLeastOneElementOfType(Activated.SpentToken.class);
        }
        assertThat(acts()).containsOnlyOnce(AccountAct.Kind.ACTIVATED);
        assertThat(count("account_password")).isOne();
    }

    @Test
    void counterAndLinkAtOnceActivateOnce() throws Exception {
        issue();
        prove();
        String token = token();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Activated> results = two.invokeAll(List.<Callable<Activated>>of(
                            () -> byToken(token), () -> activations.atCounter(office.ana, account.id(), "agua 12")))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(results).filteredOn(Activated.Done.class::isInstance).hasSize(1);
        }
        assertThat(acts()).containsOnlyOnce(AccountAct.Kind.ACTIVATED);
    }

    @Test
    void aNewLinkReplacesTheEarlierOne() {
        issue();
        String first = token();
        assertThat(activations.resend(office.luis, account.id(), AccountChannel.TELEPHONE))
                .isInstanceOf(Resent.Sent.class);
        String second = token();

        assertThat(second).isNotEqualTo(first);
        assertThat(byToken(first)).isEqualTo(
                new Activated.SpentToken(account.id(), Spent.REPLACED, office.clock.now()));
        assertThat(byToken(second)).isInstanceOf(Activated.Done.class);
    }

    @Test
    void aLinkRunsOutAfterThreeDays() {
        issue();
        String token = token();
        office.clock.advance(Duration.ofHours(72));

        assertThat(byToken(token)).isEqualTo(
                new Activated.SpentToken(account.id(), Spent.EXPIRED, office.clock.now()));
        assertThat(state()).isEqualTo(AccountState.PENDING);
        assertThat(activations.resend(office.ana, account.id(), AccountChannel.COUNTER)).isInstanceOf(Resent.Sent.class);
    }

    @Test
    void whatNobodyWasSentActivatesNothing() {
        issue();
        assertThat(byToken("A".repeat(43))).isEqualTo(new Activated.UnknownToken());
        assertThat(byToken("")).isEqualTo(new Activated.UnknownToken());
    }

    @Test
    void aPasswordThatIsNoGoodHashIsNotKept() {
        issue();
        String token = token();
        assertThat(office.database.<Activated>write(h -> activations.byToken(h, token, "agua 12")))
                .isEqualTo(new Activated.UnusableHash(account.id()));
        assertThat(count("account_password")).isZero();
        assertThat(byToken(token)).isInstanceOf(Activated.Done.class);
    }

    @Test
    void nobodyActivatesTheAccountOfSomebodyElse() {
        assertThat(activations.atCounter(office.ana, account.id(), "agua 12")).isEqualTo(new Activated.IdentityMissing());
        assertThat(activations.isKnown(office.ana, account.id())).isFalse();

        Users.act(office, office.ana, account.id(), AccountAct.Kind.REGISTERED);
        office.database.run(h -> h.execute("UPDATE account_act SET channel = 'PORTAL'"));
        assertThat(activations.isKnown(office.ana, account.id())).isFalse();
        office.database.run(h -> h.execute("UPDATE account_act SET channel = 'COUNTER'"));
        assertThat(activations.isKnown(office.luis, account.id())).isFalse();
        assertThat(activations.isKnown(office.ana, account.id())).isTrue();
        office.clock.advance(Duration.ofMinutes(30));
        assertThat(activations.isKnown(office.ana, account.id())).isFalse();
        prove();
        assertThat(activations.atCounter(office.ana, account.id(), "agua 12")).isInstanceOf(Activated.Done.class);
    }

    @Test
    void atTheCounterTheLinkIsReplaced() {
        issue();
        prove();
        String token = token();

        assertThat(activations.atCounter(office.ana, account.id(), "agua")).isEqualTo(new Activated.WeakPassword(
                Set.of(Fault.TOO_SHORT, Fault.TOO_FEW_DIGITS)));
        assertThat(activations.atCounter(office.ana, account.id(), "agua 12")).isInstanceOf(Activated.Done.class);

        assertThat(state()).isEqualTo(AccountState.ACTIVE);
        assertThat(texts("SELECT password_hash FROM account_password"))
                .singleElement()
                .matches(kept -> Argon2id.matches("agua 12", kept));
        assertThat(byToken(token)).isEqualTo(
                new Activated.SpentToken(account.id(), Spent.REPLACED, office.clock.now()));
        assertThat(activations.atCounter(office.ana, account.id(), "agua 12")).isEqualTo(new Activated.NotPending());
        assertThat(activations.resend(office.ana, account.id(), AccountChannel.COUNTER)).isEqualTo(new Resent.NotPending());
    }

    @Test
    void aBlockedAccountIsActivatedAndStaysBlocked() {
        office.database.run(h -> h.execute(
                "INSERT INTO account_block (account_id, cause, reason, begun_at) VALUES (?, 'DEBT', '[]', ?)",
                account.id().value(), office.clock.now()));
        issue();

        assertThat(byToken(token())).isInstanceOf(Activated.Done.class);
        assertThat(state()).isEqualTo(AccountState.BLOCKED);
        assertThat(texts("SELECT state FROM account")).containsExactly("ACTIVE");
        assertThat(office.app.outbox().htmlOf(messages().getLast().id()))
                .contains("bloqueado por esta causa: adeudo, que se levanta al pagar lo que rebasa", "cajas", "Contacta");
    }

    @Test
    void theTelephoneCentreNeitherResendsNorActivates() {
        assertThat(activations.resend(office.telephone, account.id(), AccountChannel.TELEPHONE))
                .isEqualTo(new Resent.NotPermitted());
        assertThat(activations.atCounter(office.telephone, account.id(), "agua 12"))
                .isEqualTo(new Activated.NotPermitted());
    }
}
