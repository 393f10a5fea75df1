package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateLibraryTest {
    private static final TemplateLibrary BUILT_IN = TemplateLibrary.load(null);
    private static final Map<String, String> ALL_VALUES = Arrays.stream(Placeholder.values())
            .map(Placeholder::key)
            .collect(Collectors.toMap(Function.identity(), key -> "valor de " + key.replace('_', ' ')));

    @TempDir
    Path branding;

    static Stream<AnswerTemplate> builtIn() {
        return Stream.of(
                        "GENERAL_QUERY", "PAYMENT_NOT_APPLIED", "HIGH_CONSUMPTION", "BILL_NOT_DELIVERED", "SUGGESTION",
                        "PORTAL_INCIDENT", "SERVICE_REPORT", TemplateName.SYSTEM, TemplateName.ACCOUNT)
                .flatMap(kind -> BUILT_IN.templates(kind).stream());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GENERAL_QUERY", "PAYMENT_NOT_APPLIED", "HIGH_CONSUMPTION", "BILL_NOT_DELIVERED", "SUGGESTION",
        "PORTAL_INCIDENT", "SERVICE_REPORT"
    })
    void everyKindHasAtLeastTwoTemplatesAndOneThatAnybodyMayBeSent(String kind) {
        assertThat(BUILT_IN.templates(kind)).hasSizeGreaterThanOrEqualTo(2).anyMatch(t -> !t.accountData());
    }

    @ParameterizedTest
    @EnumSource
    void everySystemTemplateIsThere(SystemTemplate template) {
        assertThat(BUILT_IN.template(template).name()).isEqualTo(template.templateName());
        assertThat(BUILT_IN.template(template).accountData())
                .as("what is said of a request may go to anybody")
                .isIn(false, template.templateName().kind().equals(TemplateName.ACCOUNT));
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInTemplateCanBeFilledCompletely(AnswerTemplate template) {
        Filled filled = TemplateLibrary.fill(template, ALL_VALUES);

        assertThat(filled.missing()).isEmpty();
        assertThat(filled.subject()).isNotBlank().hasSizeLessThan(90);
        assertThat(filled.body()).doesNotContain("{", "}", "\n\n\n").hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInTemplateWithoutValuesNamesOnlyWhatItUses(AnswerTemplate template) {
        Filled filled = TemplateLibrary.fill(template, Map.of());

        assertThat(template.uses().stream().map(Placeholder::key)).containsAll(filled.missing());
        assertThat(filled.missing()).as("a name that stays in the text is listed").isEqualTo(
                TemplateLibrary.unfilledNames(filled.subject() + "\n" + filled.body()));
    }

    @Test
    void aNameWithoutValueStaysInTheTextAndIsListed() throws IOException {
        AnswerTemplate template = office(
                "GENERAL_QUERY", "x", "Contrato {{contrato}}", "no", "De {{nombre}}, {{folio}}.");

        Filled filled = TemplateLibrary.fill(template, Map.of("folio", "OV-2026-000123-4", "nombre", "  "));

        assertThat(filled.subject()).isEqualTo("Contrato {{contrato}}");
        assertThat(filled.body()).isEqualTo("De {{nombre}}, OV-2026-000123-4.");
        assertThat(filled.missing()).containsExactlyInAnyOrder("contrato", "nombre");
    }

    @Test
    void aSectionIsLeftOutWhereItsNameHasNoValue() throws IOException {
        AnswerTemplate template = office(
                "GENERAL_QUERY", "x", "A", "no",
                "Uno.\n{{#contrato}}\nContrato {{contrato}} de {{nombre}}.\n{{/contrato}}\nDos.");

        assertThat(TemplateLibrary.fill(template, Map.of()))
                .isEqualTo(new Filled("A", "Uno.\nDos.", java.util.Set.of()));
        assertThat(TemplateLibrary.fill(template, Map.of("contrato", "123", "nombre", "Ana")).body())
                .isEqualTo("Uno.\nContrato 123 de Ana.\nDos.");
    }

    @Test
    void whatACustomerWroteIsNeverTakenForAPlaceholderNorForASecondHeader() throws IOException {
        AnswerTemplate template = office("GENERAL_QUERY", "x", "Re: {{asunto}}", "no", "Sobre {{asunto}}: nada más.");

        Filled filled = TemplateLibrary.fill(template, Map.of("asunto", "{{saldo}}\r\nBcc: x@example.com"));

        assertThat(filled.missing()).isEmpty();
        assertThat(filled.subject()).isEqualTo("Re: { {saldo} } Bcc: x@example.com");
    }

    @Test
    void findsNamesThatRemainInAnEditedText() {
        assertThat(TemplateLibrary.unfilledNames("Saldo {{ saldo }}, {{#factura}}F{{/factura}} y {{importe sin cerrar"))
                .containsExactly("saldo", "factura", "importe");
        assertThat(TemplateLibrary.unfilledNames("{{}} ")).containsExactly("");
        assertThat(TemplateLibrary.unfilledNames("Una llave { o un } solos no estorban.")).isEmpty();
    }

    @Test
    void theOfficeAddsAndReplacesTemplates() throws IOException {
        TemplateName replaced = SystemTemplate.DUPLICATE.templateName();
        write("SYSTEM/duplicada.mustache", "titulo: Nuestra\nasunto: B\ndatos-de-cuenta: no\n\nTexto de la oficina.");
        write("SUGGESTION/otra.mustache",
                "\uFEFFtitulo: Otra\r\nasunto: B\r\ndatos-de-cuenta: sí\r\n\r\nSaldo {{saldo}}");

        TemplateLibrary library = TemplateLibrary.load(branding);

        assertThat(library.problems()).isEmpty();
        assertThat(library.template(replaced)).map(AnswerTemplate::title).hasValue("Nuestra");
        assertThat(library.templates("SUGGESTION"))
                .hasSize(BUILT_IN.templates("SUGGESTION").size() + 1)
                .extracting(AnswerTemplate::title, AnswerTemplate::accountData)
                .contains(tuple("Otra", true));
    }

    @Test
    void aFaultyFileIsReportedAndTheBuiltInTemplateStays() throws IOException {
        String head = "titulo: A\nasunto: B\ndatos-de-cuenta: no\n\n";
        Path unknown = write("SYSTEM/duplicada.mustache", head + "Hola {{apodo}}");
        Path leak = write("SYSTEM/fuga.mustache", head + "Debe {{saldo}}");
        Path braces = write("SYSTEM/llaves.mustache", head + "Hola {{nombre");
        Path stray = write("SYSTEM/llaves-2.mustache", head + "Hola nombre}}");
        Path section = write("SYSTEM/seccion.mustache", head + "{{#nombre}}Hola");
        Path include = write("SYSTEM/incluye.mustache", head + "{{>otra}}");
        Path empty = write("SYSTEM/vacia.mustache", head);
        Path noSubject = write("SYSTEM/sin-asunto.mustache", "titulo: A\ndatos-de-cuenta: no\n\nHola");
        Path maybe = write("SYSTEM/quiza.mustache", "titulo: A\nasunto: B\ndatos-de-cuenta: quizá\n\nHola");
        Path badName = write("SYSTEM/Con Espacios.mustache", head + "Hola");
        Path latin1 = branding.resolve("plantillas/SYSTEM/latin1.mustache");
        Files.write(latin1, (head + "¡Adiós!").getBytes(StandardCharsets.ISO_8859_1));

        TemplateLibrary library = TemplateLibrary.load(branding);

        assertThat(library.template(SystemTemplate.DUPLICATE)).isEqualTo(BUILT_IN.template(SystemTemplate.DUPLICATE));
        assertThat(library.problems())
                .hasSize(11)
                .contains(
                        new TemplateProblem.UnknownPlaceholder(unknown, "apodo"),
                        new TemplateProblem.UndeclaredAccountData(leak, "saldo"),
                        new TemplateProblem.NoBody(empty),
                        new TemplateProblem.BadHead(noSubject, "asunto"),
                        new TemplateProblem.BadHead(maybe, "datos-de-cuenta"),
                        new TemplateProblem.BadName(badName));
        assertThat(library.problems())
                .filteredOn(TemplateProblem.BadSyntax.class::isInstance)
                .extracting(TemplateProblem::file)
                .containsExactlyInAnyOrder(braces, stray, section, include);
        assertThat(library.problems())
                .filteredOn(TemplateProblem.Unreadable.class::isInstance)
                .extracting(TemplateProblem::file)
                .containsExactly(latin1);
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceholderIsExplainedToTheStaff(Placeholder placeholder) throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/plantillas.md")))
                .contains("| `{{" + placeholder.key() + "}}` |");
    }

    private AnswerTemplate office(String kind, String key, String subject, String accountData, String body)
            throws IOException {
        write(kind + "/" + key + ".mustache",
                "titulo: T\nasunto: " + subject + "\ndatos-de-cuenta: " + accountData + "\n\n" + body);
        TemplateLibrary library = TemplateLibrary.load(branding);
        assertThat(library.problems()).isEmpty();
        return library.template(new TemplateName(kind, key)).orElseThrow();
    }

    private Path write(String path, String content) throws IOException {
        Path file = branding.resolve("plantillas").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }
}
