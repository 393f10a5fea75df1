package mx.cea.ventanilla.accounts.debt;

import java.util.List;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;

/// An account of a simulation with the contracts and invoices that prove it.
public record ProvedCase(DebtCase account, List<Proof> contracts) {
    public ProvedCase {
        contracts = List.copyOf(contracts);
    }
}
