package mx.cea.ventanilla.mail;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads the text of a template file and checks all that can be wrong with it.
final class TemplateParser {

    /// How templates are compiled: plain text, no partials, and a name without value stays in the text as `{{name}}`.
    static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .defaultValue("{{{{name}}}}");

    private static final List<String> HEAD = List.of("titulo", "asunto", "datos-de-cuenta");
    private static final Map<String, Boolean> YES_NO = Map.of("si", true, "sí", true, "no", false);

    /// What came of a file: the template, or why it cannot be used.
    sealed interface Result {
        record Parsed(AnswerTemplate template) implements Result {}

        record Refused(TemplateProblem problem) implements Result {}
    }

    private TemplateParser() {}

    static Result parse(TemplateName name, Path file, String content) {
        String text = content.replace("\uFEFF", "").replace("\r\n", "\n");
        int end = text.indexOf("\n\n");
        Map<String, String> head = head(end < 0 ? text : text.substring(0, end));
        for (String line : HEAD) {
            if (head.getOrDefault(line, "").isEmpty()) {
                return new Result.Refused(new TemplateProblem.BadHead(file, line));
            }
        }
        Boolean accountData = YES_NO.get(head.get("datos-de-cuenta"));
        if (accountData == null) {
            return new Result.Refused(new TemplateProblem.BadHead(file, "datos-de-cuenta"));
        }
        String body = end < 0 ? "" : text.substring(end).strip();
        if (body.isEmpty()) {
            return new Result.Refused(new TemplateProblem.NoBody(file));
        }
        String subject = head.getOrDefault("asunto", "");
        Set<String> names = new LinkedHashSet<>();
        try {
            collectNames(subject, names);
            collectNames(body, names);
        } catch (MustacheException e) {
            return new Result.Refused(new TemplateProblem.BadSyntax(file, String.valueOf(e.getMessage())));
        }
        return problemOf(file, names, accountData)
                .<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Parsed(new AnswerTemplate(
                        name, head.getOrDefault("titulo", ""), subject, accountData, body, placeholders(names))));
    }

    private static Map<String, String> head(String lines) {
        Map<String, String> head = new HashMap<>();
        for (String line : lines.split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            }
        }
        return head;
    }

    private static Optional<TemplateProblem> problemOf(Path file, Set<String> names, boolean accountData) {
        for (String name : names) {
            Optional<Placeholder> placeholder = Placeholder.of(name);
            if (placeholder.isEmpty()) {
                return Optional.of(new TemplateProblem.UnknownPlaceholder(file, name));
            }
            if (!accountData && placeholder.get().isAccountData()) {
                return Optional.of(new TemplateProblem.UndeclaredAccountData(file, name));
            }
        }
        return Optional.empty();
    }

    private static Set<Placeholder> placeholders(Set<String> names) {
        return names.stream()
                .flatMap(name -> Placeholder.of(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collectNames(String text, Set<String> names) {
        Template template = COMPILER.compile(text);
        template.visit(new Mustache.Visitor() {
            @Override
            public void visitText(String plain) {
                // a brace left over would reach the customer, or stop the sending of a correct answer
                if (plain.contains("{{") || plain.contains("}}")) {
                    throw new MustacheException("unmatched braces: " + plain.strip());
                }
            }

            @Override
            public void visitVariable(String name) {
                names.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                throw new MustacheException("includes another template: " + name);
            }

            @Override
            public boolean visitSection(String name) {
                names.add(name);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String name) {
                names.add(name);
                return true;
            }
        });
    }
}
