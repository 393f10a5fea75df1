package mx.cea.ventanilla.generator;

import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts.NewAccount;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.requests.RequestKind;
import org.jspecify.annotations.Nullable;

/// A request as the portal delivers it. What it claims is true of its contract, as far as there is such a contract
/// nearby: who complains of high consumption has readings that jump, who misses a payment has one that is not posted.
final class PortalDocument {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final List<RequestKind> KINDS = List.of(
            RequestKind.GENERAL_QUERY,
            RequestKind.PAYMENT_NOT_APPLIED,
            RequestKind.HIGH_CONSUMPTION,
            RequestKind.BILL_NOT_DELIVERED,
            RequestKind.SERVICE_REPORT,
            RequestKind.PORTAL_INCIDENT,
            RequestKind.SUGGESTION);
    /// Of 110, cumulative, in the order of [#KINDS].
    private static final int[] KIND_WEIGHTS = {28, 45, 60, 75, 89, 101, 110};
    private static final List<String> ENDINGS = List.of(
            "", "", " Gracias.", " Quedo al pendiente de su respuesta.", " Agradezco su atención, saludos.",
            " Es la segunda vez que escribo.", " Espero pronta respuesta.");
    private static final int SEARCHED = 2_000;
    /// One white pixel.
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==";

    private final Recipe recipe;
    private final PortalDays.Sent sent;
    private final Dice dice;
    private final Map<String, Object> document = new LinkedHashMap<>();

    private PortalDocument(Recipe recipe, PortalDays.Sent sent) {
        this.recipe = recipe;
        this.sent = sent;
        dice = recipe.dice(Dice.Use.REQUEST, sent.number());
    }

    /// The line of a JSON Lines file, as an object.
    static Map<String, Object> of(Recipe recipe, PortalDays.Sent sent) {
        return new PortalDocument(recipe, sent).envelope();
    }

    private Map<String, Object> envelope() {
        fill();
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("kind", "solicitud");
        // no portal's own key begins like this
        envelope.put("key", String.join(
                "-", "generada", Long.toString(recipe.seed()), DAY.format(sent.day()), Digits.padded(sent.ofTheDay(), 6)));
        envelope.put("document", document);
        return envelope;
    }

