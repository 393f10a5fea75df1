package mx.cea.ventanilla.requests.portal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import mx.cea.ventanilla.mail.HeaderText;
import org.apache.tika.Tika;
import tools.jackson.databind.JsonNode;

/// Attachments are what their content is, whatever their name and type say.
final class AttachmentReader {
    private static final int MAX_BYTES = 10 << 20;
    private static final int MAX_NAME = 120;
    /// Names that Windows keeps for devices, whatever the extension.
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Tika tika = new Tika();

    sealed interface Result {
        record Sound(Solicitud.Attachment attachment) implements Result {}

        record Unsound(Reason reason) implements Result {}
    }

    /// @param given an item of `adjuntos` that fits the schema
    /// @param path  its JSON pointer
    Result read(JsonNode given, String path) {
        byte[] content;
        try {
            content = Base64.getDecoder().decode(given.get("contenido").stringValue());
        } catch (IllegalArgumentException e) {
            return new Result.Unsound(Reason.of(Reason.Code.NOT_BASE64, path + "/contenido"));
        }
        if (content.length == 0) {
            return new Result.Unsound(Reason.of(Reason.Code.EMPTY, path + "/contenido"));
        }
        if (content.length > MAX_BYTES) {
            return new Result.Unsound(Reason.of(Reason.Code.TOO_LARGE, path + "/contenido"));
        }
        String says = given.get("tipo").stringValue();
        // by content alone: a name would decide for whatever content is not recognised
        String is = tika.detect(content);
        if (!is.equals(says)) {
            return new Result.Unsound(Reason.of(Reason.Code.OTHER_CONTENT, path, says, is));
        }
        String name = safeName(given.get("nombre").stringValue(), says);
        return new Result.Sound(new Solicitud.Attachment(name, says, content, sha256(content)));
    }

    static String safeName(String given, String mediaType) {
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

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
