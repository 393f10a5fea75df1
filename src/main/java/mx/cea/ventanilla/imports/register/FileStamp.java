package mx.cea.ventanilla.imports.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mx.cea.ventanilla.common.Texts;

/// A file as it was at one moment.
///
/// @param size   in bytes
/// @param sha256 of its content, in hexadecimal
record FileStamp(long size, FileTime modified, String sha256) {

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The stamp of a file, read whole.
    static FileStamp of(Path file) throws IOException {
        long size = Files.size(file);
        FileTime modified = Files.getLastModifiedTime(file);
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return new FileStamp(size, modified, hex(digest));
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /// @param sha256Again of what was read since
    /// @throws UnusableFile if the file is not what it was
    void requireSame(Path file, String sha256Again) throws IOException {
        if (!sha256.equals(sha256Again)
                || Files.size(file) != size
                || !Files.getLastModifiedTime(file).equals(modified)) {
            throw new UnusableFile(Texts.get("imports.register.changed"));
        }
    }
}
