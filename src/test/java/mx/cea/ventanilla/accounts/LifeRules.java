package mx.cea.ventanilla.accounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.cea.ventanilla.accounts.AccountAct.Kind;
import mx.cea.ventanilla.accounts.AccountBlock.Lift;
import mx.cea.ventanilla.accounts.LifePerson.Activated;
import mx.cea.ventanilla.accounts.LifeStep.By;
import mx.cea.ventanilla.common.Clock;
import org.jspecify.annotations.Nullable;

/// What must come of each step, by the operating rules alone: the program is not asked. It is as plain as can be, so that
/// whoever reads it sees the rules.
final class LifeRules {
    /// What there is at the beginning: which contracts an account has, and whether it has a usable address.
    record Beginning(List<Integer> contracts, boolean address) {}

    static final List<Beginning> BEGINNING = List.of(
            new Beginning(List.of(0), true), new Beginning(List.of(1, 2), true), new Beginning(List.of(0, 2), false));
    static final int RESERVED_DAYS = 20;
    static final String NOBODY = "nobody there";
    private static final String NOT_PERMITTED = "NotPermitted";

    private final Clock clock;
    private final List<LifePerson> accounts = new ArrayList<>();
    private final LifeLedger ledger = new LifeLedger();
    private final Map<Integer, Integer> clarifications = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    private int wrongGuesses;

    LifeRules(Clock clock) {
        this.clock = clock;
        for (int i = 0; i < BEGINNING.size(); i++) {
            LifePerson person = new LifePerson(username(i), BEGINNING.get(i).address(), AccountState.ACTIVE);
            person.contracts.addAll(BEGINNING.get(i).contracts());
            accounts.add(person);
        }
    }

    private static final class Run {
        final List<LifePerson> free = new ArrayList<>();
        boolean applied;
    }

    /// How often a meter's number was guessed wrong: from some on, guesses are slowed, which is not looked at here.
    int wrongGuesses() {
        return wrongGuesses;
    }

    /// What must be shown of every account there ever was.
    List<ShownAccount> shown() {
        return accounts.stream().map(p -> p.shown(clock.now())).toList();
    }

    static String username(int place) {
        return "u" + place;
    }

    /// What must come of a step, in the words of the program's results.
    String take(LifeStep step) {
        return switch (step) {
            case LifeStep.Register s -> register(s);
            case LifeStep.Link s -> with(s.account(), p -> link(p, s));
            case LifeStep.Resend s -> with(s.account(), p -> resend(p, s.by()));
            case LifeStep.UseLink s -> with(s.account(), p -> useLink(p, s.back()));
            case LifeStep.TypePassword s -> with(s.account(), p -> typePassword(p, s));
            case LifeStep.Invoice s -> {
                ledger.bill(s.contract(), today().minusDays(s.overdue()));
                yield "";
            }
            case LifeStep.Pay s -> ledger.pay(s, today()) == null ? NOBODY : "";
            case LifeStep.Clarify s -> {
                clarifications.put(s.contract(), s.open() ? clarifications.getOrDefault(s.contract(), 0) + 1 : 0);
                yield "";
            }
            case LifeStep.Simulate s -> simulate(s.by());
            case LifeStep.Apply s -> apply(s);
            case LifeStep.Exempt s -> with(s.account(), p -> exempt(p, s));
            case LifeStep.WithdrawExemption s -> with(s.account(), p -> withdraw(p, s.by()));
            case LifeStep.LiftPaid _ -> liftPaid();
            case LifeStep.Propose s -> with(s.account(), p -> propose(p, s.by()));
            case LifeStep.Decide s -> with(s.account(), p -> decide(p, s));
            case LifeStep.LiftEarly s -> with(s.account(), p -> liftEarly(p, s.by()));
            case LifeStep.TellEnds _ -> tellEnds();
            case LifeStep.ShowDocument s -> with(s.account(), p -> show(p, s.by()));
            case LifeStep.Answer s -> with(s.account(), p -> prove(p, s.by(), s.by() == By.TELEPHONE, s.right()));
            case LifeStep.LetTryAgain s -> with(s.account(), p -> letTryAgain(p, s.by()));
            case LifeStep.Reactivate s -> with(s.account(), p -> reactivate(p, s.by()));
            case LifeStep.Cancel s -> with(s.account(), p -> cancel(p, s.by()));
            case LifeStep.Wait _ -> "";
        };
    }

