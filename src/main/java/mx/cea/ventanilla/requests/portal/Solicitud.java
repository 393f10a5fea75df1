package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import mx.cea.ventanilla.requests.Channel;
import mx.cea.ventanilla.requests.RequestKind;
import org.jspecify.annotations.Nullable;

/// A document of the kind `solicitud` that fits: texts cleaned of control characters, never blank.
///
/// @param webForm which form stood in for the portal; only with [Channel#WEB_FORM]
/// @param sent    when the portal says that it received it
record Solicitud(
        RequestKind kind,
        Channel channel,
        @Nullable String webForm,
        Instant sent,
        Requester requester,
        @Nullable String contract,
        String title,
        String text,
        @Nullable String address,
        @Nullable String invoice,
        @Nullable String receipt,
        @Nullable LocalDate date,
        @Nullable String citedFolio,
        List<Attachment> attachments) {

    /// Who asks.
    ///
    /// @param email    in lower case
    /// @param username with whom he logged in to the portal; only with [Channel#PORTAL]
    record Requester(String name, @Nullable String email, @Nullable String phone, @Nullable String username) {}

    /// A file whose content is of the type it says.
    ///
    /// @param fileName safe on any file system, with the extension of its type
    /// @param sha256   in lower-case hexadecimal
    record Attachment(String fileName, String mediaType, byte[] content, String sha256) {}
}
