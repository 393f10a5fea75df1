package mx.cea.ventanilla.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.Letter;
import org.jspecify.annotations.Nullable;

/// What an area is told of a request that is routed to it.
final class RoutingFacts {
    private RoutingFacts() {}

    static List<Letter.Fact> of(Request request, LocalDate expectedOn) {
        List<Letter.Fact> facts = new ArrayList<>();
        add(facts, "kind", Texts.get("requests.kind." + request.kind().name()));
        add(facts, "expected", Dates.inWords(expectedOn));
        add(facts, "customer", request.requester().name());
        add(facts, "phone", request.requester().phone());
        add(facts, "contract", request.matter().contractGiven());
        add(facts, "address", request.matter().addressGiven());
        add(facts, "invoice", request.matter().invoiceGiven());
        add(facts, "receipt", request.matter().receiptGiven());
        add(facts, "title.label", request.matter().title());
        return facts;
    }

    private static void add(List<Letter.Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Letter.Fact(Texts.get("requests.route." + key), value));
        }
    }
}
