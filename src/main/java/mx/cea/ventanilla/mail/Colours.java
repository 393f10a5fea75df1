package mx.cea.ventanilla.mail;

import java.util.regex.Pattern;

/// The colours of the layout, as `#RRGGBB`. Both carry or are text beside white, so both must contrast with it.
///
/// @param band the band at the head, with white text on it
/// @param link what is to stand out in the text, on white
public record Colours(String band, String link) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");
    /// WCAG 2 level AA for text of normal size.
    private static final double LEAST_CONTRAST = 4.5;

    /// @throws IllegalArgumentException if one is no colour, or its contrast with white is below 4.5 to 1
    public Colours {
        requireReadable(band);
        requireReadable(link);
    }

    private static void requireReadable(String colour) {
        if (!HEX.matcher(colour).matches()) {
            throw new IllegalArgumentException("not a colour: " + colour);
        }
        if (1.05 / (luminance(Integer.parseInt(colour.substring(1), 16)) + 0.05) < LEAST_CONTRAST) {
            throw new IllegalArgumentException("too light beside white: " + colour);
        }
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