    private void fill() {
        RequestKind kind = KINDS.get(dice.weighted(KIND_WEIGHTS));
        String channel = List.of("PORTAL", "CONTACTA", "FORMULARIO_WEB").get(dice.weighted(610, 945, 1000));
        boolean registered = channel.equals("PORTAL");
        Household household = household(kind, registered);
        document.put("version", 1);
        document.put("tipo", kind.portalWord());
        document.put("canal", channel);
        ZonedDateTime at = sent.day().atStartOfDay(Clock.ZONE).plusSeconds(sent.secondOfDay());
        document.put("enviado", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at));
        document.put("solicitante", requester(household, registered));
        if (channel.equals("FORMULARIO_WEB")) {
            document.put("formulario", switch (kind) {
                case GENERAL_QUERY -> "PREGUNTAS";
                case SUGGESTION -> "QUEJAS";
                default -> "CONTACTO";
            });
        }
        NewContract contract = household.contract();
        boolean named = registered || dice.perMille(600);
        if (named) {
            document.put("contrato", dice.perMille(850) ? contract.number().digits() : contract.reference());
        }
        Optional<Ledger> ledger = named && refers(kind) ? Optional.of(Ledger.of(recipe, household)) : Optional.empty();
        words(kind, contract, ledger.flatMap(l -> Subject.of(kind, l)));
        if (kind == RequestKind.SERVICE_REPORT || kind == RequestKind.BILL_NOT_DELIVERED || dice.perMille(80)) {
            document.put("domicilio", contract.address().line());
        }
    }

    /// Whether the customer says which invoice or payment is meant.
    private boolean refers(RequestKind kind) {
        return kind == RequestKind.PAYMENT_NOT_APPLIED || kind == RequestKind.HIGH_CONSUMPTION || dice.perMille(300);
    }

    /// What a request is about: a payment, not posted if there is one, or the latest invoice.
    private record Subject(YearMonth month, Money amount, @Nullable InvoiceNumber invoice, @Nullable NewPayment payment) {
        static Optional<Subject> of(RequestKind kind, Ledger ledger) {
            if (kind == RequestKind.PAYMENT_NOT_APPLIED) {
                return ledger.payments().stream()
                        .filter(payment -> payment.postedOn() == null)
                        .findFirst()
                        .or(() -> ledger.payments().stream().reduce((_, last) -> last))
                        .map(p -> new Subject(YearMonth.from(p.paidOn()), p.amount(), p.invoice(), p));
            }
            return ledger.invoices().stream()
                    .reduce((_, last) -> last)
                    .map(i -> new Subject(i.period(), i.amount(), i.number(), null));
        }
    }

    private void words(RequestKind kind, NewContract contract, Optional<Subject> subject) {
        Matters.Matter matter = Matters.of(kind, dice);
        YearMonth month = subject.map(Subject::month).orElse(YearMonth.from(sent.day()).minusMonths(1));
        int invented = dice.between(100, 900);
        Object[] places = {
            contract.address().colonia(),
            Matters.MONTHS.get(month.getMonthValue() - 1),
            subject.map(s -> (int) (s.amount().centavos() / 100)).orElse(invented),
            contract.address().street()
        };
        document.put("asunto", String.format(Texts.LOCALE, matter.title(), places));
        document.put("texto", String.format(Texts.LOCALE, matter.body(), places) + dice.of(ENDINGS));
        subject.ifPresent(this::cite);
    }

    private void cite(Subject subject) {
        NewPayment payment = subject.payment();
        if (subject.invoice() != null && (payment == null || dice.perMille(700))) {
            document.put("factura", subject.invoice().text());
        }
        if (payment != null) {
            document.put("comprobante", payment.reference());
            document.put("fecha", payment.paidOn().toString());
            if (dice.perMille(400)) {
                document.put("adjuntos", List.of(attachment()));
            }
        }
    }

    private static Map<String, Object> attachment() {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("nombre", "comprobante.png");
        attachment.put("tipo", "image/png");
        attachment.put("contenido", PICTURE);
        return attachment;
    }

    private Map<String, Object> requester(Household household, boolean registered) {
        Map<String, Object> who = new LinkedHashMap<>();
        NewContract contract = household.contract();
        Optional<NewAccount> account = registered ? PortalUser.of(recipe, household) : Optional.empty();
        who.put("nombre", contract.holder().displayName());
        String email = account.map(NewAccount::email)
                .orElseGet(() -> Household.email(contract.holder(), household.index()));
        boolean byPhoneAlone = !registered && dice.perMille(30);
        if (!byPhoneAlone) {
            who.put("correo", email);
        }
        if (byPhoneAlone || dice.perMille(700)) {
            who.put("telefono", contract.phone() != null ? contract.phone() : Household.phone(dice));
        }
        account.ifPresent(a -> who.put("usuario", a.username().text()));
        return who;
    }

    /// A contract of which the kind may be true, if there is one among the next; registered, if it must be.
    private Household household(RequestKind kind, boolean registered) {
        int from = dice.below(recipe.contracts());
        Predicate<Conduct> fits = switch (kind) {
            case PAYMENT_NOT_APPLIED -> Conduct::unposted;
            case HIGH_CONSUMPTION -> Conduct::jump;
            default -> _ -> true;
        };
        Household fallback = null;
        for (int i = 0; i < Math.min(SEARCHED, recipe.contracts()); i++) {
            int index = (from + i) % recipe.contracts();
            boolean right = fits.test(Conduct.of(recipe, index));
            if (!right && fallback != null) {
                continue;
            }
            Household household = Household.of(recipe, index);
            boolean known = !registered
                    || PortalUser.of(recipe, household)
                            .filter(a -> a.state() == AccountState.ACTIVE)
                            .isPresent();
            boolean measured = kind != RequestKind.HIGH_CONSUMPTION
                    || household.contract().meter() instanceof Meter.Own;
            if (right && known && measured) {
                return household;
            }
            fallback = fallback == null && known ? household : fallback;
        }
        return fallback != null ? fallback : Household.of(recipe, from);
    }
}
