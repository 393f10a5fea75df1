package mx.cea.ventanilla.contracts.cfdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.cea.ventanilla.common.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CfdiReaderTest {
    private static final String ROOT = "cfdi:Comprobante xmlns:cfdi";

    private static Cfdi read(byte[] xml) {
        assertThat(CfdiReader.read(xml)).isInstanceOf(CfdiReader.Result.Read.class);
        return ((CfdiReader.Result.Read) CfdiReader.read(xml)).cfdi();
    }

    private static CfdiFault refused(byte[] xml) {
        assertThat(CfdiReader.read(xml)).isInstanceOf(CfdiReader.Result.Refused.class);
        return ((CfdiReader.Result.Refused) CfdiReader.read(xml)).fault();
    }

    @Test
    void everythingThatAnInvoiceSaysIsRead() {
        Cfdi cfdi = read(CfdiXml.sound());

        assertThat(cfdi.folio()).isEqualTo(new FiscalFolio(CfdiXml.UUID)).hasToString(CfdiXml.UUID);
        assertThat(cfdi.series()).isEqualTo("IN");
        assertThat(cfdi.number()).isEqualTo(CfdiXml.NUMBER);
        assertThat(cfdi.issuedAt()).isEqualTo(LocalDateTime.of(2026, 5, 8, 8, 55));
        assertThat(cfdi.issuer()).isEqualTo(new Cfdi.Issuer(new Rfc(CfdiXml.ISSUER), "ESCUELA KEMPER URGATE", "603"));
        assertThat(cfdi.recipient().name()).isEqualTo("MARÍA PEÑA NÚÑEZ");
        assertThat(cfdi.recipient().use()).isEqualTo("S01");
        assertThat(cfdi.concepts()).extracting(Cfdi.Concept::unit).containsExactly("m³", "E48");
        assertThat(cfdi.concepts().getFirst().description()).isEqualTo("Suministro de agua potable & cañería");
        assertThat(cfdi.concepts().getFirst().unitPrice()).isEqualTo(new BigDecimal("17.428571"));
        Cfdi.Tax iva = new Cfdi.Tax(false, "002", "Tasa", new BigDecimal("0.160000"), new BigDecimal("24.00"));
        assertThat(cfdi.concepts()).extracting(Cfdi.Concept::taxes).containsExactly(List.of(), List.of(iva));
        assertThat(cfdi.totals().taxes()).containsExactly(iva);
        assertThat(cfdi.totals().sum()).isEqualByComparingTo("344");
        assertThat(cfdi.total()).isEqualTo(new Money(34_400));
        assertThat(cfdi.stamp().stampedAt()).isEqualTo(LocalDateTime.of(2026, 5, 8, 9, 0, 12));
        assertThat(cfdi.stamp().original()).startsWith("||1.1|" + CfdiXml.UUID + "|2026-05-08T09:00:12|AAA010101AAA|");
    }

    @Test
    void theEncodingIsTheDocumentsOwn() {
        String latin = CfdiXml.text().replace("UTF-8", "ISO-8859-1");
        String wide = CfdiXml.text().replace("UTF-8", "UTF-16");

        assertThat(read(latin.getBytes(StandardCharsets.ISO_8859_1)).recipient().name()).isEqualTo("MARÍA PEÑA NÚÑEZ");
        assertThat(read(wide.getBytes(StandardCharsets.UTF_16)).recipient().name()).isEqualTo("MARÍA PEÑA NÚÑEZ");
        assertThat(read(CfdiXml.bytes("\uFEFF" + CfdiXml.text())).recipient().name()).isEqualTo("MARÍA PEÑA NÚÑEZ");
    }

    static Stream<Arguments> whatIsNoInvoice() {
        String lol = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!ENTITY l0 \"lol\">", ""));
        String many = IntStream.range(0, 150).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        String lots = IntStream.range(0, 5_000).mapToObj(i -> " a" + i + "='1'").collect(Collectors.joining());
        return Stream.of(
                arguments("nothing", new byte[0], new CfdiFault.NotXml(1, 1)),
                arguments("text", CfdiXml.bytes("contrato,fecha\n1,2"), new CfdiFault.NotXml(1, 1)),
                arguments("zeros", new byte[1_000], new CfdiFault.NotXml(1, 1)),
                arguments("another document", CfdiXml.bytes("<html><body/></html>"), new CfdiFault.OtherDocument("html")),
                arguments("the same name elsewhere", CfdiXml.bytes("<Comprobante Version='4.0'/>"), new CfdiFault.OtherDocument("Comprobante")),
                arguments("version 3.3", CfdiXml.with("cfd/4\" Version=\"4.0\"", "cfd/3\" Version=\"3.3\""), new CfdiFault.OtherVersion("3.3")),
                arguments("version 3.2", CfdiXml.with("cfd/4\" Version=\"4.0\"", "cfd/3\" version=\"3.2\""), new CfdiFault.OtherVersion("3.2")),
                arguments("4.0 in the old family", CfdiXml.with("cfd/4", "cfd/3"), new CfdiFault.OtherVersion("4.0")),
                arguments("no version", CfdiXml.with(" Version=\"4.0\"", ""), new CfdiFault.OtherVersion("?")),
                arguments("no stamp", CfdiXml.unstamped(), new CfdiFault.NotStamped()),
                arguments("a stamp in the addenda", CfdiXml.stampedInAddenda(), new CfdiFault.NotStamped()),
                arguments("another stamp", CfdiXml.with("Version=\"1.1\"", "Version=\"1.0\""), new CfdiFault.BadValue("TimbreFiscalDigital/Version", "1.0")),
                arguments("no issuer", CfdiXml.with("cfdi:Emisor", "cfdi:Otro"), new CfdiFault.Lacks("Emisor")),
                arguments("no total", CfdiXml.with("Total=\"344.00\"", ""), new CfdiFault.Lacks("Comprobante/Total")),
                arguments("no RFC", CfdiXml.with("Rfc=\"" + CfdiXml.ISSUER, "Rfc=\" "), new CfdiFault.Lacks("Emisor/Rfc")),
                arguments("a folio that is none", CfdiXml.with(CfdiXml.UUID, "1234"), new CfdiFault.BadValue("TimbreFiscalDigital/UUID", "1234")),
                arguments("a date that is none", CfdiXml.with("2026-05-08T08:55:00", "2026-02-30T08:55:00"), new CfdiFault.BadValue("Comprobante/Fecha", "2026-02-30T08:55:00")),
                arguments("a number as large as memory", CfdiXml.with("344.00", "1E999999999"), new CfdiFault.BadValue("Comprobante/Total", "1E999999999")),
                arguments("not a number", CfdiXml.with("Cantidad=\"14\"", "Cantidad=\"catorce\""), new CfdiFault.BadValue("Concepto/Cantidad", "catorce")),
                arguments("an entity of a file", CfdiXml.with("<" + ROOT, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><" + ROOT), new CfdiFault.HasDoctype()),
                arguments("an outside document type", CfdiXml.with("<" + ROOT, "<!DOCTYPE x SYSTEM \"http://example.com/x.dtd\"><" + ROOT), new CfdiFault.HasDoctype()),
                arguments("billion laughs", CfdiXml.with("<" + ROOT, "<!DOCTYPE x [" + lol + "]><" + ROOT), new CfdiFault.HasDoctype()),
                arguments("deep", CfdiXml.with("<dato/>", "<d>".repeat(5_000) + "</d>".repeat(5_000)), new CfdiFault.TooIntricate()),
                arguments("many attributes", CfdiXml.with("<dato/>", "<d" + many + "/>"), new CfdiFault.TooIntricate()),
                arguments("thousands of attributes", CfdiXml.with("<dato/>", "<d" + lots + "/>"), new CfdiFault.TooIntricate()),
                arguments("many elements", CfdiXml.with("<dato/>", "<d/>".repeat(300_000)), new CfdiFault.TooIntricate()),
                arguments("larger than any", new byte[CfdiReader.MAX_BYTES + 1], new CfdiFault.TooBig(10)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatIsNoInvoice")
    void whatIsNoInvoiceIsRefusedWithItsReason(String what, byte[] xml, CfdiFault fault) {
        assertThat(refused(xml)).as(what).isEqualTo(fault);
        assertThat(fault.text()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"</cfdi:Comprobante>", "</cfdi:Complemento>", "Version=", "\"", ">"})
    void whatIsNotWellFormedIsRefusedWithItsPlace(String part) {
        assertThat(refused(CfdiXml.with(part, ""))).isInstanceOf(CfdiFault.NotXml.class);
    }

    @Test
    void anEntityInAValueIsNotWellFormed() {
        assertThat(refused(CfdiXml.with("MARÍA", "&amp;&secreto;"))).isInstanceOf(CfdiFault.NotXml.class);
    }

    @Test
    void aDocumentAfterTheDocumentIsNotWellFormed() {
        assertThat(refused(CfdiXml.bytes(CfdiXml.text() + "<otro/>"))).isInstanceOf(CfdiFault.NotXml.class);
    }

    @Test
    void nothingOutsideTheDocumentIsRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secreto.txt"), "MUY SECRETO");
        byte[] xml = CfdiXml.bytes(CfdiXml.text()
                .replace("<" + ROOT, "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><" + ROOT)
                .replace("<dato/>", "&e;"));

        assertThat(refused(xml).toString()).doesNotContain("SECRETO");
    }

    @Test
    void aZipIsNoInvoice() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("factura.xml"));
            zip.write(CfdiXml.sound());
        }

        assertThat(refused(bytes.toByteArray())).isInstanceOf(CfdiFault.NotXml.class);
    }

    /// Whatever becomes of the bytes, the answer is a result.
    @Test
    void brokenBytesNeverThrow() {
        Random random = new Random(7);
        byte[] sound = CfdiXml.sound();
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = sound.clone();
            for (int k = 0; k <= i % 5; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(CfdiReader.read(broken)).isNotNull();
        }
        for (int length = 0; length < sound.length; length += 7) {
            assertThat(refused(Arrays.copyOf(sound, length))).isInstanceOf(CfdiFault.NotXml.class);
        }
    }
}
