package mx.cea.ventanilla.accounts.debt.ui;

import mx.cea.ventanilla.accounts.debt.BlockedAccounts;
import mx.cea.ventanilla.accounts.debt.DebtApplication;
import mx.cea.ventanilla.accounts.debt.DebtRuns;
import mx.cea.ventanilla.accounts.debt.DebtWorkbook;
import mx.cea.ventanilla.accounts.debt.Exemptions;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.common.Clock;

/// What the views of debt ask.
public record DebtServices(
        DebtRuns runs,
        DebtApplication application,
        Exemptions exemptions,
        BlockedAccounts blocked,
        Misuse misuse,
        DebtWorkbook workbook,
        Clock clock) {}
