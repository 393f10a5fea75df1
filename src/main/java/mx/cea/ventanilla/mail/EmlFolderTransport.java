package mx.cea.ventanilla.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import mx.cea.ventanilla.common.Clock;

/// Writes every message as an `.eml` file, which any mail program opens; the way while no server is set.
///
/// A file appears whole or not at all, and delivering the same message again replaces its file. It is named by the
/// moment in which the message was queued and its number: `20261122-083015-OV-2026-000123-4_1.eml`.
public final class EmlFolderTransport implements MailTransport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Clock.ZONE);

    private final Path folder;
    private final MimeComposer composer;

    /// @param folder is made when it is first needed
    public EmlFolderTransport(Path folder, MimeComposer composer) {
        this.folder = folder;
        this.composer = composer;
    }

    @Override
    public DeliveryResult deliver(OutgoingMail mail) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            composer.compose(mail).writeTo(bytes);
            Path file = folder.resolve(MOMENT.format(mail.queuedAt()) + "-" + mail.number().replace('/', '_') + ".eml");
            write(file, bytes.toByteArray());
            return new DeliveryResult.Delivered(file.toString());
        } catch (IOException e) {
            return new DeliveryResult.TemporaryFailure(kindOf(e, bytes.size()), e.toString());
        } catch (MessagingException e) {
            throw new IllegalStateException("a composed message must be writable", e);
        }
    }

    @Override
    public ProbeResult probe() {
        Path file = folder.resolve(".prueba");
        try {
            write(file, new byte[1]);
            Files.delete(file);
            return new ProbeResult.Ready(folder.toString());
        } catch (IOException e) {
            return new ProbeResult.NotReady(kindOf(e, 1), e.toString());
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("." + file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FailureKind kindOf(IOException failure, int size) {
        String reason = failure instanceof FileSystemException named ? named.getReason() : failure.getMessage();
        if (reason != null && (reason.contains("No space left") || reason.contains("quota exceeded"))) {
            return FailureKind.DISK_FULL;
        }
        try {
            // the reason is in the system's language; the room that is left is not
            boolean roomIsShort = Files.isWritable(folder) && Files.getFileStore(folder).getUsableSpace() < size;
            return roomIsShort ? FailureKind.DISK_FULL : FailureKind.FOLDER_NOT_WRITABLE;
        } catch (IOException e) {
            return FailureKind.FOLDER_NOT_WRITABLE;
        }
    }
}
