package mx.cea.ventanilla.mail;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.cea.ventanilla.mail.TemplateParser.Result;
import org.jspecify.annotations.Nullable;

/// The templates of the answers: those that come with the program, and over them those of the office's own folder
/// (`<branding folder>/plantillas/<KIND>/<key>.mustache`). Read once; does not change afterwards.
public final class TemplateLibrary {
    private static final Pattern OPEN = Pattern.compile("\\{\\{[\\s#^/]*([\\p{L}\\p{N}_]*)");

    private final NavigableMap<TemplateName, AnswerTemplate> templates = new TreeMap<>();
    private final List<TemplateProblem> problems;

    private TemplateLibrary(Collection<Result> builtIn, Collection<Result> ofOffice) {
        for (Result result : builtIn) {
            switch (result) {
                case Result.Parsed(AnswerTemplate template) -> templates.put(template.name(), template);
                case Result.Refused(TemplateProblem problem) ->
                    throw new IllegalStateException("built-in template: " + problem);
            }
        }
        for (Result result : ofOffice) {
            if (result instanceof Result.Parsed(AnswerTemplate template)) {
                templates.put(template.name(), template);
            }
        }
        problems = ofOffice.stream()
                .filter(Result.Refused.class::isInstance)
                .map(Result.Refused.class::cast)
                .map(Result.Refused::problem)
                .toList();
    }

    /// Reads the templates.
    ///
    /// @param brandingFolder the office's branding folder; null or without `plantillas` for the built-in ones alone
    public static TemplateLibrary load(@Nullable Path brandingFolder) {
        List<Result> ofOffice =
                brandingFolder == null ? List.of() : TemplateFiles.read(brandingFolder.resolve("plantillas"));
        return new TemplateLibrary(TemplateFiles.readBuiltIn(), ofOffice);
    }

    /// The templates for a kind of request in the order of their keys; empty for an unknown kind.
    public List<AnswerTemplate> templates(String kind) {
        return templates.values().stream().filter(t -> t.name().kind().equals(kind)).toList();
    }

    /// The template of that name, or empty if there is none.
    public Optional<AnswerTemplate> template(TemplateName name) {
        return Optional.ofNullable(templates.get(name));
    }

    /// A template that the program itself asks for.
    public AnswerTemplate template(SystemTemplate template) {
        return template(template.templateName()).orElseThrow();
    }

    /// The office's files that are not in use, each with the reason, for whoever administers the templates.
    public List<TemplateProblem> problems() {
        return problems;
    }

    /// Puts values into a template. A value that is blank counts as missing. A section `{{#name}}…{{/name}}` is left
    /// out where the name has no value, and then nothing in it is missing.
    ///
    /// @param values by the placeholder's key; braces in a value are broken up, so that what a customer wrote is
    ///               never taken for a placeholder
    public static Filled fill(AnswerTemplate template, Map<String, String> values) {
        Map<String, String> given = new HashMap<>();
        values.forEach((name, value) -> {
            if (!value.isBlank()) {
                given.put(name, value.strip().replace("{{", "{ {").replace("}}", "} }"));
            }
        });
        String subject = HeaderText.clean(TemplateParser.COMPILER.compile(template.subject()).execute(given));
        String body = TemplateParser.COMPILER.compile(template.body()).execute(given).strip();
        Set<String> missing = new LinkedHashSet<>(unfilledNames(subject));
        missing.addAll(unfilledNames(body));
        return new Filled(subject, body, missing);
    }

    /// The names that still stand in double braces in a text, in their order; while there is one the text may not be
    /// sent. Braces that are opened and never closed count too, with whatever word follows them.
    public static Set<String> unfilledNames(String text) {
        Set<String> names = new LinkedHashSet<>();
        Matcher open = OPEN.matcher(text);
        while (open.find()) {
            names.add(open.group(1));
        }
        return names;
    }
}
