package mx.cea.ventanilla.generator;

/// Whole numbers as the register writes them: the same on every computer, whatever its language.
final class Digits {
    private Digits() {}

    /// With zeros before it up to a width; a longer number is left whole.
    static String padded(long number, int width) {
        String digits = Long.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }
}
