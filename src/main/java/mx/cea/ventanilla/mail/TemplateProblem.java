package mx.cea.ventanilla.mail;

import java.nio.file.Path;
import mx.cea.ventanilla.common.Texts;

/// Why a file of the office's template folder is not in use. The built-in template of that name, if there is one,
/// stays in force.
public sealed interface TemplateProblem {

    /// The file or folder that is at fault.
    Path file();

    /// The sentence that tells the staff which file it is and what to mend.
    default String text() {
        String name = file().toString();
        return switch (this) {
            case BadName _ -> Texts.get("mail.template.bad-name", name);
            case Unreadable problem -> Texts.get("mail.template.unreadable", name, problem.technicalDetail());
            case BadHead problem -> Texts.get("mail.template.bad-head", name, problem.headLine());
            case NoBody _ -> Texts.get("mail.template.no-body", name);
            case BadSyntax problem -> Texts.get("mail.template.bad-syntax", name, problem.technicalDetail());
            case UnknownPlaceholder problem -> Texts.get("mail.template.unknown-placeholder", name, problem.name());
            case UndeclaredAccountData problem ->
                Texts.get("mail.template.undeclared-account-data", name, problem.name());
        };
    }

    /// The folder or file name is none that a template may have.
    record BadName(Path file) implements TemplateProblem {}

    /// The file cannot be read, or is not UTF-8.
    record Unreadable(Path file, String technicalDetail) implements TemplateProblem {}

    /// One of the head lines `titulo:`, `asunto:`, `datos-de-cuenta: si|no` lacks or has no valid value.
    record BadHead(Path file, String headLine) implements TemplateProblem {}

    /// No text follows the head.
    record NoBody(Path file) implements TemplateProblem {}

    /// The braces do not match, or it includes another template.
    record BadSyntax(Path file, String technicalDetail) implements TemplateProblem {}

    /// It uses a name that is no [Placeholder].
    record UnknownPlaceholder(Path file, String name) implements TemplateProblem {}

    /// It says `datos-de-cuenta: no` and uses account data (CON-7).
    record UndeclaredAccountData(Path file, String name) implements TemplateProblem {}
}
