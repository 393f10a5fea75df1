package mx.cea.ventanilla.mail;

import java.util.Set;

/// A template that was read and checked: it compiles, and every name in it is a [Placeholder].
///
/// @param title       what lists call it
/// @param subject     the subject line, may hold placeholders
/// @param accountData whether it shows account data, and so may go to registered users only (CON-7)
/// @param body        plain text: paragraphs parted by blank lines, lists of lines that begin with `- ` or `1. `
/// @param uses        the placeholders in subject and body
public record AnswerTemplate(
        TemplateName name, String title, String subject, boolean accountData, String body, Set<Placeholder> uses) {
    public AnswerTemplate {
        uses = Set.copyOf(uses);
    }
}
