package mx.cea.ventanilla.mail.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.mail.Logo;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.mail.OutboxMessage.State;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// The outbox: one of its lists, the message that is selected there, and how many of one's own failed unseen.
public final class OutboxViewModel {
    private final Background background;
    private final Outbox outbox;
    private final Clock clock;
    private final StaffMember me;
    private final Logo logo;
    private final Callable<Optional<Path>> readFolder;
    private final Consumer<Subject> openSubject;
    private final PagedRows<OutboxMessage, Long> rows;
    private final LatestOnly page;
    private final ObjectProperty<Outbox.View> view = new SimpleObjectProperty<>(this, "view", Outbox.View.TO_SEND);
    private final ObjectProperty<@Nullable OutboxMessage> selected = new SimpleObjectProperty<>(this, "selected");
    private final ReadOnlyStringWrapper html = new ReadOnlyStringWrapper(this, "html", "");
    private final ReadOnlyBooleanWrapper canTryAgain = new ReadOnlyBooleanWrapper(this, "canTryAgain");
    private final ReadOnlyBooleanWrapper canAcknowledge = new ReadOnlyBooleanWrapper(this, "canAcknowledge");
    private final ReadOnlyBooleanWrapper canOpen = new ReadOnlyBooleanWrapper(this, "canOpen");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper(this, "folder", "");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");

