package mx.cea.ventanilla.users.ui;

import mx.cea.ventanilla.accounts.changes.Representatives;
import mx.cea.ventanilla.accounts.changes.ui.ChangeServices;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.mail.Logo;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.users.UserFiles;

/// What the window of an account works with.
///
/// @param logo the picture that messages carry, for their preview
public record AccountServices(
        UserFiles files,
        Representatives representatives,
        ChangeServices changes,
        Outbox outbox,
        Clock clock,
        Logo logo) {}
