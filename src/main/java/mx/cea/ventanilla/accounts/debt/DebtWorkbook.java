package mx.cea.ventanilla.accounts.debt;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountBlock.ProofInvoice;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.reports.Column;
import mx.cea.ventanilla.reports.ExportProgress;
import mx.cea.ventanilla.reports.Exported;
import mx.cea.ventanilla.reports.Heading;
import mx.cea.ventanilla.reports.Origin;
import mx.cea.ventanilla.reports.Table;
import mx.cea.ventanilla.reports.WorkbookFile;

/// A simulation, and the list of blocked accounts, as workbooks.
public final class DebtWorkbook {
    private static final int PAGE = 500;

    private final DebtRuns runs;
    private final BlockedAccounts blocked;

    public DebtWorkbook(DebtRuns runs, BlockedAccounts blocked) {
        this.runs = runs;
        this.blocked = blocked;
    }

    /// A name for the file.
    public static String fileName(DebtRun run) {
        return Texts.get("debt.book.file", run.today().toString());
    }

    /// A line of the sheet of invoices.
    private record Line(DebtCase account, Proof contract, ProofInvoice invoice) {}

    /// Writes a list of a simulation: its accounts, and the invoices that prove them.
    public Exported write(DebtRun run, DebtView view, Origin origin, Path target) {
        Heading heading = new Heading(
                Texts.get("debt.book.title", Dates.inDigits(run.today())),
                List.of(
                        new Heading.Fact(Texts.get("debt.book.rule"), DebtWords.limit(run.limit())),
                        new Heading.Fact(Texts.get("debt.book.simulated_by"), run.by())),
                origin,
                DebtWords.view(view));
        Iterable<ProvedCase> proved = new Pages<ProvedCase, DebtKey>(key -> runs.proved(run.id(), view, key, PAGE));
        Iterable<Line> lines = () -> StreamSupport.stream(proved.spliterator(), false)
                .flatMap(each -> each.contracts().stream()
                        .flatMap(contract -> contract.invoices().stream()
                                .map(invoice -> new Line(each.account(), contract, invoice))))
                .iterator();
        return new WorkbookFile().write(target, heading, List.of(accounts(proved), invoices(lines)), ExportProgress.NONE);
    }

    private static Table<ProvedCase> accounts(Iterable<ProvedCase> rows) {
        return new Table<>(
                Texts.get("debt.book.accounts"),
                List.of(
                        new Column.Words<>(Texts.get("debt.column.username"), 24, c -> c.account().username().text()),
                        new Column.Words<>(Texts.get("debt.column.name"), 34, c -> c.account().displayName()),
                        new Column.Whole<>(Texts.get("debt.column.contracts"), 11, c -> (long) c.account().contracts()),
                        new Column.Whole<>(Texts.get("debt.column.months"), 9, c -> (long) c.account().months()),
                        new Column.Amount<>(Texts.get("debt.column.amount"), 14, c -> c.account().amount()),
                        new Column.Amount<>(Texts.get("debt.column.before"), 14, c -> c.account().before()),
                        new Column.Words<>(Texts.get("debt.column.situation"), 60, c -> DebtWords.situation(c.account())),
                        new Column.YesNo<>(Texts.get("debt.column.chosen"), 9, c -> c.account().chosen())),
                rows);
    }

    private static Table<Line> invoices(Iterable<Line> rows) {
        return new Table<>(
                Texts.get("debt.book.invoices"),
                List.of(
                        new Column.Words<>(Texts.get("debt.column.username"), 24, l -> l.account().username().text()),
                        new Column.Words<>(Texts.get("debt.column.contract"), 14, l -> l.contract().number().digits()),
                        new Column.Words<>(Texts.get("debt.column.invoice"), 22, l -> l.invoice().number()),
                        new Column.Day<>(Texts.get("debt.column.due_on"), 12, l -> l.invoice().dueOn()),
                        new Column.Amount<>(Texts.get("debt.column.rest"), 14, l -> l.invoice().rest())),
                rows);
    }

    /// Writes a list of blocked or overdue accounts.
    public Exported write(BlockedFilter filter, Origin origin, Path target) {
        Heading heading = new Heading(
                Texts.get("debt.book.blocked"), List.of(), origin, DebtWords.filter(filter));
        Iterable<BlockedAccount> rows = new Pages<BlockedAccount, BlockedKey>(key -> blocked.page(filter, key, PAGE));
        Table<BlockedAccount> table = new Table<>(
                Texts.get("debt.book.accounts"),
                List.of(
                        new Column.Words<>(Texts.get("debt.column.username"), 24, b -> b.username().text()),
                        new Column.Words<>(Texts.get("debt.column.name"), 34, BlockedAccount::displayName),
                        new Column.Words<>(Texts.get("debt.column.cause"), 20, b -> DebtWords.cause(b.cause())),
                        new Column.Moment<>(Texts.get("debt.column.since"), 18, BlockedAccount::since),
                        new Column.Whole<>(Texts.get("debt.column.days"), 8, b -> b.days(origin.at())),
                        new Column.Moment<>(Texts.get("debt.column.ends"), 18, BlockedAccount::endsAt),
                        new Column.Amount<>(
                                Texts.get("debt.column.amount"), 14, b -> b.contracts().isEmpty() ? null : b.amount()),
                        new Column.Words<>(Texts.get("debt.column.detail"), 60, DebtWords::detail)),
                rows);
        return new WorkbookFile().write(target, heading, List.of(table), ExportProgress.NONE);
    }
}
