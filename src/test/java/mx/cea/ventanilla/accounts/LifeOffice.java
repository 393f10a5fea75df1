package mx.cea.ventanilla.accounts;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.cea.ventanilla.accounts.AccountBlock.Cause;
import mx.cea.ventanilla.accounts.LifeStep.By;
import mx.cea.ventanilla.accounts.activation.Activated;
import mx.cea.ventanilla.accounts.calls.Reactivation;
import mx.cea.ventanilla.accounts.changes.Asker;
import mx.cea.ventanilla.accounts.changes.Cancellation;
import mx.cea.ventanilla.accounts.changes.CancellationResult;
import mx.cea.ventanilla.accounts.debt.DebtApplication.Applied;
import mx.cea.ventanilla.accounts.debt.DebtRuns.Simulated;
import mx.cea.ventanilla.accounts.debt.DebtView;
import mx.cea.ventanilla.accounts.debt.Exemption;
import mx.cea.ventanilla.accounts.identity.Drawn;
import mx.cea.ventanilla.accounts.identity.IdentityDocument;
import mx.cea.ventanilla.accounts.identity.IdentityOutcome;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.identity.Question;
import mx.cea.ventanilla.accounts.misuse.MisuseOutcome;
import mx.cea.ventanilla.accounts.misuse.NewProposal;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.accounts.registration.RegisterClaim;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.staff.Argon2id;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestOffice;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes each step by the program's own services, over a database that is used for one life after another.
final class LifeOffice implements AutoCloseable {
    private static final String START = "2021-06-14T10:00";
    private static final String METER = "296729284";
    private static final String PASSWORD = Argon2id.hash("agua 12");
    /// Emptied before each life, those first that refer to others.
    private static final List<String> TABLES = List.of(
            "account_block", "debt_case", "debt_run", "debt_exemption", "misuse_proposal", "identity_check",
            "account_consent", "account_act", "account_password", "activation_token", "message_secret", "message",
            "match_attempt", "account_contract", "request", "account", "payment", "invoice", "contract", "history");

    final TestOffice office;
    private final Map<Integer, AccountId> last = new HashMap<>();
    private final List<AccountId> all = new ArrayList<>();
    private final Map<AccountId, List<String>> links = new HashMap<>();
    private final List<Long> runs = new ArrayList<>();
    private LifeLedger ledger = new LifeLedger();

    LifeOffice(Dialect dialect) {
        office = new TestOffice(dialect, MutableClock.at(START));
        office.app.settings().changeAsProgram(
                Map.of(Setting.USERNAME_RESERVED_DAYS, String.valueOf(LifeRules.RESERVED_DAYS)));
    }

    void begin() {
        List.of(last, links).forEach(Map::clear);
        List.of(all, runs).forEach(List::clear);
        ledger = new LifeLedger();
        office.clock.set(START);
        office.database.run(h -> {
            TABLES.forEach(table -> h.execute("DELETE FROM " + table));
            new RegisterLoad(h).contracts(IntStream.range(0, 3)
                    .mapToObj(c -> Register.contract(contract(c), "R" + c))
                    .toList());
            Accounts.load(h, IntStream.range(0, LifeRules.BEGINNING.size())
                    .mapToObj(i -> new Accounts.NewAccount(
                            new Username(LifeRules.username(i)),
                            "Xóchitl de la Cruz Peña",
                            LifeRules.BEGINNING.get(i).address() ? LifeRules.username(i) + "@example.com" : "sin correo",
                            "4421234567",
                            AccountState.ACTIVE,
                            office.clock.now(),
                            LifeRules.BEGINNING.get(i).contracts().stream()
                                    .map(c -> new ContractNumber(contract(c)))
                                    .toList()))
                    .toList());
        });
        for (int i = 0; i < LifeRules.BEGINNING.size(); i++) {
            added(i, office.app.accounts().byUsername(new Username(LifeRules.username(i))).orElseThrow().id());
        }
    }

    private void added(int place, AccountId id) {
        last.put(place, id);
        all.add(id);
    }

    private static String contract(int place) {
        return String.valueOf(1001 + place);
    }

    private StaffMember staff(By by) {
        return switch (by) {
            case AGENT -> office.ana;
            case SUPERVISOR -> office.supervisor;
            case TELEPHONE, PORTAL -> office.telephone;
        };
    }

    private @Nullable StaffMember orProgram(By by) {
        return by == By.PORTAL ? null : staff(by);
    }

