package mx.cea.ventanilla.accounts.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A text that applicants accept, as it is in force. A text that changes gets another version, so that what each
/// customer accepted is known for ever.
///
/// @param version    such as `2026-06`
/// @param paragraphs in their order, without formatting
public record LegalText(ConsentText kind, String version, String title, List<String> paragraphs) {
    /// The most characters of a version.
    static final int MAX_VERSION = 40;

    public LegalText {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The text in force: the version in the first line, then the title, then paragraphs with an empty line between two.
    public static LegalText current(ConsentText kind) {
        String name = "/accounts/textos/" + kind.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream stream = LegalText.class.getResourceAsStream(name)) {
            String[] parts = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\R\\R+");
            String[] head = parts[0].split("\\R", 2);
            return new LegalText(
                    kind,
                    head[0].strip(),
                    head[1].strip(),
                    Arrays.stream(parts)
                            .skip(1)
                            .map(paragraph -> paragraph.replaceAll("\\R", " ").strip())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole text, paragraph by paragraph.
    public String body() {
        return String.join("\n\n", paragraphs);
    }
}
