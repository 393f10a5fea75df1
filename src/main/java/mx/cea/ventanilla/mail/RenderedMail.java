package mx.cea.ventanilla.mail;

/// A letter in the branded layout, as it is frozen in the outbox.
///
/// @param subject the subject line with the communication's number
/// @param html    the whole page; its logo is the inline part [MimeComposer#LOGO_ID]
/// @param text    the same for readers of plain text, lines of at most 72 characters
public record RenderedMail(String subject, String html, String text) {

    /// The page as it will arrive, with the logo in it, to be shown on the screen.
    public String preview(Logo logo) {
        return logo.inlinedIn(html);
    }
}
