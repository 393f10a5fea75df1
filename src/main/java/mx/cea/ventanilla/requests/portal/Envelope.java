package mx.cea.ventanilla.requests.portal;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// A line of a JSON Lines file: `{"kind": …, "key": …, "document": …}`.
///
/// @param body     the document exactly as it stands in the line
/// @param document the same, read
record Envelope(String kind, String key, String body, JsonNode document) {

    /// What a line is.
    sealed interface Result {
        record Right(Envelope envelope) implements Result {}

        record Wrong(Reason reason) implements Result {}
    }

    static Result read(String line) {
        try (JsonParser parser = DocumentJson.MAPPER.createParser(line)) {
            return read(line, parser);
        } catch (JacksonException e) {
            return new Result.Wrong(DocumentJson.malformed(line, e));
        }
    }

    /// A document as it is to be read.
    record Document(String kind, String body) {}

    /// The document in a text that may be a whole line; the text itself where it is not.
    ///
    /// @param kind of the document as it was sent; one that is not known is taken for a `solicitud`
    static Document documentIn(String kind, String text) {
        String sent = DocumentReader.knows(kind) ? kind : DocumentReader.SOLICITUD;
        return read(text) instanceof Result.Right(Envelope line)
                ? new Document(DocumentReader.knows(line.kind()) ? line.kind() : sent, line.body())
                : new Document(sent, text);
    }

    private static Result read(String line, JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new Result.Wrong(Reason.of(Reason.Code.WRONG_TYPE, "", "object"));
        }
        String kind = null;
        String key = null;
        String body = null;
        JsonNode document = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "kind" -> kind = text(parser, value);
                case "key" -> key = text(parser, value);
                case "document" -> {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    document = parser.readValueAsTree();
                    body = line.substring(start, (int) parser.currentLocation().getCharOffset());
                }
                default -> {
                    return new Result.Wrong(Reason.of(Reason.Code.UNKNOWN_PROPERTY, "/" + name));
                }
            }
        }
        if (parser.nextToken() != null) {
            int end = (int) parser.currentTokenLocation().getCharOffset();
            return new Result.Wrong(Reason.of(Reason.Code.MALFORMED, "", end + 1, DocumentJson.excerpt(line, end)));
        }
        if (kind == null || kind.isBlank() || kind.length() > Submission.MAX_KIND || hasControls(kind)) {
            return new Result.Wrong(Reason.of(Reason.Code.MISSING, "/kind"));
        }
        if (key == null || key.isBlank() || key.length() > Submission.MAX_KEY || hasControls(key)) {
            return new Result.Wrong(Reason.of(Reason.Code.KEY, "/key", Submission.MAX_KEY));
        }
        if (body == null || document == null) {
            return new Result.Wrong(Reason.of(Reason.Code.MISSING, "/document"));
        }
        return new Result.Right(new Envelope(kind, key, body, document));
    }

    private static @Nullable String text(JsonParser parser, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c));
    }
}
