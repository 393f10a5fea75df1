package mx.cea.ventanilla.accounts.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import mx.cea.ventanilla.users.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class CancellationsTest {
    private static final Cancellation WISH =
            new Cancellation(Asker.HOLDER, "Escrito  firmado ", AccountChannel.COUNTER);

    private final TestOffice office;
    private final Cancellations cancellations;
    private AccountId account = new AccountId(0);

    CancellationsTest(Dialect dialect) {
        office = new TestOffice(dialect);
        cancellations = office.app.cancellations();
    }

    @BeforeEach
    void register() {
        account = Users.account(office.database, "xochitl", "Xóchitl de la Cruz Peña");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void prove(StaffMember by) {
        office.app.identityChecks().show(
                by, account, IdentityPurpose.CANCELLATION, new IdentityDocument(IdentityDocument.Kind.VOTER_CARD, "4521"));
    }

    private AccountState state() {
        return office.app.accounts().byId(account).map(Account::state).orElseThrow();
    }

    private List<Map<String, Object>> messages() {
        return office.database.read(h -> h.createQuery("SELECT number, recipient, text FROM message ORDER BY id")
                .mapToMap()
                .list());
    }

    private ChangeRefusal refused(StaffMember by, Cancellation wish) {
        assertThat(cancellations.cancel(by, account, wish))
                .isInstanceOf(CancellationResult.Refused.class);
        assertThat(messages()).isEmpty();
        return ((CancellationResult.Refused) cancellations.cancel(by, account, wish)).why();
    }

    @Test
    void theCustomerIsToldInTheSameTransactionAndHisUsernameIsKept() {
        prove(office.ana);

        assertThat(cancellations.cancel(office.ana, account, WISH))
                .isInstanceOfSatisfying(CancellationResult.Cancelled.class, done -> {
                    assertThat(done.act().kind()).isEqualTo(AccountAct.Kind.CANCELLED);
                    assertThat(done.act().declared()).containsEntry("document", "Escrito firmado");
                    assertThat(done.told()).isTrue();
                    assertThat(done.usernameUntil()).isEqualTo(office.clock.now().plus(Duration.ofDays(365)));
                    assertThat(messages()).singleElement().satisfies(message -> assertThat(message)
                            .containsEntry("number", done.act().folio().text() + "/1")
                            .containsEntry("recipient", "xochitl@example.com"));
                });

        assertThat(state()).isEqualTo(AccountState.CANCELLED);
        assertThat((String) messages().getFirst().get("text"))
                .contains("15 de junio de 2027")
                .doesNotContain("siguen su curso")
                .doesNotContainIgnoringCase("corte");
    }

    @Test
    void openRequestsAndBlocksStayAndAreSaid() {
        RequestId open = office.request(new Spec(RequestKind.GENERAL_QUERY).about(null, account.value()));
        Users.blockForMisuse(office, account, 30);
        prove(office.ana);

        assertThat(cancellations.cancel(office.ana, account, WISH))
                .isInstanceOfSatisfying(CancellationResult.Cancelled.class, done -> {
                    assertThat(done.openBlocks()).hasSize(1);
                    assertThat(done.openRequests()).hasSize(1);
                    assertThat((String) messages().getFirst().get("text"))
                            .contains(done.openRequests().getFirst().text());
                });

        assertThat(office.app.requestFiles().open(office.ana, open)).isPresent();
    }

    @Test
    void whoHasNotProvedWhoHeIsIsRefusedAndSoIsAProofOfAnotherOrOfLongAgo() {
        assertThat(refused(office.ana, WISH)).isEqualTo(new ChangeRefusal.IdentityMissing(IdentityPurpose.CANCELLATION));
        prove(office.luis);
        assertThat(refused(office.ana, WISH)).isEqualTo(new ChangeRefusal.IdentityMissing(IdentityPurpose.CANCELLATION));
        prove(office.ana);
        office.clock.advance(Duration.ofMinutes(31));
        assertThat(refused(office.ana, WISH)).isEqualTo(new ChangeRefusal.IdentityMissing(IdentityPurpose.CANCELLATION));
        assertThat(refused(office.ana, WISH).rule()).contains("BAJ-6");
        assertThat(state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void whatIsLackingIsSaid() {
        assertThat(refused(office.telephone, WISH))
                .isEqualTo(new ChangeRefusal.NotPermitted(Permission.CHANGE_ACCOUNTS));
        prove(office.ana);
        assertThat(refused(office.ana, new Cancellation(Asker.HOLDER, " ", AccountChannel.COUNTER)))
                .isInstanceOf(ChangeRefusal.DocumentMissing.class);
        assertThat(refused(office.ana, new Cancellation(Asker.REPRESENTATIVE, "Poder", AccountChannel.COUNTER)))
                .isEqualTo(new ChangeRefusal.NoRepresentative());
    }

    @Test
    void itIsCancelledOnceOnly() {
        prove(office.ana);
        cancellations.cancel(office.ana, account, WISH);

        assertThat(cancellations.cancel(office.ana, account, WISH)).isEqualTo(
                new CancellationResult.Refused(new ChangeRefusal.NotInUse(AccountState.CANCELLED)));
        assertThat(messages()).hasSize(1);
    }

    @Test
    void whatComesByThePortalNeedsNoMemberOfStaff() {
        CancellationResult result = office.database.write(h -> cancellations.cancel(
                h, null, account, new Cancellation(Asker.HOLDER, "Sesión del portal", AccountChannel.PORTAL), office.clock.now()));

        assertThat(result).isInstanceOf(CancellationResult.Cancelled.class);
        assertThat(state()).isEqualTo(AccountState.CANCELLED);
    }
}