    /// What came of a step, as the results call it.
    String take(LifeStep step) {
        return switch (step) {
            case LifeStep.Register s -> register(s);
            case LifeStep.Link s -> with(s.account(), id -> name(office.app.registrations().link(
                    staff(s.by()), id, claim(s.contract(), true), AccountChannel.COUNTER, confirmed(s.confirmed()))));
            case LifeStep.Resend s -> with(s.account(), id -> {
                String result = name(office.app.activations().resend(staff(s.by()), id, AccountChannel.COUNTER));
                if (result.equals("Sent")) {
                    readLink(id);
                }
                return result;
            });
            case LifeStep.UseLink s -> with(s.account(), id -> useLink(links.getOrDefault(id, List.of()), s.back()));
            case LifeStep.TypePassword s -> with(s.account(), id -> name(
                    office.app.activations().atCounter(staff(s.by()), id, s.strong() ? "agua 12" : "agua1")));
            case LifeStep.Invoice s -> {
                invoice(s);
                yield "";
            }
            case LifeStep.Pay s -> pay(s);
            case LifeStep.Clarify s -> {
                clarify(s);
                yield "";
            }
            case LifeStep.Simulate s -> simulate(staff(s.by()));
            case LifeStep.Apply s -> s.back() < runs.size()
                    ? apply(runs.reversed().get(s.back()), staff(s.by()))
                    : LifeRules.NOBODY;
            case LifeStep.Exempt s -> with(s.account(), id -> office.app.exemptions()
                    .exempt(staff(s.by()), id, "convenio de pagos", office.clock.today().plusDays(s.days()))
                    .name());
            case LifeStep.WithdrawExemption s -> with(s.account(), id -> office.app.exemptions().of(id).stream()
                    .findFirst()
                    .map(Exemption::id)
                    .map(exemption -> office.app.exemptions().withdraw(staff(s.by()), exemption).name())
                    .orElse(LifeRules.NOBODY));
            case LifeStep.LiftPaid _ -> "lifted " + office.app.debtLifting().liftPaid();
            case LifeStep.Propose s -> with(s.account(), id -> outcome(office.app.misuse()
                    .propose(staff(s.by()), new NewProposal(id, "entradas repetidas a deshora", 7, ""))));
            case LifeStep.Decide s -> with(s.account(), id -> decide(id, s));
            case LifeStep.LiftEarly s -> with(s.account(), id -> liftEarly(id, staff(s.by())));
            case LifeStep.TellEnds _ -> "told " + office.app.misuse().tellEnded(100);
            case LifeStep.ShowDocument s -> with(s.account(), id -> outcome(office.app.identityChecks()
                    .show(staff(s.by()), id, IdentityPurpose.CANCELLATION,
                            new IdentityDocument(IdentityDocument.Kind.VOTER_CARD, "4521"))));
            case LifeStep.Answer s -> with(s.account(), id -> answer(id, s));
            case LifeStep.LetTryAgain s -> with(s.account(), id -> office.app.identityChecks()
                    .reset(staff(s.by()), id, IdentityPurpose.REACTIVATION)
                    .map(LifeOffice::name)
                    .orElse(""));
            case LifeStep.Reactivate s -> with(s.account(), id -> switch (office.app.calls().reactivate(staff(s.by()), id)) {
                case Reactivation.Refused(var why) -> name(why);
                case Reactivation.Done done -> name(done);
            });
            case LifeStep.Cancel s -> with(s.account(), id -> cancel(id, s.by()));
            case LifeStep.Wait s -> {
                office.clock.advance(Duration.ofMinutes(s.minutes()));
                yield "";
            }
        };
    }

    private String with(int account, Function<AccountId, String> what) {
        AccountId id = last.get(account);
        return id == null ? LifeRules.NOBODY : what.apply(id);
    }

    private static String name(Object result) {
        return result.getClass().getSimpleName();
    }

    private static String outcome(MisuseOutcome<?> outcome) {
        return outcome instanceof MisuseOutcome.Refused<?>(var why) ? name(why) : name(outcome);
    }

    private static String outcome(IdentityOutcome outcome) {
        return outcome instanceof IdentityOutcome.Refused(var why) ? name(why) : name(outcome);
    }

    private Set<AccountId> confirmed(boolean confirmed) {
        return confirmed ? Set.copyOf(all) : Set.of();
    }

    private static RegisterClaim claim(int contract, boolean meter) {
        return Applicants.claim(contract(contract), meter ? METER : "1");
    }