    @FunctionalInterface
    private interface What {
        String of(LifePerson person);
    }

    /// The last account of that username.
    private String with(int account, What what) {
        return accounts.reversed().stream()
                .filter(p -> p.username.equals(username(account)))
                .findFirst()
                .map(what::of)
                .orElse(NOBODY);
    }

    private LocalDate today() {
        return clock.today();
    }

    private static boolean isOffice(By by) {
        return by == By.AGENT || by == By.SUPERVISOR;
    }

    // REG-1 to REG-3: one holder has all the contracts, so that any other account in use is like the new one
    private String register(LifeStep.Register s) {
        if (s.by() == By.TELEPHONE) {
            return NOT_PERMITTED;
        }
        for (LifePerson other : accounts) {
            if (other.username.equals(username(s.account()))
                    && (other.reservedUntil == null || other.reservedUntil.isAfter(clock.now()))) {
                return other.lives() ? "Faulty TAKEN" : "Faulty RESERVED";
            }
        }
        if (!s.meter()) {
            wrongGuesses++;
            return "Unmatched";
        }
        if (!s.confirmed() && accounts.stream().anyMatch(p -> p.lives() || p.leftBlock())) {
            return "ToConfirm";
        }
        if (s.by() != By.SUPERVISOR && accounts.stream().anyMatch(LifePerson::leftBlock)) {
            return "ForSupervisor"; // BLO-9
        }
        LifePerson person = new LifePerson(username(s.account()), true, AccountState.PENDING);
        person.contracts.add(s.contract());
        person.registeredBy = s.by();
        person.registeredAt = clock.now();
        person.untold(Kind.REGISTERED);
        accounts.add(person);
        sendLink(person);
        return "Registered";
    }

    private String link(LifePerson person, LifeStep.Link s) {
        if (!isOffice(s.by())) {
            return NOT_PERMITTED;
        }
        if (!person.lives()) {
            return "NotOpen";
        }
        if (person.contracts.contains(s.contract())) {
            return "AlreadyLinked";
        }
        List<LifePerson> others = accounts.stream().filter(p -> p.contracts.contains(s.contract())).toList();
        if (!s.confirmed() && others.stream().anyMatch(p -> p.lives() || p.leftBlock())) {
            return "ToConfirm";
        }
        if (s.by() != By.SUPERVISOR && others.stream().anyMatch(LifePerson::leftBlock)) {
            return "ForSupervisor"; // BLO-9
        }
        person.contracts.add(s.contract());
        person.told(Kind.CONTRACT_LINKED, "");
        return "Linked";
    }

    // ACT-1: one link is good at a time, for 72 hours, once
    private void sendLink(LifePerson person) {
        replaceLinks(person);
        person.links.add(new LifePerson.Link(clock.now().plus(Duration.ofHours(72))));
        person.told(Kind.ACTIVATION_SENT, "");
    }

    private static void replaceLinks(LifePerson person) {
        person.links.stream().filter(l -> l.spent == Activated.NOT_YET).forEach(l -> l.spent = Activated.REPLACED);
    }

    private String resend(LifePerson person, By by) {
        if (!isOffice(by)) {
            return NOT_PERMITTED;
        }
        if (!person.isPending()) {
            return "NotPending";
        }
        sendLink(person);
        return "Sent";
    }

    private String useLink(LifePerson person, int back) {
        if (back >= person.links.size()) {
            return NOBODY;
        }
        LifePerson.Link link = person.links.reversed().get(back);
        if (link.spent != Activated.NOT_YET) {
            return "SpentToken " + link.spent;
        }
        if (!link.expiresAt.isAfter(clock.now())) {
            return "SpentToken EXPIRED";
        }
        if (!person.isPending()) {
            return "SpentToken ENDED";
        }
        link.spent = Activated.USED;
        return activate(person);
    }

    private String typePassword(LifePerson person, LifeStep.TypePassword s) {
        if (!isOffice(s.by())) {
            return NOT_PERMITTED;
        }
        if (!s.strong()) {
            return "WeakPassword"; // ACT-2
        }
        if (!person.isPending()) {
            return "NotPending";
        }
        if (!person.isProved(s.by(), clock.now()) && !person.isRegisteredBy(s.by(), clock.now())) {
            return "IdentityMissing";
        }
        replaceLinks(person);
        return activate(person);
    }

