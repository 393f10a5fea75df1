package mx.cea.ventanilla.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewReading;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ContractsTest {
    private static final String NUMBER = "1001541";

    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Database database;
    private final Contracts contracts;

    ContractsTest(Dialect dialect) {
        database = TestDatabase.open(dialect, clock);
        contracts = new Contracts(database, new History(clock, "caja-1"));
    }

    @BeforeEach
    void load() {
        database.run(h -> new RegisterLoad(h)
                .contracts(List.of(
                        Register.contract(NUMBER, "132.700.339"),
                        Register.contract(
                                "1207017", "294 209 959", new Holder.Company("Club Tres Lagunas, A.C."), new Meter.None()),
                        Register.contract(
                                "1300000", "1001541", new Holder.Person("Ulises", "Lugo", null), new Meter.Shared(null)))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Contract only(String typed) {
        return contracts.find(typed).getFirst();
    }

    private ContractFile file() {
        return contracts.file(only(NUMBER).id()).orElseThrow();
    }

    @Test
    void aContractIsFoundHoweverItsNumberOrReferenceIsSpaced() {
        assertThat(contracts.find(" 1 207-017 ")).extracting(Contract::number).containsExactly(new ContractNumber("1207017"));
        assertThat(contracts.find("294.209.959")).extracting(Contract::number).containsExactly(new ContractNumber("1207017"));
        assertThat(contracts.find("294209959")).hasSize(1);
        assertThat(contracts.find("999")).isEmpty();
        assertThat(contracts.find(" . ")).isEmpty();
    }

    @Test
    void theContractOfANumberComesBeforeThatOfAReference() {
        assertThat(contracts.find(NUMBER))
                .extracting(c -> c.number().digits())
                .containsExactly(NUMBER, "1300000");
    }

    @Test
    void everythingOfAContractComesBack() {
        Contract found = only(NUMBER);

        assertThat(contracts.byId(found.id())).contains(found);
        assertThat(found.holder().displayName()).isEqualTo("Xóchitl de la Cruz Peña");
        assertThat(found.address().line()).isEqualTo("Otomíes 534, Juriquilla, C.P. 76226, Querétaro");
        assertThat(found.meter()).isEqualTo(new Meter.Own("296729284"));
        assertThat(found.reference()).isEqualTo("132700339");
        assertThat(found.contractedOn()).isEqualTo("2003-07-09");
        assertThat(found.email()).isEqualTo("titular@example.com");
        assertThat(found.phone()).isNull();
        assertThat(only("1207017").holder()).isEqualTo(new Holder.Company("Club Tres Lagunas, A.C."));
        assertThat(only("1207017").meter()).isEqualTo(new Meter.None());
        assertThat(only("1300000").meter()).isEqualTo(new Meter.Shared(null));
        assertThat(only("1300000").holder().displayName()).isEqualTo("Ulises Lugo");
        assertThat(contracts.byId(new ContractId(999))).isEmpty();
    }

    @Test
    void theInsideNumberIsPartOfTheAddress() {
        assertThat(new SupplyAddress("Otomíes", "534", "3-B", "Juriquilla", "Querétaro", "76226").line())
                .isEqualTo("Otomíes 534 int. 3-B, Juriquilla, C.P. 76226, Querétaro");
    }

    @Test
    void theBalanceCountsPostedPaymentsAndShowsTheOthersApart() {
        database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.invoices(List.of(
                    Register.invoice(NUMBER, "000120260404380001", "2026-04", 30_000),
                    Register.invoice(NUMBER, "000120260504380001", "2026-05", 20_000),
                    Register.invoice(NUMBER, "000120260604380001", "2026-06", 10_000),
                    Register.invoice("1207017", "000120260504380001", "2026-05", 99_900)));
            load.payments(List.of(
                    Register.payment(NUMBER, "000120260404380001", "2026-04-20", "2026-04-21", 30_000),
                    Register.payment(NUMBER, "000120260504380001", "2026-05-20", "2026-05-21", 5_000),
                    Register.payment(NUMBER, "000120260504380001", "2026-06-12", null, 15_000),
                    Register.payment("1207017", "000120260504380001", "2026-05-20", "2026-05-20", 99_900)));
        });

        ContractFile file = file();

        assertThat(file.invoices())
                .extracting(i -> i.status(file.today()))
                .containsExactly(InvoiceStatus.PENDING, InvoiceStatus.OVERDUE, InvoiceStatus.PAID);
        assertThat(file.balance()).isEqualTo(new Balance(new Money(25_000), new Money(15_000), new Money(15_000)));
        assertThat(file.invoices().get(1).unposted()).isEqualTo(new Money(15_000));
        assertThat(file.payments()).extracting(Payment::posted).containsExactly(false, true, true);
        assertThat(file.warnings()).containsExactly(new FileWarning.SharedInvoiceNumber(file.invoices().get(1)));
    }

    @Test
    void aPaymentOnAccountLowersTheBalance() {
        database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.invoices(List.of(Register.invoice(NUMBER, "000120260504380001", "2026-05", 20_000)));
            load.payments(List.of(Register.payment(NUMBER, null, "2026-05-20", "2026-05-21", 50_000)));
        });

        assertThat(file().balance()).isEqualTo(new Balance(new Money(-30_000), Money.ZERO, Money.ZERO));
        assertThat(file().invoices().getFirst().status(clock.today())).isEqualTo(InvoiceStatus.PAID);
        assertThat(file().payments().getFirst().invoiceNumber()).isNull();
    }

    @Test
    void theFileGoesBack24MonthsAndFurtherForWhatIsNotPaid() {
        YearMonth first = YearMonth.of(2023, 6);
        List<NewInvoice> invoices = IntStream.range(0, 36)
                .mapToObj(i -> Register.invoice(NUMBER, "A" + i, first.plusMonths(i).toString(), 10_000))
                .toList();
        database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.invoices(invoices);
            // the oldest is never paid, the others are at once
            load.payments(invoices.stream()
                    .skip(1)
                    .map(i -> Register.payment(
                            NUMBER, i.number().text(), i.dueOn().toString(), i.dueOn().toString(), 10_000))
                    .toList());
        });

        ContractFile file = file();

        assertThat(file.invoices()).hasSize(25);
        assertThat(file.invoices().getFirst().period()).isEqualTo(YearMonth.of(2026, 5));
        assertThat(file.invoices().get(23).period()).isEqualTo(YearMonth.of(2024, 6));
        assertThat(file.invoices().getLast().period()).isEqualTo(first);
        assertThat(file.payments().getLast().paidOn()).isEqualTo("2024-06-28");
        assertThat(file.balance().overdue()).isEqualTo(new Money(10_000));
    }

    @Test
    void anOldInvoiceThatCreditCoversIsPaidAndNoLongerShown() {
        database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.invoices(List.of(
                    Register.invoice(NUMBER, "A1", "2023-05", 10_000),
                    Register.invoice(NUMBER, "A2", "2023-06", 10_000),
                    Register.invoice(NUMBER, "A3", "2026-05", 10_000)));
            load.payments(List.of(
                    Register.payment(NUMBER, "A3", "2026-05-20", "2026-05-21", 10_000),
                    Register.payment(NUMBER, "A3", "2026-05-22", "2026-05-23", 14_000)));
        });

        ContractFile file = file();

        assertThat(file.invoices()).extracting(i -> i.number().text()).containsExactly("A3", "A2");
        assertThat(file.arrears().figures())
                .isEqualTo(new ArrearsFigures(file.today(), LocalDate.of(2023, 6, 28), 1, 1, new Money(6_000)));
        assertThat(file.balance()).isEqualTo(new Balance(new Money(6_000), new Money(6_000), Money.ZERO));
    }

    @Test
    void theLastReadingsComeOldestFirst() {
        List<NewReading> readings = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            readings.add(Register.reading(
                    NUMBER, LocalDate.of(2023, 2, 3).plusMonths(i).toString(), 1000 + 20L * i, i == 39));
        }
        database.run(h -> new RegisterLoad(h).readings(readings.reversed()));

        List<Reading> found = file().readings();

        assertThat(found).hasSize(37);
        assertThat(found).isSortedAccordingTo((a, b) -> a.readOn().compareTo(b.readOn()));
        assertThat(found.getLast()).isEqualTo(new Reading(LocalDate.of(2026, 5, 3), 1780, 20, true));
    }

    @Test
    void whatDoesNotFitTogetherIsTold() {
        database.run(h -> {
            RegisterLoad load = new RegisterLoad(h);
            load.readings(List.of(
                    Register.reading(NUMBER, "2026-03-03", 900, false),
                    Register.reading(NUMBER, "2026-04-03", 880, false),
                    Register.reading(NUMBER, "2026-05-03", 880, true)));
            load.invoices(List.of(Register.invoice(NUMBER, "000120260404380001", "2026-05", 20_000)));
        });

        ContractFile file = file();

        assertThat(file.warnings())
                .containsExactly(
                        new FileWarning.ReadingBelowPrevious(file.readings().get(1), file.readings().get(0)),
                        new FileWarning.OddInvoiceNumber(
                                file.invoices().getFirst(), InvoiceNumber.Oddity.OTHER_PERIOD));
    }

    @Test
    void anOpeningIsLoggedWithItsReason() {
        database.run(h -> h.createUpdate("""
                        INSERT INTO staff (id, username, display_name, role, created_at)
                        VALUES (7, 'ana', 'Ana', 'AGENT', :now)""").bind("now", clock.now()).execute());
        StaffMember ana = new StaffMember(new StaffId(7), "ana", "Ana", Role.AGENT);
        ContractId id = only(NUMBER).id();

        assertThat(contracts.openFile(ana, id, "OV-2026-000001-1")).contains(file());
        assertThat(contracts.openFile(ana, new ContractId(999), "OV-2026-000001-1")).isEmpty();
        assertThatThrownBy(() -> contracts.openFile(ana, id, " ")).hasMessageContaining("REG-5");

        List<String> log = database.read(h -> h.createQuery(
                        "SELECT staff_id || subject_kind || subject_id || reason || workstation FROM opening")
                .mapTo(String.class)
                .list());
        assertThat(log).containsExactly("7CONTRACT" + id.value() + "OV-2026-000001-1caja-1");
    }

    @Test
    void aRowOfAnUnknownContractBreaksTheLoad() {
        assertThatThrownBy(() -> database.run(h ->
                        new RegisterLoad(h).readings(List.of(Register.reading("999", "2026-03-03", 900, false)))))
                .isInstanceOf(DatabaseException.ConstraintBroken.class);
    }
}
