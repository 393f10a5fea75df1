package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFolderTransportTest {
    private static final String FILE = "20261120-083015-OV-2026-000123-4_1.eml";

    @TempDir
    Path folder;

    @Test
    void writesAMessageThatAnyMailProgramOpens() throws Exception {
        Path outbox = folder.resolve("nueva/salida");
        DeliveryResult result = transport(outbox).deliver(Mails.to("ana@example.com"));

        Path file = outbox.resolve(FILE);
        assertThat(result).isEqualTo(new DeliveryResult.Delivered(file.toString()));
        try (InputStream stream = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), stream);
            assertThat(message.getSubject()).isEqualTo("Revisión de su consumo");
            assertThat(message.getMessageID()).isEqualTo("<5e0c7d1a@example.com>");
        }
    }

    @Test
    void theSameMessageAgainReplacesItsFileAndLeavesNothingElse() throws Exception {
        transport(folder).deliver(Mails.to("ana@example.com"));
        transport(folder).deliver(Mails.to("ana@example.com"));
        transport(folder).deliver(Mails.mail("OV-2026-000123-4/2", "ana@example.com", "Otra", List.of()));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(FILE, "20261120-083015-OV-2026-000123-4_2.eml");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsAClearTemporaryFailure() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("archivo"), "x");

        assertThat(transport(inTheWay.resolve("salida")).deliver(Mails.to("ana@example.com")))
                .isInstanceOfSatisfying(DeliveryResult.TemporaryFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.FOLDER_NOT_WRITABLE);
                    assertThat(failure.technicalDetail()).contains("archivo");
                });
        assertThat(transport(inTheWay).probe())
                .isInstanceOfSatisfying(ProbeResult.NotReady.class, failure ->
                        assertThat(failure.kind()).isEqualTo(FailureKind.FOLDER_NOT_WRITABLE));
    }

    @Test
    void aFullDiskIsToldFromAFolderThatCannotBeWrittenAndNoHalfFileAppears() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "a device that is always full");
        Files.createSymbolicLink(folder.resolve("." + FILE + ".tmp"), full);

        assertThat(transport(folder).deliver(Mails.to("ana@example.com")))
                .isInstanceOfSatisfying(DeliveryResult.TemporaryFailure.class, failure ->
                        assertThat(failure.kind()).isEqualTo(FailureKind.DISK_FULL));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void probingLeavesNothing() {
        assertThat(transport(folder).probe()).isEqualTo(new ProbeResult.Ready(folder.toString()));
        assertThat(folder).isEmptyDirectory();
    }

    private static EmlFolderTransport transport(Path folder) {
        return new EmlFolderTransport(folder, Mails.COMPOSER);
    }
}
