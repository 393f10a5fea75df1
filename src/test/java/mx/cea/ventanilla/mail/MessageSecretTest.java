package mx.cea.ventanilla.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mx.cea.ventanilla.persistence.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class MessageSecretTest {
    private static final String LINK = "https://portal.example.com/activar?token=" + MessageSecret.MARK;

    @TempDir
    Path folder;

    private final MailOffice office;

    MessageSecretTest(Dialect dialect) {
        office = new MailOffice(dialect);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long queue() {
        RenderedMail mail = new BrandedLayout(BrandingFolder.builtIn())
                .render(new Letter(
                        "OV-2026-000123-4/1", "OV-2026-000123-4", "María", "Active su cuenta",
                        "Ábralo aquí:\n\n" + LINK, List.of(), null, null));
        return office.database.write(handle -> {
            long id = Outbox.queue(
                    handle, null, MailOffice.ABOUT, "OV-2026-000123-4/1",
                    new EmailAddress("oficina.virtual@example.com"), new EmailAddress("maria@example.com"), mail,
                    office.clock.now(), Duration.ZERO);
            MessageSecret.keep(handle, id, "aB3_-xyz");
            return id;
        });
    }

    private long kept() {
        return office.database.read(h -> h.createQuery("SELECT count(*) FROM message_secret").mapTo(Long.class).one());
    }

    private OutgoingMail frozen(long id) {
        return office.write(r -> r.frozen(id, new EmailAddress("oficina.virtual@example.com"), "CEA"));
    }

    @Test
    void isPutInWheneverTheMessageIsComposedAndHiddenFromTheOffice() {
        long id = queue();

        OutgoingMail first = frozen(id);
        assertThat(first.html()).contains("href=\"https://portal.example.com/activar?token&#x3D;aB3_-xyz\"");
        assertThat(first.text()).contains("\nhttps://portal.example.com/activar?token=aB3_-xyz\n");
        assertThat(frozen(id)).isEqualTo(first);
        assertThat(office.outbox.htmlOf(id)).contains("token&#x3D;••••••••").doesNotContain(MessageSecret.MARK);
    }

    @Test
    void isKeptWhileTheMessageMayYetBeSentAndForgottenAfterwards() throws IOException {
        long id = queue();
        OutboxRepository.Claim claim = office.claim();
        office.write(r -> r.notSent(claim, FailureKind.SETTINGS, "no server", office.clock.now()));
        assertThat(kept()).isOne();

        assertThat(office.room(folder).sendDue().sent()).isOne();

        assertThat(kept()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(Files.readString(files.findFirst().orElseThrow())).contains("aB3_-xyz");
        }
        assertThat(office.outbox.htmlOf(id)).contains("••••••••");
    }

    @Test
    void isForgottenWithAMessageThatIsWithdrawn() {
        long id = queue();
        office.database.run(handle -> assertThat(Outbox.withdraw(handle, id)).isTrue());
        assertThat(kept()).isZero();
    }
}
