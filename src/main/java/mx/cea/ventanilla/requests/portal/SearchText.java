package mx.cea.ventanilla.requests.portal;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.folios.Folio;

/// What a search finds a request by: folded words, each after a blank, so that ` pal` finds words that begin so.
final class SearchText {
    private static final int MOST = 1000;
    private static final int OF_THE_TEXT = 500;

    private SearchText() {}

    static String of(Folio folio, Solicitud s) {
        String text = s.text().substring(0, Math.min(OF_THE_TEXT, s.text().length()));
        String words = Stream.concat(
                        Stream.of(folio.text(), s.requester().name(), s.requester().email(), s.title(), text)
                                .filter(Objects::nonNull)
                                .map(Folding::fold),
                        Stream.of(s.requester().phone(), s.contract())
                                .filter(Objects::nonNull)
                                .map(number -> Folding.compact(number).toLowerCase(Locale.ROOT)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" ", " ", ""));
        return words.length() <= MOST ? words : words.substring(0, MOST);
    }
}