    /// @param logo        of the office, put into the pages that are shown
    /// @param readFolder  where messages are written as files, empty where a mail server is set; called in the
    ///                    background
    /// @param openSubject opens what a message is about
    public OutboxViewModel(
            Background background,
            Outbox outbox,
            Clock clock,
            StaffMember me,
            Logo logo,
            Callable<Optional<Path>> readFolder,
            Consumer<Subject> openSubject) {
        this.background = background;
        this.outbox = outbox;
        this.clock = clock;
        this.me = me;
        this.logo = logo;
        this.readFolder = readFolder;
        this.openSubject = openSubject;
        this.page = background.latest();
        this.rows = new PagedRows<OutboxMessage, Long>(background)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("mail.outbox.trouble")));
        view.subscribe(this::show);
        selected.subscribe(this::select);
        unseen.subscribe(count -> notice.set(switch (count.intValue()) {
            case 0 -> "";
            case 1 -> Texts.get("mail.outbox.unseen.one");
            default -> Texts.get("mail.outbox.unseen.many", count);
        }));
        refreshUnseen();
        refreshFolder();
    }

    private void show(Outbox.View now) {
        emptyText.set(Texts.get("mail.outbox.empty." + now));
        rows.show((before, size) -> outbox.page(now, before, size));
    }

    private void select(@Nullable OutboxMessage before, @Nullable OutboxMessage now) {
        boolean mineToMend = now != null && now.state() == State.FAILED && Outbox.mayManage(me, now);
        canTryAgain.set(mineToMend);
        canAcknowledge.set(now != null && mineToMend && !now.failureSeen());
        canOpen.set(now != null && now.about().kind() == Subject.Kind.REQUEST);
        if (now == null) {
            page.cancel();
            html.set("");
        } else if (before == null || before.id() != now.id()) {
            page.run(() -> outbox.htmlOf(now.id()))
                    .onSuccess(text -> html.set(logo.inlinedIn(text)))
                    .onError(DatabaseException.class, _ -> problem.set(Texts.get("mail.outbox.trouble")));
        }
    }

    /// Shows the messages that failed.
    public void showFailures() {
        view.set(Outbox.View.FAILED);
    }

    /// Has the selected message sent again.
    public void tryAgain() {
        act(canTryAgain, outbox::tryAgain, "mail.outbox.tried-again");
    }

    /// Takes note that the selected message failed.
    public void acknowledge() {
        act(canAcknowledge, outbox::acknowledge, "mail.outbox.acknowledged");
    }

    private void act(
            ReadOnlyBooleanWrapper may, BiFunction<StaffMember, Long, Outbox.Acted> action, String doneKey) {
        OutboxMessage message = selected.get();
        if (message == null || !may.get()) {
            return;
        }
        may.set(false);
        problem.set("");
        done.set("");
        background.run(() -> action.apply(me, message.id()))
                .onSuccess(acted -> {
                    switch (acted) {
                        case DONE -> done.set(Texts.get(doneKey, message.number()));
                        case NOT_PERMITTED -> problem.set(Texts.get("mail.outbox.not-permitted"));
                        case TOO_LATE -> problem.set(Texts.get("mail.outbox.too-late"));
                    }
                    refresh();
                })
                .onError(DatabaseException.class, _ -> {
                    problem.set(Texts.get("mail.outbox.trouble"));
                    may.set(true);
                });
    }

    /// Opens what a message is about.
    public void open(OutboxMessage message) {
        if (message.about().kind() == Subject.Kind.REQUEST) {
            openSubject.accept(message.about());
        }
    }

    /// Opens what the selected message is about.
    public void openSelected() {
        OutboxMessage message = selected.get();
        if (message != null) {
            open(message);
        }
    }

    /// Reads again what is shown.
    public void refresh() {
        rows.refresh();
        refreshUnseen();
    }

    private void refreshUnseen() {
        background.run(() -> outbox.unseenFailuresOf(me).size())
                .onSuccess(unseen::set)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("mail.outbox.trouble")));
    }

    private void refreshFolder() {
        background.run(readFolder)
                .onSuccess(found -> folder.set(found.map(Path::toString).orElse("")))
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("mail.outbox.trouble")));
    }

    /// Takes note of what the database tells; called on any thread.
    public void changed(Change change) {
        background.onFxThread(() -> {
            switch (change) {
                case Change.Lost _ -> {}
                case Change.Anything _ -> {
                    problem.set("");
                    refresh();
                    refreshFolder();
                }
                case Change.Row(String topic, long _) -> {
                    switch (topic) {
                        case "message" -> refresh();
                        case "setting" -> refreshFolder();
                        default -> {}
                    }
                }
            }
        });
    }

    PagedRows<OutboxMessage, Long> rows() {
        return rows;
    }

    /// The office's date, from which moments are told.
    LocalDate today() {
        return clock.today();
    }

    /// Which list is shown.
    public ObjectProperty<Outbox.View> viewProperty() {
        return view;
    }

    /// The message that is looked at; null for none.
    public ObjectProperty<@Nullable OutboxMessage> selectedProperty() {
        return selected;
    }

    /// The selected message's page with the logo in it, as it arrives.
    public ReadOnlyStringProperty htmlProperty() {
        return html.getReadOnlyProperty();
    }

    public String getHtml() {
        return html.get();
    }

    public ReadOnlyBooleanProperty canTryAgainProperty() {
        return canTryAgain.getReadOnlyProperty();
    }

    public boolean isCanTryAgain() {
        return canTryAgain.get();
    }

    public ReadOnlyBooleanProperty canAcknowledgeProperty() {
        return canAcknowledge.getReadOnlyProperty();
    }

    public boolean isCanAcknowledge() {
        return canAcknowledge.get();
    }

    /// Whether the selected message is about something that can be opened.
    public ReadOnlyBooleanProperty canOpenProperty() {
        return canOpen.getReadOnlyProperty();
    }

    public boolean isCanOpen() {
        return canOpen.get();
    }

    /// What went wrong last; empty where nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// What was done last; empty where nothing was.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public String getDone() {
        return done.get();
    }

    /// What to say while the list has no rows.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return rows.emptyProperty();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return rows.loadingProperty();
    }

    public boolean isLoading() {
        return rows.isLoading();
    }

    /// Where messages are written as files; empty where a mail server is set.
    public ReadOnlyStringProperty folderProperty() {
        return folder.getReadOnlyProperty();
    }

    public String getFolder() {
        return folder.get();
    }

    /// How many of one's own messages failed and were not acknowledged; for the navigation.
    public ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// The same as a sentence, to be told at sign-in; empty where there are none.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public String getNotice() {
        return notice.get();
    }
}
