package mx.cea.ventanilla.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.folios.Folio;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The sample office's portal documents, with their dates moved.
final class SampleDocuments {
    private static final Pattern FOLIO_OF = Pattern.compile("\\$\\{folio:([^}]+)}");
    private static final Pattern SENT = Pattern.compile("(\"enviado\":\")(\\d{4}-[^\"]+)(\")");

    private SampleDocuments() {}

    /// A document as the portal handed it in.
    ///
    /// @param sent   the moment in the file, on the office's wall clock
    /// @param body   the document, its dates moved
    /// @param source file and line
    record Document(String kind, String key, LocalDateTime sent, String body, String source) {

        /// The document with the folios put in that it cites.
        ///
        /// @param folios what the earlier documents were allotted, by key
        String body(Map<String, Folio> folios) {
            return FOLIO_OF.matcher(body).replaceAll(m -> {
                Folio cited = folios.get(m.group(1));
                if (cited == null) {
                    throw new IllegalStateException(source + " cites a document that is not before it: " + m.group(1));
                }
                return cited.text();
            });
        }
    }

    /// @throws FileFault if the file cannot be read or does not fit
    static List<Document> read(Path file, SampleDates dates) {
        List<Document> documents = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            documents.add(document(file, i + 1, lines.get(i), dates));
        }
        return documents;
    }

    /// The contracts that documents name.
    static Set<ContractNumber> contracts(List<Document> documents) {
        return documents.stream()
                .map(document -> JsonMapper.shared().readTree(document.body()).get("contrato"))
                .filter(Objects::nonNull)
                .map(contract -> new ContractNumber(contract.stringValue()))
                .collect(Collectors.toSet());
    }

    /// The lines of a file that need not be right, with the sending times moved that can be read.
    static List<String> linesAsTheyAre(Path file, SampleDates dates) {
        return lines(file).stream()
                .map(line -> SENT.matcher(line).replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) + movedOrAsItIs(m.group(2), dates) + m.group(3))))
                .toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw CsvFile.unreadable(file, e);
        }
    }

    private static Document document(Path file, int line, String text, SampleDates dates) {
        try {
            JsonNode envelope = JsonMapper.shared().readTree(text);
            if (!(envelope.get("document") instanceof ObjectNode document)) {
                throw new FileFault(file, line, "document", Texts.get("imports.fault.empty"));
            }
            OffsetDateTime sent = OffsetDateTime.parse(text(file, line, document, "enviado"));
            document.put("enviado", moved(sent, dates));
            if (document.has("fecha")) {
                LocalDate day = LocalDate.parse(text(file, line, document, "fecha"));
                document.put("fecha", dates.date(day).toString());
            }
            for (String property : List.of("factura", "asunto", "texto")) {
                if (document.has(property)) {
                    document.put(property, dates.withMovedInvoices(text(file, line, document, property)));
                }
            }
            return new Document(
                    text(file, line, envelope, "kind"),
                    text(file, line, envelope, "key"),
                    wall(sent),
                    document.toString(),
                    file.getFileName() + ":" + line);
        } catch (JacksonException e) {
            throw new FileFault(file, line, null, Texts.get("imports.fault.json", e.getOriginalMessage()));
        } catch (DateTimeException e) {
            throw new FileFault(file, line, "enviado, fecha", Texts.get("imports.kind.date"));
        }
    }

    private static String text(Path file, int line, JsonNode node, String property) {
        JsonNode value = node.get(property);
        if (value == null || !value.isString()) {
            throw new FileFault(file, line, property, Texts.get("imports.fault.empty"));
        }
        return value.stringValue();
    }

    private static LocalDateTime wall(OffsetDateTime at) {
        return at.atZoneSameInstant(Clock.ZONE).toLocalDateTime();
    }

    private static String movedOrAsItIs(String sent, SampleDates dates) {
        try {
            return moved(OffsetDateTime.parse(sent), dates);
        } catch (DateTimeException e) {
            return sent;
        }
    }

    private static String moved(OffsetDateTime sent, SampleDates dates) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dates.moment(wall(sent)).atZone(Clock.ZONE));
    }
}
