package mx.cea.ventanilla.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/// A register of any size as the files that the commercial system would send: every contract with a year of invoices and
/// readings, month by month.
final class RegisterSample {
    static final int MONTHS = 12;
    static final List<String> CONTRACT = List.of(
            "contrato", "referencia", "tipo_titular", "nombre", "primer_apellido", "segundo_apellido", "razon_social", "calle",
            "numero_exterior", "numero_interior", "colonia", "municipio", "codigo_postal", "administracion", "tarifa",
            "estado_medidor", "medidor", "estado", "fecha_contratacion", "correo", "telefono");
    private static final List<String> INVOICE =
            List.of("numero", "contrato", "anio", "mes", "emitida", "vence", "importe", "uuid_cfdi");
    private static final List<String> READING = List.of("contrato", "fecha", "lectura_m3", "consumo_m3", "estimada");
    private static final YearMonth FIRST = YearMonth.of(2025, 6);

    private final int contracts;

    RegisterSample(int contracts) {
        this.contracts = contracts;
    }

    long rows() {
        return contracts * (1L + 2 * MONTHS);
    }

    /// Each contract, as its fields.
    void contracts(int howMany, Consumer<List<String>> each) {
        for (int i = 1; i <= howMany; i++) {
            Customer customer = Customer.of(1 + i % Customer.COUNT);
            each.accept(List.of(
                    number(i), "9" + number(i) + "00", "PERSON", customer.givenName(), customer.firstSurname(),
                    customer.secondSurname(), "", customer.street(), customer.house(), "", customer.colonia(), "Querétaro", "76146",
                    "QUERETARO", "DOMESTICO MEDIO", "OWN", String.format(Locale.ROOT, "%09d", i * 7L % 999_999_937L), "ACTIVE",
                    LocalDate.of(2001, 1, 1).plusDays(i % 8000).toString(), "cliente" + i + "@example.com", "442 555 1234"));
        }
    }

    /// Each invoice, as its fields.
    void invoices(Consumer<List<String>> each) {
        SplittableRandom random = new SplittableRandom(1);
        for (int m = 0; m < MONTHS; m++) {
            YearMonth month = FIRST.plusMonths(m);
            String begin = String.format(Locale.ROOT, "0001%04d%02d", month.getYear(), month.getMonthValue());
            for (int i = 1; i <= contracts; i++) {
                each.accept(List.of(
                        begin + (10_000_000 + i), number(i), String.valueOf(month.getYear()), String.valueOf(month.getMonthValue()),
                        month.atDay(8).toString(), month.atDay(28).toString(),
                        String.format(Locale.ROOT, "%d.%02d", 50 + random.nextInt(900), random.nextInt(100)),
                        String.format(Locale.ROOT, "%08x-a000-41b8-bbaa-%012x", i, (long) m << 32 | i)));
            }
        }
    }

    /// Each reading, as its fields.
    void readings(Consumer<List<String>> each) {
        for (int m = 0; m < MONTHS; m++) {
            String day = FIRST.plusMonths(m).atDay(3).toString();
            for (int i = 1; i <= contracts; i++) {
                int used = 5 + (i + m) % 40;
                each.accept(List.of(number(i), day, String.valueOf(1000 + 20 * m + used), String.valueOf(used), "false"));
            }
        }
    }

    private static String number(int i) {
        return String.valueOf(1_000_000 + i);
    }

    /// Writes the files, unless an earlier run has.
    List<Path> files(Path folder) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                file(folder.resolve("contratos-" + contracts + ".csv"), CONTRACT, each -> contracts(contracts, each)),
                file(folder.resolve("facturas-" + contracts + ".csv"), INVOICE, this::invoices),
                file(folder.resolve("lecturas-" + contracts + ".csv"), READING, this::readings));
    }

    private static Path file(Path file, List<String> header, Consumer<Consumer<List<String>>> rows) throws IOException {
        if (!Files.exists(file)) {
            Path begun = file.resolveSibling(file.getFileName() + ".part");
            try (BufferedWriter out = Files.newBufferedWriter(begun)) {
                Consumer<List<String>> write = row -> {
                    try {
                        out.write(String.join(",", row));
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                };
                write.accept(header);
                rows.accept(write);
            }
            Files.move(begun, file);
        }
        return file;
    }
}
