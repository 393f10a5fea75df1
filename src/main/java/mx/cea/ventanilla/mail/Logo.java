package mx.cea.ventanilla.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// The picture at the head of a message: PNG or JPEG, drawn at twice the size at which it is shown.
public final class Logo {
    private static final int MAX_BYTES = 200 * 1024;
    private static final int SHOWN_HEIGHT = 64;
    private static final int MAX_SHOWN_WIDTH = 280;

    private final byte[] bytes;
    private final String mediaType;
    private final int width;
    private final int height;

    private Logo(byte[] bytes, String mediaType, int width, int height) {
        this.bytes = bytes;
        this.mediaType = mediaType;
        double scale = Math.min((double) SHOWN_HEIGHT / height, (double) MAX_SHOWN_WIDTH / width);
        this.width = Math.max(1, (int) Math.round(width * scale));
        this.height = Math.max(1, (int) Math.round(height * scale));
    }

    /// @throws IllegalArgumentException if it is no PNG or JPEG picture by its content, or larger than 200 KiB
    public static Logo of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("logo larger than 200 KiB");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("logo is no picture");
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!format.equals("png") && !format.equals("jpeg")) {
                    throw new IllegalArgumentException("logo is neither PNG nor JPEG: " + format);
                }
                reader.setInput(stream);
                return new Logo(bytes.clone(), "image/" + format, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("logo cannot be read", e);
        }
    }

    /// The file's content.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// `image/png` or `image/jpeg`.
    public String mediaType() {
        return mediaType;
    }

    /// The width at which it is shown, in CSS pixels.
    public int width() {
        return width;
    }

    /// The height at which it is shown, in CSS pixels.
    public int height() {
        return height;
    }

    /// A rendered page with this picture in the place of the message's part, to be shown on the screen.
    public String inlinedIn(String html) {
        return html.replace("cid:" + MimeComposer.LOGO_ID, dataUri());
    }

    /// The picture as a `data:` address, for a page that is looked at without its message.
    public String dataUri() {
        return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
