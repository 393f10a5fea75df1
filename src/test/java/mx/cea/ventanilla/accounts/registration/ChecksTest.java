package mx.cea.ventanilla.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;
import mx.cea.ventanilla.files.FileContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    @Test
    void aNameOfThreeHundredCharactersIsRefusedAndOneOfTwoHundredIsNot() {
        assertThat(Checks.name(Field.GIVEN_NAME, "ñ".repeat(300)))
                .contains(new Fault(Field.GIVEN_NAME, Kind.TOO_LONG, "200"));
        assertThat(Checks.name(Field.GIVEN_NAME, "ñ".repeat(200))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'  ', MISSING", "123, NO_LETTERS", "'Ana\u200b', INVISIBLE", "'Ana\u202eluz', INVISIBLE"})
    void whatIsNoNameIsRefused(String typed, Kind why) {
        assertThat(Checks.name(Field.COMPANY, typed)).map(Fault::kind).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"María  del Refugio", "O'Farrill", "Ñuu Savi, S.A. de C.V.", "Club 33"})
    void namesAsTheyAreAreAccepted(String typed) {
        assertThat(Checks.name(Field.COMPANY, typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ana@example.com\r\nBcc: otro@example.com", "ana@example.com\nX: y", "ana", "a@b@c.mx", "ana@", "ana..p@example.com",
        "Ana <ana@example.com>", "ana@example.com,otro@example.com", "ana@example.com\u0000"
    })
    void whatIsNoAddressOrWouldEndAHeaderIsRefused(String typed) {
        assertThat(Checks.email(typed)).contains(new Fault(Field.EMAIL, Kind.NOT_AN_ADDRESS));
    }

    @Test
    void bothEntriesOfTheAddressMustBeTheSame() {
        assertThat(Checks.email(" ana@example.com ")).isEmpty();
        assertThat(Checks.emailAgain("ana@example.com", "Ana@Example.com ")).isEmpty();
        assertThat(Checks.emailAgain("ana@example.com", "ama@example.com"))
                .contains(new Fault(Field.EMAIL_AGAIN, Kind.DIFFERENT));
        assertThat(Checks.emailAgain("", " ")).contains(new Fault(Field.EMAIL_AGAIN, Kind.MISSING));
    }

    @ParameterizedTest
    @CsvSource({
        "442 211 0066, 442 211 0066", "+52 442 2110066, 442 211 0066", "(442) 211-00-66, 442 211 0066",
        "+1 213 373 4253, +1 213-373-4253"
    })
    void telephonesAreKeptInOneForm(String typed, String kept) {
        assertThat(Checks.phone(typed)).isEmpty();
        assertThat(Checks.tidyPhone(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"211 0066", "44221100667", "llamar tarde", "442 211 0066 ext 4"})
    void whatIsNoTelephoneIsRefused(String typed) {
        assertThat(Checks.phone(typed)).contains(new Fault(Field.PHONE, Kind.NOT_A_TELEPHONE));
    }

    @Test
    void aTelephoneMayBeLeftOut() {
        assertThat(Checks.phone("  ")).isEmpty();
        assertThat(Checks.tidyPhone("")).isEmpty();
    }

    @Test
    void aScanIsWhatItsContentSays() {
        assertThat(Checks.scan("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
        assertThat(Checks.scan("<html>".getBytes(StandardCharsets.ISO_8859_1)))
                .map(Fault::kind).contains(Kind.OTHER_FILE_TYPE);
        assertThat(Checks.scan(new byte[0])).map(Fault::kind).contains(Kind.EMPTY_FILE);
        assertThat(Checks.scan(new byte[FileContent.MAX_BYTES + 1]))
                .contains(new Fault(Field.REPRESENTATIVE_SCAN, Kind.FILE_TOO_LARGE, "10"));
    }

    @ParameterizedTest
    @EnumSource(ConsentText.class)
    void everyTextThatIsAcceptedHasAVersion(ConsentText kind) {
        LegalText text = LegalText.current(kind);

        assertThat(text.version()).matches("\\d{4}-\\d{2}");
        assertThat(text.title()).isNotBlank();
        assertThat(text.body()).isNotBlank();
    }
}
