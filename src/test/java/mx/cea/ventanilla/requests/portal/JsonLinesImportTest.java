package mx.cea.ventanilla.requests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.portal.Reason.Code;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class JsonLinesImportTest {
    @TempDir
    private Path folder;

    private final Office office;
    private final JsonLinesImport files;
    private final StaffMember supervisor;

    JsonLinesImportTest(Dialect dialect) {
        office = new Office(dialect);
        files = new JsonLinesImport(office.database, office.inbox);
        supervisor = office.staff(Role.SUPERVISOR);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Path file(String... lines) throws IOException {
        return file(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("portal.jsonl"), content);
    }

    private ImportReport imported(Path file) throws IOException {
        return ((Imported.Done) files.run(supervisor, file, (read, total, lines) -> true)).report();
    }

    private static List<Code> codes(ImportReport report) {
        return report.problems().stream().flatMap(p -> p.reasons().stream()).map(Reason::code).toList();
    }

    @Test
    void aFileIsTakenInAndAgainChangesNothing() throws IOException {
        Path file = file(
                "\uFEFF" + Documents.line("a", Documents.text()),
                "",
                "  \r",
                Documents.line("b", Documents.text(d -> d.put("asunto", "Otro"))) + "\r",
                Documents.line("a", Documents.text()));

        assertThat(imported(file)).isEqualTo(new ImportReport(3, 1, 2, 0, 0, List.of(), false));
        assertThat(imported(file)).isEqualTo(new ImportReport(3, 3, 0, 0, 0, List.of(), false));
        assertThat(office.count("request")).isEqualTo(2);
        assertThat(office.count("portal_document WHERE state = 'TAKEN' AND source LIKE 'portal.jsonl:%'")).isEqualTo(2);
        assertThat(office.count("history WHERE action = 'RECEIVED' AND staff_id = " + supervisor.id().value())).isEqualTo(2);
    }

    @Test
    void whatThePortalHandedInIsKnownToAFile() throws IOException {
        Folio folio = office.inbox.submit("solicitud", "a", Documents.text(), "portal");

        assertThat(imported(file(Documents.line("a", Documents.text())))).isEqualTo(new ImportReport(1, 1, 0, 0, 0, List.of(), false));
        assertThat(office.inbox.takeIn(10)).isEqualTo(new TakenIn(1, 0));
        assertThat(office.inbox.submit("solicitud", "a", Documents.text(), "portal")).isEqualTo(folio);
        assertThat(office.count("request")).isOne();
    }

    @Test
    void theFunctionOfTheServerAndAFileShareTheirKeys() throws IOException {
        if (office.database.dialect() != Dialect.POSTGRESQL) {
            return;
        }
        imported(file(Documents.line("a", Documents.text())));
        String folio = office.database.write(h -> h.createQuery("SELECT portal.submit('solicitud', 'a', '{}')")
                .mapTo(String.class)
                .one());
        String other = office.database.write(h -> h.createQuery("SELECT portal.submit('solicitud', 'b', :body)")
                .bind("body", Documents.text(d -> d.put("asunto", "Otro")))
                .mapTo(String.class)
                .one());
        office.inbox.takeIn(10);

        assertThat(office.request(folio)).containsEntry("title", "Horario");
        assertThat(office.request(other)).containsEntry("title", "Otro");
        assertThat(office.count("request")).isEqualTo(2);
    }

    @Test
    void everyBadLineIsKeptWithItsReasonAndTheGoodOnesAreTaken() throws IOException {
        Path file = file(
                Documents.line("a", Documents.text()),
                "{\"kind\":\"solicitud\",\"key\":\"b\",\"document\":{\"version\":1",
                Documents.line("c", Documents.text()).replace("\"solicitud\"", "\"encuesta\""),
                "[1, 2]",
                "{\"kind\":\"solicitud\",\"document\":{}}",
                "{\"kind\":\"solicitud\",\"key\":\"d\"}",
                "{\"kind\":\"solicitud\",\"key\":\"e\",\"documento\":{}}",
                Documents.line("f\\u0000", "{}"),
                Documents.line("g", "{}") + " y algo más",
                Documents.line("h", "\"texto\""),
                Documents.line("i", Documents.text(d -> d.put("asunto", "uno\0dos"))),
                Documents.line("j", Documents.text()).replace("Horario", "Hora\0rio"));

        ImportReport report = imported(file);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(10);
        assertThat(report.problems()).extracting(ImportReport.Problem::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 12L);
        assertThat(codes(report)).containsExactly(
                Code.MALFORMED, Code.UNKNOWN_KIND, Code.WRONG_TYPE, Code.KEY, Code.MISSING, Code.UNKNOWN_PROPERTY,
                Code.KEY, Code.MALFORMED, Code.WRONG_TYPE, Code.NULL_BYTES);
        assertThat(office.count("portal_document WHERE state = 'REFUSED'")).isEqualTo(10);
        assertThat(office.count("portal_document WHERE source = 'portal.jsonl:12' AND body LIKE '%Hora\u2400rio%'")).isOne();
        assertThat(imported(file).known()).isEqualTo(12);
        assertThat(office.count("portal_document")).isEqualTo(12);
    }

    @Test
    void aLineOfWindowsIsKeptReadableAndCanBeMended() throws IOException {
        byte[] line = Documents.line("a", Documents.text()).getBytes(Charset.forName("windows-1252"));

        ImportReport report = imported(file(line));

        assertThat(codes(report)).containsExactly(Code.ENCODING);
        assertThat(report.problems().getFirst().reasons().getFirst().text()).contains("renglón 1").contains("UTF-8");
        RefusedDocuments refused = new RefusedDocuments(office.database, office.history, office.inbox);
        RefusedDocument document = refused.refused(null, 1).rows().getFirst();
        String text = refused.open(supervisor, document.id()).orElseThrow();
        assertThat(text).contains("José Peña de la Cruz");
        assertThat(refused.mend(supervisor, document.id(), "solicitud", text)).isInstanceOf(Mended.Taken.class);
    }

    @Test
    void aFileOfWideCharactersIsRefusedWhole() throws IOException {
        Path file = file(("\uFEFF" + Documents.line("a", Documents.text())).getBytes(StandardCharsets.UTF_16LE));

        assertThat(files.run(supervisor, file, (read, total, lines) -> true)).isEqualTo(new Imported.NotUtf8());
        assertThat(office.count("portal_document")).isZero();
    }

    @Test
    void aLineOfFiftyMegabytesIsPassedOverAndSaid() throws IOException {
        Path file = folder.resolve("grande.jsonl");
        byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write((Documents.line("a", Documents.text()) + "\n{\"kind\":\"").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 50; i++) {
                out.write(megabyte);
            }
            out.write(("\"}\n" + Documents.line("b", Documents.text())).getBytes(StandardCharsets.UTF_8));
        }

        ImportReport report = imported(file);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.tooLong()).isOne();
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.reasons()).extracting(Reason::code).containsExactly(Code.LINE_TOO_LONG);
        });
    }

    @Test
    void itCanBeStoppedBetweenBatchesAndGoesOnLater() throws IOException {
        Path file = Files.writeString(
                folder.resolve("muchas.jsonl"),
                IntStream.range(0, 1200)
                        .mapToObj(i -> Documents.line("k" + i, Documents.text(d ->
                                Documents.requester(d).put("correo", "c" + i + "@example.com"))))
                        .collect(Collectors.joining("\n")));
        List<Long> seen = new ArrayList<>();

        Imported stopped = files.run(supervisor, file, (read, total, lines) -> {
            seen.add(lines);
            return false;
        });

        assertThat(stopped).isEqualTo(new Imported.Done(new ImportReport(500, 0, 500, 0, 0, List.of(), true)));
        assertThat(seen).containsExactly(500L);
        assertThat(imported(file)).isEqualTo(new ImportReport(1200, 500, 700, 0, 0, List.of(), false));
        assertThat(office.count("request")).isEqualTo(1200);
    }

    @Test
    void anAgentMayNotImport() throws IOException {
        assertThat(files.run(office.staff(Role.AGENT), file(Documents.line("a", Documents.text())), (read, total, lines) -> true))
                .isEqualTo(new Imported.NotPermitted());
    }

    @Test
    void theSampleOfficesDocumentsAreTaken() throws IOException {
        ImportReport good = ((Imported.Done) files.run(null, Path.of("sample-data/solicitudes.jsonl"), (r, t, l) -> true)).report();
        ImportReport bad = ((Imported.Done) files.run(null, Path.of("sample-data/solicitudes-con-errores.jsonl"), (r, t, l) -> true)).report();

        assertThat(good.problems()).isEmpty();
        assertThat(good.taken()).isGreaterThanOrEqualTo(80);
        assertThat(bad.taken()).isZero();
        assertThat(codes(bad)).contains(
                Code.MALFORMED, Code.UNKNOWN_KIND, Code.MISSING, Code.DATE_TIME, Code.NOT_ALLOWED, Code.OTHER_CONTENT);
    }
}