    private static String activate(LifePerson person) {
        person.registered = AccountState.ACTIVE;
        person.told(Kind.ACTIVATED, ""); // ACT-3
        return "Done";
    }

    private List<Integer> crossing(LifePerson person) {
        return person.contracts.stream().filter(c -> ledger.crosses(c, today())).toList();
    }

    /// BLO-7: what holds a block back; null where nothing does.
    private @Nullable String held(LifePerson person) {
        if (person.exemptUntil != null && !person.exemptUntil.isBefore(today())) {
            return "EXEMPT";
        }
        List<Integer> crossing = crossing(person);
        if (crossing.stream().anyMatch(c -> !isClarified(c) && !ledger.hasUnposted(c, today()))) {
            return null;
        }
        return crossing.stream().anyMatch(this::isClarified) ? "CLARIFICATION" : crossing.isEmpty() ? null : "UNPOSTED";
    }

    private boolean isClarified(int contract) {
        return clarifications.getOrDefault(contract, 0) > 0;
    }

    private String simulate(By by) {
        if (by != By.SUPERVISOR) {
            return NOT_PERMITTED;
        }
        Run run = new Run();
        runs.add(run);
        List<String> found = new ArrayList<>();
        for (LifePerson person : accounts) {
            if (person.registered == AccountState.ACTIVE && !person.isBlockedForDebt() && !crossing(person).isEmpty()) {
                String held = held(person);
                found.add(person.username + " " + (held == null ? "" : held));
                if (held == null) {
                    run.free.add(person);
                }
            }
        }
        return "Made " + found.stream().sorted().toList();
    }

