package mx.cea.ventanilla.contracts.cfdi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.print.PdfPrinter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfdiPageTest {
    private final CfdiPage page = new CfdiPage(BrandingFolder.builtIn());
    private final Path target;

    CfdiPageTest(@TempDir Path folder) {
        this.target = folder.resolve("factura.pdf");
    }

    private static Cfdi cfdi(byte[] xml) {
        return ((CfdiReader.Result.Read) CfdiReader.read(xml)).cfdi();
    }

    private String printed(byte[] xml) throws IOException {
        page.savePdf(cfdi(xml), target);
        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void thePdfSaysEverythingWithItsAccents() throws IOException {
        assertThat(printed(CfdiXml.sound()))
                .contains("IN " + CfdiXml.NUMBER)
                .contains(CfdiXml.UUID)
                .contains("ESCUELA KEMPER URGATE", "RFC: EKU9003173C9")
                .contains("MARÍA PEÑA NÚÑEZ")
                .contains("616 · Sin obligaciones fiscales")
                .contains("S01 · Sin efectos fiscales")
                .contains("Suministro de agua potable & cañería")
                .contains("$17.428571", "m³", "-$4.00")
                .contains("IVA 16 %", "$24.00")
                .contains("$344.00 MXN")
                .contains("TRESCIENTOS CUARENTA Y CUATRO PESOS 00/100 M.N.")
                .contains("99 · Por definir", "PPD · Pago en parcialidades o diferido")
                .contains("08/05/2026 09:00:12")
                .contains("Cadena original del complemento de certificación")
                .contains("Este documento es una representación impresa de un CFDI.")
                .contains("Página 1 de 1");
    }

    @Test
    void thePdfHasItsLettersLogoAndQrCodeInIt() throws IOException {
        page.savePdf(cfdi(CfdiXml.sound()), target);

        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(resources.getXObjectNames()).filteredOn(resources::isImageXObject).hasSize(2);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Factura digital IN " + CfdiXml.NUMBER);
        }
    }

    @Test
    void nothingFromOutsideIsPrinted() throws IOException {
        Path picture = target.resolveSibling("secreto.png");
        ImageIO.write(QrCode.picture("secreto"), "png", picture.toFile());

        PdfPrinter.save("<html><body><img src=\"" + picture.toUri() + "\"/></body></html>", target);

        try (PDDocument document = Loader.loadPDF(target.toFile())) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void whatAnInvoiceSaysIsNeverTakenForHtml() throws IOException {
        byte[] hostile = CfdiXml.with(
                "MARÍA PEÑA NÚÑEZ", "&lt;img src='file:///etc/passwd'/>&lt;script>alert(1)&lt;/script> &amp;amp; {{band}}");

        assertThat(page.html(cfdi(hostile))).doesNotContain("<script", "<img src='file");
        assertThat(printed(hostile).replaceAll("\\s", "")).contains("<script>alert(1)</script>&amp;{{band}}");
    }

    @Test
    void aPageWithManyLinesGoesOnUponAnother() throws IOException {
        String concept = "<cfdi:Concepto ClaveProdServ=\"83101500\" Cantidad=\"1\" ClaveUnidad=\"E48\" Descripcion=\"Renglón %d\""
                + " ValorUnitario=\"80.00\" Importe=\"80.00\"/>";
        String many = IntStream.range(0, 120).mapToObj(concept::formatted).collect(Collectors.joining());

        assertThat(printed(CfdiXml.with("</cfdi:Conceptos>", many + "</cfdi:Conceptos>")))
                .contains("Renglón 119")
                .contains("Página 4 de");
    }

    @Test
    void longWordsAndOddSignsDoNotBreakThePage() throws IOException {
        assertThat(printed(CfdiXml.with("Alcantarillado", "ALCANTARILLADO".repeat(40) + " 水 😀 &#x85;")))
                .contains("ALCANTARILLADO");
    }

    @Test
    void theQrCodeLeadsToTheTaxAuthority() throws Exception {
        Cfdi cfdi = cfdi(CfdiXml.sound());
        assertThat(CfdiPage.verificationUrl(cfdi))
                .isEqualTo("https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx?id=" + CfdiXml.UUID
                        + "&re=EKU9003173C9&rr=XAXX010101000&tt=344.00&fe=cd1234==");

        BufferedImage picture = QrCode.picture(CfdiPage.verificationUrl(cfdi));
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots))))
                        .getText())
                .isEqualTo(CfdiPage.verificationUrl(cfdi));
    }

    @Test
    void printingSaysNothingOnTheConsole() throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        PrintStream listening = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(listening);
        System.setErr(listening);
        try {
            page.savePdf(cfdi(CfdiXml.with("Alcantarillado", "水 😀")), target);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(Files.size(target)).isLessThan(200_000);
    }

    @Test
    void theFileBearsTheNumber() {
        assertThat(CfdiPage.fileName(cfdi(CfdiXml.sound()), "pdf")).isEqualTo("factura-" + CfdiXml.NUMBER + ".pdf");
        assertThat(CfdiPage.fileName(cfdi(CfdiXml.with(CfdiXml.NUMBER, "../x:y")), "xml")).isEqualTo("factura-___x_y.xml");
        assertThat(CfdiPage.fileName(cfdi(CfdiXml.with("Folio=\"" + CfdiXml.NUMBER + "\"", "")), "pdf"))
                .isEqualTo("factura-" + CfdiXml.UUID + ".pdf");
    }
}
