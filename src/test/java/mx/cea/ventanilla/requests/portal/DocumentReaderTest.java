package mx.cea.ventanilla.requests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.requests.Channel;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.portal.Reason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class DocumentReaderTest {
    private static final DocumentReader READER = new DocumentReader();

    private static Solicitud fits(Consumer<ObjectNode> change) {
        return READER.read("solicitud", Documents.text(change)) instanceof Reading.Fits fits
                ? fits.solicitud()
                : org.assertj.core.api.Assertions.fail("Refused: " + reasons(change));
    }

    private static List<Reason> reasons(Consumer<ObjectNode> change) {
        return reasons(Documents.text(change));
    }

    private static List<Reason> reasons(String body) {
        return READER.read("solicitud", body) instanceof Reading.Unfit unfit ? unfit.reasons() : List.of();
    }

    @Test
    void readsWhatTheCustomerSaid() {
        Solicitud s = fits(d -> d.put("contrato", "1 203 345").put("fecha", "2026-06-11"));

        assertThat(s.kind()).isEqualTo(RequestKind.GENERAL_QUERY);
        assertThat(s.channel()).isEqualTo(Channel.CONTACT_FORM);
        assertThat(s.sent()).isEqualTo(Instant.parse("2026-06-15T15:00:00Z"));
        assertThat(s.requester())
                .isEqualTo(new Solicitud.Requester("José Peña de la Cruz", "jose.pena@example.com", null, null));
        assertThat(s.contract()).isEqualTo("1 203 345");
        assertThat(s.date()).hasToString("2026-06-11");
    }

    @ParameterizedTest
    @EnumSource(RequestKind.class)
    void takesEveryKind(RequestKind kind) {
        assertThat(fits(d -> d.put("tipo", kind.portalWord())).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LECTURA", "CONTACTO", "QUEJAS", "PREGUNTAS", "ROBO_DE_AGUA"})
    void takesEveryWebForm(String form) {
        Solicitud s = fits(d -> d.put("canal", "FORMULARIO_WEB").put("formulario", form));

        assertThat(s.webForm()).isEqualTo(form);
        assertThat(s.channel()).isEqualTo(Channel.WEB_FORM);
    }

    @Test
    void anIllegalTapMayBeReportedAnonymously() {
        assertThat(fits(d -> {
                            d.put("canal", "FORMULARIO_WEB").put("formulario", "ROBO_DE_AGUA");
                            Documents.requester(d).put("nombre", "Anónimo").remove("correo");
                        })
                        .requester()
                        .email())
                .isNull();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(d -> d.remove("asunto"), Code.MISSING, "/asunto"),
                fault(d -> Documents.requester(d).remove("nombre"), Code.MISSING, "/solicitante/nombre"),
                fault(d -> d.put("contarto", "123"), Code.UNKNOWN_PROPERTY, "/contarto"),
                fault(d -> d.put("texto", 7), Code.WRONG_TYPE, "/texto"),
                fault(d -> d.put("version", 2), Code.NOT_ALLOWED, "/version"),
                fault(d -> d.put("tipo", "CORTE_DE_SERVICIO"), Code.NOT_ALLOWED, "/tipo"),
                fault(d -> d.put("canal", "WHATSAPP"), Code.NOT_ALLOWED, "/canal"),
                fault(d -> d.put("asunto", "  "), Code.EMPTY, "/asunto"),
                fault(d -> d.put("texto", "\u0000\u202E"), Code.EMPTY, "/texto"),
                fault(d -> Documents.requester(d).put("nombre", "\u200B\u0007"), Code.EMPTY, "/solicitante/nombre"),
                fault(d -> d.put("texto", "a".repeat(10_001)), Code.TOO_LONG, "/texto"),
                fault(d -> d.put("fecha", "2026-02-30"), Code.DATE, "/fecha"),
                fault(d -> d.put("enviado", "15/06/2026 9:05 a.m."), Code.DATE_TIME, "/enviado"),
                fault(d -> d.put("enviado", "2026-06-15T09:05:00"), Code.DATE_TIME, "/enviado"),
                fault(d -> Documents.requester(d).put("correo", "jose en example"), Code.EMAIL, "/solicitante/correo"),
                fault(
                        d -> Documents.requester(d).put("correo", "jose@example.com\r\nBcc: x@example.com"),
                        Code.EMAIL,
                        "/solicitante/correo"),
                fault(d -> Documents.requester(d).put("telefono", "442 55"), Code.PHONE, "/solicitante/telefono"),
                fault(d -> Documents.asUser(d, "jose peña"), Code.SPACES, "/solicitante/usuario"),
                fault(d -> Documents.requester(d).remove("correo"), Code.NO_CONTACT, "/solicitante"),
                fault(d -> d.put("canal", "PORTAL"), Code.MISSING, "/solicitante/usuario"),
                fault(d -> Documents.requester(d).put("usuario", "jose"), Code.OTHER_CHANNEL, "/solicitante/usuario"),
                fault(d -> d.put("formulario", "QUEJAS"), Code.OTHER_CHANNEL, "/formulario"),
                fault(d -> d.put("canal", "FORMULARIO_WEB"), Code.MISSING, "/formulario"),
                fault(
                        d -> Documents.attach(d, "foto.jpg", "image/jpeg", "MZ\u0090\0 not a picture".getBytes(StandardCharsets.ISO_8859_1)),
                        Code.OTHER_CONTENT,
                        "/adjuntos/0"),
                fault(d -> Documents.attach(d, "a.pdf", "application/pdf", Documents.png(64)), Code.OTHER_CONTENT, "/adjuntos/0"),
                fault(d -> Documents.attach(d, "a.pdf", "application/pdf", new byte[64]), Code.OTHER_CONTENT, "/adjuntos/0"),
                fault(d -> Documents.attach(d, "a.html", "text/html", new byte[4]), Code.NOT_ALLOWED, "/adjuntos/0/tipo"),
                fault(
                        d -> Documents.attach(d, "a.png", "image/png", Documents.png((10 << 20) + 1)),
                        Code.TOO_LARGE,
                        "/adjuntos/0/contenido"),
                fault(
                        d -> d.withArray("adjuntos").addObject().put("nombre", "a").put("tipo", "image/png").put("contenido", "¿?"),
                        Code.NOT_BASE64,
                        "/adjuntos/0/contenido"),
                fault(
                        d -> {
                            for (int i = 0; i < 6; i++) {
                                Documents.attach(d, "a.png", "image/png", Documents.png(64));
                            }
                        },
                        Code.TOO_MANY,
                        "/adjuntos"));
    }

    private static Arguments fault(Consumer<ObjectNode> change, Code code, String path) {
        return Arguments.of(change, code, path);
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("faults")
    void aFaultIsNamedOnceAndInItsPlace(Consumer<ObjectNode> change, Code code, String path) {
        assertThat(reasons(change)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.path()).isEqualTo(path);
            assertThat(reason.text()).endsWith(".").doesNotContain("{", "«»");
        });
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(reasons("{}")).extracting(Reason::path)
                .containsExactlyInAnyOrder(
                        "/version", "/tipo", "/canal", "/enviado", "/solicitante", "/asunto", "/texto");
    }

    @Test
    void aTextThatIsNotJsonIsToldWhere() {
        assertThat(reasons("{\"version\": 1, \"tipo\": }")).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(Code.MALFORMED);
            assertThat(reason.text()).contains("\"tipo\":");
        });
        assertThat(reasons("")).extracting(Reason::code).isNotEmpty();
        assertThat(reasons("null")).extracting(Reason::code).containsExactly(Code.WRONG_TYPE);
        assertThat(reasons("[".repeat(100_000))).extracting(Reason::code).containsExactly(Code.MALFORMED);
        assertThat(reasons("{\"version\":1,\"version\":1}")).extracting(Reason::code).containsExactly(Code.MALFORMED);
    }

    @Test
    void anUnknownKindIsSaid() {
        assertThat(READER.read("encuesta", Documents.text()))
                .isEqualTo(new Reading.Unfit(Reason.of(Code.UNKNOWN_KIND, "", "encuesta")));
    }

    @Test
    void whatCouldBreakOutOfAHeaderIsHarmlessText() {
        Solicitud s = fits(d -> {
            Documents.requester(d).put("nombre", "Juan\r\nBcc: todos@example.com\u0000");
            d.put("asunto", "Hola\u2028Subject: otro\u202E");
            d.put("texto", "uno\r\ndos\u0000\u001b[31m\ttres\u202E\ud800");
        });

        assertThat(s.requester().name()).isEqualTo("Juan Bcc: todos@example.com");
        assertThat(s.title()).isEqualTo("Hola Subject: otro");
        assertThat(s.text()).isEqualTo("uno\ndos[31m\ttres");
    }

    @Test
    void anAttachmentIsKnownByItsDigestAndHasASafeName() {
        Solicitud s = fits(d -> {
            Documents.attach(d, "../../etc/pass\0wd", "application/pdf", Documents.pdf());
            Documents.attach(d, "CON.png", "image/png", Documents.png(100));
        });

        assertThat(s.attachments()).extracting(Solicitud.Attachment::fileName)
                .allSatisfy(name -> assertThat(name).doesNotContain("/", "\\", "\0").doesNotStartWith("."))
                .satisfiesExactly(name -> assertThat(name).endsWith(".pdf"), name -> assertThat(name).isEqualTo("_CON.png"));
        assertThat(s.attachments().getFirst().content()).isEqualTo(Documents.pdf());
        assertThat(s.attachments().getFirst().sha256())
                .isEqualTo(FileContent.sha256(Documents.pdf()))
                .matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyReasonHasItsSentence(Code code) {
        assertThat(Reason.of(code, "/adjuntos/1/nombre", "uno", "dos").text()).doesNotContain("{").endsWith(".");
    }

    @Test
    void itemsAreCountedFromOne() {
        assertThat(Reason.of(Code.MISSING, "/adjuntos/1/nombre").text()).isEqualTo("Falta «adjuntos › 2 › nombre».");
    }
}
