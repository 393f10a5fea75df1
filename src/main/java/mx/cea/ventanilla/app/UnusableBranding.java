package mx.cea.ventanilla.app;

import java.nio.file.Path;

/// The branding folder cannot be read, and nothing is sent in a look that nobody chose (CON-11).
public final class UnusableBranding extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Path file;

    UnusableBranding(Path file, String detail) {
        super("Branding " + file + ": " + detail);
        this.file = file;
    }

    /// The file at fault.
    public Path file() {
        return file;
    }
}
