package mx.cea.ventanilla.imports.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files as they should not be, one by one.
class BadFilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String READINGS = "contrato,fecha,lectura_m3,consumo_m3,estimada\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<List<String>> rows(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        SourceFile.rows(file).read(row -> rows.add(List.copyOf(row.cells())), bytes -> {});
        return rows;
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> rows(file)).isInstanceOf(UnusableFile.class).hasMessageContaining(reason);
    }

    private void badHeader(String header, String reason) throws IOException {
        Path file = file("x.csv", (header + "\n1\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> SourceFile.open(file, 0)).isInstanceOf(UnusableFile.class).hasMessageContaining(reason);
    }

    @Test
    void encodingAndSeparatorAreFoundOut() throws IOException {
        List<List<String>> expected = List.of(List.of("año", "nombre"), List.of("1", "Peña, Ñandú y Cía"));
        String commas = "año,nombre\n1,\"Peña, Ñandú y Cía\"\n";
        String semicolons = "año;nombre\r\n1;Peña, Ñandú y Cía\r\n";

        assertThat(rows(file("a.csv", commas.getBytes(StandardCharsets.UTF_8)))).isEqualTo(expected);
        assertThat(rows(file("b.csv", ("\uFEFF" + commas).getBytes(StandardCharsets.UTF_8)))).isEqualTo(expected);
        assertThat(rows(file("c.csv", semicolons.getBytes(StandardCharsets.UTF_8)))).isEqualTo(expected);
        assertThat(rows(file("d.csv", commas.getBytes(WINDOWS)))).isEqualTo(expected);
        assertThat(rows(file("e.csv", semicolons.getBytes(WINDOWS)))).isEqualTo(expected);
    }

    @Test
    void aQuotedNewlineIsPartOfItsField() throws IOException {
        assertThat(rows(file("a.csv", "a,b\n\"uno\ndos\",\"\"\"x\"\"\"\n\n3,4\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("a", "b"), List.of("uno\ndos", "\"x\""), List.of("3", "4"));
    }

    @Test
    void whatIsNoTextOfOneEncodingIsRefused() throws IOException {
        byte[] mixed = "nombre\nPeña\nMuñoz\n".getBytes(StandardCharsets.UTF_8);
        byte[] half = "Ibáñez\n".getBytes(WINDOWS);
        byte[] both = Arrays.copyOf(mixed, mixed.length + half.length);
        System.arraycopy(half, 0, both, mixed.length, half.length);

        refused(file("a.csv", both), "Mezcla dos codificaciones: desde la línea 4");
        refused(file("b.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16)), "UTF-16");
        refused(file("c.csv", "a,b\n\0\0\n".getBytes(StandardCharsets.UTF_8)), "No es un archivo de texto (línea 2)");
        refused(file("d.csv", new byte[] {'a', '\n', (byte) 0x81, 'b'}), "ni en Windows-1252 (línea 2)");
        refused(file("e.csv", new byte[0]), "vacío");
        refused(file("f.csv", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}), "vacío");
    }

    @Test
    void aLineOfAGigabyteIsRefusedWithoutBeingLoaded() throws IOException {
        Path file = folder.resolve("a.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(READINGS.getBytes(StandardCharsets.UTF_8));
            byte[] part = new byte[1 << 20];
            Arrays.fill(part, (byte) 'x');
            for (int i = 0; i < 64; i++) {
                out.write(part);
            }
        }
        refused(file, "La línea 2 es demasiado larga");
    }

    @Test
    void anUnclosedQuoteIsRefused() throws IOException {
        refused(file("a.csv", (READINGS + "1,2026-01-01,\"3,4,true\n".repeat(3)).getBytes(StandardCharsets.UTF_8)), "comilla");
        String swallowed = READINGS + "1,2026-01-01,\"3,4,true\n" + "1,2026-01-01,3,4,true\n".repeat(100_000);
        refused(file("b.csv", swallowed.getBytes(StandardCharsets.UTF_8)), "No es un CSV correcto");
    }

    @Test
    void aHeaderThatDoesNotFitIsToldApart() throws IOException {
        badHeader("contrato,fecha,consumo_m3", "Parece un archivo de lecturas, pero le falta la columna lectura_m3");
        badHeader("numero,contrato,anio,mes", "pero le faltan las columnas emitida, vence, importe");
        badHeader("uno,dos,tres", "Sus columnas no son las de contratos");
        badHeader("1001541,2026-05-01,2528,26,false", "El encabezado empieza con: 1001541, 2026-05-01");
        badHeader("contrato,fecha,lectura_m3,consumo_m3,Fecha", "repite estas columnas: Fecha");
    }

    @Test
    void namesOfColumnsAreReadAsPeopleWriteThem() {
        Header header = Header.of(new SourceRow(
                1, List.of("CONTRATO ", "Año", "Mes", "Número", "Emitida", "Vence", "Importe", "Notas", "motivo"), null));

        assertThat(header.kind()).isEqualTo(RegisterKind.INVOICES);
        assertThat(header.positions()).containsEntry("anio", 1).containsEntry("numero", 3).hasSize(7);
        assertThat(header.unknown()).containsExactly("Notas");
        assertThat(header.leftOut()).containsExactly("uuid_cfdi");
    }

    @Test
    void aRenamedFileIsKnownByItsContent() throws IOException {
        assertThat(rows(file("a.xlsx", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))).hasSize(2);
        Path xml = file("b.csv", "<?xml version=\"1.0\"?><x/>".getBytes(StandardCharsets.UTF_8));
        assertThat(SourceFile.open(xml, 0).kind()).isEqualTo(RegisterKind.CFDI);
        refused(file("c.csv", "{\"kind\":\"solicitud\"}".getBytes(StandardCharsets.UTF_8)), "documentos del portal");
    }

    @Test
    void aLockedOrOldOrBrokenWorkbookIsToldApart() throws Exception {
        Path locked = folder.resolve("a.xlsx");
        try (POIFSFileSystem parts = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secreto");
            try (OutputStream inside = encryptor.getDataStream(parts)) {
                inside.write(1);
            }
            parts.writeFilesystem(out);
        }
        refused(locked, "protegido con contraseña");
        Path old = folder.resolve("b.xls");
        try (POIFSFileSystem parts = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(old)) {
            parts.writeFilesystem(out);
        }
        refused(old, "de antes de 2007");
        refused(zip("c.xlsx", "[Content_Types].xml", "<x/>", "xl/workbook.xml", "<workbook"), "dañado");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c t=\"inlineStr\"><is><t>contrato</t></is></c></row>".repeat(2_000_000)
                + "</sheetData></worksheet>";
        Path bomb = zip("a.xlsx",
                "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""",
                "_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""",
                "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                <sheet name="Hoja1" sheetId="1" r:id="r1"/></sheets></workbook>""",
                "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>""",
                "xl/worksheets/sheet1.xml", sheet);

        refused(bomb, "crece de manera sospechosa");
    }

    private Path zip(String name, String... parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
