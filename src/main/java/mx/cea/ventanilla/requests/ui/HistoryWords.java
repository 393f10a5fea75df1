package mx.cea.ventanilla.requests.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.mail.FailureKind;
import mx.cea.ventanilla.requests.RequestEvent;

/// The history of a request told in sentences.
final class HistoryWords {
    private HistoryWords() {}

    /// One entry as a sentence.
    static String of(HistoryEntry entry) {
        String who = entry.byName() == null ? Texts.get("requests.history.program") : entry.byName();
        return event(entry)
                .map(event -> sentence(event, who, entry.detail()))
                .orElseGet(() -> Texts.get("requests.history.other", who, entry.action()));
    }

    private static Optional<RequestEvent> event(HistoryEntry entry) {
        return Arrays.stream(RequestEvent.values())
                .filter(event -> event.name().equals(entry.action()))
                .findFirst();
    }

    private static String sentence(RequestEvent event, String who, Map<String, String> detail) {
        return switch (event) {
            case RECEIVED -> Texts.get("requests.history.RECEIVED", Integer.valueOf(detail.getOrDefault("days", "0")));
            case CLAIMED -> Texts.get("requests.history.CLAIMED", who);
            case RELEASED -> Texts.get("requests.history.RELEASED", who);
            case REASSIGNED -> Texts.get("requests.history.REASSIGNED", who, detail.getOrDefault("to", ""));
            case ROUTED -> Texts.get(
                    "requests.history.ROUTED",
                    who,
                    detail.getOrDefault("area", ""),
                    day(detail.getOrDefault("expected", "")),
                    detail.getOrDefault("note", ""));
            case BACK_FROM_AREA -> Texts.get("requests.history.BACK_FROM_AREA", who, detail.getOrDefault("note", ""));
            case DATA_ASKED -> Texts.get("requests.history.DATA_ASKED", who, detail.getOrDefault("lacking", ""));
            case RESUMED -> Texts.get("requests.history.RESUMED", who);
            case ANSWERED -> Texts.get("requests.history.ANSWERED", who, detail.getOrDefault("message", ""));
            case CLOSED -> closed(who, detail);
            case REOPENED -> Texts.get("requests.history.REOPENED", who);
            case FOLLOWED_UP -> Texts.get("requests.history.FOLLOWED_UP", detail.getOrDefault("folio", ""));
            case FOLLOWS -> Texts.get("requests.history.FOLLOWS", detail.getOrDefault("folio", ""));
            case TWIN_FOUND -> Texts.get("requests.history.TWIN_FOUND", detail.getOrDefault("folio", ""));
            case MESSAGE_SENT -> Texts.get("requests.history.MESSAGE_SENT", detail.getOrDefault("message", ""));
            case MESSAGE_TRIED_AGAIN -> Texts.get("requests.history.MESSAGE_TRIED_AGAIN", who, detail.getOrDefault("message", ""));
            case MESSAGE_FAILURE_SEEN -> Texts.get("requests.history.MESSAGE_FAILURE_SEEN", who, detail.getOrDefault("message", ""));
            case MESSAGE_FAILED -> Texts.get(
                    "requests.history.MESSAGE_FAILED",
                    detail.getOrDefault("message", ""),
                    failure(detail.getOrDefault("failure", "")));
        };
    }

    private static String closed(String who, Map<String, String> detail) {
        String reason = Texts.get("requests.close.reason." + detail.getOrDefault("reason", "OTHER"));
        String folio = detail.getOrDefault("folio", "");
        String words = folio.isEmpty() ? reason : Texts.get("requests.history.duplicate_of", reason, folio);
        String note = detail.getOrDefault("note", "");
        return note.isEmpty()
                ? Texts.get("requests.history.CLOSED", who, words)
                : Texts.get("requests.history.CLOSED_WITH_NOTE", who, words, note);
    }

    private static String day(String iso) {
        return iso.isEmpty() ? "" : Dates.inWords(LocalDate.parse(iso));
    }

    private static String failure(String kind) {
        return Arrays.stream(FailureKind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(FailureKind::text)
                .orElse(kind);
    }
}
