package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.activation.Activations;
import mx.cea.ventanilla.accounts.registration.Checks;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Changes the address and telephone of accounts for who proved who he is (REG-2f). The address before and the one from
/// now on are both told, in the same transaction, so that nobody's account is taken from him unseen.
public final class Contacts {
    private final Database database;
    private final AccountActs acts;
    private final AccountLetters letters;
    private final Activations activations;

    public Contacts(Database database, AccountActs acts, AccountLetters letters, Activations activations) {
        this.database = database;
        this.acts = acts;
        this.letters = letters;
        this.activations = activations;
    }

    /// Changes address, telephone or both. An account that still waits for its activation is sent its link anew, since the
    /// one that it was sent went to an address that is not its own any more.
    public ChangeResult change(StaffMember by, AccountId id, ContactChange wish) {
        List<Fault> faults = wish.faults();
        if (!faults.isEmpty()) {
            return new ChangeResult.Refused(new ChangeRefusal.Faulty(faults));
        }
        return database.write(handle -> {
            Instant now = database.clock().now();
            return switch (Gate.before(handle, database.dialect(), by, id, now)) {
                case Gate.Shut(ChangeRefusal why) -> new ChangeResult.Refused(why);
                case Gate.Open(Account account) -> change(handle, by, account, wish, now);
            };
        });
    }

    private ChangeResult change(Handle handle, StaffMember by, Account account, ContactChange wish, Instant now) {
        EmailAddress email = EmailAddress.parse(wish.email()).orElseThrow();
        @Nullable String phone = Checks.tidyPhone(wish.phone()).orElse(null);
        boolean moved = !email.value().equals(account.email());
        if (!moved && Objects.equals(phone, account.phone())) {
            return new ChangeResult.Refused(new ChangeRefusal.NothingNew());
        }
        Account changed = new Account(
                account.id(),
                account.username(),
                account.displayName(),
                email.value(),
                phone,
                account.state(),
                account.createdAt());
        new ChangeRepository(handle).contact(changed);
        AccountAct act = acts.record(
                handle,
                by,
                new AccountActs.New(
                        account.id(), AccountAct.Kind.CONTACT_CHANGED, wish.channel(), declared(account, changed)),
                now);
        tell(handle, by, act, account, changed);
        if (moved && Activations.isPending(handle, account.id())) {
            activations.issue(handle, by, changed, wish.channel(), now);
        }
        return new ChangeResult.Changed(act);
    }

    private static Map<String, String> declared(Account before, Account now) {
        Map<String, String> declared = new HashMap<>();
        if (!before.email().equals(now.email())) {
            declared.put(AccountAct.PREVIOUS_EMAIL, before.email());
            declared.put("email", now.email());
        }
        if (!Objects.equals(before.phone(), now.phone())) {
            declared.put("previousPhone", before.phone() == null ? "" : before.phone());
            declared.put("phone", now.phone() == null ? "" : now.phone());
        }
        return declared;
    }

    private void tell(Handle handle, StaffMember by, AccountAct act, Account before, Account now) {
        AccountLetters.Desk desk = letters.at(handle);
        desk.queue(by, act, 1, new EmailAddress(now.email()), now, SystemTemplate.CONTACT_CHANGED, changes(before, now, now.email()));
        Optional<EmailAddress> old = EmailAddress.parse(before.email());
        if (old.isPresent() && !before.email().equalsIgnoreCase(now.email())) {
            // whoever reads there may be another by now
            desk.queue(by, act, 2, old.get(), now, SystemTemplate.CONTACT_CHANGED, changes(before, now, masked(now.email())));
        }
    }

    private static Map<Placeholder, String> changes(Account before, Account now, String email) {
        StringBuilder lines = new StringBuilder();
        if (!before.email().equals(now.email())) {
            lines.append("- ").append(Texts.get("accounts.changes.email", email)).append('\n');
        }
        if (!Objects.equals(before.phone(), now.phone())) {
            lines.append("- ").append(Texts.get(
                    now.phone() == null ? "accounts.changes.phone.none" : "accounts.changes.phone")).append('\n');
        }
        return Map.of(Placeholder.CAMBIOS, lines.toString().strip());
    }

    /// An address of which only its owner knows the rest: `x•••@example.com`.
    static String masked(String email) {
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "•••" + email.substring(email.lastIndexOf('@'));
    }
}
