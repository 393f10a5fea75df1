package mx.cea.ventanilla.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.FileWarning;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.cfdi.CfdiWarning;
import mx.cea.ventanilla.contracts.cfdi.Cfdis;
import mx.cea.ventanilla.contracts.cfdi.KeptCfdi;
import mx.cea.ventanilla.customers.CustomerFiles;
import mx.cea.ventanilla.customers.ReadingWarning;
import mx.cea.ventanilla.customers.ReportedReading;
import mx.cea.ventanilla.customers.ReportedReadings;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.schedule.OfficeSchedule;
import mx.cea.ventanilla.schedule.ScheduledException;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleOfficeTest {
    private static final Path SAMPLE = Path.of("sample-data");

    @TempDir
    @Nullable Path folder;

    private static long count(Database database, String what) {
        return database.read(h -> h.createQuery("SELECT count(*) FROM " + what).mapTo(Long.class).one());
    }

    private static List<Instant> moments(Database database, String query) {
        return database.read(h -> h.createQuery(query).mapTo(Instant.class).list());
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everythingIsLoaded(Dialect dialect) throws IOException {
        DatabaseAddress address = TestDatabase.address(dialect);
        MutableClock clock = MutableClock.at("2026-11-22T12:00");

        new SampleOffice(SAMPLE).load(address, clock);

        try (Database database = Database.open(address, clock)) {
            assertThat(count(database, "staff")).isEqualTo(9);
            assertThat(count(database, "area")).isEqualTo(8);
            assertThat(count(database, "contract")).isEqualTo(346);
            assertThat(count(database, "invoice")).isEqualTo(8095);
            assertThat(count(database, "payment WHERE invoice_id IS NULL")).isZero();
            assertThat(count(database, "request")).isEqualTo(109);
            assertThat(count(database, "request WHERE username_given IS NOT NULL AND account_id IS NULL")).isZero();
            assertThat(count(database, "portal_document WHERE state = 'REFUSED'")).isEqualTo(10);
            assertThat(count(database, "account_application WHERE state = 'DONE'")).isEqualTo(5);
            assertThat(count(database, "account_application WHERE state = 'DECLINED'")).isEqualTo(2);
            assertThat(count(database, "account_application WHERE state = 'WAITING' AND kind = 'REGISTRATION'")).isEqualTo(5);
            assertThat(count(database, "account_application WHERE state = 'WAITING' AND kind = 'CANCELLATION'")).isEqualTo(2);
            assertThat(count(database, "portal_document WHERE body LIKE '%argon2id%'")).isZero();
            assertThat(count(database, "message_secret")).isZero();
            assertThat(count(database, "portal_document WHERE body LIKE '%${folio%'")).isZero();
            assertThat(count(database, "request WHERE follows_id IS NOT NULL")).isEqualTo(2);
            assertThat(count(database, "request_attachment")).isPositive();
            for (String state : List.of("RECEIVED", "CLAIMED", "ROUTED", "WAITING", "ANSWERED", "CLOSED")) {
                assertThat(count(database, "request WHERE state = '" + state + "'")).as(state).isGreaterThan(3);
            }
            assertThat(count(database, "request WHERE state = 'RECEIVED'")).isGreaterThan(40);
            assertThat(count(database, "message")).isGreaterThan(40);
            assertThat(count(database, "message WHERE state <> 'SENT'")).isZero();
            assertThat(count(database, "reported_reading")).isEqualTo(6);
            assertThat(count(database, "request_draft d JOIN request r ON r.id = d.request_id WHERE r.state = 'CLAIMED'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-15T11:00", // the files' own day
        "2026-06-15T08:10", // before most of the day's work
        "2026-11-22T00:05", // a Sunday
        "2027-01-01T09:00", // a holiday
        "2028-02-29T23:59"
    })
    void onAnyDayNothingIsInTheFuture(String wall) throws IOException {
        DatabaseAddress address = TestDatabase.address(Dialect.SQLITE);
        MutableClock clock = MutableClock.at(wall);

        new SampleOffice(SAMPLE).load(address, clock);

        try (Database database = Database.open(address, clock)) {
            assertThat(moments(database, "SELECT received_at FROM request"))
                    .hasSize(109)
                    .allMatch(at -> !at.isAfter(clock.now()));
            assertThat(moments(database, "SELECT sent_at FROM message ORDER BY id"))
                    .isNotEmpty()
                    .allMatch(at -> !at.isAfter(clock.now()));
            assertThat(moments(database, "SELECT at FROM history ORDER BY id"))
                    .isSorted()
                    .allMatch(at -> !at.isAfter(clock.now()));
            assertThat(count(database, "account_block WHERE cause = 'DEBT'")).isEqualTo(3);
            assertThat(count(database, "account_block WHERE cause = 'MISUSE'")).isEqualTo(2);
            assertThat(count(database, "account_block WHERE end_told_at IS NOT NULL")).isOne();
            assertThat(count(database, "misuse_proposal WHERE state = 'WAITING'")).isOne();
            assertThat(count(database, "account_block WHERE reason = '[]'")).as("blocked without debt").isZero();
            assertThat(count(database, "request r WHERE EXISTS (SELECT 1 FROM request e WHERE e.id < r.id"
                            + " AND e.received_at > r.received_at)"))
                    .isZero();
        }
    }

    @Test
    void theRegisterTellsWhatTheDocumentsComplainOf() throws IOException {
        DatabaseAddress address = TestDatabase.address(Dialect.SQLITE);
        MutableClock clock = MutableClock.at("2026-11-23T12:00");
        new SampleOffice(SAMPLE).load(address, clock);

        try (Database database = Database.open(address, clock)) {
            Contracts contracts = new Contracts(database, new History(clock, "caja-1"));
            ContractFile misread = contracts.file(contracts.find("1293773").getFirst().id()).orElseThrow();
            ContractFile unposted = contracts.file(contracts.find("1468222").getFirst().id()).orElseThrow();

            assertThat(misread.warnings()).hasAtLeastOneElementOfType(FileWarning.ReadingBelowPrevious.class);
            assertThat(misread.readings().getLast().readOn()).isBetween("2026-10-01", "2026-10-31");
            assertThat(unposted.balance().unposted().centavos()).isEqualTo(20_518);
            String given = database.read(h -> h.createQuery("SELECT invoice_given FROM request WHERE contract_id = :id")
                    .bind("id", unposted.contract().id().value())
                    .mapTo(String.class)
                    .first());
            assertThat(unposted.invoices()).anyMatch(i -> i.number().text().equals(given));
        }
    }

    @Test
    void theContractsOfTheDocumentsHaveTheDigitalInvoiceOfTheirLastMonth() throws IOException {
        DatabaseAddress address = TestDatabase.address(Dialect.SQLITE);
        MutableClock clock = MutableClock.at("2026-11-23T12:00");
        new SampleOffice(SAMPLE).load(address, clock);

        try (Database database = Database.open(address, clock)) {
            Contracts contracts = new Contracts(database, new History(clock, "caja-1"));
            Cfdis cfdis = new Cfdis(database);
            List<CfdiWarning> warnings = new ArrayList<>();
            List<ContractId> named = database.read(h -> h.createQuery("SELECT contract_id FROM cfdi")
                    .map(row -> new ContractId(row.getColumn("contract_id", Long.class)))
                    .list());
            for (ContractId id : named) {
                Invoice last = contracts.file(id).orElseThrow().invoices().getFirst();
                KeptCfdi kept = cfdis.find(last).orElseThrow();
                assertThat(kept.cfdi().total()).isEqualTo(last.amount());
                assertThat(kept.cfdi().issuedAt().toLocalDate()).isEqualTo(last.issuedOn());
                warnings.addAll(kept.warnings());
            }

            assertThat(named).hasSizeBetween(60, 90);
            assertThat(warnings).singleElement().isInstanceOf(CfdiWarning.OddRfc.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T12:00", "2026-11-01T10:00", "2027-03-02T07:00"})
    void someCustomersReportedTheirReading(String wall) throws IOException {
        DatabaseAddress address = TestDatabase.address(Dialect.SQLITE);
        MutableClock clock = MutableClock.at(wall);
        new SampleOffice(SAMPLE).load(address, clock);

        try (Database database = Database.open(address, clock)) {
            History history = new History(clock, "caja-1");
            Contracts contracts = new Contracts(database, history);
            CustomerFiles files = new CustomerFiles(database, history, contracts);
            List<ReportedReading> reported = new ArrayList<>();
            for (String number : List.of("1775613", "1155280", "1406810", "1369740", "1898476", "1743462")) {
                reported.addAll(files.read(contracts.find(number).getFirst().id()).orElseThrow().reported());
            }

            assertThat(reported).hasSize(6).allMatch(r -> r.folio() != null && !r.readOn().isAfter(clock.today()));
            assertThat(reported).extracting(ReportedReading::warnings).containsExactly(
                    Set.of(), Set.of(), Set.of(ReadingWarning.Kind.JUMP), Set.of(), Set.of(ReadingWarning.Kind.LOWER), Set.of());
            assertThat(reported.stream().filter(r -> r.photo() != null)).singleElement().satisfies(r ->
                    assertThat(new ReportedReadings(database, history, contracts).photo(r)).hasValueSatisfying(picture ->
                            assertThat(FileContent.mediaType(picture)).isEqualTo("image/png")));
        }
    }

    @Test
    void oneCanPractiseAtAnyHour() throws IOException {
        DatabaseAddress address = TestDatabase.address(Dialect.SQLITE);
        MutableClock clock = MutableClock.at("2026-11-22T03:00");
        new SampleOffice(SAMPLE).load(address, clock);

        try (Database database = Database.open(address, clock)) {
            OfficeSchedule schedule = new OfficeSchedule(database, new History(clock, "caja-1"), (_, _) -> {});
            assertThat(schedule.exceptions())
                    .extracting(ScheduledException::exception)
                    .containsExactly(new DayException.Guard(
                            MutableClock.instant("2026-11-22T00:00"),
                            MutableClock.instant("2027-01-21T00:00"),
                            "Oficina de muestra: se puede practicar a cualquier hora"));
        }
    }

    @Test
    void theFileIsMadeOnceAndWhole() throws IOException {
        Path file = Path.of(String.valueOf(folder), "nueva", "ventanilla.db");
        SampleOffice office = new SampleOffice(SAMPLE);

        office.make(file, MutableClock.at("2026-11-22T12:00"));

        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
        assertThatThrownBy(() -> office.make(file, MutableClock.at("2026-11-22T12:00")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> office.load(DatabaseAddress.file(file), MutableClock.at("2026-11-22T12:00")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFaultLeavesNoFile() {
        Path file = Path.of(String.valueOf(folder), "ventanilla.db");

        assertThatThrownBy(() -> new SampleOffice(Path.of("src")).make(file, MutableClock.at("2026-11-22T12:00")))
                .isInstanceOf(FileFault.class);
        assertThat(file.getParent()).isEmptyDirectory();
    }
}
