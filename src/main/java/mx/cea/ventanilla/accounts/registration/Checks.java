package mx.cea.ventanilla.accounts.registration;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;
import mx.cea.ventanilla.files.FileContent;
import mx.cea.ventanilla.mail.EmailAddress;

/// Whether what an applicant says can be kept, field by field as one types, and as what; pure.
public final class Checks {
    /// The most characters of a name.
    public static final int MAX_NAME = 200;
    /// The most characters of what a document is called.
    public static final int MAX_DOCUMENT = 300;

    private static final String COUNTRY = "MX";
    private static final int COUNTRY_CODE = 52;
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private Checks() {}

    /// A text without blanks around it and repeated ones within.
    public static String tidy(String typed) {
        return BLANKS.matcher(typed).replaceAll(" ").strip();
    }

    /// A name, of at most 200 characters.
    public static Optional<Fault> name(Field field, String typed) {
        Optional<Fault> fault = text(field, typed, MAX_NAME);
        return fault.isPresent() || LETTER.matcher(typed).find()
                ? fault
                : Optional.of(new Fault(field, Kind.NO_LETTERS));
    }

    /// The first surname, which may be missing where there is a second: then that is the only one (REG-2b).
    public static Optional<Fault> firstSurname(String first, String second) {
        if (!Comparison.isNoSurname(first)) {
            return name(Field.FIRST_SURNAME, first);
        }
        return Comparison.isNoSurname(second)
                ? Optional.of(new Fault(Field.FIRST_SURNAME, Kind.MISSING))
                : Optional.empty();
    }

    /// The second surname, which may be missing (REG-2b).
    public static Optional<Fault> secondSurname(String second) {
        return Comparison.isNoSurname(second) ? Optional.empty() : name(Field.SECOND_SURNAME, second);
    }

    /// Something that may not be left out and that only the register can judge.
    public static Optional<Fault> required(Field field, String typed) {
        return text(field, typed, MAX_NAME);
    }

    /// What the document of a representative is called (REG-1), as `escritura 12,345 de la notaría 7`.
    public static Optional<Fault> document(String typed) {
        return text(Field.REPRESENTATIVE_DOCUMENT, typed, MAX_DOCUMENT);
    }

    /// Any text that may not be empty.
    static Optional<Fault> text(Field field, String typed, int longest) {
        String tidy = tidy(typed);
        if (tidy.isEmpty()) {
            return Optional.of(new Fault(field, Kind.MISSING));
        }
        Matcher invisible = INVISIBLE.matcher(tidy);
        if (invisible.find()) {
            return Optional.of(
                    new Fault(field, Kind.INVISIBLE, "U+%04X".formatted(invisible.group().codePointAt(0))));
        }
        return tidy.length() > longest
                ? Optional.of(new Fault(field, Kind.TOO_LONG, String.valueOf(longest)))
                : Optional.empty();
    }

    /// The address (REG-2f), by the same measure as the messages that will go to it; nothing in it can end a header.
    public static Optional<Fault> email(String typed) {
        if (typed.isBlank()) {
            return Optional.of(new Fault(Field.EMAIL, Kind.MISSING));
        }
        return EmailAddress.parse(typed).isEmpty()
                ? Optional.of(new Fault(Field.EMAIL, Kind.NOT_AN_ADDRESS))
                : Optional.empty();
    }

    /// The second entry of the address (REG-2f).
    public static Optional<Fault> emailAgain(String typed, String again) {
        if (again.isBlank()) {
            return Optional.of(new Fault(Field.EMAIL_AGAIN, Kind.MISSING));
        }
        return typed.strip().equalsIgnoreCase(again.strip())
                ? Optional.empty()
                : Optional.of(new Fault(Field.EMAIL_AGAIN, Kind.DIFFERENT));
    }

    /// A telephone number, which may be left out.
    public static Optional<Fault> phone(String typed) {
        return typed.isBlank() || number(typed).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault(Field.PHONE, Kind.NOT_A_TELEPHONE));
    }

    /// A telephone number as it is kept: ours without the country, others with theirs; empty where there is none.
    public static Optional<String> tidyPhone(String typed) {
        return number(typed).map(number -> PHONES.format(
                number,
                number.getCountryCode() == COUNTRY_CODE ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL));
    }

    private static Optional<PhoneNumber> number(String typed) {
        try {
            PhoneNumber number = PHONES.parse(typed, COUNTRY);
            return PHONES.isValidNumber(number) && !number.hasExtension() ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /// The scan of a representative's document (REG-1): PDF, JPEG or PNG by its content, at most 10 MB.
    public static Optional<Fault> scan(byte[] content) {
        if (content.length == 0) {
            return Optional.of(new Fault(Field.REPRESENTATIVE_SCAN, Kind.EMPTY_FILE));
        }
        if (content.length > FileContent.MAX_BYTES) {
            return Optional.of(tooLarge());
        }
        return switch (FileContent.mediaType(content)) {
            case "application/pdf", "image/jpeg", "image/png" -> Optional.empty();
            default -> Optional.of(new Fault(Field.REPRESENTATIVE_SCAN, Kind.OTHER_FILE_TYPE));
        };
    }

    /// A scan that is too large to be looked at.
    public static Fault tooLarge() {
        return new Fault(
                Field.REPRESENTATIVE_SCAN, Kind.FILE_TOO_LARGE, String.valueOf(FileContent.MAX_BYTES >> 20));
    }
}
