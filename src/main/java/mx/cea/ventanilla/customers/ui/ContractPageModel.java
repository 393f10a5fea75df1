package mx.cea.ventanilla.customers.ui;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.ContractMessage;
import mx.cea.ventanilla.customers.CustomerFiles;
import mx.cea.ventanilla.customers.FileOpening;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ReportedReading;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.PageSource;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.mail.RenderedMail;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// A contract's file on the screen.
public final class ContractPageModel implements AsksWhy {
    private final CustomerServices services;
    private final StaffMember me;
    private final Background background;
    private final Exits exits;
    private final ReasonModel reason = new ReasonModel();
    private final ReadingModel reading;
    private final DigitalModel digital;
    private final ExportModel invoiceExport;
    private final ExportModel consumptionExport;
    private final LatestOnly slot;
    private final PagedRows<Request, RequestId> requests;
    private final PagedRows<ContractMessage, Long> messages;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable FileView> view = new ReadOnlyObjectWrapper<>(this, "view");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final ReadOnlyBooleanWrapper unreachable = new ReadOnlyBooleanWrapper(this, "unreachable");
    private @Nullable Visit visit;
    /// Whether the list of requests is being read because one changed that is not in it.
    private boolean looking;

    /// What is to be seen.
    public enum Stage {
        /// The question why, and nothing of the file.
        ASKING,
        /// Nothing yet.
        LOADING,
        /// The file.
        SHOWN,
        /// That the database does not answer.
        UNREACHABLE
    }

    /// Where one goes from the page.
    ///
    /// @param notice says something in passing
    /// @param leave  closes the page
    public record Exits(Consumer<String> notice, Runnable leave) {}

    public ContractPageModel(CustomerServices services, StaffMember me, Background background, Exits exits) {
        this.services = services;
        this.me = me;
        this.background = background;
        this.exits = exits;
        this.slot = background.latest();
        asking.bind(stage.isEqualTo(Stage.ASKING));
        shown.bind(stage.isEqualTo(Stage.SHOWN));
        unreachable.bind(stage.isEqualTo(Stage.UNREACHABLE));
        this.requests = paged();
        this.messages = paged();
        requests.rows().addListener((ListChangeListener<Request>) _ -> {
            if (looking) {
                looking = false;
                reread();
            }
        });
        requests.onRead(() -> looking = false);
        this.digital = new DigitalModel(services, background);
        this.invoiceExport = new ExportModel(ExportModel.Kind.INVOICES, me, services.clock(), background);
        this.consumptionExport = new ExportModel(ExportModel.Kind.CONSUMPTION, me, services.clock(), background);
        this.reading = new ReadingModel(services, me, background, noted -> {
            exits.notice().accept(noted);
            reread();
        });
    }

    private interface PageOf<T, K> {
        Page<T, K> read(ContractId contract, @Nullable K before, int size);
    }

    private <T, K> PagedRows<T, K> paged() {
        PagedRows<T, K> rows = new PagedRows<>(background);
        return rows.onError(DatabaseException.class, _ -> unreachable());
    }

    private <T, K> PageSource<T, K> ofThisContract(PageOf<T, K> pages) {
        return (before, size) -> {
            Visit now = visit;
            return pages.read(now == null ? new ContractId(0) : now.contract(), before, size);
        };
    }

    /// Opens a contract, or asks why first where this role must say so (REG-5).
    void open(Visit wanted) {
        visit = wanted;
        reason.begin(wanted.reason(), wanted.request() != null);
        if (CustomerFiles.asksWhy(me)) {
            stage.set(Stage.ASKING);
        } else {
            open(wanted, wanted.reason());
        }
    }

    /// Opens it with the reason that was chosen or written.
    @Override
    public void openWithReason() {
        Visit wanted = visit;
        if (wanted != null && !busy.get()) {
            reason.reason().ifPresent(given -> open(wanted, given));
        }
    }

    private void open(Visit wanted, OpeningReason why) {
        busy.set(true);
        trouble.set("");
        slot.run(() -> services.files().open(me, wanted.contract(), why))
                .onSuccess(opening -> {
                    switch (opening) {
                        case FileOpening.Opened(FileView found) -> {
                            visit = new Visit(wanted.contract(), why, wanted.request());
                            show(found);
                        }
                        case FileOpening.ReasonNeeded() -> stage.set(Stage.ASKING);
                        case FileOpening.Gone() -> gone();
                    }
                })
                .onError(DatabaseException.class, _ -> unreachable())
                .andFinally(() -> busy.set(false));
    }

