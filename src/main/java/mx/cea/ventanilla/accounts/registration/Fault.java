package mx.cea.ventanilla.accounts.registration;

/// What is wrong with something that was asked of an applicant.
///
/// @param detail what belongs to the kind: the most characters, or the character that is not accepted; else empty
public record Fault(Field field, Kind kind, String detail) {
    /// In what way it is wrong.
    public enum Kind {
        MISSING,
        /// It has more characters than the detail says.
        TOO_LONG,
        /// The detail is the code of a character that cannot be seen.
        INVISIBLE,
        /// The detail is a letter of another alphabet, or one that is only like ours.
        LOOKALIKE,
        SPACES,
        /// The detail is neither a letter nor a digit.
        NOT_ALPHANUMERIC,
        /// There is no letter in it.
        NO_LETTERS,
        /// Somebody else has the username, without regard to case or accents.
        TAKEN,
        /// The username was a cancelled account's, and is nobody else's for a time.
        RESERVED,
        NOT_AN_ADDRESS,
        /// The two entries are not the same.
        DIFFERENT,
        NOT_A_TELEPHONE,
        NOT_ACCEPTED,
        EMPTY_FILE,
        /// More than the detail's megabytes.
        FILE_TOO_LARGE,
        /// By its content it is neither PDF, JPEG nor PNG.
        OTHER_FILE_TYPE
    }

    Fault(Field field, Kind kind) {
        this(field, kind, "");
    }

    /// The code of the rule behind it.
    public String rule() {
        return field.rule();
    }
}
