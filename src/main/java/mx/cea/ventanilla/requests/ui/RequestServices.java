package mx.cea.ventanilla.requests.ui;

import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.mail.Logo;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.requests.Answering;
import mx.cea.ventanilla.requests.Drafts;
import mx.cea.ventanilla.requests.RequestDesk;
import mx.cea.ventanilla.requests.RequestFiles;
import mx.cea.ventanilla.routing.Areas;
import mx.cea.ventanilla.schedule.OfficeSchedule;

/// What the page of a request works with.
///
/// @param logo the picture that messages carry, for their preview
public record RequestServices(
        RequestFiles files,
        RequestDesk desk,
        Answering answering,
        Drafts drafts,
        Areas areas,
        Outbox outbox,
        OfficeSchedule schedule,
        Clock clock,
        Logo logo) {}
