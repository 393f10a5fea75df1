package mx.cea.ventanilla.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad.NewPayment;
import mx.cea.ventanilla.testing.MutableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleRegisterTest {
    private static final Path SAMPLE = Path.of("sample-data");

    @TempDir
    Path folder;

    private static SampleRegister at(String wall, Path folder) {
        return SampleRegister.read(folder, new SampleDates(MutableClock.instant(wall)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-15T11:00", "2026-11-22T10:00", "2027-01-01T09:00", "2028-03-31T23:59"})
    void nothingInTheRegisterIsInTheFuture(String wall) {
        SampleRegister register = at(wall, SAMPLE);
        LocalDate today = LocalDate.parse(wall.substring(0, 10));

        assertThat(register.invoices()).allMatch(i -> !i.issuedOn().isAfter(today) && i.issuedOn().isBefore(i.dueOn()));
        assertThat(register.readings()).allMatch(r -> !r.reading().readOn().isAfter(today));
        assertThat(register.payments()).allMatch(p -> !p.paidOn().isAfter(today));
        assertThat(register.payments()).allMatch(p -> isNullOrWithin(p.postedOn(), p.paidOn(), today));
    }

    private static boolean isNullOrWithin(@Nullable LocalDate date, LocalDate first, LocalDate last) {
        return date == null || (!date.isBefore(first) && !date.isAfter(last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-15T11:00", "2026-11-22T10:00", "2027-05-03T09:00"})
    void theSameInvoiceNumbersAreOddOnAnyDay(String wall) {
        List<NewInvoice> invoices = at(wall, SAMPLE).invoices();

        assertThat(invoices).filteredOn(i -> i.number().oddity(i.period()).isPresent()).hasSize(6);
        assertThat(invoices.stream().map(NewInvoice::number).distinct()).hasSize(invoices.size() - 1);
    }

    @Test
    void theSampleHasItsAwkwardOnes() {
        SampleRegister register = at("2026-06-15T11:00", SAMPLE);

        assertThat(register.contracts()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(register.payments()).filteredOn(p -> p.postedOn() == null).hasSize(15);
        assertThat(register.payments()).extracting(NewPayment::invoice).doesNotContainNull();
        assertThat(register.accounts()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "lecturas.csv|lectura_m3|línea 2, columna «lectura_m3»: «x» no sirve",
        "facturas.csv|contrato|columna «contrato»: «x» no sirve",
        "pagos.csv|factura|columna «factura»: El contrato no tiene la factura x",
        "usuarios.csv|contratos|columna «contratos»: «x» no sirve",
        "contratos.csv|estado|columna «estado»: «x» no sirve"
    })
    void aWrongFieldIsToldWithItsPlace(String fault) throws IOException {
        String[] parts = fault.split("\\|");
        copySample();
        Path file = folder.resolve(parts[0]);
        List<String> lines = Files.readAllLines(file);
        String[] fields = lines.get(1).split(",", -1);
        fields[List.of(lines.getFirst().split(",")).indexOf(parts[1])] = "x";
        Files.write(file, List.of(lines.getFirst(), String.join(",", fields)));

        assertThatThrownBy(() -> at("2026-06-15T11:00", folder))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining(parts[0])
                .hasMessageContaining(parts[2]);
    }

    private void copySample() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLE)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, folder.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
