package mx.cea.ventanilla.routing;

import mx.cea.ventanilla.mail.EmailAddress;

/// A part of CEA to which requests are routed.
///
/// @param mailbox      where the work goes
/// @param businessDays within how many it is expected back
public record Area(long id, String code, String name, EmailAddress mailbox, int businessDays, boolean active) {}
