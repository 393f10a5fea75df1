package mx.cea.ventanilla.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.fx.LateBackground;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.SearchResult.FolioRemark;
import mx.cea.ventanilla.search.SearchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchViewModelTest {
    @RegisterExtension
    final DirectBackground background = new DirectBackground();

    private final List<String> done = new ArrayList<>();
    private final Map<String, SearchResult> answers = new LinkedHashMap<>();
    private boolean lost;
    private final SearchViewModel model = model(background);

    private SearchViewModel model(Background on) {
        return new SearchViewModel(
                on,
                this::answer,
                new Destinations(
                        id -> done.add("request " + id.value()),
                        (id, number) -> done.add("contract " + id.value() + " " + number),
                        id -> done.add("account " + id.value()),
                        words -> done.add("queue " + words)));
    }

    private SearchResult answer(String typed) {
        if (lost) {
            Database.checkLogin(new DatabaseAddress("jdbc:postgresql://localhost:1/nada", "nadie", ""));
        }
        return answers.getOrDefault(typed, Hits.of(typed));
    }

    private void type(String text) {
        model.textProperty().set(text);
        model.search();
    }

    private List<String> headings() {
        return model.lines().stream().map(PaletteLine::heading).toList();
    }

    @Test
    void hitsAreGroupedWithAHeadingOverTheFirstOfEachAndTheQueueIsTheLastWayOn() {
        answers.put("cruz", Hits.of("cruz", Hits.contract(1, "A"), Hits.contract(2, "B"), Hits.account("xo", 1), Hits.invoice("F1")));

        model.show();
        type("cruz");

        assertThat(headings()).containsExactly("Contratos", "", "Cuentas del portal", "Facturas", "En la bandeja");
        assertThat(model.chosenProperty().get()).isZero();
        model.move(1);
        model.open();
        assertThat(done).containsExactly("contract 2 2");
        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void whatWasNotFoundIsNotLeftByTheSameEnter() {
        model.show();
        type("nadie");
        model.open();
        assertThat(done).isEmpty();
        assertThat(model.getAdvice()).contains("No hay nada con «nadie»");

        model.move(1);
        model.open();
        assertThat(done).containsExactly("queue nadie");
    }

    @Test
    void enterBeforeTheAnswerOpensItOnlyWhereItIsOneThing() {
        answers.put("uno", Hits.of("uno", Hits.contract(1, "A")));
        answers.put("dos", Hits.of("dos", Hits.contract(1, "A"), Hits.contract(2, "B")));
        model.show();

        model.textProperty().set("dos");
        model.open();
        assertThat(done).isEmpty();
        assertThat(model.lines()).hasSize(3);

        model.textProperty().set("uno");
        model.open();
        assertThat(done).containsExactly("contract 1 1");
    }

    @Test
    void anAnswerToAnOlderTextNeverOverwritesANewerOne() {
        LateBackground late = new LateBackground();
        SearchViewModel slow = model(late);
        answers.put("viejo", Hits.of("viejo", Hits.contract(1, "viejo")));
        answers.put("nuevo", Hits.of("nuevo", Hits.contract(2, "nuevo"), Hits.contract(4, "nuevo")));

        slow.textProperty().set("viejo");
        slow.search();
        slow.textProperty().set("nuevo");
        slow.search();
        late.finish(1);
        late.finish(0);

        assertThat(slow.lines()).hasSize(3);
        assertThat(slow.isSearching()).isFalse();
    }

    @Test
    void aMistypedFolioSaysSo() {
        String typed = "OV-2026-000123-9";
        answers.put(typed, new SearchResult(
                typed, List.of(), List.of(), List.of(), List.of(), List.of(), false, FolioRemark.MISTYPED));
        model.show();
        type(typed);

        assertThat(model.getProblem()).contains("dígito equivocado");
        model.open();
        assertThat(done).isEmpty();
    }

    @Test
    void aFolioLeadsToItsRequest() {
        Folio folio = Folio.of(2026, 123);
        answers.put(folio.text(), Hits.of(folio.text(), Hits.request(folio)));
        model.show();
        type(folio.text());
        model.open();

        assertThat(done).containsExactly("request 7");
    }

    @Test
    void anAccountLeadsToItsWindow() {
        answers.put("xo", Hits.of("xo", Hits.account("xo", 2)));
        model.show();
        type("xo");
        model.open();

        assertThat(done).containsExactly("account 5");
        assertThat(model.showingProperty().get()).isFalse();
    }

    @Test
    void aLostConnectionIsSaidAndEnterTriesAgain() {
        answers.put("cruz", Hits.of("cruz", Hits.contract(1, "A"), Hits.contract(2, "B")));
        model.show();
        lost = true;
        type("cruz");
        assertThat(model.getProblem()).contains("No hay comunicación");
        assertThat(model.lines()).isEmpty();

        lost = false;
        model.open();
        assertThat(model.getProblem()).isEmpty();
        assertThat(model.lines()).hasSize(3);
        assertThat(done).isEmpty();
    }

    @Test
    void openedAgainItReadsAgainWhatItShowed() {
        model.show();
        type("cruz");
        model.close();
        answers.put("cruz", Hits.of("cruz", Hits.contract(1, "A")));
        model.show();

        assertThat(model.lines()).hasSize(2);
    }

    @Test
    void withNothingTypedItSaysWhatCanBeSearched() {
        model.show();
        assertThat(model.getAdvice()).contains("medidor");
        assertThat(model.lines()).isEmpty();
        answers.put("x", new SearchResult("x", List.of(), List.of(), List.of(), List.of(), List.of(), false, null));
        type("x");
        assertThat(model.getAdvice()).contains("dos letras");
    }
}
