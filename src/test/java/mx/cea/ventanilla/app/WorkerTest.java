package mx.cea.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.debt.DebtOffice;
import mx.cea.ventanilla.persistence.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private final DebtOffice debt = new DebtOffice(Dialect.SQLITE);
    private final Worker worker = new Worker(debt.office.app);

    @AfterEach
    void close() {
        debt.close();
    }

    @Test
    void aJobThatFailsHoldsUpNoOtherAndIsReported() {
        debt.contract("1001", "2025-11");
        debt.account("ana", "1001");
        debt.block("ana");
        debt.pay("1001", "2025-11", 10_000);
        debt.office.database.run(h -> h.execute("ALTER TABLE portal_document RENAME TO portal_document_gone"));

        assertThatThrownBy(worker::runOnce).hasStackTraceContaining("portal_document");

        assertThat(debt.byName("ana").state()).isEqualTo(AccountState.ACTIVE);
    }
}
