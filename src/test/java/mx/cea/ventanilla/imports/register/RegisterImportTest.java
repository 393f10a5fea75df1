package mx.cea.ventanilla.imports.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.cea.ventanilla.contracts.RegisterMerge;
import mx.cea.ventanilla.contracts.RegisterMerge.Counts;
import mx.cea.ventanilla.contracts.cfdi.CfdiXml;
import mx.cea.ventanilla.imports.register.FileReport.Problem;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class RegisterImportTest {
    private static final String CONTRACTS = """
            contrato,referencia,tipo_titular,nombre,primer_apellido,segundo_apellido,razon_social,calle,numero_exterior,numero_interior,colonia,municipio,codigo_postal,administracion,tarifa,estado_medidor,medidor,estado,fecha_contratacion,correo,telefono
            1001541,132.700.339,PERSON,Gerardo,Arteaga,Anaya,,Monte Sinaí,452,,Juriquilla,Querétaro,76226,QUERETARO,DOMESTICO ALTO,OWN,296729284,ACTIVE,2003-07-09,gerardo@example.com,442 555 2793
            1001809,522.541.707,empresa,,,,"Ferretería ""Los 3 Pinos"", S.A.",Benito Juárez,41,,El Refugio,Querétaro,76146,QUERETARO,COMERCIAL,ninguno,,activo,08/06/2022,,
            """;
    private static final String INVOICES = """
            numero,contrato,anio,mes,emitida,vence,importe,uuid_cfdi
            000120260504310518,1001541,2026,5,2026-05-08,28/05/2026,"1,150.96",
            000120260504310519,1001809,2026,5,8-may-2026,28-may-2026,-402.10,
            """;

    @TempDir
    Path folder;

    private final TestOffice office;
    private final RegisterImport imports;

    RegisterImportTest(Dialect dialect) {
        office = new TestOffice(dialect);
        imports = office.app.registerImport();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text, StandardCharsets.UTF_8);
    }

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset);
    }

    private Imported run(ImportMode mode, Path... files) {
        return imports.run(office.supervisor, List.of(files), mode, new ImportWatch(p -> {}));
    }

    private List<FileReport> imported(Path... files) {
        Imported imported = run(ImportMode.IMPORT, files);
        assertThat(imported).isInstanceOf(Imported.Done.class);
        return ((Imported.Done) imported).files();
    }

    private List<String> rows(String sql) {
        return office.database.read(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private List<String> runs() {
        return imports.runs(null, 50).rows().stream()
                .map(r -> r.by() + " " + r.mode() + " " + r.state() + " " + r.kind() + " " + r.fileName() + " "
                        + r.counts().added() + "/" + r.counts().changed() + "/" + r.counts().unchanged() + "/"
                        + r.counts().refused())
                .toList();
    }

    @Test
    void filesGoInWhateverTheirOrderAndTheSameAgainChangesNothing() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        Path invoices = file("facturas.csv", INVOICES);
        Path payments = file("pagos.csv", """
                contrato;factura;fecha_pago;fecha_aplicado;importe;canal;referencia
                1001541;000120260504310518;2026-05-20;2026-05-21;150,96;banco;447156335374
                """);
        Path readings = file("lecturas.csv", """
                \uFEFFFecha,CONTRATO,Lectura m³,Consumo m3
                03/05/2026,1001541,"2,561",33
                """);

        List<FileReport> reports = imported(readings, payments, invoices, contracts);

        assertThat(reports).extracting(FileReport::kind).containsExactlyElementsOf(RegisterKind.TABLES);
        assertThat(reports).extracting(FileReport::counts).containsExactly(
                new Counts(2, 0, 0, 0), new Counts(2, 0, 0, 0), new Counts(1, 0, 0, 0), new Counts(1, 0, 0, 0));
        assertThat(rows("SELECT issued_on || ' ' || due_on || ' ' || amount || ' ' || paid FROM invoice ORDER BY number"))
                .containsExactly("2026-05-08 2026-05-28 115096 15096", "2026-05-08 2026-05-28 -40210 0");
        assertThat(rows("SELECT company_name FROM contract WHERE meter_status = 'NONE'"))
                .containsExactly("Ferretería \"Los 3 Pinos\", S.A.");
        assertThat(rows("SELECT value || ' ' || read_on FROM reading")).containsExactly("2561 2026-05-03");

        assertThat(imported(contracts, invoices, payments, readings)).extracting(FileReport::counts).containsExactly(
                new Counts(0, 0, 2, 0), new Counts(0, 0, 2, 0), new Counts(0, 0, 1, 0), new Counts(0, 0, 1, 0));
    }

    @Test
    void tryingOutTellsWhatWouldHappenAndChangesNothing() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        Path invoices = file("facturas.csv", INVOICES + "X,999,2026,5,2026-05-08,2026-05-28,1.00,\n");

        List<FileReport> reports = ((Imported.Done) run(ImportMode.DRY_RUN, invoices, contracts)).files();

        assertThat(reports).extracting(FileReport::counts).containsExactly(new Counts(2, 0, 0, 0), new Counts(2, 0, 0, 1));
        assertThat(rows("SELECT number FROM contract")).isEmpty();
        assertThat(runs()).containsExactlyInAnyOrder(
                "Sofía Ruiz DRY_RUN DONE CONTRACTS contratos.csv 2/0/0/0",
                "Sofía Ruiz DRY_RUN DONE INVOICES facturas.csv 2/0/0/1");
        assertThat(imports.runs(null, 50).rows()).filteredOn(r -> r.kind() == RegisterKind.INVOICES)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.problems()).containsExactly(
                            new Problem(4, "contrato", "999", "No existe el contrato 999"));
                    assertThat(r.sha256()).hasSize(64);
                    assertThat(r.size()).isEqualTo(Files.size(invoices));
                });
    }

    @Test
    void wrongRowsAreRefusedWithTheirPlaceAndComeBackMended() throws IOException {
        imported(file("contratos.csv", CONTRACTS));
        Path file = file("facturas.csv", """
                numero,contrato,anio,mes,emitida,vence,importe,uuid_cfdi
                A1,1001541,2026,5,2026-05-08,2026-05-28,10.00,
                A2,1001541,2026,13,2026-05-08,2026-05-28,20.00,
                A3,1001541,2026,5,05/28/2026,2026-05-28,30.00,
                A4,1001541,2026,5,2026-05-08,28/05/26,40.00,
                A5,1001541,2026,5,2026-05-08,2026-05-28,"1.234,50",
                A6,1001541,2026,5,2026-05-08,2026-05-28
                numero,contrato,anio,mes,emitida,vence,importe,uuid_cfdi
                A7,1 001 541,2026,5,2026-05-08,2026-05-28,70.00,
                A8,1001542,2026,5,2026-05-08,2026-05-28,80.00,
                "A
                9",,2026,5,2026-05-08,2026-05-28,90.00,
                B1,1001541,2026,5,2026-05-08,2026-05-28,100.00,
                B1,1001541,2026,5,2026-05-08,2026-05-28,101.00,
                """);

        FileReport report = imported(file).getFirst();

        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 0, 11));
        assertThat(report.problems()).containsExactly(
                new Problem(3, "mes", "13", "«13» no sirve: un mes va del 1 al 12"),
                new Problem(4, "emitida", "05/28/2026", "«05/28/2026» no sirve: el mes va en medio: día/mes/año"),
                new Problem(5, "vence", "28/05/26", "«28/05/26» no sirve: el año lleva cuatro cifras"),
                new Problem(6, "importe", "1.234,50",
                        "«1.234,50» no sirve: lleva coma decimal, y el resto de la columna punto"),
                new Problem(7, null, null, "Tiene 6 campos en vez de 8"),
                new Problem(8, null, null, "Es otra vez el encabezado"),
                new Problem(9, "contrato", "1 001 541", "«1 001 541» no sirve: un contrato lleva solo dígitos"),
                new Problem(10, "contrato", "1001542", "No existe el contrato 1001542"),
                new Problem(11, "contrato", null, "Falta el dato"),
                new Problem(13, null, null, "La línea 14 lleva la misma clave con otros datos: deje solo la correcta"),
                new Problem(14, null, null, "La línea 13 lleva la misma clave con otros datos: deje solo la correcta"));
        assertThat(report.mendName()).isEqualTo("facturas-por-corregir.csv");

        Path toMend = Objects.requireNonNull(report.toMend());
        String text = Files.readString(toMend);
        assertThat(text).startsWith("\uFEFFmotivo,numero,contrato").contains("mes: «13» no sirve").contains("\"A\n9\"");
        String mended = text.replace(",13,2026", ",6,2026")
                .replace("05/28/2026", "28/05/2026")
                .replace("28/05/26,", "28/05/2026,")
                .replace("\"1.234,50\"", "\"1,234.50\"")
                .replace("1 001 541", "1001541")
                .replace("1001542", "1001541")
                .replace("9\",,", "9\",1001541,")
                .replaceAll("(?m)^.*B1.*,101.00,$\\R", "")
                .replaceAll("(?m)^.*Tiene 6.*$\\R", "")
                .replaceAll("(?m)^.*Es otra vez.*$\\R", "");
        FileReport again = imported(file("facturas-por-corregir.csv", mended)).getFirst();

        assertThat(again.problems()).isEmpty();
        assertThat(again.counts()).isEqualTo(new Counts(8, 0, 0, 0));
        assertThat(again.toMend()).isNull();
        assertThat(again.warnings()).isEmpty();
        assertThat(rows("SELECT number FROM invoice")).hasSize(9);
        Files.delete(toMend);
    }

    @Test
    void aFileThatCannotBeUsedKeepsTheOthersOut() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        Path invoices = file("facturas.csv", INVOICES.replace("importe", "monto"));

        Imported refused = run(ImportMode.IMPORT, contracts, invoices);

        assertThat(((Imported.Refused) refused).files()).extracting(FileReport::reason).containsExactly(
                "Parece un archivo de facturas, pero le falta la columna importe",
                "No se recibió porque otro archivo de la misma importación no se puede usar");
        assertThat(rows("SELECT number FROM contract")).isEmpty();
        assertThat(runs()).hasSize(2).allMatch(r -> r.startsWith("Sofía Ruiz IMPORT REFUSED"));
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Path file = file("contratos.csv", CONTRACTS);
        Imported refused = imports.run(office.supervisor, List.of(file), ImportMode.IMPORT, new ImportWatch(p -> {
            if (p.phase() == ImportWatch.Phase.READING) {
                append(file);
            }
        }));

        assertThat(((Imported.Refused) refused).files()).extracting(FileReport::reason)
                .containsExactly("El archivo cambió mientras se leía: espere a que termine de guardarse e impórtelo otra vez");
        assertThat(rows("SELECT number FROM contract")).isEmpty();
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void digitalInvoicesGoInWithTheRestOrNotAtAll() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        Path zip = folder.resolve("cfdi.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "2026-05/uno.xml", CfdiXml.sound());
            put(out, "2026-05/otra-vez.xml", CfdiXml.sound());
            put(out, "entidades.XML", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>".getBytes(StandardCharsets.UTF_8));
            put(out, "leeme.txt", new byte[] {1});
        }

        List<FileReport> tried = ((Imported.Done) run(ImportMode.DRY_RUN, zip, contracts)).files();
        assertThat(tried).extracting(FileReport::kind).containsExactly(RegisterKind.CONTRACTS, RegisterKind.CFDI);
        assertThat(tried.getLast().counts()).isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(rows("SELECT sha256 FROM cfdi")).isEmpty();

        FileReport report = imported(zip, contracts).getLast();
        assertThat(report.counts()).isEqualTo(new Counts(1, 0, 1, 1));
        assertThat(report.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).isEqualTo(3);
            assertThat(p.value()).isEqualTo("entidades.XML");
        });
        assertThat(report.warnings()).containsExactly("Un archivo del ZIP no es XML y no se leyó");
        assertThat(rows("SELECT sha256 FROM cfdi")).hasSize(1);
        assertThat(imported(Files.write(folder.resolve("uno.xml"), CfdiXml.sound())).getFirst().counts())
                .isEqualTo(new Counts(0, 0, 1, 0));

        Path broken = Files.write(folder.resolve("roto.zip"), Arrays.copyOf(Files.readAllBytes(zip), 300));
        assertThat(run(ImportMode.IMPORT, broken, file("facturas.csv", INVOICES))).isInstanceOf(Imported.Refused.class);
        assertThat(rows("SELECT number FROM invoice")).isEmpty();
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }

    @Test
    void stoppingAtAnyMomentLeavesAllAsItWasAndIsReported() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        Path cfdi = Files.write(folder.resolve("uno.xml"), CfdiXml.sound());
        for (ImportWatch.Phase phase : ImportWatch.Phase.values()) {
            List<ImportWatch> watch = new ArrayList<>();
            watch.add(new ImportWatch(p -> {
                if (p.phase() == phase) {
                    assertThat(watch.getFirst().stop()).isTrue();
                }
            }));

            assertThat(imports.run(office.supervisor, List.of(contracts, cfdi), ImportMode.IMPORT, watch.getFirst()))
                    .as(phase.name())
                    .isEqualTo(new Imported.Stopped());
            assertThat(rows("SELECT number FROM contract")).isEmpty();
        }
        assertThat(runs()).hasSize(8)
                .filteredOn(r -> r.startsWith("Sofía Ruiz IMPORT STOPPED CONTRACTS contratos.csv"))
                .hasSize(4);
        assertThat(imported(contracts)).hasSize(1);
    }

    @Test
    void onlyOneImportsAtATimeAndLearnsWhoIs() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        try (RegisterMerge other = ((RegisterMerge.Begun.Open) RegisterMerge.begin(office.database, office.supervisor.id())).merge()) {
            assertThat(other.stop()).isTrue();
            assertThat(run(ImportMode.IMPORT, contracts))
                    .isEqualTo(new Imported.Occupied("Sofía Ruiz", office.clock.now()));
        }
        assertThat(imported(contracts)).hasSize(1);
    }

    @Test
    void whatHasNotEndedIsToldToBeGoingOnOrInterrupted() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        imported(contracts);
        office.clock.advance(Duration.ofMinutes(5));
        office.database.run(h -> new ImportRunRepository(h)
                .begin(office.supervisor.id(), office.clock.now(), ImportMode.IMPORT, "facturas.csv", 12));
        office.clock.advance(Duration.ofMinutes(5));
        List<ImportRun.State> seen = new ArrayList<>();
        imports.run(office.supervisor, List.of(contracts), ImportMode.DRY_RUN, new ImportWatch(p -> {
            if (p.phase() == ImportWatch.Phase.COMPARING && seen.isEmpty()) {
                imports.runs(null, 9).rows().forEach(r -> seen.add(r.state()));
            }
        }));

        assertThat(seen).containsExactly(ImportRun.State.RUNNING, ImportRun.State.INTERRUPTED, ImportRun.State.DONE);
        var first = imports.runs(null, 2);
        assertThat(first.rows()).extracting(ImportRun::state)
                .containsExactly(ImportRun.State.DONE, ImportRun.State.INTERRUPTED);
        assertThat(first.rows().getLast().by()).isEqualTo("Sofía Ruiz");
        assertThat(imports.runs(first.next(), 2).rows()).extracting(ImportRun::state).containsExactly(ImportRun.State.DONE);
    }

    @Test
    void onlyWhoMayImportDoes() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        for (StaffMember who : List.of(office.ana, office.telephone, office.admin)) {
            assertThat(imports.run(who, List.of(contracts), ImportMode.IMPORT, new ImportWatch(p -> {})))
                    .isEqualTo(new Imported.NotPermitted());
        }
        @Nullable StaffMember worker = null;
        assertThat(imports.run(worker, List.of(contracts), ImportMode.IMPORT, new ImportWatch(p -> {})))
                .isInstanceOf(Imported.Done.class);
        assertThat(runs()).containsExactly("null IMPORT DONE CONTRACTS contratos.csv 2/0/0/0");
    }

    @Test
    void reportsComeAPageAtATime() throws IOException {
        Path contracts = file("contratos.csv", CONTRACTS);
        for (int i = 0; i < 5; i++) {
            imported(contracts);
        }
        var first = imports.runs(null, 3);
        var second = imports.runs(first.next(), 3);

        assertThat(first.rows()).hasSize(3);
        assertThat(second.rows()).hasSize(2);
        assertThat(second.next()).isNull();
        assertThat(second.rows().getFirst().id()).isLessThan(first.rows().getLast().id());
    }
}
