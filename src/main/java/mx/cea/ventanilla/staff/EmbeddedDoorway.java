package mx.cea.ventanilla.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.DatabaseException;
import org.jspecify.annotations.Nullable;

/// The way into the embedded database, which is opened once, before anybody signs in, and knows the passwords' hashes.
/// A username that nobody has is met with the same time, waits and locks as one that somebody has.
public final class EmbeddedDoorway implements Doorway {
    private final DatabaseAddress address;
    private final String workstation;
    private final @Nullable Clock givenClock;
    private final Attempts unknown = new Attempts();
    private @Nullable Database database;

    EmbeddedDoorway(DatabaseAddress address, String workstation) {
        this(address, workstation, null);
    }

    EmbeddedDoorway(DatabaseAddress address, String workstation, @Nullable Clock clock) {
        this.address = address;
        this.workstation = workstation;
        this.givenClock = clock;
    }

    /// The database, opened at the first call; for what is done before anybody signs in.
    ///
    /// @throws DatabaseException if it cannot be opened
    public synchronized Database database() {
        if (database == null) {
            database = givenClock == null ? Database.open(address) : Database.open(address, givenClock);
        }
        return database;
    }

    @Override
    public synchronized SignInResult signIn(String username, String password) {
        SignInResult result = prove(username, password);
        if (result instanceof SignInResult.Welcome(StaffMember member, Database opened)) {
            opened.run(h -> history(opened).record(h, member.id(), member.subject(), "SIGNED_IN", Map.of()));
        }
        return result;
    }

    @Override
    public synchronized SignInResult unlock(StaffMember member, String password) {
        if (database == null) {
            throw new IllegalStateException("Nobody has signed in");
        }
        return prove(member.username(), password);
    }

    private SignInResult prove(String typed, String password) {
        String username = Usernames.of(typed);
        try {
            Database open = database();
            Instant now = open.clock().now();
            Optional<StaffRepository.Credentials> found = open.read(h -> StaffRepository.credentials(h, username));
            Optional<SignInResult> refusal = found.isPresent()
                    ? lockedStill(found.get(), now)
                    : unknown.refusal(username, now);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            boolean right = Passwords.matches(
                    password, found.map(StaffRepository.Credentials::passwordHash).orElse(null));
            if (found.isEmpty()) {
                return unknown.failed(username, now);
            }
            return right ? admit(open, found.get()) : turnAway(open, found.get(), now);
        } catch (DatabaseException e) {
            return SignInResult.of(e);
        }
    }

    private static Optional<SignInResult> lockedStill(StaffRepository.Credentials who, Instant now) {
        Instant until = who.lockedUntil();
        return until != null && now.isBefore(until)
                ? Optional.of(new SignInResult.LockedFor(Duration.between(now, until)))
                : Optional.empty();
    }

    private static SignInResult admit(Database open, StaffRepository.Credentials who) {
        if (who.failures() > 0) {
            open.run(h -> StaffRepository.forgetFailures(h, who.member().id()));
        }
        return who.active() ? new SignInResult.Welcome(who.member(), open) : new SignInResult.Inactive();
    }

    private SignInResult turnAway(Database open, StaffRepository.Credentials who, Instant now) {
        int failures = Patience.next(who.failures());
        open.run(h -> {
            StaffRepository.keepFailures(h, who.member().id(), failures, now.plus(Patience.after(failures)));
            if (failures == Patience.LIMIT) {
                history(open).record(h, null, who.member().subject(), "LOCKED", Map.of());
            }
        });
        return Patience.told(failures);
    }

    private History history(Database open) {
        return new History(open.clock(), workstation);
    }

    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
