package mx.cea.ventanilla.cli;

/// How the command line ends, for scripts.
final class ExitCode {
    static final int DONE = 0;
    /// Something could not be done; the sentence on the error stream says what.
    static final int FAILED = 1;
    /// The command line itself is wrong.
    static final int USAGE = 2;
    /// It was done, but some of what was given was refused or needs attention.
    static final int ATTENTION = 3;
    /// The database cannot be opened.
    static final int NO_DATABASE = 4;

    private ExitCode() {}
}
