package mx.cea.ventanilla.requests.portal;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// JSON as the boundary reads it: strict, no property twice, texts as long as a whole document may be.
final class DocumentJson {
    /// The largest document, in bytes of UTF-8.
    static final int MAX_BYTES = 48 << 20;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(MAX_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final int EXCERPT = 30;
    /// As far back as a token or a password may begin of which the excerpt would show the end.
    private static final int LOOK_BACK = 2_000;

    private DocumentJson() {}

    /// Where a text stops being JSON, with what stands there.
    static Reason malformed(String text, JacksonException failure) {
        long at = failure.getLocation() == null ? 0 : Math.max(0, failure.getLocation().getCharOffset());
        int end = (int) Math.min(text.length(), at);
        return Reason.of(Reason.Code.MALFORMED, "", end + 1, excerpt(text, end));
    }

    /// What stands before a place, without what is the customer's alone.
    static String excerpt(String text, int end) {
        String before = CustomersOwn.blanked(text.substring(Math.max(0, end - LOOK_BACK), end));
        return before.substring(Math.max(0, before.length() - EXCERPT)).replace('\0', Submission.VISIBLE_NUL);
    }

    static String write(List<Reason> reasons) {
        return MAPPER.writeValueAsString(reasons);
    }

    static List<Reason> reasons(String json) {
        return MAPPER.readValue(json, REASONS);
    }
}
