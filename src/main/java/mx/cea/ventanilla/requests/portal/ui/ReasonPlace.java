package mx.cea.ventanilla.requests.portal.ui;

import mx.cea.ventanilla.requests.portal.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Where in a document's text a reason points to.
final class ReasonPlace {
    private static final String DOCUMENT = "/document";

    private ReasonPlace() {}

    /// The place of what is wrong, or of the nearest thing around it that is there; where the text stops being JSON,
    /// the place where it does.
    ///
    /// @param text the document, or a whole line of a file with the document in it
    /// @return a position between 0 and the text's length
    static int find(String text, Reason reason) {
        int place = 0;
        int depth = -1;
        try (JsonParser parser = JsonMapper.shared().createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME || token.isStructEnd()) {
                    continue;
                }
                String path = pathOf(parser);
                // the document lies deeper than the line around it, which has the same path
                if (isAround(path, reason.path()) && path.length() >= depth) {
                    depth = path.length();
                    place = (int) parser.currentTokenLocation().getCharOffset();
                }
            }
        } catch (JacksonException e) {
            if (e.getLocation() != null) {
                place = (int) Math.max(0, e.getLocation().getCharOffset());
            }
        }
        return Math.min(text.length(), place);
    }

    /// The value's JSON pointer within the document.
    private static String pathOf(JsonParser parser) {
        String path = parser.streamReadContext().pathAsPointer().toString();
        return path.equals(DOCUMENT) || path.startsWith(DOCUMENT + "/") ? path.substring(DOCUMENT.length()) : path;
    }

    private static boolean isAround(String path, String wanted) {
        return path.isEmpty() || wanted.equals(path) || wanted.startsWith(path + "/");
    }
}
