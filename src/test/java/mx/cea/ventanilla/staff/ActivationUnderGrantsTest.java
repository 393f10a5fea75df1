package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.activation.Activated;
import mx.cea.ventanilla.accounts.activation.Resent;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accounts are activated with no more than each role is granted, and what is the customer's alone nobody else can read.
class ActivationUnderGrantsTest {
    @TempDir
    Path folder;

    private final OfficeLogins office = new OfficeLogins();
    private long account;

    @BeforeEach
    void register() {
        account = office.number(Who.OWNER, """
                INSERT INTO account (username, username_folded, display_name, email, state, created_at, search_text)
                VALUES ('mhernan', 'mhernan', 'María', 'maria@example.com', 'PENDING', now(), ' maria') RETURNING id""");
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    private StaffMember ana() {
        return new StaffMember(new StaffId(office.id(Who.ANA)), office.name(Who.ANA), "Ana", Role.AGENT);
    }

    private void as(Who who, Consumer<Ventanilla> work) {
        try (Database database = office.database(who)) {
            work.accept(new Ventanilla(database, Places.within(folder)));
        }
    }

    private void sendLink() {
        as(Who.ANA, v -> assertThat(
                        v.activations().resend(ana(), new AccountId(account), AccountChannel.COUNTER))
                .isInstanceOf(Resent.Sent.class));
    }

    @Test
    void anAgentSendsALinkThatTheWorkerAloneCanRead() {
        sendLink();
        office.refused(Who.ANA, "SELECT secret FROM message_secret");
        office.refused(Who.SOFIA, "SELECT secret FROM message_secret");
        office.refused(Who.ANA, "SELECT token_hash FROM activation_token");
        office.refused(Who.ANA, "DELETE FROM message_secret");

        String token = office.text(Who.OWNER, "SELECT secret FROM message_secret");
        as(Who.WORKER, v -> {
            assertThat(v.mailRoom().sendDue().sent()).isOne();
            assertThat(v.database().<Activated>write(h -> v.activations().byToken(h, token, Argon2id.hash("agua 12"))))
                    .isInstanceOf(Activated.Done.class);
        });
        assertThat(office.number(Who.OWNER, "SELECT count(*) FROM message_secret")).isZero();
        assertThat(office.text(Who.OWNER, "SELECT state FROM account")).isEqualTo("ACTIVE");
    }

    @Test
    void anAgentActivatesAtTheCounterAndReadsNoPassword() {
        sendLink();
        as(Who.ANA, v -> {
            v.identityChecks().show(ana(), new AccountId(account), IdentityPurpose.CHANGE,
                    new IdentityDocument(IdentityDocument.Kind.PASSPORT, "4521"));
            assertThat(v.activations().atCounter(ana(), new AccountId(account), "agua 12"))
                    .isInstanceOf(Activated.Done.class);
            assertThat(v.activations().atCounter(ana(), new AccountId(account), "agua 13"))
                    .isEqualTo(new Activated.NotPending());
        });
        office.refused(Who.ANA, "SELECT password_hash FROM account_password");
        office.refused(Who.WORKER, "SELECT password_hash FROM account_password");
        office.refused(Who.ANA, "UPDATE account_password SET password_hash = '$argon2id$x'");
    }

    @Test
    void noClientActivatesAnAccountWithoutAPassword() {
        office.refused(Who.ANA, "UPDATE account SET state = 'ACTIVE' WHERE id = ?", account);
        office.refused(Who.TERE, "UPDATE account SET state = 'ACTIVE' WHERE id = ?", account);
        office.refused(Who.TERE, """
                INSERT INTO account_password (account_id, password_hash, set_at) VALUES (?, '$argon2id$x', now())""", account);
    }
}
