package mx.cea.ventanilla.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.SupplyAddress;
import mx.cea.ventanilla.generator.Names;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final String METER = "296729284";

    private static Contract contract(Holder holder, Meter meter) {
        return new Contract(
                new ContractId(1), new ContractNumber("1001541"), "132700339", holder,
                new SupplyAddress("Av. Otomíes", "534", "3-B", "Juriquilla", "Querétaro", "76226"),
                "QUERETARO", "DOMESTICO MEDIO", meter, ContractState.ACTIVE, null, null, null);
    }

    private static Contract ofPerson(String first, @Nullable String second) {
        return contract(new Holder.Person("Xóchitl", first, second), new Meter.Own(METER));
    }

    private static RegisterClaim person(String first, String second) {
        return new RegisterClaim("1001541", new ClaimedHolder.Person(first, second), METER, ClaimedAddress.NONE);
    }

    private static RegisterClaim company(String name) {
        return new RegisterClaim("1001541", new ClaimedHolder.Company(name), METER, ClaimedAddress.NONE);
    }

    private static RegisterClaim at(String street, String outside, String inside) {
        return new RegisterClaim(
                "1001541", new ClaimedHolder.Person("de la Cruz", ""), "", new ClaimedAddress(street, outside, inside));
    }

    @ParameterizedTest
    @CsvSource({
        "de la Cruz, DE LA CRUZ", "Peña, pena", "Núñez, NUNEZ", "Montes de Oca, '  montes   de oca '", "Díaz, Di\u0301az"
    })
    void caseAccentsAndRepeatedSpacesDoNotCount(String registered, String given) {
        assertThat(Comparison.wrong(person(given, ""), ofPerson(registered, "Soto"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de la Cruz, Cruz", "Cruz, de la Cruz", "Montes de Oca, Montes", "Ponce de León, de León", "Soto, Soto Díaz"})
    void aCompoundSurnameIsNeverSplit(String registered, String given) {
        assertThat(Comparison.wrong(person(given, ""), ofPerson(registered, null))).containsExactly(Datum.SURNAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "X", "xx", "-", "."})
    void whatStandsForNoSecondSurnameAgreesWithAny(String none) {
        assertThat(Comparison.wrong(person("Soto", none), ofPerson("Soto", "Díaz"))).isEmpty();
        assertThat(Comparison.wrong(person("Soto", "Díaz"), ofPerson("Soto", none))).isEmpty();
        assertThat(Comparison.wrong(person("Soto", none), ofPerson("Soto", null))).isEmpty();
    }

    @Test
    void aSecondSurnameThatBothHaveMustAgree() {
        assertThat(Comparison.wrong(person("Soto", "Luna"), ofPerson("Soto", "Díaz"))).containsExactly(Datum.SECOND_SURNAME);
    }

    @Test
    void theSingleSurnameAgreesWhereverItWasWritten() {
        assertThat(Comparison.wrong(person("-", "Soto"), ofPerson("Soto", null))).isEmpty();
        assertThat(Comparison.wrong(person("Soto", ""), ofPerson("X", "Soto"))).isEmpty();
    }

    @Test
    void noSurnameAtAllAgreesWithNothing() {
        assertThat(Comparison.wrong(person("X", ""), ofPerson("X", null))).containsExactly(Datum.SURNAME);
    }

    @Test
    void companiesAreComparedByTheirLetters() {
        Contract lakes = contract(new Holder.Company("Club Tres Lagunas, S.A. de C.V."), new Meter.Own(METER));

        assertThat(Comparison.wrong(company("CLUB TRES LAGUNAS SA DE CV"), lakes)).isEmpty();
        assertThat(Comparison.wrong(company("Club Tres Lagunas"), lakes)).containsExactly(Datum.COMPANY);
        assertThat(Comparison.wrong(company("."), contract(new Holder.Company("-"), new Meter.Own(METER))))
                .containsExactly(Datum.COMPANY);
    }

    @Test
    void aPersonIsNoCompany() {
        assertThat(Comparison.wrong(company("Soto"), ofPerson("Soto", null))).containsExactly(Datum.COMPANY);
        assertThat(Comparison.wrong(person("Soto", ""), contract(new Holder.Company("Soto"), new Meter.Own(METER))))
                .containsExactly(Datum.SURNAME);
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        RegisterClaim claim = new RegisterClaim(
                "1001541", new ClaimedHolder.Person("Luna", ""), "1", ClaimedAddress.NONE);

        assertThat(Comparison.wrong(claim, ofPerson("Soto", null))).containsExactly(Datum.SURNAME, Datum.METER);
    }

    @ParameterizedTest
    @CsvSource({"Av. Otomíes, 534, 3-B", "AVENIDA OTOMIES, 534, int. 3 B", "av otomíes, 5 34, 3b"})
    void withoutAMeterOfItsOwnTheAddressIdentifies(String street, String outside, String inside) {
        Contract shared = contract(new Holder.Person("X", "de la Cruz", null), new Meter.Shared("777"));
        Contract none = contract(new Holder.Person("X", "de la Cruz", null), new Meter.None());

        assertThat(Comparison.wrong(at(street, outside, inside), shared)).isEmpty();
        assertThat(Comparison.wrong(at(street, outside, inside), none)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Otomíes, 534, 3-B", "Av. Otomíes, 53, 3-B", "Av. Otomíes, 534, 4", "Av. Otomíes, 534, ''", "'', '', ''"})
    void anotherAddressDoesNot(String street, String outside, String inside) {
        assertThat(Comparison.wrong(
                        at(street, outside, inside), contract(new Holder.Person("X", "de la Cruz", null), new Meter.None())))
                .containsExactly(Datum.ADDRESS);
    }

    @Test
    void aMeterThatIsNotOnesOwnIsNotAskedFor() {
        Contract shared = contract(new Holder.Person("X", "de la Cruz", null), new Meter.Shared("777"));
        RegisterClaim byMeter =
                new RegisterClaim("1", new ClaimedHolder.Person("de la Cruz", ""), "777", ClaimedAddress.NONE);

        assertThat(Comparison.wrong(byMeter, shared)).containsExactly(Datum.ADDRESS);
    }

    @Provide
    Arbitrary<String> surnames() {
        return Arbitraries.of(Names.SURNAMES).flatMap(one -> Arbitraries.of(one, "de la " + one, one + " de " + one, "San " + one));
    }

    @Property(tries = 500)
    void howANameIsWrittenDoesNotCount(
            @ForAll("surnames") String first, @ForAll("surnames") String second, @ForAll int how) {
        assertThat(Comparison.wrong(person(written(first, how), written(second, how >> 4)), ofPerson(first, second)))
                .isEmpty();
    }

    @Property(tries = 500)
    void namesAgreeOnlyWhereTheirWordsAreTheSame(
            @ForAll("surnames") String one, @ForAll("surnames") String other, @ForAll int how) {
        Set<Datum> wrong = Comparison.wrong(person(written(one, how), ""), ofPerson(other, null));

        assertThat(wrong.isEmpty()).isEqualTo(one.equals(other));
        assertThat(Comparison.wrong(person(other, ""), ofPerson(written(one, how), null))).isEqualTo(wrong);
    }

    private static String written(String name, int how) {
        String cased = (how & 1) == 0 ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
        String accented = (how & 2) == 0 ? cased : Normalizer.normalize(cased, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return (how & 4) == 0 ? accented : "  " + accented.replace(" ", "   ") + " ";
    }
}
