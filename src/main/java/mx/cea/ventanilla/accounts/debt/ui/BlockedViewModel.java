package mx.cea.ventanilla.accounts.debt.ui;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.debt.BlockedAccount;
import mx.cea.ventanilla.accounts.debt.BlockedCounts;
import mx.cea.ventanilla.accounts.debt.BlockedFilter;
import mx.cea.ventanilla.accounts.debt.BlockedKey;
import mx.cea.ventanilla.accounts.debt.Exempted;
import mx.cea.ventanilla.accounts.misuse.MisuseOutcome;
import mx.cea.ventanilla.accounts.misuse.MisuseRefusal;
import mx.cea.ventanilla.accounts.misuse.ui.MisuseWords;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.reports.Exported;
import mx.cea.ventanilla.reports.Origin;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Blocked and overdue accounts: how many, how old, and what is done with several at once, with a result for each.
public final class BlockedViewModel {
    private final Background background;
    private final DebtServices services;
    private final StaffMember me;
    private final Consumer<AccountId> openAccount;
    private final LatestOnly counting;
    private final ExemptionForm exemption;
    private final PagedRows<BlockedLine, BlockedKey> rows;
    private final ObjectProperty<BlockedFilter.View> view = new SimpleObjectProperty<>(this, "view", BlockedFilter.View.DEBT);
    private final IntegerProperty days = new SimpleIntegerProperty(this, "days");
    private final ReadOnlyObjectWrapper<@Nullable BlockedCounts> counts = new ReadOnlyObjectWrapper<>(this, "counts");
    private final ReadOnlyIntegerWrapper markedCount = new ReadOnlyIntegerWrapper(this, "markedCount");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final ReadOnlyStringWrapper ages = new ReadOnlyStringWrapper(this, "ages", "");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    /// By the lines' keys: an account with two blocks has two lines. Read by the thread that reads a page: replaced, never
    /// changed.
    private volatile Set<Long> marked = Set.of();
    private volatile Map<Long, String> results = Map.of();
    private boolean begun;

    /// @param openAccount opens the window of an account
    public BlockedViewModel(
            Background background, DebtServices services, StaffMember me, Consumer<AccountId> openAccount) {
        this.background = background;
        this.services = services;
        this.me = me;
        this.openAccount = openAccount;
        this.counting = background.latest();
        this.exemption = new ExemptionForm(background, services.exemptions(), me);
        this.rows = new PagedRows<>(background);
        view.subscribe(_ -> again());
        days.subscribe(_ -> again());
    }

    /// Reads the list, once; called when the view is shown for the first time.
    void begin() {
        if (!begun) {
            begun = true;
            again();
            count();
        }
    }

    /// Shows the list as it is now.
    void again() {
        mark(Set.of());
        results = Map.of();
        sayAges();
        if (begun) {
            BlockedFilter filter = filter();
            rows.show((after, size) -> page(filter, after, size));
        }
    }

    private BlockedFilter filter() {
        return new BlockedFilter(view.get(), Math.max(0, days.get()));
    }

    private Page<BlockedLine, BlockedKey> page(BlockedFilter filter, @Nullable BlockedKey after, int size) {
        Page<BlockedAccount, BlockedKey> page = services.blocked().page(filter, after, size);
        return new Page<>(lines(page.rows()), page.next());
    }

    private List<BlockedLine> lines(List<BlockedAccount> accounts) {
        return accounts.stream()
                .map(account -> new BlockedLine(
                        account, marked.contains(account.id()), results.getOrDefault(account.id(), "")))
                .toList();
    }

    private void count() {
        counting.run(services.blocked()::counts).onSuccess(now -> {
            counts.set(now);
            sayAges();
        });
    }

    private void sayAges() {
        BlockedCounts now = counts.get();
        BlockedCounts.Ages of = now == null ? null : now.of(view.get());
        ages.set(of == null || of.all() == 0
                ? ""
                : Texts.get("debt.blocked.ages", of.week(), of.month(), of.quarter(), of.older()));
    }

    private void mark(Set<Long> lines) {
        marked = Set.copyOf(lines);
        markedCount.set(lines.size());
    }

    /// Marks a line, or takes the mark back.
    void toggle(BlockedLine line) {
        Set<Long> now = new LinkedHashSet<>(marked);
        if (!now.remove(line.account().id())) {
            now.add(line.account().id());
        }
        mark(now);
        rows.refresh();
    }

