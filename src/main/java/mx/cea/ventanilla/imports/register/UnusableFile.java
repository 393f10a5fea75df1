package mx.cea.ventanilla.imports.register;

/// A file of which nothing can be taken in, and why, as people read it.
final class UnusableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableFile(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
