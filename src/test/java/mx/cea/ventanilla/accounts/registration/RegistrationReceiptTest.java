package mx.cea.ventanilla.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.mail.BrandingFolder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationReceiptTest {
    private static final Folio FOLIO = Folio.of(2026, 123);
    private static final Map<String, String> XOCHITL = Map.of(
            "contract", "1001541", "reference", "132700339", "meter", "296729284", "holderKind", "PERSON",
            "name", "Xóchitl de la Cruz Peña", "username", "xochitl", "email", "xochitl@example.com",
            "TERMS", "2026-06", "PRIVACY", "2026-06", "DECLARATION", "2026-06");

    private final RegistrationReceipt receipt = new RegistrationReceipt(BrandingFolder.builtIn());

    @TempDir
    Path folder;

    private static AccountAct act(@Nullable String by, Map<String, String> declared) {
        return new AccountAct(
                1, FOLIO, new AccountId(1), AccountAct.Kind.REGISTERED, AccountChannel.COUNTER,
                Instant.parse("2026-06-15T16:05:00Z"), by, declared);
    }

    private static Map<String, String> with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(XOCHITL);
        all.putAll(more);
        return all;
    }

    private String printed(AccountAct act) throws IOException {
        Path target = folder.resolve("acuse.pdf");
        receipt.savePdf(act, target);
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void itSaysWithItsAccentsWhatWasDeclaredAndAcceptedUnderWhichFolio() throws IOException {
        assertThat(printed(act("Ana López", XOCHITL)))
                .contains(FOLIO.text())
                .contains("Registrado el 15 de junio de 2026, 10:05 h. Atendió: Ana López.")
                .contains("Nombre completo Xóchitl de la Cruz Peña")
                .contains("Contrato 1001541", "Referencia 132700339", "Número de medidor 296729284")
                .contains("Nombre de usuario xochitl", "Correo electrónico xochitl@example.com")
                .contains("Aviso de privacidad (REG-5) Versión 2026-06, el 15 de junio de 2026, 10:05 h")
                .contains(LegalText.current(ConsentText.DECLARATION).body())
                .contains("Firma de quien se registra")
                .contains("Página 1 de 1")
                .doesNotContain("Representante (REG-1)", "Domicilio del servicio");
    }

    @Test
    void theRepresentativeSignsForACompanyWithoutAMeter() throws IOException {
        Map<String, String> club = with(Map.of(
                "holderKind", "COMPANY", "name", "Club Tres Lagunas, A.C.", "address", "Otomíes 534, Juriquilla",
                "power", "APODERADO", "representative", "José Núñez Ávila", "document", "Escritura 12,345", "scanned", "true",
                "phone", "442 211 0066"));
        club.remove("meter");

        assertThat(printed(act("Ana López", club)))
                .contains("Razón social Club Tres Lagunas, A.C.", "Domicilio del servicio Otomíes 534, Juriquilla")
                .contains("Carácter Apoderado Nombre José Núñez Ávila")
                .contains("Escritura 12,345 (se digitalizó)", "Teléfono 442 211 0066")
                .contains("José Núñez Ávila Firma de quien se registra");
    }

    @Test
    void whatCameByThePortalIsSignedByNobody() throws IOException {
        assertThat(printed(act(null, with(Map.of("DECLARATION", "2019-01")))))
                .contains("por medio del portal", "según el texto de la versión 2019-01")
                .doesNotContain("Firma", "Atendió");
    }

    @Test
    void whatWasTypedIsTextWhateverItLooksLike() throws IOException {
        String name = "<script>alert(1)</script> & " + "Ñandú".repeat(40);

        assertThat(receipt.html(act("Ana", with(Map.of("name", name))))).doesNotContain("<script>");
        assertThat(printed(act("Ana", with(Map.of("name", name))))).contains("<script>alert(1)</script> &");
    }

    @Test
    void itsFileIsNamedByTheFolio() {
        assertThat(RegistrationReceipt.fileName(act("Ana", XOCHITL))).isEqualTo("acuse-" + FOLIO.text() + ".pdf");
    }
}
