package mx.cea.ventanilla.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.customers.ReadingRefusal.BadPhoto;
import mx.cea.ventanilla.customers.ReadingWarning.Kind;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.Permission;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ReportedReadingsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    private final TestOffice office;
    private final ReportedReadings readings;
    private ContractId contract = new ContractId(0);
    private long last;

    ReportedReadingsTest(Dialect dialect) {
        office = new TestOffice(dialect);
        readings = office.app.reportedReadings();
    }

    @BeforeEach
    void register() {
        contract = Expediente.contract(office, "1293773", 24, 0);
        last = office.app.contracts().file(contract).orElseThrow().readings().getLast().value();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ReadingReport reading(long value, Kind... confirmed) {
        return new ReadingReport(contract, value, TODAY, null, "", null, Set.of(confirmed));
    }

    private ReadingReport with(@Nullable RequestId request, String note, byte @Nullable [] photo) {
        return new ReadingReport(contract, last + 12, TODAY, request, note,
                photo == null ? null : new ReadingReport.Photo("mi medidor.JPG", photo), Set.of());
    }

    private List<ReportedReading> noted() {
        return office.app.customerFiles().read(contract).orElseThrow().reported();
    }

    private ReadingRefusal refusal(StaffMember by, ReadingReport report) {
        assertThat(readings.report(by, report)).isInstanceOf(ReadingOutcome.Refused.class);
        return ((ReadingOutcome.Refused) readings.report(by, report)).why();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aReadingIsNotedBesideTheRegistersAndNeverInIt() {
        assertThat(readings.report(office.telephone, reading(last + 12))).isEqualTo(new ReadingOutcome.Noted());

        assertThat(noted()).singleElement().satisfies(r -> {
            assertThat(r.value()).isEqualTo(last + 12);
            assertThat(r.readOn()).isEqualTo(TODAY);
            assertThat(r.reportedAt()).isEqualTo(office.clock.now());
            assertThat(r.byName()).isEqualTo("Teresa Vega");
            assertThat(r.folio()).isNull();
            assertThat(r.note()).isNull();
            assertThat(r.photo()).isNull();
            assertThat(r.warnings()).isEmpty();
        });
        assertThat(office.app.contracts().file(contract).orElseThrow().readings()).hasSize(24);
        List<HistoryEntry> history = office.database.read(h -> office.app.history().of(h, contract.subject()));
        assertThat(history)
                .extracting(HistoryEntry::action, HistoryEntry::byName)
                .containsExactly(tuple(ReportedReadings.REPORTED, "Teresa Vega"));
    }

    @Test
    void whoeverHasTheContractOpenIsTold() throws InterruptedException {
        BlockingQueue<LiveChanges.Change> told = new LinkedBlockingQueue<>();
        try (LiveChanges live = LiveChanges.of(office.database)) {
            live.subscribe(told::add);
            LiveChanges.Change change = null;
            // the watcher may not be listening yet at the first one
            for (int value = 1; change == null && value <= 40; value++) {
                readings.report(office.ana, reading(last + value, Kind.values()));
                change = told.poll(500, TimeUnit.MILLISECONDS);
            }
            assertThat(change).isEqualTo(switch (office.database.dialect()) {
                case POSTGRESQL -> new LiveChanges.Change.Row("contract", contract.value());
                case SQLITE -> new LiveChanges.Change.Anything();
            });
        }
    }

    @Test
    void noteRequestAndPhotographAreKept() throws IOException {
        RequestId request = office.request();
        byte[] photo = png();

        assertThat(readings.report(office.ana, with(request, "  Por teléfono ", photo)))
                .isEqualTo(new ReadingOutcome.Noted());

        ReportedReading kept = noted().getFirst();
        assertThat(kept.folio()).isNotNull();
        assertThat(kept.note()).isEqualTo("Por teléfono");
        assertThat(kept.photo()).isEqualTo(new ReportedReading.Photo(
                "mi medidor.JPG.png", "image/png", photo.length, FileContent.sha256(photo)));
        assertThat(readings.photo(kept)).hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(photo));
    }

    @Test
    void whatDoesNotFitIsNotedOnlyOnceConfirmed() {
        assertThat(readings.report(office.ana, reading(last - 5)))
                .isInstanceOfSatisfying(ReadingOutcome.ToConfirm.class, ask -> assertThat(ask.warnings())
                        .extracting(ReadingWarning::kind)
                        .containsExactly(Kind.LOWER));
        assertThat(readings.report(office.ana, reading(last - 5, Kind.JUMP))).isInstanceOf(ReadingOutcome.ToConfirm.class);
        assertThat(noted()).isEmpty();

        assertThat(readings.report(office.ana, reading(last - 5, Kind.LOWER))).isEqualTo(new ReadingOutcome.Noted());
        assertThat(noted()).singleElement().satisfies(r -> assertThat(r.warnings()).containsExactly(Kind.LOWER));

        assertThat(readings.report(office.ana, reading(last + 3)))
                .isInstanceOfSatisfying(ReadingOutcome.ToConfirm.class, ask -> assertThat(ask.warnings())
                        .extracting(ReadingWarning::kind)
                        .containsExactly(Kind.REPEATED));
    }

    @Test
    void onlyAMeterOfOnesOwnIsReadByTheCustomer() {
        for (Meter meter : List.of(new Meter.None(), new Meter.Shared(null))) {
            String number = meter instanceof Meter.None ? "1207017" : "1300000";
            ContractId other = Expediente.contract(
                    office, number, new Holder.Company("Club Tres Lagunas, A.C."), meter, 3, 0);

            ReadingRefusal why = refusal(office.ana, new ReadingReport(other, 10, TODAY, null, "", null, Set.of()));

            assertThat(why).isEqualTo(new ReadingRefusal.NoOwnMeter(meter));
            assertThat(why.rule()).contains("REG-2c");
        }
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(refusal(office.ana, reading(-1))).isEqualTo(new ReadingRefusal.NotANumber(9_999_999));
        assertThat(refusal(office.ana, reading(10_000_000))).isEqualTo(new ReadingRefusal.NotANumber(9_999_999));
        assertThat(refusal(office.ana, new ReadingReport(
                        contract, last, TODAY.plusDays(1), null, "", null, Set.of(Kind.values()))))
                .isEqualTo(new ReadingRefusal.InFuture(TODAY));
        assertThat(refusal(office.ana, with(null, "x".repeat(501), null))).isEqualTo(new ReadingRefusal.NoteTooLong(500));
        assertThat(refusal(office.ana, new ReadingReport(new ContractId(999), 1, TODAY, null, "", null, Set.of())))
                .isEqualTo(new ReadingRefusal.ContractGone());
        assertThat(refusal(office.admin, reading(last)))
                .isEqualTo(new ReadingRefusal.NotPermitted(Permission.RECORD_READINGS));
        assertThat(noted()).isEmpty();
    }

    @Test
    void aPhotographIsWhatItsContentIs() {
        assertThat(refusal(office.ana, with(null, "", new byte[0]))).isEqualTo(new BadPhoto(BadPhoto.Fault.EMPTY));
        assertThat(refusal(office.ana, with(null, "", "<html>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new BadPhoto(BadPhoto.Fault.OTHER_TYPE));
        assertThat(refusal(office.ana, with(null, "", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(new BadPhoto(BadPhoto.Fault.OTHER_TYPE));
        assertThat(refusal(office.ana, with(null, "", new byte[FileContent.MAX_BYTES + 1])))
                .isEqualTo(new BadPhoto(BadPhoto.Fault.TOO_LARGE));
    }
}
