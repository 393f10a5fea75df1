package mx.cea.ventanilla.accounts.identity;

import mx.cea.ventanilla.staff.Permission;

/// For what somebody has to prove who he is.
public enum IdentityPurpose {
    /// At a call, for an account that was blocked for misuse (BLO-8).
    REACTIVATION(Permission.REACTIVATE_ACCOUNTS),
    /// Of address, telephone or representative.
    CHANGE(Permission.CHANGE_ACCOUNTS),
    /// At the holder's own wish (BAJ-6).
    CANCELLATION(Permission.CHANGE_ACCOUNTS);

    private final Permission needed;

    IdentityPurpose(Permission needed) {
        this.needed = needed;
    }

    /// Who may ask for it.
    Permission needed() {
        return needed;
    }
}
