package mx.cea.ventanilla.accounts.registration.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.Alike;

/// The accounts that are like the one about to be made, and whether they were found to be in order. One that comes up
/// later has to be found in order anew.
public final class AlikeAccounts {
    private final ReadOnlyObjectWrapper<List<Alike>> found = new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final BooleanProperty confirmed = new SimpleBooleanProperty(this, "confirmed");
    private final Set<AccountId> inOrder = new HashSet<>();

    AlikeAccounts() {
        confirmed.subscribe(ticked -> {
            inOrder.clear();
            if (ticked) {
                inOrder.addAll(ids(found.get()));
            }
        });
    }

    /// Shows what was found.
    void show(List<Alike> now) {
        Set<AccountId> before = Set.copyOf(inOrder);
        boolean known = before.containsAll(ids(now));
        found.set(now);
        confirmed.set(!now.isEmpty() && known && confirmed.get());
    }

    private static Set<AccountId> ids(List<Alike> accounts) {
        return accounts.stream().map(one -> one.account().id()).collect(Collectors.toSet());
    }

    /// Whether nothing stands in the way.
    boolean isSettled() {
        return found.get().isEmpty() || confirmed.get();
    }

    /// Those that were found to be in order.
    Set<AccountId> inOrder() {
        return Set.copyOf(inOrder);
    }

    void clear() {
        show(List.of());
    }

    public ReadOnlyObjectProperty<List<Alike>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether somebody looked at them and goes on.
    public BooleanProperty confirmedProperty() {
        return confirmed;
    }
}
