package mx.cea.ventanilla.requests.portal;

import java.util.Base64;
import mx.cea.ventanilla.files.FileContent;
import tools.jackson.databind.JsonNode;

/// Attachments are what their content is, whatever their name and type say.
final class AttachmentReader {
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
        if (content.length > FileContent.MAX_BYTES) {
            return new Result.Unsound(Reason.of(Reason.Code.TOO_LARGE, path + "/contenido"));
        }
        String says = given.get("tipo").stringValue();
        String is = FileContent.mediaType(content);
        if (!is.equals(says)) {
            return new Result.Unsound(Reason.of(Reason.Code.OTHER_CONTENT, path, says, is));
        }
        String name = FileContent.safeName(given.get("nombre").stringValue(), says);
        return new Result.Sound(new Solicitud.Attachment(name, says, content, FileContent.sha256(content)));
    }
}
