package mx.cea.ventanilla.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said to a customer, before it gets the organisation's layout.
///
/// @param number   identifies the communication: the request's folio and the running number of the message to it,
///                 as `OV-2026-000123-4/1` (CON-10)
/// @param folio    what the customer cites to go on, as `OV-2026-000123-4`
/// @param greeting the name with which the customer is addressed; null where it is not known
/// @param subject  the subject line, without the folio
/// @param body     plain text: paragraphs parted by blank lines, lists of lines that begin with `- ` or `1. `
/// @param facts    rows of a small table under the text; may be empty
/// @param quoted   the customer's own words, shown shortened at the end; null for none
/// @param signedBy name of the member of staff who answers; null where the program writes by itself
public record Letter(
        String number,
        String folio,
        @Nullable String greeting,
        String subject,
        String body,
        List<Fact> facts,
        @Nullable String quoted,
        @Nullable String signedBy) {
    public Letter {
        facts = List.copyOf(facts);
    }

    /// One row of the table.
    public record Fact(String label, String value) {}
}
