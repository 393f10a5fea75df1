package mx.cea.ventanilla.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Balance;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Invoice;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Payment;
import mx.cea.ventanilla.contracts.Reading;
import mx.cea.ventanilla.contracts.SupplyAddress;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractWorkbooksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Origin ORIGIN = new Origin(
            new StaffMember(new StaffId(1), "ana", "Ana López", Role.AGENT), Instant.parse("2026-06-15T16:05:00Z"));
    private static final InvoiceNumber NUMBER = new InvoiceNumber("000120260500053772");
    private static final ContractFile FILE = new ContractFile(
            new Contract(
                    new ContractId(1),
                    new ContractNumber("1001541"),
                    "132700339",
                    new Holder.Company("=Aguas, S.A."),
                    new SupplyAddress("Otomíes", "534", null, "Juriquilla", "Querétaro", "76226"),
                    "QUERETARO",
                    "COMERCIAL",
                    new Meter.Own("296729284"),
                    ContractState.ACTIVE,
                    null,
                    null,
                    null),
            TODAY,
            List.of(new Invoice(
                    1, NUMBER, YearMonth.of(2026, 5), LocalDate.of(2026, 5, 8), LocalDate.of(2026, 5, 28), new Money(34_400),
                    new Money(10_000), new Money(4_400), new Money(5_000), false, null)),
            List.of(
                    new Payment(2, NUMBER, LocalDate.of(2026, 6, 12), null, new Money(5_000), "banco", "447156335374"),
                    new Payment(1, null, LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2), new Money(10_000), "tienda", "447")),
            List.of(
                    new Reading(LocalDate.of(2026, 4, 28), 1_345, 15, false),
                    new Reading(LocalDate.of(2026, 5, 28), 1_359, 14, true)),
            new Balance(new Money(24_400), new Money(24_400), new Money(5_000)));

    private final Path target;

    ContractWorkbooksTest(@TempDir Path folder) {
        this.target = folder.resolve("libro.xlsx");
    }

    /// The rows as somebody in Mexico sees them.
    private static List<String> shown(XSSFSheet sheet) {
        DataFormatter formatter = new DataFormatter(Texts.LOCALE);
        return StreamSupport.stream(sheet.spliterator(), false)
                .map(row -> shown(row, formatter))
                .toList();
    }

    private static String shown(Row row, DataFormatter formatter) {
        return String.join(
                "|", StreamSupport.stream(row.spliterator(), false).map(formatter::formatCellValue).toList());
    }

    @Test
    void theReadingsAreThoseOfThePortalNewestFirst() throws IOException {
        assertThat(ConsumptionWorkbook.write(FILE, ORIGIN, target)).isEqualTo(new Exported.Done(target, 2));

        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile().getPath())) {
            assertThat(shown(workbook.getSheet("Consumos"))).containsExactly(
                    "Consumos del contrato 1001541",
                    "Contrato|1001541",
                    "Titular|'=Aguas, S.A.",
                    "Domicilio|Otomíes 534, Juriquilla, C.P. 76226, Querétaro",
                    "Tarifa|COMERCIAL",
                    "Medidor|296729284",
                    "Elaboró|Ana López",
                    "Fecha y hora|15/06/2026 10:05",
                    "Contenido|2 lecturas, del 28/04/2026 al 28/05/2026",
                    "Fecha de lectura|Lectura m³|Consumo m³|Estimada",
                    "28/05/2026|1,359|14|Sí",
                    "28/04/2026|1,345|15|No");
        }
        assertThat(ConsumptionWorkbook.fileName(FILE)).isEqualTo("consumos-1001541.xlsx");
    }

    @Test
    void theInvoicesComeWithTheirStatusAndThePayments() throws IOException {
        assertThat(InvoicesWorkbook.write(FILE, ORIGIN, target)).isEqualTo(new Exported.Done(target, 3));

        try (XSSFWorkbook workbook = new XSSFWorkbook(target.toFile().getPath())) {
            assertThat(shown(workbook.getSheet("Facturas"))).contains(
                    "Contenido|Una factura, de mayo de 2026 a mayo de 2026; pagos de los últimos 24 meses, al 15/06/2026",
                    "000120260500053772|mayo de 2026|08/05/2026|28/05/2026|VENCIDA|$344.00|$100.00|$44.00|$50.00|$200.00");
            assertThat(shown(workbook.getSheet("Pagos"))).endsWith(
                    "447156335374|000120260500053772|12/06/2026|$50.00|banco",
                    "447|01/06/2026|02/06/2026|$100.00|tienda");
        }
        assertThat(InvoicesWorkbook.fileName(FILE)).isEqualTo("facturas-1001541.xlsx");
    }

    @Test
    void aContractWithNothingHasWorkbooksToo() {
        ContractFile empty = new ContractFile(
                FILE.contract(), TODAY, List.of(), List.of(), List.of(), new Balance(Money.ZERO, Money.ZERO, Money.ZERO));

        assertThat(ConsumptionWorkbook.write(empty, ORIGIN, target)).isEqualTo(new Exported.Done(target, 0));
        assertThat(InvoicesWorkbook.write(empty, ORIGIN, target)).isEqualTo(new Exported.Done(target, 0));
    }
}
