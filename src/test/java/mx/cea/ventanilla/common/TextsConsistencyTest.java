package mx.cea.ventanilla.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keeps `messages.properties` in step with the Java and FXML that use it.
class TextsConsistencyTest {
    /// Beginnings of keys that Java completes at run time, such as `Texts.get("requests.kind." + kind)`.
    private static final Set<String> DYNAMIC_PREFIXES = Set.of(
            "accounts.attempts.datum.",
            "accounts.changes.identity.",
            "accounts.counter.progress.",
            "accounts.identity.question.",
            "accounts.misuse.bad-text.",
            "accounts.misuse.empty.",
            "accounts.portal.accept.",
            "accounts.portal.asker.",
            "accounts.portal.datum.",
            "accounts.portal.fault.",
            "accounts.portal.field.",
            "accounts.portal.kind.",
            "accounts.portal.reason.",
            "accounts.portal.standing.",
            "accounts.portal.why.",
            "accounts.receipt.",
            "accounts.receipt.accepted.",
            "accounts.receipt.group.",
            "accounts.registration.datum.",
            "accounts.registration.fault.",
            "accounts.registration.next.",
            "accounts.registration.policy.",
            "accounts.registration.power.",
            "accounts.registration.text.",
            "accounts.registration.why.",
            "calendar.holiday.",
            "cli.diagnostics.",
            "cli.diagnostics.state.",
            "contracts.cfdi.page.",
            "contracts.cfdi.warning.rfc.",
            "contracts.invoice_status.",
            "customers.account.",
            "customers.reading.kind.",
            "customers.reading.refusal.photo.",
            "customers.state.",
            "debt.blocked.view.",
            "debt.cause.",
            "debt.exempted.",
            "debt.held.",
            "debt.letter.cause.",
            "debt.letter.lifted.",
            "debt.limit.",
            "debt.outcome.",
            "debt.outcomes.",
            "debt.view.",
            "mail.failure.",
            "mail.outbox.empty.",
            "mail.outbox.state.",
            "mail.outbox.view.",
            "requests.close.reason.",
            "requests.datum.",
            "requests.enclosure.",
            "requests.kind.",
            "requests.page.account.",
            "requests.page.ask.datum.",
            "requests.page.channel.",
            "requests.page.letter.",
            "requests.page.state.",
            "requests.queue.empty.",
            "requests.queue.kind.",
            "requests.queue.view.",
            "requests.refusal.bad-text.",
            "requests.refusal.moved.",
            "requests.route.",
            "search.account_state.",
            "search.contract_state.",
            "search.field.",
            "settings.choice.",
            "settings.label.",
            "staff.role.",
            "tour.",
            "users.act.",
            "users.block.lift.",
            "users.channel.",
            "users.declared.",
            "users.history.",
            "users.list.view.",
            "users.representative.kind.",
            "users.state.");

    private static final Path MESSAGES = Path.of("src/main/resources/mx/cea/ventanilla/messages.properties");
    private static final Pattern KEY_LINE = Pattern.compile("^([\\w.-]+)\\s*[=:]", Pattern.MULTILINE);
    private static final Pattern JAVA_LITERAL = Pattern.compile("\"([a-z][\\w-]*(?:\\.[\\w-]+)+\\.?|[a-z]+\\.)\"");
    private static final Pattern JAVA_CALL = Pattern.compile("Texts\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern PICOCLI_KEY = Pattern.compile("\\$\\{bundle:([\\w.-]+)}");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern ENGLISH = words(
            "the|and|of|not|is|with|please|your|you|this|was|were|cannot|could|invalid|failed|loading|delete|save"
                    + "|close|search|undo|retry|password|settings|from|for|into|or|file|user|request|queue|open");
    private static final Pattern WITHOUT_ACCENT = words(
            "\\w+[cs]ion|numero|telefono|pagina|ultim[oa]|dias?|valido|invalid[oa]|codigo|electronico|credito|tramite"
                    + "|aqui|tambien|segun|despues|estan|podra|sera|aun no|direccion|contrasena|ano");

    @Test
    void everyKeyThatIsUsedExists() {
        Set<String> missing = new TreeSet<>(usedKeys());
        missing.removeAll(messages().keySet());

        assertThat(missing).as("keys used in Java or FXML that messages.properties lacks").isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> mentioned = new HashSet<>(usedKeys());
        mentioned.addAll(javaLiterals());
        Set<String> unused = messages().keySet().stream()
                .filter(key -> !mentioned.contains(key))
                .filter(key -> DYNAMIC_PREFIXES.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).as("keys that nothing uses").isEmpty();
    }

    @Test
    void noKeyIsThereTwice() {
        List<String> keys = find(KEY_LINE, read(MESSAGES)).map(m -> m.group(1)).toList();
        Set<String> once = new HashSet<>();

        assertThat(keys).filteredOn(key -> !once.add(key)).as("keys that stand there twice").isEmpty();
    }

    @Test
    void everyDynamicPrefixIsDeclaredHereAndUsed() {
        Set<String> completed = calls().filter(m -> m.group(2).equals("+"))
                .map(m -> m.group(1))
                .collect(Collectors.toSet());

        assertThat(DYNAMIC_PREFIXES).as("prefixes to declare").containsAll(completed);
        assertThat(javaLiterals()).as("prefixes that Java still completes").containsAll(DYNAMIC_PREFIXES);
        assertThat(DYNAMIC_PREFIXES)
                .allMatch(prefix -> messages().keySet().stream().anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void everyTextIsGoodSpanish() {
        Map<String, String> suspicious = messages();
        suspicious.values().removeIf(text -> !isSuspicious(text));

        assertThat(suspicious).as("texts that look English or lack an accent").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Could not save the request", "Numero de contrato", "Elija una opcion", "Search"})
    void recognisesTextsThatAreNotGoodSpanish(String text) {
        assertThat(isSuspicious(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sesión de María", "No hay solicitudes por tomar", "Número de contrato", "5 días"})
    void acceptsGoodSpanish(String text) {
        assertThat(isSuspicious(text)).isFalse();
    }

    private static boolean isSuspicious(String text) {
        return text.isBlank() || ENGLISH.matcher(text).find() || WITHOUT_ACCENT.matcher(text).find();
    }

    private static Map<String, String> messages() {
        return Texts.bundle().keySet().stream()
                .collect(Collectors.toMap(key -> key, Texts.bundle()::getString, (a, _) -> a, TreeMap::new));
    }

    private static Set<String> usedKeys() {
        Stream<String> java = calls().filter(m -> !m.group(2).equals("+")).map(m -> m.group(1));
        Stream<String> fxml = sources(".fxml").flatMap(text -> find(FXML_KEY, text)).map(m -> m.group(1));
        Stream<String> commands = sources(".java").flatMap(text -> find(PICOCLI_KEY, text)).map(m -> m.group(1));
        return Stream.of(java, fxml, commands).flatMap(keys -> keys).collect(Collectors.toSet());
    }

    private static Stream<MatchResult> calls() {
        return sources(".java").flatMap(text -> find(JAVA_CALL, text));
    }

    private static Set<String> javaLiterals() {
        return sources(".java")
                .flatMap(text -> find(JAVA_LITERAL, text))
                .map(m -> m.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<String> sources(String extension) {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .map(TextsConsistencyTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "\\b(" + alternatives + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
