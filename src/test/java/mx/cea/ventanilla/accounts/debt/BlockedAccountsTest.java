package mx.cea.ventanilla.accounts.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mx.cea.ventanilla.accounts.debt.BlockedFilter.View;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.reports.Exported;
import mx.cea.ventanilla.reports.Origin;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// What supervisors see of blocked and overdue accounts, and the workbooks of it.
@ParameterizedClass
@EnumSource(Dialect.class)
class BlockedAccountsTest {
    private final DebtOffice debt;
    private final BlockedAccounts blocked;

    BlockedAccountsTest(Dialect dialect) {
        debt = new DebtOffice(dialect);
        blocked = debt.office.app.blockedAccounts();
    }

    @BeforeEach
    void fill() {
        debt.contract("1001", "2025-06");
        debt.account("ana", "1001");
        debt.account("beto", "1001");
        debt.account("carla");
        debt.block("ana");
        misuse("beto", 3);
        misuse("carla", 30);
        debt.clock.advance(Duration.ofDays(10));
        debt.simulate();
    }

    @AfterEach
    void close() {
        debt.close();
    }

    private void misuse(String username, int days) {
        debt.office.database.run(h -> h.createUpdate("""
                        INSERT INTO account_block (account_id, cause, reason, begun_at, begun_by, ends_at)
                        VALUES (:account, 'MISUSE', 'Lecturas inventadas', :now, :by, :end)""")
                .bind("account", debt.byName(username).id().value())
                .bind("now", debt.clock.now())
                .bind("by", debt.office.supervisor.id().value())
                .bind("end", debt.clock.now().plus(Duration.ofDays(days)))
                .execute());
    }

    private List<String> names(BlockedFilter filter) {
        return blocked.page(filter, null, 50).rows().stream().map(b -> b.username().text()).toList();
    }

    @Test
    void eachListHasItsOwn() {
        assertThat(names(BlockedFilter.of(View.DEBT))).containsExactly("ana");
        assertThat(names(BlockedFilter.of(View.MISUSE))).containsExactly("carla");
        assertThat(names(BlockedFilter.of(View.AWAITING_CALL))).containsExactly("beto");
        assertThat(names(BlockedFilter.of(View.OVERDUE))).containsExactly("beto");
        BlockedAccount ana = blocked.page(BlockedFilter.of(View.DEBT), null, 50).rows().getFirst();
        assertThat(ana.amount()).isEqualTo(new Money(120_000));
        assertThat(ana.months()).isEqualTo(11);
        assertThat(ana.days(debt.clock.now())).isEqualTo(10);
        assertThat(DebtWords.detail(ana)).isEqualTo("1001: 11 meses, $1,200.00");
    }

    @Test
    void theyAreCountedByAgeAndFilteredByDays() {
        assertThat(blocked.counts().of(View.DEBT)).isEqualTo(new BlockedCounts.Ages(0, 1, 0, 0));
        assertThat(blocked.counts().of(View.OVERDUE)).isEqualTo(new BlockedCounts.Ages(1, 0, 0, 0));
        assertThat(names(new BlockedFilter(View.DEBT, 10))).containsExactly("ana");
        assertThat(names(new BlockedFilter(View.DEBT, 11))).isEmpty();
    }

    @Test
    void aListIsReadByKeyAPageAtATime() {
        debt.account("dora", "1001");
        debt.block("dora");

        var first = blocked.page(BlockedFilter.of(View.DEBT), null, 1);
        var second = blocked.page(BlockedFilter.of(View.DEBT), first.next(), 1);

        assertThat(first.rows()).extracting(b -> b.username().text()).containsExactly("ana");
        assertThat(second.rows()).extracting(b -> b.username().text()).containsExactly("dora");
        assertThat(second.next()).isNull();
    }

    @Test
    void aSimulationIsSavedWithTypedCellsAndItsInvoices(@TempDir Path folder) throws Exception {
        DebtRun run = debt.simulate();
        Path file = folder.resolve("adeudos.xlsx");

        Exported exported = debt.office.app.debtWorkbook()
                .write(run, DebtView.ALL, new Origin(debt.office.supervisor, debt.clock.now()), file);

        assertThat(exported).isEqualTo(new Exported.Done(file, 1 + 12));
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(text(book.getSheet("Cuentas"))).contains("vencido hace más de 6 meses", "Sofía Ruiz", "Todas");
            Row row = book.getSheet("Cuentas").getRow(book.getSheet("Cuentas").getLastRowNum());
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("beto");
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(11);
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(1_200.0);
            assertThat(book.getSheet("Facturas").getRow(book.getSheet("Facturas").getLastRowNum()).getCell(3).getCellType())
                    .isEqualTo(CellType.NUMERIC);
        }
    }

    @Test
    void theListIsSavedAsItIsFiltered(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("bloqueadas.xlsx");

        debt.office.app.debtWorkbook().write(
                new BlockedFilter(View.DEBT, 7), new Origin(debt.office.supervisor, debt.clock.now()), file);

        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            assertThat(text(book.getSheetAt(0))).contains("Por adeudo, 7 días o más", "ana").doesNotContain("beto");
        }
    }

    private static String text(Sheet sheet) {
        StringBuilder all = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> all.append(cell).append(' ')));
        return all.toString();
    }
}
