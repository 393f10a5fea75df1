package mx.cea.ventanilla.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mx.cea.ventanilla.mail.BrandedLayout;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Letter;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.RenderedMail;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;

/// Writes the letters about a request in the office's one layout, and queues them (CON-10, CON-11).
final class Correspondence {
    private final BrandedLayout layout;
    private final OfficeSchedule schedule;

    Correspondence(BrandedLayout layout, OfficeSchedule schedule) {
        this.layout = layout;
        this.schedule = schedule;
    }

    /// Queued, and what it was numbered.
    record Queued(long id, String number) {}

    /// How long a message is held back, in which it can be taken back.
    Duration undo() {
        return Duration.ofSeconds(schedule.settings().number(Setting.UNDO_SECONDS));
    }

    String phone() {
        return schedule.settings().text(Setting.PHONE);
    }

    /// The letter to the customer as it would leave now.
    RenderedMail preview(
            Handle handle, Request request, StaffMember by, String title, String body, List<Letter.Fact> facts) {
        return render(nextNumber(handle, request), request, request.requester().name(), by, title, body, facts);
    }

    /// Queues a letter in the caller's transaction.
    ///
    /// @param greeting how the recipient is addressed
    Queued queue(
            Handle handle,
            Request request,
            StaffMember by,
            EmailAddress recipient,
            String greeting,
            String title,
            String body,
            List<Letter.Fact> facts,
            Instant now) {
        String number = nextNumber(handle, request);
        RenderedMail mail = render(number, request, greeting, by, title, body, facts);
        EmailAddress from = new EmailAddress(schedule.settings().text(Setting.MAIL_FROM_ADDRESS));
        long id = Outbox.queue(handle, by.id(), request.id().subject(), number, from, recipient, mail, now, undo());
        return new Queued(id, number);
    }

    private static String nextNumber(Handle handle, Request request) {
        return Outbox.nextNumber(handle, request.id().subject(), request.folio().text());
    }

    private RenderedMail render(
            String number,
            Request request,
            String greeting,
            StaffMember by,
            String title,
            String body,
            List<Letter.Fact> facts) {
        return layout.render(new Letter(
                number, request.folio().text(), greeting, title, body, facts, request.matter().body(), by.name()));
    }
}
