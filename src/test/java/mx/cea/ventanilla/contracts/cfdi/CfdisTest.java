package mx.cea.ventanilla.contracts.cfdi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class CfdisTest {
    private static final ContractNumber CONTRACT = new ContractNumber("1001541");

    private final TestOffice office;
    private final Cfdis cfdis;

    CfdisTest(Dialect dialect) {
        office = new TestOffice(dialect);
        cfdis = office.app.cfdis();
    }

    @BeforeEach
    void load() {
        office.database.run(h -> new RegisterLoad(h).contracts(List.of(Register.contract(CONTRACT.digits(), "132.700.339"))));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Invoice invoice(String number, String period, long centavos, @Nullable String uuid) {
        YearMonth month = YearMonth.parse(period);
        office.database.run(h -> new RegisterLoad(h).invoices(List.of(new RegisterLoad.NewInvoice(
                CONTRACT, new InvoiceNumber(number), month, month.atDay(8), month.atDay(28), new Money(centavos), uuid))));
        return office.app.contracts()
                .file(office.app.contracts().find(CONTRACT.digits()).getFirst().id())
                .orElseThrow()
                .invoices()
                .stream()
                .filter(i -> i.number().text().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Invoice itsInvoice() {
        return invoice(CfdiXml.NUMBER, "2026-05", 34_400, CfdiXml.UUID.toLowerCase(Locale.ROOT));
    }

    private int rows() {
        return office.database.read(h -> h.createQuery("SELECT count(*) FROM cfdi").mapTo(Integer.class).one());
    }

    @Test
    void anInvoiceFindsItsDocumentWhicheverCameFirst() {
        Invoice before = itsInvoice();
        assertThat(cfdis.find(before)).isEmpty();
        assertThat(cfdis.available(List.of(before))).isEmpty();

        StoreResult stored = cfdis.store(office.supervisor, CfdiXml.sound());

        assertThat(stored).isInstanceOfSatisfying(StoreResult.Stored.class, s -> {
            assertThat(s.contract()).isEqualTo(office.app.contracts().find(CONTRACT.digits()).getFirst().id());
            assertThat(s.warnings()).isEmpty();
        });
        assertThat(cfdis.find(before)).hasValueSatisfying(kept -> {
            assertThat(kept.cfdi().number()).isEqualTo(CfdiXml.NUMBER);
            assertThat(kept.storedAt()).isEqualTo(office.clock.now());
            assertThat(kept.warnings()).isEmpty();
        });
        assertThat(cfdis.available(List.of(before))).containsExactly(before.id());
    }

    @Test
    void aDocumentThatComesBeforeItsInvoiceIsFoundLater() {
        assertThat(cfdis.store(office.supervisor, CfdiXml.sound()))
                .isInstanceOfSatisfying(StoreResult.Stored.class, s -> assertThat(s.contract()).isNull());

        assertThat(cfdis.find(itsInvoice())).isPresent();
    }

    @Test
    void theSameDocumentAgainChangesNothing() {
        cfdis.store(office.supervisor, CfdiXml.sound());

        assertThat(cfdis.store(office.supervisor, CfdiXml.sound()))
                .isEqualTo(new StoreResult.AlreadyKnown(new FiscalFolio(CfdiXml.UUID)));
        assertThat(rows()).isOne();
    }

    @Test
    void anotherDocumentUnderTheSameFolioIsRefused() {
        cfdis.store(office.supervisor, CfdiXml.sound());

        assertThat(cfdis.store(office.supervisor, CfdiXml.with("344.00", "944.00")))
                .isEqualTo(new StoreResult.Refused(new CfdiFault.FolioTaken(new FiscalFolio(CfdiXml.UUID))));
        assertThat(cfdis.find(itsInvoice()).orElseThrow().cfdi().total()).isEqualTo(new Money(34_400));
    }

    @Test
    void whatIsNoInvoiceIsRefusedAndNothingKept() {
        assertThat(cfdis.store(office.supervisor, CfdiXml.unstamped()))
                .isEqualTo(new StoreResult.Refused(new CfdiFault.NotStamped()));
        assertThat(rows()).isZero();
    }

    @Test
    void onlyWhoMayImportKeepsDocuments() {
        for (StaffMember other : List.of(office.ana, office.telephone, office.admin)) {
            assertThat(cfdis.store(other, CfdiXml.sound())).isEqualTo(new StoreResult.NotPermitted());
        }
        assertThat(rows()).isZero();
    }

    @Test
    void aPreviewTellsTheSameAndKeepsNothing() {
        assertThat(office.database.<StoreResult>read(h -> cfdis.preview(h, CfdiXml.sound())))
                .isInstanceOf(StoreResult.Stored.class);
        assertThat(rows()).isZero();

        cfdis.store(office.supervisor, CfdiXml.sound());

        assertThat(office.database.<StoreResult>read(h -> cfdis.preview(h, CfdiXml.sound())))
                .isInstanceOf(StoreResult.AlreadyKnown.class);
        assertThat(office.database.<StoreResult>read(h -> cfdis.preview(h, CfdiXml.with("344.00", "1.00"))))
                .isInstanceOf(StoreResult.Refused.class);
    }

    @Test
    void aPreviewOfManyCountsThoseBeforeAsKept() {
        byte[] other = CfdiXml.with(CfdiXml.UUID, "3F9A05A7-A000-41B8-BBAA-1A2C7E44B894");
        CfdiPreview preview = new CfdiPreview(cfdis);
        List<StoreResult> told = office.database.read(h -> Stream.of(
                        CfdiXml.sound(), CfdiXml.sound(), CfdiXml.with("344.00", "1.00"), other)
                .map(xml -> preview.next(h, xml))
                .toList());

        FiscalFolio folio = new FiscalFolio(CfdiXml.UUID);
        assertThat(told.getFirst()).isInstanceOf(StoreResult.Stored.class);
        assertThat(told.subList(1, 3)).containsExactly(
                new StoreResult.AlreadyKnown(folio), new StoreResult.Refused(new CfdiFault.FolioTaken(folio)));
        assertThat(told.getLast()).isInstanceOf(StoreResult.Stored.class);
        assertThat(rows()).isZero();
    }

    @Test
    void manyAreKeptInOneTransactionOrNone() {
        try {
            office.database.run(h -> {
                cfdis.store(h, office.supervisor.id(), CfdiXml.sound());
                cfdis.store(h, null, CfdiXml.with(CfdiXml.UUID, "3F9A05A7-A000-41B8-BBAA-1A2C7E44B894"));
                throw new IllegalStateException("called off");
            });
        } catch (IllegalStateException e) {
            // as asked for
        }

        assertThat(rows()).isZero();
    }

    @Test
    void whatDoesNotFitWarnsAndIsKeptAllTheSame() {
        office.app.settings().changeAsProgram(Map.of(Setting.OFFICE_RFC, "CEA800313C95"));
        byte[] odd = CfdiXml.with("XAXX010101000", "EKU9003173C8");

        assertThat(cfdis.store(office.supervisor, CfdiXml.bytes(new String(odd, StandardCharsets.UTF_8)
                        .replace("SubTotal=\"324.00\"", "SubTotal=\"320.00\""))))
                .isInstanceOf(StoreResult.Stored.class);

        assertThat(cfdis.find(invoice("000120260400053772", "2026-03", 30_000, CfdiXml.UUID)).orElseThrow().warnings())
                .extracting(warning -> warning.getClass().getSimpleName())
                .containsExactly("OddRfc", "OtherIssuer", "TotalDoesNotAddUp", "OtherNumber", "OtherPeriod", "OtherAmount");
        assertThat(cfdis.find(invoice("000120260400053773", "2026-03", 30_000, CfdiXml.UUID)).orElseThrow().warnings())
                .allSatisfy(warning -> assertThat(warning.text()).endsWith("."));
    }

    @Test
    void anInvoiceWithoutAFolioOrWithOneThatIsNoneHasNoDocument() {
        assertThat(cfdis.find(invoice("000120260400053772", "2026-04", 30_000, null))).isEmpty();
        assertThat(cfdis.find(invoice("000120260400053773", "2026-04", 30_000, "sin timbrar"))).isEmpty();
    }

    @Test
    void theXmlIsSavedAsItCame(@TempDir Path folder) throws IOException {
        cfdis.store(office.supervisor, CfdiXml.sound());
        Path target = folder.resolve("factura.xml");

        assertThat(cfdis.saveXml(new FiscalFolio(CfdiXml.UUID), target)).isTrue();
        assertThat(target).hasBinaryContent(CfdiXml.sound());
        assertThat(cfdis.saveXml(new FiscalFolio("00000000-0000-0000-0000-000000000000"), folder.resolve("x"))).isFalse();
    }
}
