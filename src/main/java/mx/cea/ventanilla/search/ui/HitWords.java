package mx.cea.ventanilla.search.ui;

import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.search.Hit;
import mx.cea.ventanilla.search.Match;

/// What the palette says of a line, in words.
final class HitWords {
    private static final int LONGEST = 72;
    private static final int LONGEST_MATCH = 30;

    private HitWords() {}

    /// A text with an ellipsis where it is too long for a line.
    static String shortened(String text) {
        return shortened(text, LONGEST);
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }

    /// By what one chooses: in whose name it is.
    static String title(PaletteLine line) {
        return shortened(switch (line) {
            case PaletteLine.InQueue(_, String text) -> Texts.get("search.in-queue", text);
            case PaletteLine.Found(_, Hit hit, _) -> switch (hit) {
                case Hit.OfRequest request -> request.customer();
                case Hit.OfContract contract -> contract.holder();
                case Hit.OfAccount account -> account.name();
                case Hit.OfInvoice invoice -> invoice.holder();
            };
        });
    }

    /// What tells it from others of the same name.
    static String detail(PaletteLine line) {
        return shortened(switch (line) {
            case PaletteLine.InQueue _ -> Texts.get("search.in-queue.detail");
            case PaletteLine.Found(_, Hit hit, _) -> switch (hit) {
                case Hit.OfRequest request -> Texts.get("search.detail.request", request.folio().text(), request.title());
                case Hit.OfContract contract -> Texts.get("search.detail.contract", contract.number().digits(), contract.address());
                case Hit.OfAccount account ->
                    Texts.get("search.detail.account", account.username().text(), account.linked());
                case Hit.OfInvoice invoice -> Texts.get(
                        "search.detail.invoice",
                        invoice.number().text(), Dates.inWords(invoice.period()), invoice.contractNumber().digits());
            };
        });
    }

    /// In what state it is.
    static String state(PaletteLine line) {
        return switch (line) {
            case PaletteLine.InQueue _ -> "";
            case PaletteLine.Found(_, Hit hit, _) -> switch (hit) {
                case Hit.OfRequest request -> Texts.get("requests.page.state." + request.state());
                case Hit.OfContract contract -> Texts.get("search.contract_state." + contract.state());
                case Hit.OfAccount account -> Texts.get("search.account_state." + account.state());
                case Hit.OfInvoice invoice -> invoice.amount().format();
            };
        };
    }

    /// Whether that state is one to be careful with.
    static boolean isUnusual(PaletteLine line) {
        return line instanceof PaletteLine.Found(_, Hit hit, _)
                && switch (hit) {
                    case Hit.OfRequest _, Hit.OfInvoice _ -> false;
                    case Hit.OfContract contract -> switch (contract.state()) {
                        case ACTIVE -> false;
                        case SUSPENDED, CANCELLED -> true;
                    };
                    case Hit.OfAccount account -> switch (account.state()) {
                        case ACTIVE -> false;
                        case PENDING, BLOCKED, CANCELLED, MERGED -> true;
                    };
                };
    }

    /// What a match matched: `medidor 296729284`; only `titular` where the line shows the value anyhow.
    static String match(Match match) {
        return switch (match.field()) {
            case HOLDER, NAME, ADDRESS, CONTRACT, INVOICE, FOLIO, USERNAME -> match.field().text();
            case REFERENCE, METER, PHONE, EMAIL -> Texts.get("search.match", match.field().text(), shortened(match.value(), LONGEST_MATCH));
        };
    }

    /// The line as it is read aloud.
    static String aloud(PaletteLine line) {
        return Texts.get("search.line", title(line), detail(line), state(line));
    }
}
