package mx.cea.ventanilla.users.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.changes.Representative;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.customers.CustomerFiles;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ui.AsksWhy;
import mx.cea.ventanilla.customers.ui.ReasonModel;
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
import mx.cea.ventanilla.users.UserMessage;
import mx.cea.ventanilla.users.UserOpening;
import mx.cea.ventanilla.users.UserView;
import org.jspecify.annotations.Nullable;

/// An account on the screen.
public final class AccountPageModel implements AsksWhy {
    private final AccountServices services;
    private final StaffMember me;
    private final Background background;
    private final Exits exits;
    private final ReasonModel reason = new ReasonModel();
    private final LatestOnly slot;
    private final PagedRows<Request, RequestId> requests;
    private final PagedRows<UserMessage, Long> messages;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable UserView> view = new ReadOnlyObjectWrapper<>(this, "view");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final ReadOnlyBooleanWrapper unreachable = new ReadOnlyBooleanWrapper(this, "unreachable");
    private @Nullable AccountVisit visit;

    /// What is to be seen.
    public enum Stage {
        /// The question why, and nothing of the account.
        ASKING,
        /// Nothing yet.
        LOADING,
        /// The account.
        SHOWN,
        /// That the database does not answer.
        UNREACHABLE
    }

    /// Where one goes from the page.
    ///
    /// @param notice says something in passing
    /// @param leave  closes the page
    public record Exits(Consumer<String> notice, Runnable leave) {}

    public AccountPageModel(AccountServices services, StaffMember me, Background background, Exits exits) {
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
    }

    private interface PageOf<T, K> {
        Page<T, K> read(AccountId account, @Nullable K before, int size);
    }

    private <T, K> PagedRows<T, K> paged() {
        PagedRows<T, K> rows = new PagedRows<>(background);
        return rows.onError(DatabaseException.class, _ -> unreachable());
    }

    private <T, K> PageSource<T, K> of(AccountId account, PageOf<T, K> pages) {
        return (before, size) -> pages.read(account, before, size);
    }

    /// Opens an account, or asks why first where this role must say so (REG-5).
    void open(AccountVisit wanted) {
        visit = wanted;
        reason.begin(wanted.reason(), wanted.isAReason());
        if (CustomerFiles.asksWhy(me)) {
            stage.set(Stage.ASKING);
        } else {
            open(wanted, wanted.reason());
        }
    }

    @Override
    public void openWithReason() {
        AccountVisit wanted = visit;
        if (wanted != null && !busy.get()) {
            reason.reason().ifPresent(given -> open(wanted, given));
        }
    }

    private void open(AccountVisit wanted, OpeningReason why) {
        busy.set(true);
        trouble.set("");
        slot.run(() -> services.files().open(me, wanted.account(), why))
                .onSuccess(opening -> {
                    switch (opening) {
                        case UserOpening.Opened(UserView found) -> {
                            visit = new AccountVisit(wanted.account(), why, wanted.isAReason());
                            show(found);
                        }
                        case UserOpening.ReasonNeeded() -> stage.set(Stage.ASKING);
                        case UserOpening.Gone() -> gone();
                    }
                })
                .onError(DatabaseException.class, _ -> unreachable())
                .andFinally(() -> busy.set(false));
    }

    private void show(UserView found) {
        trouble.set("");
        boolean first = view.get() == null;
        view.set(found);
        if (first) {
            requests.show(of(found.account().id(), services.files()::requests));
            messages.show(of(found.account().id(), services.files()::messages));
        } else {
            // there may be others though the account is the same
            requests.refresh();
            messages.refresh();
        }
        stage.set(Stage.SHOWN);
    }

    private void gone() {
        exits.notice().accept(Texts.get("users.page.gone"));
        exits.leave().run();
    }

    private void unreachable() {
        trouble.set(Texts.get("users.page.unreachable"));
        if (view.get() == null) {
            stage.set(Stage.UNREACHABLE);
        }
    }

    /// Reads again what is shown; where it could not be opened, tries once more.
    public void reread() {
        AccountVisit now = visit;
        if (now == null || stage.get() == Stage.ASKING) {
            return;
        }
        if (view.get() == null) {
            open(now, now.reason());
            return;
        }
        slot.run(() -> services.files().read(now.account()))
                .onSuccess(found -> found.ifPresentOrElse(this::show, this::gone))
                .onError(DatabaseException.class, _ -> unreachable());
    }

    /// Something changed in the database; called on the FX thread.
    public void changed(Change change) {
        switch (change) {
            case Change.Lost _ -> unreachable();
            case Change.Anything _ -> reread();
            case Change.Row(String topic, long id) -> {
                if (view.get() != null) {
                    changed(topic, id);
                }
            }
        }
    }

    private void changed(String topic, long id) {
        switch (topic) {
            case "account" -> {
                if (visit != null && visit.account().value() == id) {
                    reread();
                }
            }
            // what is owed decides what the state says
            case "register" -> reread();
            // a new one may be about this account
            case "request" -> requests.refresh();
            case "message" -> {
                if (messages.rows().stream().anyMatch(m -> m.id() == id)) {
                    messages.refresh();
                }
            }
            default -> {}
        }
    }

    /// Says something in passing, and reads again what it is about.
    void done(String words) {
        exits.notice().accept(words);
        reread();
    }

    /// Reads the page of a letter.
    void letter(UserMessage message, Consumer<String> html) {
        background.run(() -> services.outbox().htmlOf(message.id()))
                .onSuccess(page -> html.accept(new RenderedMail("", page, "").preview(services.logo())))
                .onError(DatabaseException.class, _ -> unreachable());
    }

    /// Reads the document of a representative.
    void document(Representative representative, Consumer<byte[]> content) {
        background.run(() -> services.representatives().document(me, representative))
                .onSuccess((Optional<byte[]> found) -> found.ifPresent(content))
                .onError(DatabaseException.class, _ -> unreachable());
    }

    /// Opens a document with the computer's own program.
    void openElsewhere(byte[] content) {
        background.run(() -> ScanDialog.open(content))
                .onError(IOException.class, _ -> exits.notice().accept(Texts.get("users.document.unopened")));
    }

    /// Saves the document of a representative.
    void save(Representative representative, Path target) {
        background.run(() -> {
                    Optional<byte[]> content = services.representatives().document(me, representative);
                    if (content.isPresent()) {
                        Files.write(target, content.get());
                    }
                    return content.isPresent();
                })
                .onSuccess(saved -> {
                    if (saved) {
                        exits.notice().accept(Texts.get("users.document.saved", target.toString()));
                    }
                })
                .onError(IOException.class, _ -> exits.notice().accept(Texts.get("users.document.unsaved", target.toString())))
                .onError(DatabaseException.class, _ -> unreachable());
    }

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

    @Override
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    @Override
    public boolean isAsking() {
        return asking.get();
    }

    /// Whether the account is to be seen.
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

    /// The account as last read; null until it is.
    public ReadOnlyObjectProperty<@Nullable UserView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public @Nullable UserView getView() {
        return view.get();
    }

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

    StaffMember me() {
        return me;
    }

    PagedRows<Request, RequestId> requests() {
        return requests;
    }

    PagedRows<UserMessage, Long> messages() {
        return messages;
    }
}
