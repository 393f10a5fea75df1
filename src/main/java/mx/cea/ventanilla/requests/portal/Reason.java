package mx.cea.ventanilla.requests.portal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.cea.ventanilla.common.Texts;

/// Why a document was refused.
///
/// @param code what is wrong
/// @param path where, as a JSON pointer; empty for the document as a whole
/// @param args the particulars that the code's text names
public record Reason(Code code, String path, List<String> args) {

    /// What can be wrong, each with the key of its text.
    public enum Code {
        MALFORMED("portal.reason.malformed"),
        MISSING("portal.reason.missing"),
        UNKNOWN_PROPERTY("portal.reason.unknown_property"),
        WRONG_TYPE("portal.reason.wrong_type"),
        NOT_ALLOWED("portal.reason.not_allowed"),
        EMPTY("portal.reason.empty"),
        TOO_LONG("portal.reason.too_long"),
        TOO_MANY("portal.reason.too_many"),
        EMAIL("portal.reason.email"),
        PHONE("portal.reason.phone"),
        SPACES("portal.reason.spaces"),
        DATE("portal.reason.date"),
        DATE_TIME("portal.reason.date_time"),
        OTHER_CHANNEL("portal.reason.other_channel"),
        NO_CONTACT("portal.reason.no_contact"),
        NOT_BASE64("portal.reason.not_base64"),
        TOO_LARGE("portal.reason.too_large"),
        OTHER_CONTENT("portal.reason.other_content"),
        UNKNOWN_KIND("portal.reason.unknown_kind"),
        KEY("portal.reason.key"),
        ENCODING("portal.reason.encoding"),
        NULL_BYTES("portal.reason.null_bytes"),
        LINE_TOO_LONG("portal.reason.line_too_long"),
        OTHER_HOLDER("portal.reason.other_holder"),
        TOKEN("portal.reason.token"),
        PASSWORD_HASH("portal.reason.password_hash"),
        NOT_STORED("portal.reason.not_stored"),
        OTHER("portal.reason.other");

        private final String textKey;

        Code(String textKey) {
            this.textKey = textKey;
        }
    }

    public Reason {
        args = List.copyOf(args);
    }

    static Reason of(Code code, String path, Object... args) {
        return new Reason(code, path, Arrays.stream(args).map(String::valueOf).toList());
    }

    /// One sentence for the person who mends it.
    public String text() {
        List<String> particulars = code == Code.WRONG_TYPE ? List.of(typeName(args.getFirst())) : args;
        return Texts.get(
                code.textKey, Stream.concat(Stream.of(place()), particulars.stream()).toArray());
    }

    private static String typeName(String jsonType) {
        return switch (jsonType) {
            case "object" -> Texts.get("portal.type.object");
            case "array" -> Texts.get("portal.type.array");
            default -> Texts.get("portal.type.string");
        };
    }

    /// The path as people read it, items counted from 1.
    private String place() {
        if (path.isEmpty()) {
            return Texts.get("portal.document");
        }
        return Arrays.stream(path.split("/"))
                .skip(1)
                .map(step -> step.matches("\\d{1,9}") ? String.valueOf(Integer.parseInt(step) + 1) : step)
                .collect(Collectors.joining(" › ", "«", "»"));
    }
}
