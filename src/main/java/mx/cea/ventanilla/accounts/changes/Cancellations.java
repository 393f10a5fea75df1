package mx.cea.ventanilla.accounts.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlock;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Cancels accounts at the wish of their holders or of who acts for them, at any time, blocked or not (BAJ-6). Blocks that
/// are open stay as they are, and so do requests; the holder may register anew whenever he likes.
public final class Cancellations {
    private final Database database;
    private final AccountActs acts;
    private final AccountLetters letters;

    public Cancellations(Database database, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.acts = acts;
        this.letters = letters;
    }

    /// Cancels an account for who proved who he is.
    public CancellationResult cancel(StaffMember by, AccountId id, Cancellation wish) {
        return database.write(handle -> cancel(handle, by, id, wish, database.clock().now()));
    }

    /// The same within the caller's transaction.
    ///
    /// @param by null where the program takes in what came by way of the portal, whose customer has logged in there
    public CancellationResult cancel(
            Handle handle, @Nullable StaffMember by, AccountId id, Cancellation wish, Instant now) {
        if (by != null && !by.may(Permission.CHANGE_ACCOUNTS)) {
            return refused(new ChangeRefusal.NotPermitted(Permission.CHANGE_ACCOUNTS));
        }
        if (!wish.hasDocument()) {
            return refused(new ChangeRefusal.DocumentMissing(Cancellation.MIN_DOCUMENT, Cancellation.MAX_DOCUMENT));
        }
        Optional<Account> found = Accounts.take(handle, database.dialect(), List.of(id)).stream().findFirst();
        if (found.isEmpty()) {
            return refused(new ChangeRefusal.NoSuchAccount());
        }
        if (by != null && !IdentityChecks.isProved(handle, by, id, now)) {
            return refused(new ChangeRefusal.IdentityMissing(IdentityPurpose.CANCELLATION));
        }
        if (wish.asker() == Asker.REPRESENTATIVE
                && Representatives.of(handle, id).stream().noneMatch(Representative::isCurrent)) {
            return refused(new ChangeRefusal.NoRepresentative());
        }
        return cancelled(handle, by, found.get(), wish, now);
    }

    private CancellationResult cancelled(
            Handle handle, @Nullable StaffMember by, Account account, Cancellation wish, Instant now) {
        ChangeRepository repository = new ChangeRepository(handle);
        Instant until = now.plus(Duration.ofDays(Settings.valuesIn(handle).number(Setting.USERNAME_RESERVED_DAYS)));
        if (!repository.cancel(account.id(), now, until)) {
            return refused(new ChangeRefusal.NotInUse(account.state()));
        }
        List<Folio> requests = repository.openRequests(account.id());
        List<AccountBlock> blocks = AccountBlocks.of(handle, account.id()).stream().filter(AccountBlock::isOpen).toList();
        Map<String, String> declared = new HashMap<>();
        declared.put("asker", wish.asker().name());
        declared.put("document", wish.tidyDocument());
        declared.put("requests", requests.stream().map(Folio::text).collect(Collectors.joining(", ")));
        AccountAct act = acts.record(
                handle, by, new AccountActs.New(account.id(), AccountAct.Kind.CANCELLED, wish.channel(), declared), now);
        boolean told = EmailAddress.parse(account.email()).isPresent();
        if (told) {
            letters.at(handle).queue(by, act, account, SystemTemplate.CANCELLATION, Map.of(
                    Placeholder.FECHA_FIN, Dates.inWords(until.atZone(Clock.ZONE).toLocalDate()),
                    Placeholder.SOLICITUDES,
                    requests.stream().map(folio -> "- " + folio.text()).collect(Collectors.joining("\n"))));
        }
        return new CancellationResult.Cancelled(act, until, told, requests, blocks);
    }

    private static CancellationResult refused(ChangeRefusal why) {
        return new CancellationResult.Refused(why);
    }
}
