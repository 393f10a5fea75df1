package mx.cea.ventanilla.mail;

import java.util.regex.Pattern;

/// Text that goes into a header of a message or into a file name.
public final class HeaderText {
    /// Control, line- and paragraph-separating, and invisible formatting characters (bidirectional overrides).
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|]+");

    private HeaderText() {}

    /// One line: whatever could end a header or hide in it becomes a blank, so that nothing can be injected.
    public static String clean(String text) {
        return BLANKS.matcher(UNSAFE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    }

    /// A file name without path separators or characters that a file system refuses.
    public static String fileName(String text) {
        String name = NOT_IN_FILE_NAMES.matcher(clean(text)).replaceAll("_");
        return name.startsWith(".") ? "_" + name.substring(1) : name;
    }
}