    /// Everybody is measured again before he is blocked, so that an old simulation does no harm.
    private String apply(LifeStep.Apply s) {
        if (s.back() >= runs.size()) {
            return NOBODY;
        }
        if (s.by() != By.SUPERVISOR) {
            return NOT_PERMITTED;
        }
        Run run = runs.reversed().get(s.back());
        if (run.applied) {
            return "Over";
        }
        run.applied = true;
        Map<String, Integer> outcomes = new TreeMap<>();
        for (LifePerson person : run.free) {
            String outcome = outcome(person);
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome.equals("BLOCKED")) {
                person.blocks.add(new LifePerson.Block(null));
                person.told(Kind.BLOCKED, "DEBT");
            }
        }
        return "Done " + outcomes;
    }

    private String outcome(LifePerson person) {
        if (person.registered != AccountState.ACTIVE || person.isBlockedForDebt()) {
            return "NOT_ACTIVE";
        }
        if (crossing(person).isEmpty()) {
            return "PAID";
        }
        return held(person) == null ? "BLOCKED" : "HELD";
    }

    private String exempt(LifePerson person, LifeStep.Exempt s) {
        if (s.by() != By.SUPERVISOR) {
            return "NOT_PERMITTED";
        }
        if (!person.lives()) {
            return "NOT_ACTIVE";
        }
        person.exemptUntil = today().plusDays(s.days());
        person.everExempt = true;
        person.noted("EXEMPTED");
        liftDebt(person, Lift.Kind.EXEMPT);
        return "DONE";
    }

    private String withdraw(LifePerson person, By by) {
        if (!person.everExempt) {
            return NOBODY;
        }
        if (by != By.SUPERVISOR) {
            return "NOT_PERMITTED";
        }
        if (person.exemptUntil == null || person.exemptUntil.isBefore(today())) {
            return "TOO_LATE";
        }
        person.exemptUntil = null;
        person.noted("EXEMPTION_WITHDRAWN");
        return "DONE";
    }

    /// BLO-7 and BLO-9: only the block for debt, and only if nothing crosses the limit any more.
    private String liftPaid() {
        int lifted = 0;
        for (LifePerson person : accounts) {
            if (person.lives() && crossing(person).isEmpty()) {
                lifted += liftDebt(person, Lift.Kind.PAID);
            }
        }
        return "lifted " + lifted;
    }

    private static int liftDebt(LifePerson person, Lift.Kind lift) {
        if (!person.isBlockedForDebt()) {
            return 0;
        }
        person.blocks.stream().filter(b -> b.endsAt == null && b.isOpen()).forEach(b -> b.lift = lift);
        person.told(Kind.UNBLOCKED, "DEBT");
        return 1;
    }

    private String propose(LifePerson person, By by) {
        if (!isOffice(by)) {
            return NOT_PERMITTED;
        }
        if (!person.lives()) {
            return "NotInUse";
        }
        if (person.proposed) {
            return "AlreadyProposed";
        }
        person.proposed = true;
        person.everProposed = true;
        person.noted("BLOCK_PROPOSED");
        return "Done";
    }

    private String decide(LifePerson person, LifeStep.Decide s) {
        if (!person.everProposed) {
            return NOBODY;
        }
        if (s.by() != By.SUPERVISOR) {
            return NOT_PERMITTED;
        }
        if (s.accept() && !person.lives()) {
            return "NotInUse";
        }
        if (!person.proposed) {
            return "TooLate";
        }
        person.proposed = false;
        if (s.accept()) {
            person.blocks.add(new LifePerson.Block(clock.now().atZone(Clock.ZONE).plusDays(s.days()).toInstant()));
            person.told(Kind.BLOCKED, "MISUSE");
        } else {
            person.noted("BLOCK_DECLINED");
        }
        return "Done";
    }

    private String liftEarly(LifePerson person, By by) {
        List<LifePerson.Block> misuse = person.blocks.stream().filter(b -> b.endsAt != null).toList();
        if (misuse.isEmpty()) {
            return NOBODY;
        }
        if (by != By.SUPERVISOR) {
            return NOT_PERMITTED;
        }
        LifePerson.Block first = misuse.stream().filter(b -> b.isOpen()).findFirst().orElse(null);
        if (first == null || !person.lives()) {
            return "TooLate";
        }
        if (first.hasEnded(clock.now())) {
            return "HasEnded";
        }
        first.lift = Lift.Kind.EARLY;
        person.told(Kind.UNBLOCKED, "MISUSE");
        return "Done";
    }

    /// BLO-8: at its end a block is told of and stays.
    private String tellEnds() {
        int told = 0;
        for (LifePerson person : accounts) {
            for (LifePerson.Block block : person.blocks) {
                if (person.lives() && block.isOpen() && block.hasEnded(clock.now()) && !block.told) {
                    block.told = true;
                    person.told(Kind.BLOCK_ENDED, "MISUSE");
                    told++;
                }
            }
        }
        return "told " + told;
    }

    /// At the counter, whatever was tried before.
    private String show(LifePerson person, By by) {
        if (!isOffice(by)) {
            return NOT_PERMITTED;
        }
        person.prove(by, clock.now());
        return "Proved";
    }

    private String prove(LifePerson person, By by, boolean permitted, boolean right) {
        if (!permitted) {
            return NOT_PERMITTED;
        }
        if (person.inVain >= 3) {
            return "NoTriesLeft";
        }
        if (!right) {
            person.failed();
            return "Wrong";
        }
        person.inVain = 0;
        person.prove(by, clock.now());
        return "Proved";
    }

    private String letTryAgain(LifePerson person, By by) {
        if (by != By.SUPERVISOR) {
            return NOT_PERMITTED;
        }
        if (person.inVain == 0) {
            return "NothingToReset";
        }
        person.inVain = 0;
        return "";
    }

    /// BLO-8: what has ended, by the telephone centre, for a caller who proved who he is; nothing else is lifted (BLO-9).
    private String reactivate(LifePerson person, By by) {
        if (by != By.TELEPHONE) {
            return NOT_PERMITTED;
        }
        List<LifePerson.Block> ended = person.blocks.stream()
                .filter(b -> b.isOpen() && b.hasEnded(clock.now()))
                .toList();
        if (!person.lives()) {
            return "NothingEnded";
        }
        if (!person.isProved(by, clock.now())) {
            return "IdentityNotProved";
        }
        if (ended.isEmpty()) {
            return "NothingEnded";
        }
        ended.forEach(b -> b.lift = Lift.Kind.CALL);
        person.told(Kind.REACTIVATED, "MISUSE");
        return "Done";
    }

    // BAJ-6: at any time, blocked or not
    private String cancel(LifePerson person, By by) {
        if (by == By.TELEPHONE) {
            return NOT_PERMITTED;
        }
        if (by != By.PORTAL && !person.isProved(by, clock.now())) {
            return "IdentityMissing";
        }
        if (!person.lives()) {
            return "NotInUse";
        }
        person.registered = AccountState.CANCELLED;
        person.reservedUntil = clock.now().plus(Duration.ofDays(RESERVED_DAYS));
        person.told(Kind.CANCELLED, "");
        return "Cancelled";
    }
}
