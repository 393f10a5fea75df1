package mx.cea.ventanilla.accounts.calls.ui;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.calls.CallFile;
import mx.cea.ventanilla.accounts.calls.CallOpening;
import mx.cea.ventanilla.accounts.calls.Calls;
import mx.cea.ventanilla.accounts.calls.Reactivation;
import mx.cea.ventanilla.accounts.identity.Drawn;
import mx.cea.ventanilla.accounts.identity.IdentityChecks;
import mx.cea.ventanilla.accounts.identity.IdentityOutcome;
import mx.cea.ventanilla.accounts.identity.IdentityPurpose;
import mx.cea.ventanilla.accounts.identity.IdentityState;
import mx.cea.ventanilla.accounts.identity.Question;
import mx.cea.ventanilla.accounts.identity.Questionnaire;
import mx.cea.ventanilla.accounts.identity.ui.IdentityWords;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// One call: an account is found, opened for a reason, its holder proves who he is, and it is reactivated. The answers
/// are here as they were typed until they are judged; the right ones never are.
public final class CallViewModel {
    private static final List<String> REASONS =
            List.of("accounts.calls.reason.reactivate", "accounts.calls.reason.why", "accounts.calls.reason.access");

    private final Background background;
    private final Function<String, List<FoundAccount>> find;
    private final Calls calls;
    private final IdentityChecks identity;
    private final StaffMember me;
    private final LatestOnly finding;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<FoundAccount> found = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper(this, "advice", Texts.get("accounts.calls.begin"));
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.FINDING);
    private final ReadOnlyObjectWrapper<@Nullable FoundAccount> caller = new ReadOnlyObjectWrapper<>(this, "caller");
    private final ReadOnlyObjectWrapper<@Nullable CallFile> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ObjectProperty<String> reason = new SimpleObjectProperty<>(this, "reason", "");
    private final ObservableList<Question> questions = FXCollections.observableArrayList();
    private final ObservableList<StringProperty> answers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper identityText = new ReadOnlyStringWrapper(this, "identityText", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper canReactivate = new ReadOnlyBooleanWrapper(this, "canReactivate");
    private @Nullable Questionnaire questionnaire;
    private String asked = "";
    private boolean openWhenFound;
    private int turns;

    /// How far a call is.
    public enum Stage {
        FINDING,
        /// An account is chosen; why it is opened is asked (REG-5).
        REASON,
        OPEN
    }

    /// @param find answers a username, contract, name or telephone; called in the background
    public CallViewModel(
            Background background,
            Function<String, List<FoundAccount>> find,
            Calls calls,
            IdentityChecks identity,
            StaffMember me) {
        this.background = background;
        this.find = find;
        this.calls = calls;
        this.identity = identity;
        this.me = me;
        this.finding = background.latest();
        reason.set(reasons().getFirst());
    }

    /// Looks for what is typed now.
    public void search() {
        String typed = text.get().strip();
        if (typed.equals(asked)) {
            return;
        }
        asked = typed;
        if (typed.isEmpty()) {
            finding.cancel();
            show(List.of());
            advice.set(Texts.get("accounts.calls.begin"));
            return;
        }
        finding.run(() -> find.apply(typed))
                .onSuccess(this::show)
                .onError(DatabaseException.class, _ -> {
                    asked = "";
                    advice.set(Texts.get("accounts.calls.trouble"));
                });
    }

    private void show(List<FoundAccount> accounts) {
        chosen.set(-1);
        found.setAll(accounts);
        chosen.set(accounts.isEmpty() ? -1 : 0);
        advice.set(accounts.isEmpty() ? Texts.get("accounts.calls.nothing") : Texts.get("accounts.calls.found", accounts.size()));
        if (openWhenFound && accounts.size() == 1) {
            choose(accounts.getFirst());
        }
        openWhenFound = false;
    }

    /// Chooses the account that is marked; where the answer to what was typed is still to come, the one that it finds, if
    /// it is one alone.
    public void choose() {
        if (!text.get().strip().equals(asked)) {
            openWhenFound = true;
            search();
        } else if (chosen.get() >= 0 && chosen.get() < found.size()) {
            choose(found.get(chosen.get()));
        }
    }

    private void choose(FoundAccount account) {
        clear();
        caller.set(account);
        reason.set(reasons().getFirst());
        stage.set(Stage.REASON);
    }

    /// Marks the account so many further down, or up.
    public void move(int by) {
        if (!found.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + (long) by, 0, found.size() - 1));
        }
    }

    /// Opens the chosen account for the reason that was given.
    public void open() {
        FoundAccount account = caller.get();
        if (account == null || stage.get() != Stage.REASON) {
            return;
        }
        String why = Objects.requireNonNullElse(reason.get(), "");
        work(() -> calls.open(me, account.id(), why), opening -> {
            switch (opening) {
                case CallOpening.Opened(CallFile opened) -> {
                    stage.set(Stage.OPEN);
                    show(opened);
                    ask();
                }
                case CallOpening.ReasonNeeded _ -> problem.set(Texts.get("accounts.calls.reason-needed"));
                case CallOpening.NotPermitted _ -> problem.set(Texts.get("accounts.calls.not-permitted"));
                case CallOpening.Gone _ -> problem.set(Texts.get("accounts.calls.gone"));
            }
        });
    }

    private void show(CallFile now) {
        file.set(now);
        sentence.set(CallWords.sentence(now));
        identityText.set(IdentityWords.state(now.identity()));
        canReactivate.set(now.canReactivate() && now.identity() instanceof IdentityState.Proved);
    }

    /// Draws questions where the caller has not proved who he is.
    private void ask() {
        CallFile now = file.get();
        if (now == null || !(now.identity() instanceof IdentityState.Open)) {
            put(null);
            return;
        }
        work(() -> identity.draw(me, now.account().id(), IdentityPurpose.REACTIVATION), drawn -> {
            switch (drawn) {
                case Drawn.Ready(Questionnaire ready) -> put(ready);
                case Drawn.Refused(var why) -> {
                    put(null);
                    problem.set(IdentityWords.refusal(why));
                }
            }
        });
    }

    private void put(@Nullable Questionnaire ready) {
        questionnaire = ready;
        List<Question> asking = ready == null ? List.of() : ready.questions();
        answers.setAll(asking.stream().<StringProperty>map(_ -> new SimpleStringProperty("")).toList());
        questions.setAll(asking);
    }

    /// Has the answers judged. Where they are wrong, other questions are drawn.
    public void check() {
        Questionnaire ready = questionnaire;
        if (ready == null) {
            return;
        }
        List<String> heard = answers.stream().map(StringProperty::get).toList();
        work(() -> identity.answer(me, ready, heard), outcome -> {
            put(null);
            switch (outcome) {
                case IdentityOutcome.Proved _ -> readAgain("");
                case IdentityOutcome.Wrong(int left) ->
                    readAgain(left == 0 ? "" : Texts.get("accounts.calls.wrong", left));
                case IdentityOutcome.Refused(var why) -> readAgain(IdentityWords.refusal(why));
            }
        });
    }

    /// Reactivates the account.
    public void reactivate() {
        CallFile now = file.get();
        if (now == null || !canReactivate.get()) {
            return;
        }
        work(() -> calls.reactivate(me, now.account().id()), outcome -> {
            switch (outcome) {
                case Reactivation.Done result -> {
                    done.set(Texts.get(
                            result.written() ? "accounts.calls.done" : "accounts.calls.done.unwritten",
                            result.act().folio().text(), now.account().email()));
                    show(new CallFile(now.account(), result.standing(), now.identity(), result.act().at()));
                    sentence.set(CallWords.done(result));
                }
                case Reactivation.Refused(var why) -> readAgain(CallWords.refusal(why));
            }
        });
    }

    private void readAgain(String trouble) {
        CallFile now = file.get();
        if (now == null) {
            return;
        }
        AccountId id = now.account().id();
        work(() -> calls.read(me, id), read -> {
            read.ifPresent(this::show);
            problem.set(trouble);
            if (questionnaire == null) {
                ask();
                problem.set(trouble);
            }
        });
    }

    /// Reads the account again where it has changed, and nothing has been done to it here.
    public void changed(Change change) {
        CallFile now = file.get();
        boolean ours = now != null
                && switch (change) {
                    case Change.Row(String topic, long id) -> topic.equals("account") && id == now.account().id().value();
                    case Change.Anything _ -> true;
                    case Change.Lost _ -> false;
                };
        if (now != null && ours && done.get().isEmpty() && !busy.get()) {
            AccountId id = now.account().id();
            background.run(() -> calls.read(me, id))
                    .onSuccess(read -> read.filter(_ -> done.get().isEmpty() && isOpen(id)).ifPresent(this::showChanged))
                    .onError(DatabaseException.class, _ -> {});
        }
    }

    private boolean isOpen(AccountId id) {
        CallFile now = file.get();
        return now != null && now.account().id().equals(id);
    }

    private void showChanged(CallFile read) {
        show(read);
        // a supervisor may have let it be tried again, or other tries were in vain elsewhere
        if (questionnaire == null || !(read.identity() instanceof IdentityState.Open)) {
            ask();
        }
    }

    /// Ends the call; the next begins with an empty field.
    public void end() {
        clear();
        text.set("");
        search();
    }

    private void clear() {
        caller.set(null);
        file.set(null);
        put(null);
        sentence.set("");
        identityText.set("");
        problem.set("");
        done.set("");
        canReactivate.set(false);
        stage.set(Stage.FINDING);
    }

    private <T> void work(Callable<T> task, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        int turn = ++turns;
        busy.set(true);
        problem.set("");
        background.run(task)
                .onSuccess(result -> {
                    busy.set(false);
                    then.accept(result);
                })
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.calls.trouble")))
                .andFinally(() -> {
                    // what followed may have begun other work
                    if (turn == turns) {
                        busy.set(false);
                    }
                });
    }

    /// The usual reasons; any other can be written.
    List<String> reasons() {
        return REASONS.stream().map(Texts::get).toList();
    }

    /// What is looked for: a username, a contract, a name or a telephone.
    public StringProperty textProperty() {
        return text;
    }

    ObservableList<FoundAccount> found() {
        return found;
    }

    IntegerProperty chosenProperty() {
        return chosen;
    }

    /// What to do next about the search, in words.
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    public String getAdvice() {
        return advice.get();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Whose account was chosen; null while none is.
    ReadOnlyObjectProperty<@Nullable FoundAccount> callerProperty() {
        return caller.getReadOnlyProperty();
    }

    /// The account that is open; null while none is.
    ReadOnlyObjectProperty<@Nullable CallFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ObjectProperty<String> reasonProperty() {
        return reason;
    }

    ObservableList<Question> questions() {
        return questions;
    }

    /// What was heard, an answer for each of the [#questions].
    List<StringProperty> answers() {
        return answers;
    }

    /// What is read aloud to the caller.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    public String getSentence() {
        return sentence.get();
    }

    /// How the proof of identity stands.
    public ReadOnlyStringProperty identityTextProperty() {
        return identityText.getReadOnlyProperty();
    }

    public String getIdentityText() {
        return identityText.get();
    }

    /// What went wrong last; empty where nothing did.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// What was done; empty where nothing was.
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public String getDone() {
        return done.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }

    /// Whether a block can be lifted for the caller now.
    public ReadOnlyBooleanProperty canReactivateProperty() {
        return canReactivate.getReadOnlyProperty();
    }

    public boolean isCanReactivate() {
        return canReactivate.get();
    }
}