    private String register(LifeStep.Register s) {
        String email = "u" + s.account() + "@example.com";
        NewRegistration registration = new NewRegistration(
                s.by() == By.PORTAL ? AccountChannel.PORTAL : AccountChannel.COUNTER,
                claim(s.contract(), s.meter()), "Xóchitl", null, LifeRules.username(s.account()), email, email,
                "442 123 4567", Applicants.ACCEPTED, confirmed(s.confirmed()));
        return switch (office.app.registrations().register(orProgram(s.by()), registration)) {
            case RegistrationResult.Registered registered -> {
                added(s.account(), registered.account().id());
                readLink(registered.account().id());
                yield name(registered);
            }
            case RegistrationResult.Faulty(var faults) -> "Faulty " + faults.getFirst().kind();
            case RegistrationResult other -> name(other);
        };
    }

    /// As the customer reads it in his last message.
    private void readLink(AccountId id) {
        links.computeIfAbsent(id, _ -> new ArrayList<>()).add(office.database.read(h -> h.createQuery("""
                        SELECT s.secret FROM message_secret s JOIN message m ON m.id = s.message_id
                        WHERE m.subject_id = :id ORDER BY m.id DESC LIMIT 1""")
                .bind("id", id.value())
                .mapTo(String.class)
                .one()));
    }

    private String useLink(List<String> tokens, int back) {
        return back >= tokens.size()
                ? LifeRules.NOBODY
                : switch (office.database.write(
                        h -> office.app.activations().byToken(h, tokens.reversed().get(back), PASSWORD))) {
                    case Activated.SpentToken spent -> "SpentToken " + spent.why();
                    case Activated other -> name(other);
                };
    }

    private void invoice(LifeStep.Invoice s) {
        LifeLedger.Bill bill = ledger.bill(s.contract(), office.clock.today().minusDays(s.overdue()));
        office.database.run(h -> new RegisterLoad(h).invoices(List.of(new NewInvoice(
                new ContractNumber(contract(s.contract())), new InvoiceNumber(bill.number), YearMonth.from(bill.due),
                bill.due.minusDays(20), bill.due, new Money(LifeLedger.PRICE), null))));
    }

    private String pay(LifeStep.Pay s) {
        LifeLedger.Paid paid = ledger.pay(s, office.clock.today());
        if (paid == null) {
            return LifeRules.NOBODY;
        }
        NewPayment payment = new NewPayment(
                new ContractNumber(contract(s.contract())), new InvoiceNumber(paid.bill.number), paid.on, paid.postedOn(),
                new Money(paid.amount), "banco", paid.reference);
        if (!(RegisterMerge.begin(office.database, office.supervisor.id()) instanceof RegisterMerge.Begun.Open(var merge))) {
            throw new IllegalStateException("Somebody else is importing");
        }
        try (merge) {
            merge.payment(0, 1, payment);
            merge.apply(_ -> {});
        }
        return "";
    }

    private void clarify(LifeStep.Clarify s) {
        long contract = office.app.contracts().find(contract(s.contract())).getFirst().id().value();
        if (s.open()) {
            office.request(new TestOffice.Spec(RequestKind.HIGH_CONSUMPTION).about(contract, null));
        } else {
            office.database.run(h -> h.createUpdate("""
                            UPDATE request SET state = 'CLOSED', holder_id = :by, ended_at = :now, close_reason = 'OTHER'
                            WHERE contract_id = :contract AND state <> 'CLOSED'""")
                    .bind("by", office.ana.id().value())
                    .bind("now", office.clock.now())
                    .bind("contract", contract)
                    .execute());
        }
    }

    private String simulate(StaffMember by) {
        return switch (office.app.debtRuns().simulate(by)) {
            case Simulated.Made(var run) -> {
                runs.add(run.id());
                yield "Made " + office.app.debtRuns().page(run.id(), DebtView.ALL, null, 100).rows().stream()
                        .map(c -> c.username() + " " + (c.held() == null ? "" : c.held().why()))
                        .sorted()
                        .toList();
            }
            case Simulated other -> name(other);
        };
    }

