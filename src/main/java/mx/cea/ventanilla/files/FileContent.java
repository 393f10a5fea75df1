package mx.cea.ventanilla.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import mx.cea.ventanilla.mail.HeaderText;
import org.apache.tika.Tika;

/// What a customer's file is, whatever its name and its sender say.
public final class FileContent {
    /// The largest file that is kept, in bytes.
    public static final int MAX_BYTES = 10 << 20;

    private static final int MAX_NAME = 120;
    /// Names that Windows keeps for devices, whatever the extension.
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Tika TIKA = new Tika();

    private FileContent() {}

    /// The media type, by content alone: a name would decide for whatever content is not recognised.
    public static String mediaType(byte[] content) {
        return TIKA.detect(content);
    }

    /// A name that is safe on any system, with the extension of the media type.
    ///
    /// @param mediaType one of the three that are kept: PDF, JPEG, PNG
    public static String safeName(String given, String mediaType) {
        String extension =
                switch (mediaType) {
                    case "application/pdf" -> ".pdf";
                    case "image/jpeg" -> ".jpg";
                    case "image/png" -> ".png";
                    default -> throw new IllegalArgumentException(mediaType);
                };
        String name = HeaderText.fileName(given);
        String lower = name.toLowerCase(Locale.ROOT);
        boolean jpeg = extension.equals(".jpg") && lower.endsWith(".jpeg");
        String stem = lower.endsWith(extension)
                ? name.substring(0, name.length() - extension.length())
                : jpeg ? name.substring(0, name.length() - ".jpeg".length()) : name;
        String cut = stem.substring(0, Math.min(stem.length(), MAX_NAME)).strip();
        String base = cut.isEmpty() ? "adjunto" : DEVICE.matcher(cut).matches() ? "_" + cut : cut;
        return base + extension;
    }

    /// The SHA-256 of a file, in hexadecimal digits.
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
