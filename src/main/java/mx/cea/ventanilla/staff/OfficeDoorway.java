package mx.cea.ventanilla.staff;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import org.jspecify.annotations.Nullable;

/// The way into the shared office, whose server proves the password: each member of staff is a login role there.
public final class OfficeDoorway implements Doorway {
    private final DatabaseAddress address;
    private final String workstation;
    private final Clock clock;
    private final Attempts attempts = new Attempts();
    private @Nullable Database database;

    OfficeDoorway(DatabaseAddress address, String workstation, Clock clock) {
        this.address = address;
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public synchronized SignInResult signIn(String typed, String password) {
        String username = Usernames.of(typed);
        Optional<SignInResult> refusal = refusal(username, password);
        return refusal.orElseGet(() -> enter(as(username, password)));
    }

    private SignInResult enter(DatabaseAddress login) {
        try {
            Database opened = Database.open(login);
            SignInResult result;
            try {
                result = who(opened);
            } catch (RuntimeException e) {
                opened.close();
                throw e;
            }
            if (result instanceof SignInResult.Welcome(StaffMember member, Database same)) {
                close();
                database = same;
            } else {
                opened.close();
            }
            return result;
        } catch (DatabaseException e) {
            return SignInResult.of(e);
        }
    }

    private SignInResult who(Database opened) {
        Optional<StaffEntry> entry = opened.read(StaffRepository::sessionUser);
        if (entry.isEmpty()) {
            return new SignInResult.NotStaff();
        }
        if (!entry.get().active()) {
            return new SignInResult.Inactive();
        }
        StaffMember member = entry.get().member();
        opened.run(h -> new History(opened.clock(), workstation)
                .record(h, member.id(), member.subject(), "SIGNED_IN", Map.of()));
        return new SignInResult.Welcome(member, opened);
    }

    @Override
    public synchronized SignInResult unlock(StaffMember member, String password) {
        Database open = database;
        if (open == null) {
            throw new IllegalStateException("Nobody has signed in");
        }
        return refusal(member.username(), password).orElseGet(() -> {
            try {
                return open.read(StaffRepository::sessionUser)
                        .filter(StaffEntry::active)
                        .<SignInResult>map(entry -> new SignInResult.Welcome(entry.member(), open))
                        .orElseGet(SignInResult.Inactive::new);
            } catch (DatabaseException e) {
                return SignInResult.of(e);
            }
        });
    }

    /// Whether the server, or this workstation's patience, refuses the login; empty where it does not.
    private Optional<SignInResult> refusal(String username, String password) {
        Instant now = clock.now();
        Optional<SignInResult> early = attempts.refusal(username, now);
        if (early.isPresent()) {
            return early;
        }
        try {
            Database.checkLogin(as(username, password));
            attempts.succeeded(username);
            return Optional.empty();
        } catch (DatabaseException.LoginRefused e)  {
            return Optional.of(
                    e.reason() == DatabaseException.LoginRefused.Reason.PASSWORD
                            ? attempts.failed(username, now)
                            : SignInResult.of(e));
        } catch (DatabaseException e) {
            return Optional.of(SignInResult.of(e));
        }
    }

    private DatabaseAddress as(String username, String password) {
        return new DatabaseAddress(address.url(), username, password);
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
