package mx.cea.ventanilla.users.ui;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.users.UserFilter;
import mx.cea.ventanilla.users.UserList;
import mx.cea.ventanilla.users.UserRow;
import mx.cea.ventanilla.users.UserState;
import org.jspecify.annotations.Nullable;

/// The list of accounts: what is looked for, and how many accounts there are of each state.
public final class UserListViewModel {
    private final UserList list;
    private final Consumer<AccountId> open;
    private final LatestOnly counting;
    private final PagedRows<UserRow, Long> rows;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<@Nullable UserState> state = new SimpleObjectProperty<>(this, "state");
    private final ReadOnlyObjectWrapper<Map<UserState, Integer>> counts = new ReadOnlyObjectWrapper<>(this, "counts", Map.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper(this, "emptyText", "");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private boolean begun;

    /// @param open opens an account
    public UserListViewModel(Background background, UserList list, Consumer<AccountId> open) {
        this.list = list;
        this.open = open;
        this.counting = background.latest();
        this.rows = new PagedRows<UserRow, Long>(background)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("users.page.unreachable")))
                .onRead(() -> problem.set(""));
        state.subscribe(() -> {
            if (begun) {
                read();
            }
        });
    }

    /// Reads the list for the first time; nothing is read before it is looked at.
    public void begin() {
        if (!begun) {
            begun = true;
            look();
        }
    }

    /// Looks for what was typed.
    public void look() {
        read();
        count();
    }

    private UserFilter filter() {
        return UserFilter.of(state.get(), text.get());
    }

    private void read() {
        UserFilter filter = filter();
        emptyText.set(Texts.get(
                filter.words().isEmpty() && filter.state() == null ? "users.list.empty" : "users.list.empty.filter"));
        rows.show((before, size) -> list.page(filter, before, size));
    }

    private void count() {
        UserFilter filter = filter();
        counting.run(() -> list.counts(filter))
                .onSuccess(counts::set)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("users.page.unreachable")));
    }

    /// Goes back to the whole list.
    public void showAll() {
        text.set("");
        state.set(null);
        look();
    }

    public void open(UserRow row) {
        open.accept(row.id());
    }

    /// Takes note of what the database tells; called on the FX thread.
    public void changed(Change change) {
        if (!begun) {
            return;
        }
        switch (change) {
            case Change.Lost _ -> problem.set(Texts.get("users.page.unreachable"));
            case Change.Anything _ -> changes.set(changes.get() + 1);
            case Change.Row(String topic, long _) -> {
                if (topic.equals("account")) {
                    changes.set(changes.get() + 1);
                }
            }
        }
    }

    /// Counts the changes that the list may have to show.
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// Reads again what is shown, keeping its place.
    public void refresh() {
        rows.refresh();
        count();
    }

    PagedRows<UserRow, Long> rows() {
        return rows;
    }

    /// What is looked for, as typed.
    public StringProperty textProperty() {
        return text;
    }

    /// Of which state; null for all.
    public ObjectProperty<@Nullable UserState> stateProperty() {
        return state;
    }

    /// How many accounts of each state fit what was typed.
    public ReadOnlyObjectProperty<Map<UserState, Integer>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// What did not work; empty where nothing did not.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// What is said where there is no row.
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
}