    private void show(FileView found) {
        reading.follow(found, visit == null ? null : visit.request());
        digital.follow(found.file());
        trouble.set("");
        boolean first = view.get() == null;
        view.set(found);
        if (first) {
            requests.show(ofThisContract(services.files()::requests));
            messages.show(ofThisContract(services.files()::messages));
        } else {
            // they may have others though the file is the same
            requests.refresh();
            messages.refresh();
        }
        stage.set(Stage.SHOWN);
    }

    private void gone() {
        exits.notice().accept(Texts.get("customers.page.gone"));
        exits.leave().run();
    }

    private void unreachable() {
        trouble.set(Texts.get("customers.page.unreachable"));
        if (view.get() == null) {
            stage.set(Stage.UNREACHABLE);
        }
    }

    /// Reads again what is shown; where it could not be opened, tries once more.
    public void reread() {
        Visit now = visit;
        if (now == null || stage.get() == Stage.ASKING) {
            return;
        }
        if (view.get() == null) {
            open(now, now.reason());
            return;
        }
        slot.run(() -> services.files().read(now.contract()))
                .onSuccess(found -> found.ifPresentOrElse(this::show, this::gone))
                .onError(DatabaseException.class, _ -> unreachable());
    }

    /// Something changed in the database; called on the FX thread.
    public void changed(Change change) {
        switch (change) {
            case Change.Lost _ -> unreachable();
            case Change.Anything _ -> reread();
            case Change.Row(String topic, long id) -> changed(topic, id);
        }
    }

    private void changed(String topic, long id) {
        switch (topic) {
            case "request" -> {
                if (requests.rows().stream().anyMatch(r -> r.id().value() == id)) {
                    reread();
                } else if (view.get() != null) {
                    // a new one may be about this contract, which the list knows in one short reading
                    looking = true;
                    requests.refresh();
                }
            }
            case "message" -> {
                if (messages.rows().stream().anyMatch(m -> m.id() == id)) {
                    reread();
                }
            }
            case "contract" -> {
                FileView file = view.get();
                if (file != null && file.file().contract().id().value() == id) {
                    reread();
                }
            }
            case "register", "setting" -> reread();
            default -> {}
        }
    }

    /// Reads the page of a letter.
    void letter(ContractMessage message, Consumer<String> html) {
        background.run(() -> services.outbox().htmlOf(message.id()))
                .onSuccess(page -> html.accept(new RenderedMail("", page, "").preview(services.logo())))
                .onError(DatabaseException.class, _ -> unreachable());
    }

    /// Reads the photograph that came with a reading.
    void photo(ReportedReading reported, Consumer<byte[]> content) {
        background.run(() -> services.readings().photo(reported))
                .onSuccess((Optional<byte[]> found) -> found.ifPresent(content))
                .onError(DatabaseException.class, _ -> unreachable());
    }

    /// Leaves the page.
    @Override
    public void leave() {
        exits.leave().run();
    }

    /// What is to be seen.
    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public Stage getStage() {
        return stage.get();
    }

    /// Whether the question why is to be seen.
    @Override
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    @Override
    public boolean isAsking() {
        return asking.get();
    }

    /// Whether the file is to be seen.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public boolean isShown() {
        return shown.get();
    }

    /// Whether there is nothing to be seen because the database does not answer.
    public ReadOnlyBooleanProperty unreachableProperty() {
        return unreachable.getReadOnlyProperty();
    }

    public boolean isUnreachable() {
        return unreachable.get();
    }

    /// The file as last read; null until it is.
    public ReadOnlyObjectProperty<@Nullable FileView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public @Nullable FileView getView() {
        return view.get();
    }

    /// What did not work; empty where nothing did not.
    @Override
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public String getTrouble() {
        return trouble.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    @Override
    public ReasonModel getReason() {
        return reason;
    }

    public ReadingModel getReading() {
        return reading;
    }

    DigitalModel digital() {
        return digital;
    }

    ExportModel invoiceExport() {
        return invoiceExport;
    }

    ExportModel consumptionExport() {
        return consumptionExport;
    }

    PagedRows<Request, RequestId> requests() {
        return requests;
    }

    PagedRows<ContractMessage, Long> messages() {
        return messages;
    }
}
