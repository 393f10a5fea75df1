package mx.cea.ventanilla.accounts.changes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.users.UserFilter;
import mx.cea.ventanilla.users.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ChangesTest {
    private static final byte[] PDF = "%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF".getBytes(ISO_8859_1);

    private final TestOffice office;
    private AccountId account = new AccountId(0);

    ChangesTest(Dialect dialect) {
        office = new TestOffice(dialect);
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
                by, account, IdentityPurpose.CHANGE, new IdentityDocument(IdentityDocument.Kind.VOTER_CARD, "4521"));
    }

    private static ContactChange contact(String email, String phone) {
        return new ContactChange(email, email, phone, AccountChannel.COUNTER);
    }

    private List<Map<String, Object>> messages() {
        return office.database.read(h -> h.createQuery("SELECT number, recipient, text FROM message ORDER BY id")
                .mapToMap()
                .list());
    }

    private Account read() {
        return office.app.accounts().byId(account).orElseThrow();
    }

    @Test
    void theAddressBeforeAndTheOneFromNowOnAreToldAtOnce() {
        prove(office.ana);

        ChangeResult result = office.app.contacts().change(office.ana, account, contact("nueva@example.com", "442 765 4321"));

        assertThat(result).isInstanceOfSatisfying(ChangeResult.Changed.class, done -> {
            assertThat(done.act().declared())
                    .containsEntry("previousEmail", "xochitl@example.com")
                    .containsEntry("email", "nueva@example.com");
            assertThat(messages()).extracting(m -> m.get("number"))
                    .containsExactly(done.act().folio().text() + "/1", done.act().folio().text() + "/2");
        });
        assertThat(messages()).extracting(m -> m.get("recipient")).containsExactly("nueva@example.com", "xochitl@example.com");
        assertThat((String) messages().getFirst().get("text")).contains("nueva@example.com");
        // whoever reads there may be another by now
        assertThat((String) messages().getLast().get("text")).contains("n•••@example.com").doesNotContain("nueva@example.com");
        assertThat(read().email()).isEqualTo("nueva@example.com");
        assertThat(office.app.userList().page(UserFilter.of(null, "442 765 4321"), null, 5).rows()).hasSize(1);
    }

    @Test
    void anotherTelephoneAloneIsToldToTheOneAddress() {
        prove(office.ana);

        office.app.contacts().change(office.ana, account, contact("xochitl@example.com", ""));

        assertThat(messages()).extracting(m -> m.get("recipient")).containsExactly("xochitl@example.com");
        assertThat(read().phone()).isNull();
        assertThat(office.app.contacts().change(office.ana, account, contact("xochitl@example.com", "")))
                .isEqualTo(new ChangeResult.Refused(new ChangeRefusal.NothingNew()));
    }

    @Test
    void whoWaitsForHisActivationIsSentTheLinkWhereItReachesHim() {
        account = Users.account(office.database, "pendiente", "Pía Pérez", AccountState.PENDING);
        prove(office.ana);

        office.app.contacts().change(office.ana, account, contact("pia@example.com", ""));

        assertThat(messages()).extracting(m -> m.get("recipient"))
                .containsExactly("pia@example.com", "pendiente@example.com", "pia@example.com");
    }

    @Test
    void theLinkThatWentToTheAddressBeforeIsGoodNoMoreThoughTheAccountIsBlocked() {
        account = Users.account(office.database, "pendiente", "Pía Pérez", AccountState.PENDING);
        office.app.activations().resend(office.ana, account, AccountChannel.COUNTER);
        Users.blockForMisuse(office, account, 7);
        prove(office.ana);

        office.app.contacts().change(office.ana, account, contact("pia@example.com", ""));

        int replaced = office.database.read(h -> h.createQuery(
                        "SELECT count(*) FROM activation_token WHERE replaced_at IS NOT NULL")
                .mapTo(Integer.class)
                .one());
        assertThat(replaced).isEqualTo(1);
    }

    @Test
    void nothingIsChangedWithoutIdentityWithoutPermissionOrWithFaults() {
        ContactChange wish = contact("nueva@example.com", "");
        assertThat(office.app.contacts().change(office.ana, account, wish))
                .isEqualTo(new ChangeResult.Refused(new ChangeRefusal.IdentityMissing(IdentityPurpose.CHANGE)));
        assertThat(office.app.contacts().change(office.telephone, account, wish))
                .isEqualTo(new ChangeResult.Refused(new ChangeRefusal.NotPermitted(Permission.CHANGE_ACCOUNTS)));
        prove(office.ana);
        for (String bad : List.of("", "nadie", "a@b.example\r\nBcc: c@d.example", "x@example.com, y@example.com")) {
            assertThat(office.app.contacts().change(office.ana, account, contact(bad, "")))
                    .as(bad)
                    .isInstanceOfSatisfying(ChangeResult.Refused.class, refused ->
                            assertThat(refused.why()).isInstanceOf(ChangeRefusal.Faulty.class));
        }
        assertThat(new ContactChange("a@example.com", "b@example.com", "12", AccountChannel.COUNTER).faults())
                .extracting(Fault::field)
                .containsExactly(Field.EMAIL_AGAIN, Field.PHONE);
        assertThat(messages()).isEmpty();
        assertThat(read().email()).isEqualTo("xochitl@example.com");
    }

    @Test
    void aRepresentativeComesAfterAnotherAndHisDocumentIsKept() {
        Representatives representatives = office.app.representatives();
        prove(office.ana);
        assertThat(representatives.end(office.ana, account, AccountChannel.COUNTER))
                .isEqualTo(new ChangeResult.Refused(new ChangeRefusal.NoRepresentative()));

        representatives.appoint(office.ana, account, representative("Luisa  Ríos", null), AccountChannel.COUNTER);
        representatives.appoint(office.ana, account, representative("Juan Ríos", PDF), AccountChannel.COUNTER);

        List<Representative> all = office.database.read(h -> Representatives.of(h, account));
        assertThat(all).extracting(Representative::name).containsExactly("Juan Ríos", "Luisa Ríos");
        assertThat(all).extracting(Representative::isCurrent).containsExactly(true, false);
        assertThat(representatives.document(office.luis, all.getFirst())).hasValueSatisfying(
                content -> assertThat(content).isEqualTo(PDF));
        assertThat(representatives.document(office.telephone, all.getFirst())).isEmpty();
        assertThat(messages()).hasSize(2);
        assertThat((String) messages().getLast().get("text")).contains("Juan Ríos, apoderado");

        assertThat(representatives.end(office.ana, account, AccountChannel.COUNTER)).isInstanceOf(ChangeResult.Changed.class);
        List<Representative> former = office.database.read(h -> Representatives.of(h, account));
        assertThat(former).noneMatch(Representative::isCurrent);
    }

    @Test
    void aDocumentIsJudgedByItsContent() {
        prove(office.ana);

        assertThat(office.app.representatives().appoint(
                        office.ana, account, representative("Juan", "MZ".getBytes(ISO_8859_1)), AccountChannel.COUNTER))
                .isInstanceOfSatisfying(ChangeResult.Refused.class, refused -> assertThat(refused.why())
                        .isInstanceOfSatisfying(ChangeRefusal.Faulty.class, faulty ->
                                assertThat(faulty.faults()).extracting(Fault::kind).containsExactly(Fault.Kind.OTHER_FILE_TYPE)));
    }

    private static NewRepresentative representative(String name, byte @Nullable [] scan) {
        return new NewRepresentative(
                Representative.Kind.APODERADO,
                name,
                "Escritura 12,345 de la notaría 7",
                scan == null ? null : new NewRepresentative.File("poder.pdf", scan));
    }
}
