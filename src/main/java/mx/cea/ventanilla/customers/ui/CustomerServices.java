package mx.cea.ventanilla.customers.ui;

import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.contracts.cfdi.CfdiPage;
import mx.cea.ventanilla.contracts.cfdi.Cfdis;
import mx.cea.ventanilla.customers.CustomerFiles;
import mx.cea.ventanilla.customers.ReportedReadings;
import mx.cea.ventanilla.mail.Logo;
import mx.cea.ventanilla.mail.Outbox;

/// What the window of a contract works with.
///
/// @param logo the picture that messages carry, for their preview
public record CustomerServices(
        CustomerFiles files,
        ReportedReadings readings,
        Cfdis cfdis,
        CfdiPage cfdiPage,
        Outbox outbox,
        Clock clock,
        Logo logo) {}
