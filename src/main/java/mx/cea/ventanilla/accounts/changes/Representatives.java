package mx.cea.ventanilla.accounts.changes;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountLetters;
import mx.cea.ventanilla.accounts.changes.RepresentativeRepository.SoundScan;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.mail.EmailAddress;
import mx.cea.ventanilla.mail.Placeholder;
import mx.cea.ventanilla.mail.SystemTemplate;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Who acts for the holders of accounts, past and present (REG-1). One at a time; who comes after ends who was before.
public final class Representatives {
    private final Database database;
    private final AccountActs acts;
    private final AccountLetters letters;

    public Representatives(Database database, AccountActs acts, AccountLetters letters) {
        this.database = database;
        this.acts = acts;
        this.letters = letters;
    }

    /// Those of an account, the latest first, within the caller's transaction.
    public static List<Representative> of(Handle handle, AccountId account) {
        return new RepresentativeRepository(handle).of(account);
    }

    /// Whether somebody may look at the documents that accredit representatives.
    public static boolean mayRead(StaffMember by) {
        return by.may(Permission.CHANGE_ACCOUNTS);
    }

    /// The document of a representative as it was scanned; empty where it was not, or where he may not look at it.
    public Optional<byte[]> document(StaffMember by, Representative representative) {
        return mayRead(by)
                ? database.read(handle -> new RepresentativeRepository(handle).content(representative.id()))
                : Optional.empty();
    }

    /// Notes who acts for the holder from now on, for who proved who he is.
    public ChangeResult appoint(StaffMember by, AccountId id, NewRepresentative typed, AccountChannel channel) {
        List<Fault> faults = typed.faults();
        if (!faults.isEmpty()) {
            return new ChangeResult.Refused(new ChangeRefusal.Faulty(faults));
        }
        return change(by, id, typed.tidy(), channel);
    }

    /// Notes that the holder acts for himself from now on, for who proved who he is.
    public ChangeResult end(StaffMember by, AccountId id, AccountChannel channel) {
        return change(by, id, null, channel);
    }

    private ChangeResult change(StaffMember by, AccountId id, @Nullable NewRepresentative wanted, AccountChannel channel) {
        return database.write(handle -> {
            Instant now = database.clock().now();
            return switch (Gate.before(handle, database.dialect(), by, id, now)) {
                case Gate.Shut(ChangeRefusal why) -> new ChangeResult.Refused(why);
                case Gate.Open(Account account) -> change(handle, by, account, wanted, channel, now);
            };
        });
    }

    private ChangeResult change(
            Handle handle,
            StaffMember by,
            Account account,
            @Nullable NewRepresentative wanted,
            AccountChannel channel,
            Instant now) {
        RepresentativeRepository repository = new RepresentativeRepository(handle);
        Optional<Representative> before =
                repository.of(account.id()).stream().filter(Representative::isCurrent).findFirst();
        boolean ended = repository.end(account.id(), by.id(), now);
        if (wanted == null && !ended) {
            return new ChangeResult.Refused(new ChangeRefusal.NoRepresentative());
        }
        if (wanted != null) {
            repository.insert(account.id(), wanted, sound(wanted), by.id(), now);
        }
        AccountAct act = acts.record(
                handle,
                by,
                new AccountActs.New(
                        account.id(), AccountAct.Kind.REPRESENTATIVE_CHANGED, channel, declared(before, wanted)),
                now);
        if (EmailAddress.parse(account.email()).isPresent()) {
            letters.at(handle).queue(by, act, account, SystemTemplate.REPRESENTATIVE_CHANGED, Map.of(
                    Placeholder.CAMBIOS,
                    "- " + (wanted == null
                            ? Texts.get("accounts.changes.representative.none")
                            : Texts.get(
                                    "accounts.changes.representative",
                                    wanted.name(),
                                    Texts.get("users.representative.kind." + wanted.kind())))));
        }
        return new ChangeResult.Changed(act);
    }

    private static Map<String, String> declared(Optional<Representative> before, @Nullable NewRepresentative wanted) {
        Map<String, String> declared = new HashMap<>();
        before.ifPresent(former -> declared.put("previousRepresentative", former.name()));
        if (wanted != null) {
            declared.put("representative", wanted.name());
            declared.put("document", wanted.document());
        }
        return declared;
    }

    private static @Nullable SoundScan sound(NewRepresentative representative) {
        NewRepresentative.File scan = representative.scan();
        if (scan == null) {
            return null;
        }
        String type = FileContent.mediaType(scan.content());
        return new SoundScan(
                FileContent.safeName(scan.name(), type), type, scan.content(), FileContent.sha256(scan.content()));
    }
}
