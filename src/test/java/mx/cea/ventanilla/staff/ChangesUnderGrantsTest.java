package mx.cea.ventanilla.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.changes.Asker;
import mx.cea.ventanilla.accounts.changes.Cancellation;
import mx.cea.ventanilla.accounts.changes.CancellationResult;
import mx.cea.ventanilla.accounts.changes.ChangeResult;
import mx.cea.ventanilla.accounts.changes.ContactChange;
import mx.cea.ventanilla.accounts.changes.NewRepresentative;
import mx.cea.ventanilla.accounts.changes.Representative;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import mx.cea.ventanilla.users.UserFilter;
import mx.cea.ventanilla.users.UserOpening;
import mx.cea.ventanilla.users.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What customers have changed in their accounts is done with no more than each role is granted, and the server itself
/// refuses the rest.
class ChangesUnderGrantsTest {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(US_ASCII);

    @TempDir
    Path folder;

    private final OfficeLogins office = new OfficeLogins();
    private AccountId account = new AccountId(0);
    private AccountId second = new AccountId(0);

    @BeforeEach
    void open() {
        office.open();
        try (Database database = office.database(Who.OWNER)) {
            account = Users.account(database, "xochitl", "Xóchitl de la Cruz Peña");
            second = Users.account(database, "xochi2", "Xóchitl de la Cruz Peña");
        }
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    private StaffMember member(Who who, Role role) {
        return new StaffMember(new StaffId(office.id(who)), office.name(who), "X", role);
    }

    private void as(Who who, Consumer<Ventanilla> work) {
        try (Database database = office.database(who)) {
            work.accept(new Ventanilla(database, Places.within(folder)));
        }
    }

    private void prove(Ventanilla app, StaffMember by) {
        app.identityChecks().show(
                by, account, IdentityPurpose.CHANGE, new IdentityDocument(IdentityDocument.Kind.VOTER_CARD, "4521"));
    }

    @ParameterizedTest
    @CsvSource({"ANA, AGENT", "SOFIA, SUPERVISOR"})
    void whoChangesAccountsChangesAndCancelsThem(Who who, Role role) {
        StaffMember by = member(who, role);
        as(who, app -> {
            prove(app, by);
            assertThat(app.contacts().change(
                            by, account, new ContactChange("n@example.com", "n@example.com", "", AccountChannel.COUNTER)))
                    .isInstanceOf(ChangeResult.Changed.class);
            assertThat(app.representatives().appoint(
                            by,
                            account,
                            new NewRepresentative(
                                    Representative.Kind.APODERADO, "Juan Ríos", "Poder", new NewRepresentative.File("p.pdf", PDF)),
                            AccountChannel.COUNTER))
                    .isInstanceOf(ChangeResult.Changed.class);
            assertThat(app.representatives().end(by, account, AccountChannel.COUNTER))
                    .isInstanceOf(ChangeResult.Changed.class);
            assertThat(app.cancellations().cancel(
                            by, account, new Cancellation(Asker.HOLDER, "Escrito", AccountChannel.COUNTER)))
                    .isInstanceOf(CancellationResult.Cancelled.class);
        });
    }

    @Test
    void theSupervisorMergesAndUndoes() {
        StaffMember sofia = member(Who.SOFIA, Role.SUPERVISOR);
        as(Who.SOFIA, app -> {
            assertThat(app.merges().merge(sofia, account, second, "Dos registros")).isInstanceOf(ChangeResult.Changed.class);
            assertThat(app.merges().undo(sofia, second, "Son dos personas")).isInstanceOf(ChangeResult.Changed.class);
        });
    }

    @ParameterizedTest
    @CsvSource({"ANA, AGENT", "SOFIA, SUPERVISOR", "TERE, TELEPHONE", "ADA, ADMIN"})
    void everybodyOnTheStaffReadsTheListAndAnAccount(Who who, Role role) {
        StaffMember reader = member(who, role);
        as(who, app -> {
            assertThat(app.userList().page(UserFilter.of(null, "xochitl"), null, 10).rows()).hasSize(2);
            assertThat(app.userList().counts(UserFilter.of(null, ""))).isNotEmpty();
            assertThat(app.userFiles().open(reader, account, OpeningReason.from("Búsqueda").because("Llama el titular")))
                    .isInstanceOf(UserOpening.Opened.class);
            assertThat(app.userFiles().requests(account, null, 10).rows()).isEmpty();
            assertThat(app.userFiles().messages(account, null, 10).rows()).isEmpty();
        });
    }

    @Test
    void theServerRefusesWhatARoleMayNot() {
        long id = account.value();
        String email = "UPDATE account SET email = 'ajeno@example.com' WHERE id = ?";
        String cancel = "UPDATE account SET state = 'CANCELLED' WHERE id = ?";
        String merge = "UPDATE account SET merged_into = ? WHERE id = ?";
        office.refused(Who.ANA, email, id);
        office.refused(Who.ANA, cancel, id);
        office.refused(Who.TERE, email, id);
        office.refused(Who.ADA, cancel, id);
        office.refused(Who.ANA, merge, second.value(), id);
        office.refused(Who.TERE, merge, second.value(), id);
        office.refused(Who.ANA, """
                INSERT INTO account_merge (kept_id, merged_id, merged_at, merged_by, reason)
                VALUES (?, ?, now(), 1, 'porque')""", id, second.value());
        office.refused(Who.TERE, "SELECT content FROM account_representative");
        office.refused(Who.TERE, """
                INSERT INTO account_representative (account_id, kind, name, document, since, staff_id)
                VALUES (?, 'APODERADO', 'X', 'Y', now(), ?)""", id, office.id(Who.TERE));
        office.refused(Who.ANA, """
                INSERT INTO account_representative (account_id, kind, name, document, since, staff_id)
                VALUES (?, 'APODERADO', 'X', 'Y', now(), ?)""", id, office.id(Who.BETO));
        // in his own name, but for nobody who has proved who he is
        office.refused(Who.ANA, """
                INSERT INTO account_representative (account_id, kind, name, document, since, staff_id)
                VALUES (?, 'APODERADO', 'X', 'Y', now(), ?)""", id, office.id(Who.ANA));
    }
}
