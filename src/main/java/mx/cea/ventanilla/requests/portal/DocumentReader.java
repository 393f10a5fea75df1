package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import mx.cea.ventanilla.mail.HeaderText;
import mx.cea.ventanilla.requests.Channel;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.portal.Reason.Code;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Reads a document: checks it against its schema and its attachments against their content. Safe to share between
/// threads.
final class DocumentReader {
    /// The kind of the documents that become requests; the others that are known are those of [ApplicationKind].
    static final String SOLICITUD = "solicitud";

    /// What a customer's text may not hold: controls other than line breaks and tabs, stray halves of characters,
    /// and the marks that turn the direction of writing around.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\u2028|\\u2029");

    private final DocumentSchema schema = new DocumentSchema(SOLICITUD);
    private final Map<ApplicationKind, DocumentSchema> applications = new EnumMap<>(ApplicationKind.class);
    private final AttachmentReader attachments = new AttachmentReader();

    DocumentReader() {
        for (ApplicationKind kind : ApplicationKind.values()) {
            applications.put(kind, new DocumentSchema(kind.portalWord()));
        }
    }

    /// Whether documents of this kind can fit.
    static boolean knows(String kind) {
        return kind.equals(SOLICITUD) || ApplicationKind.ofPortalWord(kind).isPresent();
    }

    /// @param body the document as text
    Reading read(String kind, String body) {
        try {
            return read(kind, DocumentJson.MAPPER.readTree(body));
        } catch (JacksonException e) {
            return new Reading.Unfit(DocumentJson.malformed(body, e));
        }
    }

    Reading read(String kind, JsonNode document) {
        if (kind.equals(SOLICITUD)) {
            List<Reason> reasons = schema.check(document);
            return reasons.isEmpty() ? solicitud(document) : new Reading.Unfit(reasons);
        }
        return ApplicationKind.ofPortalWord(kind)
                .map(known -> application(known, document))
                .orElseGet(() -> new Reading.Unfit(Reason.of(Code.UNKNOWN_KIND, "", kind)));
    }

    private Reading application(ApplicationKind kind, JsonNode document) {
        List<Reason> reasons = new ArrayList<>(
                Objects.requireNonNull(applications.get(kind)).check(document));
        if (reasons.isEmpty()) {
            sent(text(document, "enviado"), reasons);
            JsonNode file = document.path("representante").path("archivo");
            if (file.isObject()
                    && attachments.read(file, "/representante/archivo") instanceof AttachmentReader.Result.Unsound u) {
                reasons.add(u.reason());
            }
        }
        return reasons.isEmpty() ? new Reading.AboutAccount(kind, document) : new Reading.Unfit(reasons);
    }

    private Reading solicitud(JsonNode d) {
        List<Reason> reasons = new ArrayList<>();
        JsonNode who = d.get("solicitante");
        String name = HeaderText.clean(text(who, "nombre"));
        String title = HeaderText.clean(text(d, "asunto"));
        String body = paragraphs(text(d, "texto"));
        refuseBlank(name, "/solicitante/nombre", reasons);
        refuseBlank(title, "/asunto", reasons);
        refuseBlank(body, "/texto", reasons);
        Instant sent = sent(text(d, "enviado"), reasons);
        List<Solicitud.Attachment> files = attachments(d.path("adjuntos"), reasons);
        if (sent == null || !reasons.isEmpty()) {
            return new Reading.Unfit(reasons);
        }
        String email = optional(who, "correo");
        String date = optional(d, "fecha");
        return new Reading.Fits(new Solicitud(
                RequestKind.ofPortalWord(text(d, "tipo")),
                Channel.ofPortalWord(text(d, "canal")),
                optional(d, "formulario"),
                sent,
                new Solicitud.Requester(
                        name,
                        email == null ? null : email.toLowerCase(Locale.ROOT),
                        optional(who, "telefono"),
                        optional(who, "usuario")),
                optional(d, "contrato"),
                title,
                body,
                optional(d, "domicilio"),
                optional(d, "factura"),
                optional(d, "comprobante"),
                date == null ? null : LocalDate.parse(date),
                optional(d, "folioCitado"),
                files));
    }

    private static String text(JsonNode object, String property) {
        return object.get(property).stringValue();
    }

    /// One clean line; null where there is none or nothing is left of it.
    private static @Nullable String optional(JsonNode object, String property) {
        String line = HeaderText.clean(object.path(property).asString(""));
        return line.isEmpty() ? null : line;
    }

    static String paragraphs(String text) {
        return UNPRINTABLE.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("").strip();
    }

    private static void refuseBlank(String cleaned, String path, List<Reason> reasons) {
        if (cleaned.isBlank()) {
            reasons.add(Reason.of(Code.EMPTY, path));
        }
    }

    private static @Nullable Instant sent(String text, List<Reason> reasons) {
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException e) {
            reasons.add(Reason.of(Code.DATE_TIME, "/enviado", text));
            return null;
        }
    }

    private List<Solicitud.Attachment> attachments(JsonNode given, List<Reason> reasons) {
        List<Solicitud.Attachment> sound = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            switch (attachments.read(given.get(i), "/adjuntos/" + i)) {
                case AttachmentReader.Result.Sound s -> sound.add(s.attachment());
                case AttachmentReader.Result.Unsound u -> reasons.add(u.reason());
            }
        }
        return List.copyOf(sound);
    }
}
