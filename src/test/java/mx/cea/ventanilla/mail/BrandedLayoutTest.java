package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrandedLayoutTest {
    private static final Branding BRANDING = BrandingFolder.builtIn();
    private final BrandedLayout layout = new BrandedLayout(BRANDING);

    @Test
    void everyMessageIsIdentifiedAndSaysThatItIsOneWayAndHowToGoOn() {
        RenderedMail mail = layout.render(letter("Hola.", null));

        assertThat(mail.subject()).isEqualTo("[OV-2026-000123-4/1] Su consulta");
        assertThat(List.of(mail.html(), mail.text().replace('\n', ' '))).allSatisfy(body -> assertThat(body)
                .contains("OV-2026-000123-4/1", "no leemos las respuestas", "formulario Contacta")
                .contains("442 211 00 66", "las 24 horas", "lunes a viernes, de 8:00 a 17:00")
                .contains("Comisión Estatal de Aguas", "Ángela Ruiz", "Buen día, José Peña:"));
        assertThat(mail.html())
                .contains("<html lang=\"es-MX\"", "name=\"color-scheme\"", "src=\"cid:logo@ventanilla\"")
                .contains("alt=\"Comisión Estatal de Aguas, Oficina Virtual\"");
    }

    @Test
    void nothingInALetterIsTakenForHtml() {
        String evil = "<script>alert('x')</script>&\"<img src=x onerror=y>";
        RenderedMail mail = layout.render(new Letter(
                "OV-1/1", "OV-1", evil, evil, evil + "\n\n- " + evil + "\n\n1. " + evil,
                List.of(new Letter.Fact(evil, evil)), evil, evil));

        assertThat(mail.html()).doesNotContain("<script", "<img src=x", "alert('x')");
        assertThat(mail.html().split("&lt;script&gt;", -1)).hasSize(12);
        assertThat(mail.text()).contains("<script>alert('x')</script>");
    }

    @Test
    void paragraphsListsAndLineBreaksKeepTheirShape() {
        RenderedMail mail = layout.render(letter("Uno,\r\ndos.\n\nRevise:\n- a\n- b\n2. tres\n3) cuatro\nFin.", null));

        assertThat(mail.html().replaceAll(" style=\"[^\"]*\"", "").replaceAll("\\s*\n\\s*", ""))
                .contains("<p>Uno,<br>dos.</p><p>Revise:</p><ul><li>a</li><li>b</li></ul>"
                        + "<ol start=\"2\"><li>tres</li><li>cuatro</li></ol><p>Fin.</p>");
        assertThat(mail.text()).contains("Uno,\ndos.\n\nRevise:\n\n- a\n- b\n\n2. tres\n3. cuatro\n\nFin.\n");
    }

    @Test
    void noLineOfThePlainTextIsLongerThan72CharactersAndListsHangUnderTheirMarks() {
        String words = "palabra ".repeat(40);
        RenderedMail mail = layout.render(letter(words + "\n\n- " + words, words));

        assertThat(mail.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(72));
        assertThat(mail.text()).contains("\n- palabra", "\n  palabra", "\n> palabra").doesNotContain("\n\n\n");
    }

    @Test
    void neitherAFolioNorTheTelephoneNumberIsBrokenBetweenTwoLines() {
        for (int length = 40; length < 72; length++) {
            String body = "a".repeat(length) + " 442 211 00 66 y " + "b".repeat(length) + " OV-2026-000123-4.";
            RenderedMail mail = layout.render(letter(body, null));

            assertThat(mail.text()).containsPattern("a[ \\n]442 211 00 66[ \\n]y").contains("OV-2026-000123-4.");
            assertThat(mail.html()).contains(
                    "<span style=\"white-space:nowrap;\">442 211 00 66</span> y ",
                    "<span style=\"white-space:nowrap;\">OV-2026-000123-4</span>.");
        }
    }

    @Test
    void aLongRequestIsQuotedShortened() {
        RenderedMail mail = layout.render(letter("Hola.", "agua ".repeat(400)));

        assertThat(mail.text()).contains("Lo que nos escribió", "…");
        assertThat(mail.html().split("agua", -1)).hasSizeBetween(90, 102);
    }

    @Test
    void whatIsNotGivenLeavesNoTrace() {
        RenderedMail mail = layout.render(new Letter("OV-1/1", "OV-1", " ", "Aviso", "Hola.", List.of(), "  ", null));

        assertThat(mail.html()).contains("Buen día:").doesNotContain("Lo que nos escribió", "fact-label\" ", "false");
        assertThat(mail.text()).contains("Buen día:\n").doesNotContain("Lo que nos escribió", "false", "\n\n\n");
    }

    @Test
    void bracesInALetterAreText() {
        RenderedMail mail = layout.render(letter("Su {{number}} y {{{folio}}}", null));

        assertThat(mail.text()).contains("Su {{number}} y {{{folio}}}");
    }

    @Test
    void thePreviewCarriesItsLogo() {
        assertThat(layout.render(letter("Hola.", null)).preview(BRANDING.logo()))
                .contains("src=\"data:image/png;base64,iVBOR")
                .doesNotContain("cid:");
    }

    private static Letter letter(String body, @Nullable String quoted) {
        return new Letter(
                "OV-2026-000123-4/1", "OV-2026-000123-4", "José Peña", "Su consulta", body,
                List.of(new Letter.Fact("Contrato", "4004812")), quoted, "Ángela Ruiz");
    }
}
