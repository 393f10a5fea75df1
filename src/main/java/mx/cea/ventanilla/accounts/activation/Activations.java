package mx.cea.ventanilla.accounts.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountBlocks;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.BlockWords;
import mx.cea.ventanilla.accounts.activation.Activated.Spent;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.MessageSecret;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Argon2id;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sends the links by which accounts are activated, and activates them: with the link's token by way of the portal, or at
/// the counter (ACT-1 to ACT-3). An account is activated once, whoever tries at the same time.
public final class Activations {
    private final Database database;
    private final AccountActs acts;
    private final AccountLetters letters;

    public Activations(Database database, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.acts = acts;
        this.letters = letters;
    }

    /// Whether an account waits for its activation, within the caller's transaction. One that is blocked may: its standing
    /// does not tell.
    public static boolean isPending(Handle handle, AccountId account) {
        return new ActivationRepository(handle).isPending(account);
    }

    /// Sends a link within the caller's transaction, in the place of any earlier one.
    ///
    /// @param by      null where the program itself acts
    /// @param account that waits for its activation, with an address to which messages can be sent
    /// @param channel by what way it was asked for
    /// @return the act [AccountAct.Kind#ACTIVATION_SENT]
    /// @throws IllegalArgumentException if the account's address is no usable one
    public AccountAct issue(
            Handle handle, @Nullable StaffMember by, Account account, AccountChannel channel, Instant now) {
        Setting.Values settings = Settings.valuesIn(handle);
        Instant expiresAt = now.plus(Duration.ofHours(settings.number(Setting.ACTIVATION_HOURS)));
        ActivationToken token = ActivationToken.random();
        ActivationRepository repository = new ActivationRepository(handle);
        repository.replaceToken(account.id(), now);
        repository.insertToken(by == null ? null : by.id(), account.id(), token.hash(), now, expiresAt);
        AccountAct act = acts.record(
                handle,
                by,
                new AccountActs.New(
                        account.id(),
                        AccountAct.Kind.ACTIVATION_SENT,
                        channel,
                        Map.of("email", account.email(), "expires", expiresAt.toString())),
                now);
        long message = letters.at(handle)
                .queue(
                        by,
                        act,
                        account,
                        SystemTemplate.ACTIVATION,
                        Map.of(
                                Placeholder.ENLACE, link(settings.text(Setting.ACTIVATION_URL)),
                                Placeholder.VIGENCIA, BlockWords.moment(expiresAt)));
        MessageSecret.keep(handle, message, token.text());
        return act;
    }

    private static String link(String address) {
        return address + (address.contains("?") ? "&" : "?") + "token=" + MessageSecret.MARK;
    }

    /// Sends a new link, since the earlier one was lost or ran out.
    public Resent resend(StaffMember by, AccountId id, AccountChannel channel) {
        if (!by.may(Permission.REGISTER_ACCOUNTS)) {
            return new Resent.NotPermitted();
        }
        return database.write(handle -> resend(handle, by, id, channel));
    }

    /// The same within the caller's transaction, for a member of staff who may.
    public Resent resend(Handle handle, StaffMember by, AccountId id, AccountChannel channel) {
        if (!new ActivationRepository(handle).holdPending(id)) {
            return new Resent.NotPending();
        }
        Account account = Accounts.byId(handle, id).orElseThrow();
        if (EmailAddress.parse(account.email()).isEmpty()) {
            return new Resent.NoAddress();
        }
        return new Resent.Sent(
                issue(handle, by, account, channel, database.clock().now()).folio());
    }

    /// Whether a member of staff may go by it that the customer before him is the holder of an account: he proved it, or
    /// was registered by him at the counter just now. Who decides what came by the portal has seen nobody.
    public boolean isKnown(StaffMember by, AccountId id) {
        return database.read(handle -> isKnown(handle, by, id, database.clock().now()));
    }

    private static boolean isKnown(Handle handle, StaffMember by, AccountId id, Instant now) {
        return IdentityChecks.isProved(handle, by, id, now)
                || new ActivationRepository(handle).isRegisteredBy(by.id(), id, now.minus(IdentityChecks.GOOD_FOR));
    }