    /// Marks all lines that have been read, or none.
    void markAll(boolean all) {
        Set<Long> now = new LinkedHashSet<>();
        if (all) {
            rows.rows().forEach(line -> now.add(line.account().id()));
        }
        mark(now);
        rows.refresh();
    }

    /// Does with the marked accounts what can be done in the list, each for itself: exempts them, or lifts their blocks for
    /// misuse before the end. They are shown with what came of each, also those that are no longer in the list, until a
    /// list is chosen again.
    void act() {
        List<BlockedAccount> acted = rows.rows().stream()
                .map(BlockedLine::account)
                .filter(account -> marked.contains(account.id()))
                .toList();
        switch (view.get()) {
            case DEBT, OVERDUE -> exemption.exempt(acted.stream().map(BlockedAccount::account).toList(), done -> {
                Map<Long, String> told = new HashMap<>();
                acted.forEach(line -> told.put(line.id(), Texts.get("debt.exempted." + done.get(line.account()))));
                long good = done.values().stream().filter(Exempted.DONE::equals).count();
                show(acted, told, Texts.get("debt.blocked.exempted", good, done.size() - good));
            });
            case MISUSE -> exemption.withReason(acted, why -> background
                    .run(() -> liftEarly(acted, why))
                    .onSuccess(told -> show(acted, told, Texts.get("debt.lifted"))));
            case AWAITING_CALL -> {}
        }
    }

    private Map<Long, String> liftEarly(List<BlockedAccount> blocks, String why) {
        Map<Long, String> told = new HashMap<>();
        for (BlockedAccount block : blocks) {
            told.put(
                    block.id(),
                    switch (services.misuse().liftEarly(me, block.id(), why)) {
                        case MisuseOutcome.Done<?> _ -> Texts.get("debt.lift.done");
                        case MisuseOutcome.Refused<?>(MisuseRefusal refusal) -> MisuseWords.refusal(refusal);
                    });
        }
        return told;
    }

    private void show(List<BlockedAccount> acted, Map<Long, String> told, String words) {
        results = Map.copyOf(told);
        mark(Set.of());
        outcome.set(words);
        rows.show((_, _) -> new Page<>(lines(acted), null));
        count();
    }

    void open(BlockedLine line) {
        openAccount.accept(line.account().account());
    }

    /// Saves the list that is shown as a workbook.
    void export(Path target) {
        BlockedFilter filter = filter();
        outcome.set(Texts.get("debt.exporting"));
        problem.set("");
        background.run(() -> services.workbook().write(filter, new Origin(me, services.clock().now()), target))
                .onSuccess(exported -> {
                    outcome.set("");
                    switch (exported) {
                        case Exported.Done(Path file, long _) -> outcome.set(Texts.get("debt.exported", file));
                        case Exported.Cancelled _ -> {}
                        case Exported.CannotWrite(Path file, var _) -> problem.set(Texts.get("debt.not_exported", file));
                    }
                });
    }

    /// Takes what the database tells; called on the FX thread.
    public void changed(Change change) {
        if (change instanceof Change.Anything || change instanceof Change.Row row && row.topic().equals("account")) {
            changes.set(changes.get() + 1);
        }
    }

    /// Reads again what is shown.
    void refresh() {
        if (begun) {
            rows.refresh();
            count();
        }
    }

    /// Counts the changes that the list may have to show.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Which list is shown.
    public ObjectProperty<BlockedFilter.View> viewProperty() {
        return view;
    }

    /// For how many days at least an account must be in it.
    public IntegerProperty daysProperty() {
        return days;
    }

    public PagedRows<BlockedLine, BlockedKey> rows() {
        return rows;
    }

    public PagedRows<BlockedLine, BlockedKey> getRows() {
        return rows;
    }

    /// How many each list has; null until it was counted.
    public ReadOnlyObjectProperty<@Nullable BlockedCounts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// How many lines are marked.
    public ReadOnlyIntegerProperty markedCountProperty() {
        return markedCount.getReadOnlyProperty();
    }

    public ExemptionForm exemption() {
        return exemption;
    }

    /// How many of the list are how old; empty where it has none.
    public ReadOnlyStringProperty agesProperty() {
        return ages.getReadOnlyProperty();
    }

    public String getAges() {
        return ages.get();
    }

    /// What came of what was last done.
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    public String getOutcome() {
        return outcome.get();
    }

    /// Why nothing came of it.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }
}
