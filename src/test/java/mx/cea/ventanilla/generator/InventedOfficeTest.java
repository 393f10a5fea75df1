package mx.cea.ventanilla.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.Arrears;
import mx.cea.ventanilla.contracts.ArrearsFigures;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsRule;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That an invented office is as believable as the rules' facts ask for.
class InventedOfficeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Recipe RECIPE = new Recipe(6_000, 24, 3_000, 42, TODAY);
    private static final List<Household> HOUSEHOLDS =
            IntStream.range(0, RECIPE.contracts()).mapToObj(i -> Household.of(RECIPE, i)).toList();
    private static final List<Ledger> LEDGERS =
            HOUSEHOLDS.stream().map(h -> Ledger.of(RECIPE, h)).toList();

    private static double share(Predicate<NewContract> what) {
        return HOUSEHOLDS.stream().map(Household::contract).filter(what).count() / (double) HOUSEHOLDS.size();
    }

    private static ArrearsFigures arrears(Ledger ledger) {
        List<Invoice> invoices = new ArrayList<>();
        for (NewInvoice i : ledger.invoices()) {
            invoices.add(new Invoice(invoices.size(), i.number(), i.period(), i.issuedOn(), i.dueOn(), i.amount(),
                    Money.ZERO, Money.ZERO, Money.ZERO, false, i.cfdiUuid()));
        }
        List<Payment> payments = ledger.payments().stream()
                .map(p -> new Payment(0, p.invoice(), p.paidOn(), p.postedOn(), p.amount(), p.channel(), p.reference()))
                .toList();
        return Arrears.measure(invoices, payments, TODAY).figures();
    }

    @Test
    void fifteenInAHundredAreInArrearsAndAFewForMoreThanSixMonths() {
        List<ArrearsFigures> figures = LEDGERS.stream().map(InventedOfficeTest::arrears).toList();
        double all = figures.size();

        assertThat(figures.stream().filter(f -> f.invoices() > 0).count() / all).isCloseTo(0.15, within(0.02));
        for (ArrearsRule rule : ArrearsRule.values()) {
            assertThat(figures.stream().filter(f -> f.exceed(new ArrearsLimit(rule, 6))).count() / all)
                    .isBetween(0.005, 0.03);
        }
    }

    @Test
    void holdersMetersAndStatesAreMixed() {
        assertThat(share(c -> c.holder() instanceof Holder.Company)).isBetween(0.05, 0.11);
        assertThat(share(c -> c.holder() instanceof Holder.Person p
                        && (p.secondSurname() == null || p.secondSurname().length() < 3)))
                .isBetween(0.05, 0.12);
        assertThat(share(c -> c.holder() instanceof Holder.Person p && p.firstSurname().contains(" ")))
                .isBetween(0.02, 0.08);
        assertThat(share(c -> c.meter() instanceof Meter.Shared)).isBetween(0.01, 0.08);
        assertThat(share(c -> c.state() != ContractState.ACTIVE)).isBetween(0.02, 0.05);
        assertThat(share(c -> c.meter() instanceof Meter.None)).isBetween(0.01, 0.04);
        assertThat(share(c -> c.address().colonia().equals("Santa María Magdalena") && !(c.meter() instanceof Meter.None)))
                .isZero();
    }

    @Test
    void nobodyCanBeReached() {
        assertThat(HOUSEHOLDS).allSatisfy(household -> {
            String email = household.contract().email();
            String phone = household.contract().phone();
            assertThat(email == null || email.endsWith("@example.com")).isTrue();
            assertThat(phone == null || phone.startsWith("442 555 ")).isTrue();
        });
    }

    @Test
    void everyKeyIsThereOnce() {
        assertThat(HOUSEHOLDS).extracting(h -> h.contract().number()).doesNotHaveDuplicates();
        assertThat(HOUSEHOLDS).extracting(h -> h.contract().reference()).doesNotHaveDuplicates();
        assertThat(HOUSEHOLDS.stream().flatMap(h -> PortalUser.of(RECIPE, h).stream()).map(a -> a.username().folded()))
                .doesNotHaveDuplicates();
        for (Ledger ledger : LEDGERS) {
            assertThat(ledger.invoices()).extracting(NewInvoice::number).doesNotHaveDuplicates();
            assertThat(ledger.payments()).extracting(NewPayment::reference).doesNotHaveDuplicates();
            assertThat(ledger.readings()).extracting(r -> r.reading().readOn()).doesNotHaveDuplicates();
        }
        assertThat(HOUSEHOLDS.stream()
                        .filter(h -> h.contract().meter() instanceof Meter.Own)
                        .map(h -> h.contract().meter().number()))
                .doesNotHaveDuplicates();
    }

    @Test
    void invoiceNumbersAreOfTheFormAndAFewContradictTheirPeriodOrAreShared() {
        List<NewInvoice> invoices = LEDGERS.stream().flatMap(l -> l.invoices().stream()).toList();

        assertThat(invoices).allMatch(i -> i.number().text().matches("\\d{4}\\d{4}[0-9A-Z]{2}\\d{8}"));
        assertThat(invoices.stream().filter(i -> i.number().oddity(i.period()).isPresent()).count())
                .isBetween(10L, 100L);
        assertThat(invoices.size() - invoices.stream().map(NewInvoice::number).distinct().count()).isBetween(5L, 60L);
    }

    @Test
    void paymentsAreSometimesOnTheirWayPartialDoubleOrOnAccount() {
        long unposted = 0;
        long partial = 0;
        long doubled = 0;
        long onAccount = 0;
        for (Ledger ledger : LEDGERS) {
            Map<Object, Long> amounts = new HashMap<>();
            ledger.invoices().forEach(i -> amounts.put(i.number(), i.amount().centavos()));
            Set<Object> paid = new HashSet<>();
            for (NewPayment p : ledger.payments()) {
                assertThat(p.paidOn()).isBefore(TODAY);
                assertThat(p.postedOn() == null || !p.postedOn().isBefore(p.paidOn()) && p.postedOn().isBefore(TODAY))
                        .isTrue();
                unposted += p.postedOn() == null ? 1 : 0;
                if (p.invoice() == null) {
                    onAccount++;
                } else {
                    assertThat(amounts).containsKey(p.invoice());
                    partial += p.amount().centavos() < amounts.getOrDefault(p.invoice(), 0L) ? 1 : 0;
                    doubled += paid.add(p.invoice()) ? 0 : 1;
                }
            }
        }
        assertThat(List.of(unposted, partial, doubled, onAccount)).allMatch(n -> n > 5 && n < 1_200);
    }

    @Test
    void readingsFollowTheSeasonsAndAFewAreEstimatedOrGoDown() {
        Map<Integer, Double> byMonth = LEDGERS.stream()
                .flatMap(l -> l.readings().stream().skip(1))
                .collect(Collectors.groupingBy(
                        r -> r.reading().readOn().getMonthValue(), Collectors.averagingLong(r -> r.reading().consumption())));
        assertThat(byMonth.get(5)).isGreaterThan(1.2 * Objects.requireNonNull(byMonth.get(1)));

        List<NewReading> all = LEDGERS.stream().flatMap(l -> l.readings().stream()).toList();
        assertThat(all.stream().filter(r -> r.reading().estimated()).count() / (double) all.size()).isBetween(0.02, 0.06);
        assertThat(all).allMatch(r -> r.reading().consumption() >= 0 && r.reading().value() >= 0);
        long down = LEDGERS.stream()
                .flatMap(l -> IntStream.range(1, l.readings().size())
                        .filter(i -> l.readings().get(i).reading().value() < l.readings().get(i - 1).reading().value())
                        .boxed())
                .count();
        assertThat(down).isBetween(5L, 120L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-01-20", "2024-02-29", "2026-03-31", "2026-12-31"})
    void onAnyDayTheLastInvoicesAreFreshAndNothingLiesAfterIt(LocalDate day) {
        Recipe recipe = new Recipe(400, 6, 0, 3, day);
        List<Ledger> ledgers = IntStream.range(0, 400).mapToObj(i -> Ledger.of(recipe, Household.of(recipe, i))).toList();

        assertThat(ledgers.stream().flatMap(l -> l.invoices().stream())).allMatch(i -> !i.issuedOn().isAfter(day));
        assertThat(ledgers.stream().flatMap(l -> l.readings().stream())).allMatch(r -> !r.reading().readOn().isAfter(day));
        assertThat(ledgers.stream().flatMap(l -> l.payments().stream())).allMatch(p -> p.paidOn().isBefore(day));
        YearMonth newest = ledgers.stream()
                .flatMap(l -> l.invoices().stream())
                .map(NewInvoice::period)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(newest).isEqualTo(YearMonth.from(day));
        assertThat(ledgers).anyMatch(l -> l.invoices().size() == 6);
        assertThat(ledgers).allMatch(l -> l.invoices().size() <= 6);
    }

    @Test
    void requestsComeAtBelievableHours() {
        Map<LocalDate, Integer> counts = new HashMap<>();
        int[] outside = {0};
        int[] next = {0};
        PortalDays.each(RECIPE, day -> {
            counts.put(day.getFirst().day(), day.size());
            for (PortalDays.Sent sent : day) {
                assertThat(sent.number()).isEqualTo(next[0]++);
                int hour = sent.secondOfDay() / 3600;
                boolean weekend = sent.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
                outside[0] += weekend || hour < 8 || hour >= 17 ? 1 : 0;
            }
        });

        assertThat(next[0]).isEqualTo(RECIPE.requests());
        assertThat(outside[0] / (double) RECIPE.requests()).isBetween(0.35, 0.40);
        assertThat(counts.keySet()).allMatch(day -> day.isBefore(TODAY));
        assertThat(counts.get(LocalDate.of(2026, 6, 10))).isBetween(90, 130);
        assertThat(counts.get(LocalDate.of(2026, 6, 13))).isBetween(30, 55);
    }

    @Test
    void aWeekOfContingencyBringsFiveTimesAsManyRequests() {
        Recipe calm = new Recipe(500, 12, 900, 42, TODAY);
        Recipe busy = new Recipe(500, 12, 0, 42, TODAY, 2).withRequestsOfContingency();
        Map<LocalDate, Integer> ordinary = daily(calm);
        Map<LocalDate, Integer> fivefold = daily(busy);

        assertThat(fivefold.keySet()).hasSize(14).doesNotContain(TODAY).contains(TODAY.minusDays(1), TODAY.minusDays(14));
        assertThat(busy.requests()).isEqualTo(fivefold.values().stream().mapToInt(Integer::intValue).sum());
        ordinary.entrySet().stream().sorted(Map.Entry.comparingByKey()).skip(1).filter(day -> fivefold.containsKey(day.getKey()))
                .forEach(day -> assertThat(fivefold.get(day.getKey()))
                        .isBetween(5 * day.getValue() - 5, 5 * day.getValue() + 5));
    }

    @Test
    void beforeTheContingencyTheDaysAreOrdinary() {
        Map<LocalDate, Integer> days = daily(new Recipe(500, 12, 6_000, 42, TODAY, 1));

        assertThat(days.get(LocalDate.of(2026, 6, 12))).isBetween(450, 650);
        assertThat(days.get(LocalDate.of(2026, 6, 5))).isBetween(90, 130);
        assertThat(days.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6_000);
    }

    private static Map<LocalDate, Integer> daily(Recipe recipe) {
        Map<LocalDate, Integer> days = new HashMap<>();
        PortalDays.each(recipe, day -> days.put(day.getFirst().day(), day.size()));
        return days;
    }
}
