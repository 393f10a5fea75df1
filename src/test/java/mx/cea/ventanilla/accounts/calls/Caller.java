package mx.cea.ventanilla.accounts.calls;

import java.time.Duration;
import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.Question;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.testing.TestOffice;

/// Somebody who calls about his account, and what he answers.
public final class Caller {
    private final TestOffice office;
    public final Account account;
    public final IdentityChecks identity;

    public Caller(TestOffice office) {
        this.office = office;
        identity = new IdentityChecks(office.database, office.app.accounts());
        office.database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.contracts(List.of(Register.contract("1001541", "132.700.339")));
            load.invoices(List.of(Register.invoice("1001541", "000120260300000001", "2026-03", 42150)));
            load.payments(List.of(Register.payment("1001541", "000120260300000001", "2026-03-20", "2026-03-21", 42150)));
            Accounts.load(h, List.of(new Accounts.NewAccount(
                    new Username("xochitl"), "Xóchitl de la Cruz Peña", "xochitl@example.com", "4421234567",
                    AccountState.ACTIVE, office.clock.now(), List.of(new ContractNumber("1001541")))));
        });
        account = office.app.accounts().byUsername(new Username("xochitl")).orElseThrow();
    }

    /// @param proof of a debt, as the row keeps it; ignored for misuse
    public void block(String cause, String proof, Duration end) {
        office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, ends_at)
                        VALUES (:id, :cause, :reason, :at, :end)""")
                .bind("id", account.id().value())
                .bind("cause", cause)
                .bind("reason", cause.equals("DEBT") ? proof : "uso contrario a las condiciones")
                .bind("at", office.clock.now().minus(Duration.ofDays(7)))
                .bind("end", cause.equals("DEBT") ? null : office.clock.now().plus(end))
                .execute());
    }

    /// What whoever knows answers.
    public static String answer(Question.Kind kind) {
        return switch (kind) {
            case STREET -> "calle otomies";
            case COLONIA -> "juriquilla";
            case POSTAL_CODE -> "76226";
            case METER -> "9284";
            case LAST_PAID -> "421.50";
            case SECOND_SURNAME -> "pena";
            case TELEPHONE -> "4567";
        };
    }
}