    /// Activates an account before its holder's eyes, with the password that he typed unseen; the link that he was sent is
    /// good no more. By the password everything can be done to the account, so that it has to be known whose it is.
    public Activated atCounter(StaffMember by, AccountId id, String password) {
        if (!by.may(Permission.REGISTER_ACCOUNTS)) {
            return new Activated.NotPermitted();
        }
        Set<PasswordPolicy.Fault> faults = PasswordPolicy.faults(password);
        if (!faults.isEmpty()) {
            return new Activated.WeakPassword(faults);
        }
        // takes a while, and nobody is to wait for it with a row in hand
        String hash = Argon2id.hash(password);
        return database.write(handle -> {
            ActivationRepository repository = new ActivationRepository(handle);
            if (!repository.holdPending(id)) {
                return new Activated.NotPending();
            }
            Instant now = database.clock().now();
            if (!isKnown(handle, by, id, now)) {
                return new Activated.IdentityMissing();
            }
            repository.replaceToken(id, now);
            return activate(handle, by, id, hash, AccountChannel.COUNTER, now);
        });
    }

    /// Activates the account that a token belongs to, within the caller's transaction, which takes in what the portal sent.
    ///
    /// @param token        as the portal had it from the link
    /// @param passwordHash of the password that the customer made there: an Argon2id hash in the form of the PHC
    public Activated byToken(Handle handle, String token, String passwordHash) {
        ActivationRepository repository = new ActivationRepository(handle);
        String hash = new ActivationToken(token).hash();
        Instant now = database.clock().now();
        Optional<ActivationRepository.Row> found = repository.token(hash);
        if (found.isEmpty()) {
            return new Activated.UnknownToken();
        }
        ActivationRepository.Row row = found.get();
        if (spent(row, now) instanceof Activated.SpentToken spent) {
            return spent;
        }
        if (!Argon2id.isUsable(passwordHash)) {
            return new Activated.UnusableHash(row.account());
        }
        if (!repository.holdPending(row.account()) || !repository.useToken(row.id(), now)) {
            // somebody else was faster, with the same token or another way
            Activated.SpentToken spent = spent(repository.token(hash).orElseThrow(), now);
            return spent == null ? new Activated.SpentToken(row.account(), Spent.ENDED, now) : spent;
        }
        return activate(handle, null, row.account(), passwordHash, AccountChannel.PORTAL, now);
    }

    private static Activated.@Nullable SpentToken spent(ActivationRepository.Row row, Instant now) {
        if (row.usedAt() != null) {
            return new Activated.SpentToken(row.account(), Spent.USED, row.usedAt());
        }
        if (row.replacedAt() != null) {
            return new Activated.SpentToken(row.account(), Spent.REPLACED, row.replacedAt());
        }
        return row.expiresAt().isAfter(now)
                ? null
                : new Activated.SpentToken(row.account(), Spent.EXPIRED, row.expiresAt());
    }

    /// The account is in this transaction's hands, and pending.
    private Activated activate(
            Handle handle, @Nullable StaffMember by, AccountId id, String hash, AccountChannel channel, Instant now) {
        ActivationRepository repository = new ActivationRepository(handle);
        repository.insertPassword(id, hash, now);
        if (!repository.activate(id)) {
            throw new IllegalStateException("An account in hand was activated by somebody else: " + id);
        }
        AccountAct act = acts.record(
                handle, by, new AccountActs.New(id, AccountAct.Kind.ACTIVATED, channel, Map.of()), now);
        Account account = Accounts.byId(handle, id).orElseThrow();
        if (EmailAddress.parse(account.email()).isPresent()) {
            letters.at(handle).queue(by, act, account, SystemTemplate.ACTIVATED, causes(handle, id, now));
        }
        return new Activated.Done(act);
    }

    /// Why the account cannot be used although it is active; empty where it can.
    private static Map<Placeholder, String> causes(Handle handle, AccountId id, Instant now) {
        String causes = BlockWords.remaining(AccountBlocks.of(handle, id), now);
        return causes.isEmpty() ? Map.of() : Map.of(Placeholder.CAUSA, causes);
    }
}
