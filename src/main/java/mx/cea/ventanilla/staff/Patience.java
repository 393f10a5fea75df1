package mx.cea.ventanilla.staff;

import java.time.Duration;

/// How wrong passwords slow down and then lock.
final class Patience {
    /// So many wrong passwords in a row lock.
    static final int LIMIT = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    private Patience() {}

    /// How long nothing is looked at after so many wrong passwords in a row: 1, 2, 4, 8 seconds, then the lock.
    static Duration after(int failures) {
        return failures >= LIMIT ? LOCK : Duration.ofSeconds(1L << (failures - 1));
    }

    /// The count after one more wrong password; it begins anew once a lock was sat out.
    static int next(int failures) {
        return failures >= LIMIT ? 1 : failures + 1;
    }

    /// What is told after so many wrong passwords.
    static SignInResult told(int failures) {
        return failures >= LIMIT
                ? new SignInResult.LockedFor(LOCK)
                : new SignInResult.WrongPassword(after(failures));
    }
}
