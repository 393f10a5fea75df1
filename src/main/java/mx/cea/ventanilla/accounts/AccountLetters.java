package mx.cea.ventanilla.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.BrandedLayout;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Filled;
import mx.cea.ventanilla.mail.Letter;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.mail.TemplateLibrary;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tells customers what was done to their accounts, in the office's one layout and under the folio of the act
/// (CON-10, CON-11).
public final class AccountLetters {
    private final TemplateLibrary templates;
    private final BrandedLayout layout;

    public AccountLetters(TemplateLibrary templates, BrandedLayout layout) {
        this.templates = templates;
        this.layout = layout;
    }

    /// For one transaction, which reads the settings once for however many letters it queues.
    public Desk at(Handle handle) {
        return new Desk(handle, Settings.valuesIn(handle));
    }

    /// Queues letters within a transaction. They cannot be taken back: what they tell of is done.
    public final class Desk {
        private final Handle handle;
        private final Setting.Values settings;

        private Desk(Handle handle, Setting.Values settings) {
            this.handle = handle;
            this.settings = settings;
        }

        /// Queues the only letter about an act.
        ///
        /// @param by     the author; null where the program acts
        /// @param to     the account with the address that is written to
        /// @param values what the template needs beyond name, username, folio and the telephone centre
        /// @return the message's id
        /// @throws IllegalArgumentException if the template needs a value that is not given, or the account has no
        ///     usable address
        public long queue(
                @Nullable StaffMember by,
                AccountAct act,
                Account to,
                SystemTemplate template,
                Map<Placeholder, String> values) {
            EmailAddress address = EmailAddress.parse(to.email())
                    .orElseThrow(() -> new IllegalArgumentException("No usable address: account " + to.id().value()));
            return queue(by, act, 1, address, to, template, values);
        }

        /// Queues one of several letters about an act.
        ///
        /// @param number    counts the letters of the act, from 1
        /// @param recipient the account's address, or the one that it had before the act
        public long queue(
                @Nullable StaffMember by,
                AccountAct act,
                int number,
                EmailAddress recipient,
                Account account,
                SystemTemplate template,
                Map<Placeholder, String> values) {
            Map<Placeholder, String> given = new EnumMap<>(Placeholder.class);
            given.put(Placeholder.USUARIO, account.username().text());
            given.putAll(values);
            return queue(
                    by,
                    act.folio(),
                    act.folio().text() + "/" + number,
                    act.account().subject(),
                    recipient,
                    account.displayName(),
                    template,
                    given,
                    act.at());
        }

        /// Queues the next answer to something that a customer sent under a folio of its own, and that is no act.
        ///
        /// @param about what it is about: an account, or what was applied for
        /// @param name  with which the customer is addressed
        public long answer(
                @Nullable StaffMember by,
                Folio folio,
                Subject about,
                EmailAddress recipient,
                String name,
                SystemTemplate template,
                Map<Placeholder, String> values,
                Instant at) {
            String number = Outbox.nextNumber(handle, about, folio.text());
            return queue(by, folio, number, about, recipient, name, template, values, at);
        }

        private long queue(
                @Nullable StaffMember by,
                Folio folio,
                String number,
                Subject about,
                EmailAddress recipient,
                String name,
                SystemTemplate template,
                Map<Placeholder, String> values,
                Instant at) {
            Filled filled = TemplateLibrary.fill(templates.template(template), given(folio, name, values));
            if (!filled.missing().isEmpty()) {
                throw new IllegalArgumentException(template + " lacks " + filled.missing());
            }
            return Outbox.queue(
                    handle,
                    by == null ? null : by.id(),
                    about,
                    number,
                    new EmailAddress(settings.text(Setting.MAIL_FROM_ADDRESS)),
                    recipient,
                    layout.render(new Letter(
                            number,
                            folio.text(),
                            name,
                            filled.subject(),
                            filled.body(),
                            List.of(),
                            null,
                            by == null ? null : by.name())),
                    at,
                    Duration.ZERO);
        }

        private Map<String, String> given(Folio folio, String name, Map<Placeholder, String> values) {
            Map<String, String> given = new HashMap<>();
            given.put(Placeholder.NOMBRE.key(), name);
            given.put(Placeholder.FOLIO.key(), folio.text());
            given.put(Placeholder.TELEFONO_CEA.key(), settings.text(Setting.PHONE));
            values.forEach((placeholder, value) -> given.put(placeholder.key(), value));
            return given;
        }
    }
}