    private String apply(long run, StaffMember by) {
        office.app.debtRuns().chooseAll(by, run, true);
        return switch (office.app.debtApplication().apply(by, run)) {
            case Applied.Done(var outcomes) -> "Done " + outcomes.entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue, Integer::sum, TreeMap::new));
            case Applied other -> name(other);
        };
    }

    private String decide(AccountId id, LifeStep.Decide s) {
        List<Long> proposals = office.database.read(h -> h.createQuery(
                        "SELECT id FROM misuse_proposal WHERE account_id = :id ORDER BY id DESC")
                .bind("id", id.value())
                .mapTo(Long.class)
                .list());
        if (proposals.isEmpty()) {
            return LifeRules.NOBODY;
        }
        return s.accept()
                ? outcome(office.app.misuse().accept(staff(s.by()), proposals.getFirst(), s.days(), "uso indebido"))
                : outcome(office.app.misuse().decline(staff(s.by()), proposals.getFirst(), "no hay motivo"));
    }

    private String liftEarly(AccountId id, StaffMember by) {
        List<AccountBlock> misuse = blocks(id).stream().filter(b -> b.cause() instanceof Cause.Misuse).toList();
        if (misuse.isEmpty()) {
            return LifeRules.NOBODY;
        }
        AccountBlock first = misuse.stream().filter(AccountBlock::isOpen).findFirst().orElse(misuse.getFirst());
        return outcome(office.app.misuse().liftEarly(by, first.id(), "fue un error"));
    }

    private String answer(AccountId id, LifeStep.Answer s) {
        StaffMember by = staff(s.by());
        return switch (office.app.identityChecks().draw(by, id, IdentityPurpose.REACTIVATION)) {
            case Drawn.Refused(var why) -> name(why);
            case Drawn.Ready(var asked) -> outcome(office.app.identityChecks().answer(
                    by, asked, asked.questions().stream().map(q -> s.right() ? known(id, q) : "no sé").toList()));
        };
    }

    private String known(AccountId id, Question question) {
        return switch (question.kind()) {
            case STREET -> "otomies";
            case COLONIA -> "juriquilla";
            case POSTAL_CODE -> "76226";
            case METER -> METER;
            case LAST_PAID -> "100";
            case SECOND_SURNAME -> "pena";
            case TELEPHONE -> "4567";
        };
    }

    private String cancel(AccountId id, By by) {
        Cancellation wish = new Cancellation(Asker.HOLDER, "credencial para votar", AccountChannel.COUNTER);
        CancellationResult result = office.database.write(
                h -> office.app.cancellations().cancel(h, orProgram(by), id, wish, office.clock.now()));
        return switch (result) {
            case CancellationResult.Refused(var why) -> name(why);
            case CancellationResult.Cancelled done -> name(done);
        };
    }

    private List<AccountBlock> blocks(AccountId id) {
        return office.database.read(h -> AccountBlocks.of(h, id)).reversed();
    }

    /// How every account is shown, the first made first.
    List<ShownAccount> shown() {
        return office.database.read(h -> all.stream().map(id -> shown(h, id)).toList());
    }

    private ShownAccount shown(Handle h, AccountId id) {
        Account account = Accounts.byId(h, id).orElseThrow();
        List<AccountBlock> blocks = AccountBlocks.of(h, id);
        List<String> numbers = texts(h, id, "SELECT number FROM message WHERE subject_kind = 'ACCOUNT' AND subject_id = :id");
        return new ShownAccount(
                account.username().text(),
                account.state().name(),
                name(Standing.of(account.state(), blocks, office.clock.now())),
                blocks.reversed().stream().map(LifeOffice::shown).toList(),
                AccountActs.of(h, id).reversed().stream().map(act -> shown(act, numbers)).toList(),
                texts(h, id, "SELECT action FROM history WHERE subject_kind = 'ACCOUNT' AND subject_id = :id ORDER BY id"),
                numbers.size());
    }

    private static List<String> texts(Handle h, AccountId id, String sql) {
        return h.createQuery(sql).bind("id", id.value()).mapTo(String.class).list();
    }

    private static String shown(AccountBlock block) {
        String cause = switch (block.cause()) {
            case Cause.Debt _ -> "DEBT";
            case Cause.Misuse misuse -> "MISUSE until " + misuse.endsAt();
        };
        return cause + (block.lift() == null ? "" : " lifted " + block.lift().kind());
    }

    private static String shown(AccountAct act, List<String> numbers) {
        long letters = numbers.stream().filter(n -> n.startsWith(act.folio().text() + "/")).count();
        return ShownAccount.act(act.kind(), act.declared().getOrDefault("cause", ""), Math.toIntExact(letters));
    }

    @Override
    public void close() {
        office.close();
    }
}
