package mx.cea.ventanilla.requests;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an agent has written to a customer.
///
/// @param template       which template it began from, null for none
/// @param title          the subject line
/// @param body           plain text: paragraphs parted by blank lines, lists of lines that begin with `- ` or `1. `
/// @param enclosures     account data to go with it
/// @param withoutMissing the agent has seen which useful data are lacking and answers without them (CON-8)
public record Answer(
        @Nullable String template, String title, String body, Set<Enclosure> enclosures, boolean withoutMissing) {
    static final int MAX_TITLE = 150;
    static final int MAX_BODY = 20_000;

    public Answer {
        enclosures = Set.copyOf(enclosures);
    }
}
