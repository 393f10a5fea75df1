package mx.cea.ventanilla.search.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.fx.Running;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.requests.QueueFilter;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.SearchResult;
import org.jspecify.annotations.Nullable;

/// What is typed into the palette, what was found, and which line is chosen. It stays while the window does: opened
/// again, it still has the last text, selected, so that the next of several homonyms is two keys away.
public final class SearchViewModel {
    private final Function<String, SearchResult> find;
    private final Destinations destinations;
    private final LatestOnly slot;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<PaletteLine> lines = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper(this, "advice", "");
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper(this, "searching");
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
    /// The text whose answer is shown or on its way; null where that must be asked again.
    private @Nullable String asked;
    private boolean openWhenFound;

    /// @param find answers a text; called in the background
    public SearchViewModel(
            Background background,
            Function<String, SearchResult> find,
            Destinations destinations) {
        this.find = find;
        this.destinations = destinations;
        this.slot = background.latest();
        text.subscribe((_, _) -> openWhenFound = false);
    }

    /// Opens the palette. What it showed is read again, since it may have changed.
    public void show() {
        asked = null;
        showing.set(true);
        search();
    }

    /// Closes the palette.
    public void close() {
        slot.cancel();
        openWhenFound = false;
        showing.set(false);
    }

    /// Looks for what is typed now; does nothing where that is what is shown or on its way.
    public void search() {
        String typed = text.get();
        if (typed.equals(asked)) {
            return;
        }
        asked = typed;
        running(slot.run(() -> find.apply(typed)))
                .onSuccess(this::show)
                .onError(DatabaseException.class, _ -> unreachable())
                .andFinally(() -> searching.set(false));
    }

    /// Said once it has begun, since the end of the work before it has just been told.
    private <T> Running<T> running(Running<T> begun) {
        searching.set(true);
        return begun;
    }

    private void unreachable() {
        asked = null;
        openWhenFound = false;
        lines.clear();
        chosen.set(-1);
        advice.set("");
        problem.set(Texts.get("search.unreachable"));
    }

    private void show(SearchResult result) {
        List<PaletteLine> all = new ArrayList<>();
        add(all, "search.group.requests", result.requests(), result.words());
        add(all, "search.group.contracts", result.contracts(), result.words());
        add(all, "search.group.accounts", result.accounts(), result.words());
        add(all, "search.group.invoices", result.invoices(), result.words());
        boolean none = all.isEmpty();
        if (!QueueFilter.of(result.typed()).isNone()) {
            all.add(new PaletteLine.InQueue(Texts.get("search.group.queue"), result.typed()));
        }
        // what was not found is not left by the same Enter that asked for it
        put(all, none ? -1 : 0);
        problem.set(remark(result));
        advice.set(advice(result));
        if (openWhenFound) {
            openWhenFound = false;
            if (result.all().size() == 1) {
                open(lines.getFirst());
            }
        }
    }

    private void put(List<PaletteLine> all, int first) {
        chosen.set(-1);
        lines.setAll(all);
        chosen.set(first);
    }

    private static void add(List<PaletteLine> all, String heading, List<? extends Hit> hits, List<String> words) {
        for (Hit hit : hits) {
            all.add(new PaletteLine.Found(hit == hits.getFirst() ? Texts.get(heading) : "", hit, words));
        }
    }

    private static String remark(SearchResult result) {
        return switch (result.folioRemark()) {
            case MISTYPED -> Texts.get("search.folio.mistyped");
            case UNKNOWN -> Texts.get("search.folio.unknown");
            case UNFINISHED -> Texts.get("search.folio.unfinished");
            case null -> "";
        };
    }

    private static String advice(SearchResult result) {
        if (result.typed().isEmpty()) {
            return Texts.get("search.begin");
        }
        if (result.more()) {
            return Texts.get("search.more");
        }
        if (!result.isEmpty() || result.folioRemark() != null) {
            return "";
        }
        return !result.wasAsked()
                ? Texts.get("search.too-short")
                : Texts.get("search.nothing", HitWords.shortened(result.typed()));
    }

    /// Opens the line that is chosen. Where the answer to what was typed is still on its way, opens what it finds if
    /// that is one thing only: nobody's file is opened unseen.
    public void open() {
        if (!text.get().equals(asked) || searching.get()) {
            openWhenFound = true;
            search();
        } else if (chosen.get() >= 0) {
            open(lines.get(chosen.get()));
        }
    }

    /// Opens a line.
    void open(PaletteLine line) {
        switch (line) {
            case PaletteLine.InQueue(_, String words) -> {
                close();
                destinations.queue().accept(words);
            }
            case PaletteLine.Found(_, Hit hit, _) -> open(hit);
        }
    }

    private void open(Hit hit) {
        switch (hit) {
            case Hit.OfRequest request -> {
                close();
                destinations.request().accept(request.id());
            }
            case Hit.OfContract contract -> {
                close();
                destinations.contract().accept(contract.id(), contract.number());
            }
            case Hit.OfInvoice invoice -> {
                close();
                destinations.contract().accept(invoice.contract(), invoice.contractNumber());
            }
            case Hit.OfAccount account -> {
                close();
                destinations.account().accept(account.id());
            }
        }
    }

    /// Chooses the line so many further down, or up; stops at the ends.
    void move(int by) {
        if (!lines.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + (long) by, 0, lines.size() - 1));
        }
    }

    /// What is typed; [#search] looks for it.
    public StringProperty textProperty() {
        return text;
    }

    ObservableList<PaletteLine> lines() {
        return lines;
    }

    /// The number of the line that is chosen, from 0; -1 where none is.
    IntegerProperty chosenProperty() {
        return chosen;
    }

    /// Why nothing was found that should have been: a mistyped folio, a lost connection. Empty where all is well.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    /// What to do next, in words; may be empty.
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    public String getAdvice() {
        return advice.get();
    }

    /// Whether an answer is on its way.
    public ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    public boolean isSearching() {
        return searching.get();
    }

    /// Whether the palette is open.
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }
}
