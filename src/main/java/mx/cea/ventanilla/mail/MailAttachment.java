package mx.cea.ventanilla.mail;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParseException;
import java.util.Arrays;

/// A file that goes with a message.
public final class MailAttachment {
    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    /// @param name      the file's name as the recipient sees it; path separators and control characters are taken out
    /// @param mediaType as `application/pdf` or `text/calendar; method=PUBLISH; charset=UTF-8`
    /// @throws IllegalArgumentException if nothing is left of the name, or the media type is none
    public MailAttachment(String name, String mediaType, byte[] bytes) {
        this.name = HeaderText.fileName(name);
        if (this.name.isEmpty()) {
            throw new IllegalArgumentException("attachment without a name");
        }
        try {
            // the parser takes line breaks for blanks, so what is kept is the form that it prints
            this.mediaType = new ContentType(HeaderText.clean(mediaType)).toString();
        } catch (ParseException e) {
            throw new IllegalArgumentException("not a media type: " + HeaderText.clean(mediaType), e);
        }
        this.bytes = bytes.clone();
    }

    /// The file's name as the recipient sees it.
    public String name() {
        return name;
    }

    /// The media type with its parameters.
    public String mediaType() {
        return mediaType;
    }

    /// The file's content.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MailAttachment that
                && name.equals(that.name)
                && mediaType.equals(that.mediaType)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + mediaType + ", " + bytes.length + " bytes)";
    }
}
