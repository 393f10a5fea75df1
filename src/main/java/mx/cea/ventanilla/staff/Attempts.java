package mx.cea.ventanilla.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Counts wrong passwords of usernames that no row keeps count for, as long as this process runs. In the shared office
/// that is all of them: this only spares the honest a locked account, and whoever leaves this program aside meets the
/// server's own `auth_delay`.
final class Attempts {
    private static final int KEPT = 1000;

    private record Count(int failures, Instant until) {}

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > KEPT;
        }
    };

    Optional<SignInResult> refusal(String username, Instant now) {
        Count count = counts.get(username);
        return count != null && now.isBefore(count.until())
                ? Optional.of(new SignInResult.LockedFor(Duration.between(now, count.until())))
                : Optional.empty();
    }

    SignInResult failed(String username, Instant now) {
        Count before = counts.get(username);
        int failures = Patience.next(before == null ? 0 : before.failures());
        counts.put(username, new Count(failures, now.plus(Patience.after(failures))));
        return Patience.told(failures);
    }

    void succeeded(String username) {
        counts.remove(username);
    }
}
