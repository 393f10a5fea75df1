package mx.cea.ventanilla.accounts.debt.ui;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.accounts.AccountBlock.Proof;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.debt.DebtApplication;
import mx.cea.ventanilla.accounts.debt.DebtApplication.Applied;
import mx.cea.ventanilla.accounts.debt.DebtCase;
import mx.cea.ventanilla.accounts.debt.DebtKey;
import mx.cea.ventanilla.accounts.debt.DebtRun;
import mx.cea.ventanilla.accounts.debt.DebtRuns;
import mx.cea.ventanilla.accounts.debt.DebtRuns.Simulated;
import mx.cea.ventanilla.accounts.debt.DebtSummary;
import mx.cea.ventanilla.accounts.debt.DebtView;
import mx.cea.ventanilla.accounts.debt.DebtWords;
import mx.cea.ventanilla.accounts.debt.Exempted;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.reports.Exported;
import mx.cea.ventanilla.reports.Origin;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The last simulation of the block for debt: its lists, the choice, and what is applied of it (BLO-7).
public final class DebtRunViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu H:mm", Texts.LOCALE);

    /// A simulation with its figures.
    public record Shown(DebtRun run, DebtSummary summary) {}

    private final Background background;
    private final DebtServices services;
    private final StaffMember me;
    private final Consumer<AccountId> openAccount;
    private final LatestOnly reading;
    private final LatestOnly proving;
    private final DebtTask task;
    private final ExemptionForm exemption;
    private final PagedRows<DebtCase, DebtKey> rows;
    private final ObservableList<Proof> proof = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectProperty<DebtView> view = new SimpleObjectProperty<>(this, "view", DebtView.TO_BLOCK);
    private final ObjectProperty<@Nullable DebtCase> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper(this, "about", "");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper applyText = new ReadOnlyStringWrapper(this, "applyText", "");
    private final ReadOnlyBooleanWrapper canApply = new ReadOnlyBooleanWrapper(this, "canApply");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper(this, "none");
    private boolean begun;

    /// @param openAccount opens the window of an account
    public DebtRunViewModel(
            Background background, DebtServices services, StaffMember me, Consumer<AccountId> openAccount) {
        this.background = background;
        this.services = services;
        this.me = me;
        this.openAccount = openAccount;
        this.reading = background.latest();
        this.proving = background.latest();
        this.task = new DebtTask(background);
        this.exemption = new ExemptionForm(background, services.exemptions(), me);
        this.rows = new PagedRows<>(background);
        selected.subscribe(this::prove);
        view.subscribe(_ -> list());
        canApply.bind(Bindings.createBooleanBinding(
                () -> shown.get() instanceof Shown now && now.summary().left() > 0 && !task.isRunning(),
                shown,
                task.runningProperty()));
    }

    /// Reads the last simulation, once; called when the view is shown for the first time.
    void begin() {
        if (!begun) {
            begun = true;
            reload();
        }
    }

    private void reload() {
        reading.run(() -> services.runs().latest().map(run -> new Shown(run, services.runs().summary(run.id()))))
                .onSuccess(found -> show(found.orElse(null)));
    }

    private void show(@Nullable Shown now) {
        Shown before = shown.get();
        shown.set(now);
        none.set(now == null);
        about.set(now == null ? "" : about(now));
        applyText.set(now == null ? "" : Texts.get("debt.apply", now.summary().left()));
        if (now != null && (before == null || before.run().id() != now.run().id())) {
            list();
        } else {
            rows.refresh();
        }
    }

    private static String about(Shown now) {
        DebtRun run = now.run();
        DebtSummary.Since since = now.summary().since();
        String made = Texts.get(
                "debt.about",
                TIME.format(run.madeAt().atZone(Clock.ZONE)),
                run.by(),
                DebtWords.limit(run.limit()),
                now.summary().toBlock(),
                now.summary().amount().format());
        return since == null
                ? made
                : made + " " + Texts.get(
                        "debt.since",
                        TIME.format(since.run().madeAt().atZone(Clock.ZONE)),
                        since.fresh(),
                        since.gone(),
                        since.still(),
                        since.stillBefore().format(),
                        since.stillAmount().format());
    }

    private void list() {
        if (shown.get() instanceof Shown now) {
            DebtView which = view.get();
            rows.show((after, size) -> services.runs().page(now.run().id(), which, after, size));
        }
    }

    private void prove(@Nullable DebtCase now) {
        if (now == null || !(shown.get() instanceof Shown of)) {
            proving.cancel();
            proof.clear();
            return;
        }
        proving.run(() -> services.runs().proof(of.run().id(), now.account())).onSuccess(proof::setAll);
    }

    /// Makes a new simulation.
    void simulate() {
        if (task.isRunning()) {
            return;
        }
        say("", "");
        task.begin(Texts.get("debt.simulating"), this::simulated).onSuccess(simulated -> {
            switch (simulated) {
                case Simulated.Made _ -> {
                    view.set(DebtView.TO_BLOCK);
                    reload();
                }
                case Simulated.Stopped _ -> say(Texts.get("debt.simulation.stopped"), "");
                case Simulated.NotPermitted _ -> say("", Texts.get("debt.not_permitted"));
            }
        });
    }

    private Simulated simulated() {
        try (DebtRuns.Making making = services.runs().begin(me)) {
            task.stopBy(making::stop);
            return making.make(found -> task.tell(-1, Texts.get("debt.simulating.found", found)));
        }
    }

    /// Chooses a row, or takes its choice back; one that is held back or done stays as it is.
    void toggle(DebtCase row) {
        if (row.canBeChosen() && !task.isRunning() && shown.get() instanceof Shown now) {
            background.run(() -> services.runs().choose(me, now.run().id(), List.of(row.account()), !row.chosen()))
                    .onSuccess(_ -> reload());
        }
    }

    /// Chooses all that can be chosen, or none.
    void chooseAll(boolean chosen) {
        if (!task.isRunning() && shown.get() instanceof Shown now) {
            background.run(() -> services.runs().chooseAll(me, now.run().id(), chosen)).onSuccess(_ -> reload());
        }
    }

    /// Blocks what is chosen and has no outcome yet.
    void apply() {
        if (!canApply.get() || !(shown.get() instanceof Shown now)) {
            return;
        }
        say("", "");
        int all = now.summary().left();
        task.begin(Texts.get("debt.applying", 0, all), () -> applied(now.run(), all))
                .onSuccess(this::tell)
                .andFinally(this::reload);
    }

    private Applied applied(DebtRun run, int all) {
        try (DebtApplication.Applying applying = services.application().begin(me, run.id())) {
            task.stopBy(applying::stop);
            return applying.apply(done -> task.tell((double) done / all, Texts.get("debt.applying", done, all)));
        }
    }

    private void tell(Applied applied) {
        switch (applied) {
            case Applied.Done(var outcomes) -> {
                say(Texts.get("debt.applied", DebtOutcomes.words(outcomes)), "");
                view.set(DebtView.DONE);
            }
            case Applied.Stopped(var outcomes) ->
                say(Texts.get("debt.applied.stopped", DebtOutcomes.words(outcomes)), "");
            case Applied.Over _ -> say("", Texts.get("debt.applied.over"));
            case Applied.NotPermitted _ -> say("", Texts.get("debt.not_permitted"));
        }
    }

    /// Stops what is being done.
    void stop() {
        task.stop();
    }

    /// Exempts the selected account by the form.
    void exempt() {
        DebtCase row = selected.get();
        exemption.exempt(row == null ? List.of() : List.of(row.account()), results -> {
            if (row != null && results.get(row.account()) == Exempted.DONE) {
                say(Texts.get("debt.exempted", row.displayName()), "");
            }
        });
    }

    /// Withdraws the exemption of the selected account.
    void withdraw() {
        DebtCase row = selected.get();
        if (row == null) {
            return;
        }
        background.run(() -> services.exemptions().of(row.account()).stream()
                        .filter(exemption -> exemption.isInForce(services.clock().today()))
                        .findFirst()
                        .map(exemption -> services.exemptions().withdraw(me, exemption.id()))
                        .orElse(Exempted.TOO_LATE))
                .onSuccess(result -> {
                    if (result == Exempted.DONE) {
                        say(Texts.get("debt.withdrawn", row.displayName()), "");
                    } else {
                        say("", Texts.get("debt.exempted." + result));
                    }
                });
    }

    void open(DebtCase row) {
        openAccount.accept(row.account());
    }

    /// Saves the list that is shown as a workbook.
    void export(Path target) {
        if (shown.get() instanceof Shown now) {
            DebtView which = view.get();
            task.begin(Texts.get("debt.exporting"), () -> services.workbook()
                            .write(now.run(), which, new Origin(me, services.clock().now()), target))
                    .onSuccess(exported -> {
                        switch (exported) {
                            case Exported.Done(Path file, long _) -> say(Texts.get("debt.exported", file), "");
                            case Exported.Cancelled _ -> {}
                            case Exported.CannotWrite(Path file, var _) -> say("", Texts.get("debt.not_exported", file));
                        }
                    });
        }
    }

    private void say(String good, String bad) {
        outcome.set(good);
        problem.set(bad);
    }

    /// Takes what the database tells; called on the FX thread.
    public void changed(Change change) {
        if (change instanceof Change.Anything || change instanceof Change.Row row && row.topic().equals("account")) {
            changes.set(changes.get() + 1);
        }
    }

    /// Reads again what is shown, unless something is being done that ends with it.
    void refresh() {
        if (begun && !task.isRunning()) {
            reload();
        }
    }

    /// Counts the changes that the list may have to show.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// The simulation that is shown; null where there is none.
    public ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Which list is shown.
    public ObjectProperty<DebtView> viewProperty() {
        return view;
    }

    public PagedRows<DebtCase, DebtKey> rows() {
        return rows;
    }

    public PagedRows<DebtCase, DebtKey> getRows() {
        return rows;
    }

    /// The row whose proof is shown.
    public ObjectProperty<@Nullable DebtCase> selectedProperty() {
        return selected;
    }

    /// The contracts and invoices of the selected row.
    public ObservableList<Proof> proof() {
        return proof;
    }

    public DebtTask getTask() {
        return task;
    }

    public ExemptionForm exemption() {
        return exemption;
    }

    /// Who made the simulation, when and by which rule, and what it found; empty where there is none.
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public String getAbout() {
        return about.get();
    }

    /// What came of the last work.
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

    /// What the button says that blocks.
    public ReadOnlyStringProperty applyTextProperty() {
        return applyText.getReadOnlyProperty();
    }

    public String getApplyText() {
        return applyText.get();
    }

    public ReadOnlyBooleanProperty canApplyProperty() {
        return canApply.getReadOnlyProperty();
    }

    public boolean isCanApply() {
        return canApply.get();
    }

    /// Whether there never was a simulation.
    public ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    public boolean isNone() {
        return none.get();
    }
}
