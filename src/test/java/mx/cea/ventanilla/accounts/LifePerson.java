package mx.cea.ventanilla.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mx.cea.ventanilla.accounts.AccountAct.Kind;
import mx.cea.ventanilla.accounts.LifeStep.By;
import org.jspecify.annotations.Nullable;

/// An account as the rules have it.
final class LifePerson {
    final String username;
    final boolean address;
    final Set<Integer> contracts = new TreeSet<>();
    final List<Link> links = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();
    /// PENDING, ACTIVE or CANCELLED.
    AccountState registered;
    @Nullable By registeredBy;
    @Nullable Instant registeredAt;
    @Nullable Instant reservedUntil;
    @Nullable LocalDate exemptUntil;
    boolean everExempt;
    boolean proposed;
    boolean everProposed;
    int inVain;

    private final Map<By, Instant> proved = new EnumMap<>(By.class);
    private final List<String> acts = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private int letters;

    /// @param address whether there is one to which messages can be sent
    LifePerson(String username, boolean address, AccountState registered) {
        this.username = username;
        this.address = address;
        this.registered = registered;
    }

    /// A link for activating the account.
    static final class Link {
        final Instant expiresAt;
        Activated spent = Activated.NOT_YET;

        Link(Instant expiresAt) {
            this.expiresAt = expiresAt;
        }
    }

    enum Activated {
        NOT_YET,
        USED,
        REPLACED
    }

    static final class Block {
        /// Null: for debt.
        final @Nullable Instant endsAt;
        boolean told;
        AccountBlock.Lift.@Nullable Kind lift;

        Block(@Nullable Instant endsAt) {
            this.endsAt = endsAt;
        }

        boolean isOpen() {
            return lift == null;
        }

        boolean hasEnded(Instant now) {
            return endsAt != null && !endsAt.isAfter(now);
        }

        private String shown() {
            return (endsAt == null ? "DEBT" : "MISUSE until " + endsAt) + (lift == null ? "" : " lifted " + lift);
        }
    }

    boolean lives() {
        return registered != AccountState.CANCELLED;
    }

    /// Cancelled, with a block that nobody lifted.
    boolean leftBlock() {
        return !lives() && blocks.stream().anyMatch(Block::isOpen);
    }

    boolean isPending() {
        return registered == AccountState.PENDING;
    }

    boolean isBlockedForDebt() {
        return blocks.stream().anyMatch(b -> b.endsAt == null && b.isOpen());
    }

    /// Something done, of which the customer is told once, if he can be.
    void told(Kind kind, String cause) {
        act(kind, cause, address ? 1 : 0);
    }

    /// Something done of which he need not be told.
    void untold(Kind kind) {
        act(kind, "", 0);
    }

    private void act(Kind kind, String cause, int count) {
        acts.add(ShownAccount.act(kind, cause, count));
        history.add(kind.name());
        letters += count;
    }

    void noted(String action) {
        history.add(action);
    }

    void prove(By to, Instant now) {
        proved.put(to, now);
    }

    /// Nobody goes any more by what was proved before.
    void failed() {
        inVain++;
        proved.clear();
    }

    /// A proof is good for half an hour, for whom it was given to.
    boolean isProved(By to, Instant now) {
        Instant at = proved.get(to);
        return at != null && now.isBefore(at.plus(Duration.ofMinutes(30)));
    }

    /// By him, just now, before the customer's eyes.
    boolean isRegisteredBy(By one, Instant now) {
        return registeredBy == one && registeredAt != null && now.isBefore(registeredAt.plus(Duration.ofMinutes(30)));
    }

    ShownAccount shown(Instant now) {
        return new ShownAccount(
                username,
                lives() && blocks.stream().anyMatch(Block::isOpen) ? "BLOCKED" : registered.name(),
                standing(now),
                blocks.stream().map(Block::shown).toList(),
                List.copyOf(acts),
                List.copyOf(history),
                letters);
    }

    /// Blocked while any block is not lifted (BLO-9); once all that is left has ended, only a call is awaited (BLO-8).
    private String standing(Instant now) {
        List<Block> open = blocks.stream().filter(Block::isOpen).toList();
        if (!lives()) {
            return "Cancelled";
        }
        if (open.isEmpty()) {
            return isPending() ? "Pending" : "Active";
        }
        return open.stream().allMatch(b -> b.hasEnded(now)) ? "AwaitingCall" : "Blocked";
    }
}
