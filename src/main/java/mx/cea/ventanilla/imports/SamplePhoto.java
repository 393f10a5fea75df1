package mx.cea.ventanilla.imports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;

/// A photograph of a meter that no camera took. Its digits are drawn stroke by stroke, since a computer may have no fonts.
final class SamplePhoto {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int CENTRE_X = 320;
    private static final int CENTRE_Y = 235;
    private static final int DIGITS = 7;
    private static final int STEP = 44;
    /// Which of the seven strokes each digit has: top, top left, top right, middle, bottom left, bottom right, bottom.
    private static final String[] STROKES = {
        "1110111", "0010010", "1011101", "1011011", "0111010", "1101011", "1101111", "1010010", "1111111", "1111011"
    };

    private SamplePhoto() {}

    /// A PNG of a meter that shows so many cubic metres.
    static byte[] meter(long value) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x8A8375), WIDTH, HEIGHT, new Color(0x5E584D)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x6B5A33));
        pen.fillRect(0, CENTRE_Y - 34, WIDTH, 68);
        disc(pen, 205, new Color(0x9C7F3C));
        disc(pen, 182, new Color(0xF2F0E8));
        counter(pen, String.format(Locale.ROOT, "%07d", value));
        pointer(pen, value % 10);
        pen.dispose();
        return png(picture);
    }

    private static void disc(Graphics2D pen, int radius, Color colour) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(CENTRE_X - radius, CENTRE_Y - radius, 2.0 * radius, 2.0 * radius));
    }

    private static void counter(Graphics2D pen, String digits) {
        int left = CENTRE_X - DIGITS * STEP / 2;
        pen.setColor(new Color(0x1E1E1E));
        pen.fillRoundRect(left - 8, CENTRE_Y - 72, DIGITS * STEP + 16, 76, 10, 10);
        pen.setColor(new Color(0xF5F5F5));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < digits.length(); i++) {
            digit(pen, digits.charAt(i) - '0', left + i * STEP + 10, CENTRE_Y - 60);
        }
    }

    private static void digit(Graphics2D pen, int digit, int x, int y) {
        int wide = 24;
        int half = 26;
        int[][] ends = {
            {0, 0, wide, 0}, {0, 0, 0, half}, {wide, 0, wide, half}, {0, half, wide, half},
            {0, half, 0, 2 * half}, {wide, half, wide, 2 * half}, {0, 2 * half, wide, 2 * half}
        };
        for (int i = 0; i < ends.length; i++) {
            if (STROKES[digit].charAt(i) == '1') {
                pen.drawLine(x + ends[i][0], y + ends[i][1], x + ends[i][2], y + ends[i][3]);
            }
        }
    }

    /// The little dial below, which turns once in ten cubic metres.
    private static void pointer(Graphics2D pen, long tenths) {
        int y = CENTRE_Y + 85;
        pen.setStroke(new BasicStroke(3));
        pen.setColor(new Color(0x444444));
        pen.draw(new Ellipse2D.Double(CENTRE_X - 46.0, y - 46.0, 92, 92));
        double turn = Math.PI * 2 * tenths / 10 - Math.PI / 2;
        pen.setColor(new Color(0xC62828));
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(CENTRE_X, y, CENTRE_X + 38 * Math.cos(turn), y + 38 * Math.sin(turn)));
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
