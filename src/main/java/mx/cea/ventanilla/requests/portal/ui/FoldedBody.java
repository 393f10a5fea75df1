package mx.cea.ventanilla.requests.portal.ui;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.cea.ventanilla.common.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// A document's text with the contents of its attachments folded to a few words, so that people can read it and a text
/// field can hold it.
///
/// @param shown      the text as it came, as much of it as a text field can hold
/// @param laidOut    the same with a line for each of its values, where it is JSON; this is what is edited
/// @param isEditable whether a text field can hold it all
/// @param folded     the contents by the words that stand for them
record FoldedBody(String shown, String laidOut, boolean isEditable, Map<String, String> folded) {
    private static final Pattern CONTENT = Pattern.compile("[A-Za-z0-9+/]{400,}+={0,2}");
    private static final int MOST = 300_000;

    FoldedBody {
        folded = Map.copyOf(folded);
    }

    static FoldedBody of(String body) {
        Map<String, String> folded = new LinkedHashMap<>();
        String text = CONTENT.matcher(body).replaceAll(content -> {
            String words = Texts.get("requests.portal.folded", folded.size() + 1, content.end() - content.start());
            folded.put(words, content.group());
            return Matcher.quoteReplacement(words);
        });
        boolean fits = text.length() <= MOST;
        String shown = fits ? text : text.substring(0, MOST);
        return new FoldedBody(shown, fits ? laidOut(text) : shown, fits, folded);
    }

    /// Value by value, so that nothing of it changes: not a property that is there twice, not a number's digits.
    private static String laidOut(String text) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        StringWriter out = new StringWriter();
        JsonMapper json = JsonMapper.shared();
        try (JsonParser in = json.createParser(text);
                JsonGenerator generator = json.writer().with(layout).createGenerator(out)) {
            while (in.nextToken() != null) {
                generator.copyCurrentEventExact(in);
            }
        } catch (JacksonException e) {
            return text;
        }
        return out.toString();
    }

    /// The whole document of an edited text.
    String unfold(String edited) {
        String whole = edited;
        for (Map.Entry<String, String> content : folded.entrySet()) {
            whole = whole.replace(content.getKey(), content.getValue());
        }
        return whole;
    }
}
