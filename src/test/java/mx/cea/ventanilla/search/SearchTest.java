package mx.cea.ventanilla.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Accounts;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.RegisterLoad.NewContract;
import mx.cea.ventanilla.contracts.RegisterLoad.NewInvoice;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.contracts.SupplyAddress;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.search.SearchResult.FolioRemark;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.users.Users;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class SearchTest {
    private static final String XOCHITL = "1001541";
    private static final String CLUB = "1207017";
    private static final String LI = "1300001";
    private static final String LILIANA = "1300002";
    private static final String CRUZ = "1300003";
    private static final String HIDALGO_STREET = "1300004";
    private static final String HIDALGO_NAME = "1300005";
    private static final String GONE = "1300006";

    private final TestOffice office;
    private final Search search;

    SearchTest(Dialect dialect) {
        office = new TestOffice(dialect);
        search = office.app.search();
    }

    @BeforeEach
    void load() {
        office.database.run(h -> {
            RegisterLoad register = new RegisterLoad(h);
            register.contracts(List.of(
                    contract(XOCHITL, "132.700.339", person("Xóchitl", "de la Cruz", "Peña"), "296729284", "Otomíes",
                            "xochitl.cruz@example.com", "442 555 0101"),
                    contract(CLUB, "294 209 959", new Holder.Company("Club Tres Lagunas, A.C."), null, "Av. de las Lagunas", null,
                            "+52 442 555 0202"),
                    contract(LI, "500000001", person("Mei", "Li", null), "300000001", "Pino Suárez", null, null),
                    contract(LILIANA, "500000002", person("Liliana", "Oz", "Ek"), "300000002", "Pino Suárez", null, null),
                    contract(CRUZ, "500000003", person("José Luis", "Cruz", "de la Peña"), "300000003", "5 de Mayo", null, null),
                    contract(HIDALGO_STREET, "500000004", person("Ana", "Soto", "Vega"), "300000004", "Hidalgo", null, null),
                    contract(HIDALGO_NAME, "500000005", person("Zoila", "Hidalgo", "Vega"), "300000005", "Allende", null, null),
                    new NewContract(new ContractNumber(GONE), "500000006", person("Ana", "Soto", "Vega"),
                            new SupplyAddress("Allende", "9", null, "Centro", "Querétaro", "76000"), "QUERETARO", "DOMESTICO",
                            new Meter.Own("300000006"), ContractState.CANCELLED, null, null, null)));
            register.invoices(List.of(
                    invoice(XOCHITL, "000120260300000001"), invoice(XOCHITL, "000120260400000001"),
                    invoice(CLUB, "000120260400000001")));
            Accounts.load(h, List.of(
                    new Accounts.NewAccount(new Username("Xochi.Peña"), "Xóchitl de la Cruz Peña", "xo@example.com",
                            "442-555-0101", AccountState.ACTIVE, office.clock.now(),
                            List.of(new ContractNumber(XOCHITL), new ContractNumber(CLUB))),
                    new Accounts.NewAccount(new Username("mli"), "Mei Li", "mei@example.org", null, AccountState.PENDING,
                            office.clock.now(), List.of(new ContractNumber(LI)))));
        });
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static NewContract contract(
            String number, String reference, Holder holder, @Nullable String meter, String street, @Nullable String email,
            @Nullable String phone) {
        return new NewContract(
                new ContractNumber(number), reference, holder, new SupplyAddress(street, "534", null, "Juriquilla", "Querétaro", "76226"),
                "QUERETARO", "DOMESTICO MEDIO", meter == null ? new Meter.None() : new Meter.Own(meter), ContractState.ACTIVE, null,
                email, phone);
    }

    private static Holder person(String given, String first, @Nullable String second) {
        return new Holder.Person(given, first, second);
    }

    private NewInvoice invoice(String contract, String number) {
        return new NewInvoice(
                new ContractNumber(contract), new InvoiceNumber(number), YearMonth.of(2026, 4), office.clock.today(),
                office.clock.today(), new Money(35_000), null);
    }

    private List<String> contracts(String typed) {
        return search.find(typed).contracts().stream().map(hit -> hit.number().digits()).toList();
    }

    private Hit.OfContract first(String typed) {
        return search.find(typed).contracts().getFirst();
    }

    @Test
    void numbersAreFoundHoweverTheyAreSpacedAndSayWhatTheyAre() {
        assertThat(contracts("1.001 541")).containsExactly(XOCHITL);
        assertThat(first(XOCHITL).matches()).containsExactly(new Match(Field.CONTRACT, XOCHITL));
        assertThat(first("132.700.339").matches()).containsExactly(new Match(Field.REFERENCE, "132700339"));
        assertThat(first("296 729 284").matches()).containsExactly(new Match(Field.METER, "296729284"));
        assertThat(first("442-555-0101").matches()).containsExactly(new Match(Field.PHONE, "442 555 0101"));
    }

    @Test
    void aTelephoneIsFoundWithAndWithoutWhatIsDialledBefore() {
        assertThat(contracts("4425550202")).containsExactly(CLUB);
        assertThat(contracts("+52 1 442 555 0202")).containsExactly(CLUB);
        assertThat(contracts("044 442 5550202")).containsExactly(CLUB);
        assertThat(contracts("+52 442 555 0101")).containsExactly(XOCHITL);
    }

    @Test
    void numbersAreFoundByTheirBeginning() {
        assertThat(contracts("13000")).containsExactlyInAnyOrder(LI, LILIANA, CRUZ, HIDALGO_STREET, HIDALGO_NAME, GONE);
        assertThat(contracts("296")).containsExactly(XOCHITL);
        assertThat(contracts("442 555 02")).containsExactly(CLUB);
    }

    @Test
    void namesAreFoundInAnyOrderWithoutAccentsAndUnfinished() {
        assertThat(contracts("pena xochitl")).containsExactly(XOCHITL);
        assertThat(contracts("PEÑA XÓCHITL de la cruz")).containsExactly(XOCHITL);
        assertThat(contracts("xoch pe")).containsExactly(XOCHITL);
        assertThat(contracts("pe xoch")).containsExactly(XOCHITL);
        assertThat(contracts("lagunas club")).containsExactly(CLUB);
        assertThat(first("tres lagunas").matches())
                .containsExactly(new Match(Field.HOLDER, "Club Tres Lagunas, A.C."));
    }

    @Test
    void aCompoundSurnameIsFoundAsItIsWritten() {
        assertThat(contracts("de la Cruz")).first().isEqualTo(XOCHITL);
        assertThat(contracts("de la Cruz")).contains(CRUZ);
        assertThat(contracts("cruz de la peña")).startsWith(CRUZ, XOCHITL);
    }

    @Test
    void wordsOfTwoLettersAreWordsBeforeTheyAreBeginnings() {
        assertThat(contracts("li")).startsWith(LI).contains(LILIANA);
        assertThat(contracts("oz")).containsExactly(LILIANA);
        assertThat(contracts("li mei")).containsExactly(LI);
        assertThat(contracts("ek oz")).containsExactly(LILIANA);
    }

    @Test
    void aSingleLetterNarrowsButIsNotLookedForAlone() {
        assertThat(search.find("x").all()).isEmpty();
        assertThat(contracts("vega z")).containsExactly(HIDALGO_NAME);
        assertThat(contracts("z vega")).containsExactly(HIDALGO_NAME);
        assertThat(contracts("5 de mayo")).containsExactly(CRUZ);
    }

    @Test
    void namesComeBeforeAddressesAndCancelledContractsLast() {
        assertThat(contracts("hidalgo")).containsExactly(HIDALGO_NAME, HIDALGO_STREET);
        assertThat(contracts("ana soto vega")).containsExactly(HIDALGO_STREET, GONE);
        assertThat(first("soto hidalgo").matches())
                .extracting(Match::field)
                .containsExactly(Field.HOLDER, Field.ADDRESS);
    }

    @Test
    void addressesAndEmailAreFound() {
        assertThat(contracts("otomies 534 juriquilla 76226")).containsExactly(XOCHITL);
        assertThat(first("otomies 534").matches())
                .containsExactly(new Match(Field.ADDRESS, "Otomíes 534, Juriquilla, C.P. 76226, Querétaro"));
        assertThat(contracts("xochitl.cruz@example.com")).containsExactly(XOCHITL);
        assertThat(first("Xochitl.Cruz@example.com").matches())
                .containsExactly(new Match(Field.EMAIL, "xochitl.cruz@example.com"));
        assertThat(contracts("xochitl.cruz@ex")).containsExactly(XOCHITL);
    }

    @Test
    void accountsAreFoundByUsernameNameEmailAndTelephone() {
        for (String typed : List.of("xochi.pena", "XOCHI.PEÑA", "xochipena", "xochi", "xo@example.com", "442 555 0101", "cruz xochitl")) {
            assertThat(search.find(typed).accounts()).as(typed).extracting(hit -> hit.username().text()).containsExactly("Xochi.Peña");
        }
        Hit.OfAccount hit = search.find("xochi.peña").accounts().getFirst();
        assertThat(hit.matches()).containsExactly(new Match(Field.USERNAME, "Xochi.Peña"));
        assertThat(hit.linked()).isEqualTo(2);
    }

    @Test
    void anAccountIsFoundByTheFolioOfAnAct() {
        AccountId id = search.find("xochipena").accounts().getFirst().id();
        Folio folio = Users.act(office, office.ana, id, AccountAct.Kind.CONTACT_CHANGED).folio();

        for (String typed : List.of(folio.text(), folio.text().substring(3))) {
            SearchResult result = search.find(typed);
            assertThat(result.folioRemark()).isNull();
            assertThat(result.accounts()).singleElement().satisfies(hit -> {
                assertThat(hit.username().text()).isEqualTo("Xochi.Peña");
                assertThat(hit.matches()).containsExactly(new Match(Field.FOLIO, folio.text()));
            });
        }
    }

    @Test
    void invoicesAreFoundByNumberOrItsBeginningAndEachOfTheSameNumberIsShown() {
        assertThat(search.find("0001 2026 04 00000001").invoices())
                .extracting(hit -> hit.contractNumber().digits())
                .containsExactly(XOCHITL, CLUB);
        assertThat(search.find("000120260").invoices())
                .extracting(hit -> hit.number().text())
                .containsExactly("000120260300000001", "000120260400000001", "000120260400000001");
        assertThat(search.find("00012026051").invoices()).isEmpty();
    }

    @Test
    void aFolioFindsItsRequestAndAMistypedOneSaysSo() {
        office.request(new TestOffice.Spec(RequestKind.HIGH_CONSUMPTION));
        String folio = Folio.of(2026, 1).text();

        assertThat(search.find(folio).requests()).extracting(hit -> hit.folio().text()).containsExactly(folio);
        assertThat(search.find(folio.substring(3).replace("-", " ")).requests()).hasSize(1);
        assertThat(search.find(Folio.of(2026, 7).text()).folioRemark()).isEqualTo(FolioRemark.UNKNOWN);
        String wrong = folio.substring(0, folio.length() - 1) + (folio.charAt(folio.length() - 1) - '0' + 1) % 10;
        assertThat(search.find(wrong).folioRemark()).isEqualTo(FolioRemark.MISTYPED);
        assertThat(search.find(wrong.substring(3).replace("-", "")).folioRemark()).isEqualTo(FolioRemark.MISTYPED);
        assertThat(search.find("ov 2026 0000").folioRemark()).isEqualTo(FolioRemark.UNFINISHED);
        assertThat(search.find("xochitl").folioRemark()).isNull();
    }

    @Test
    void whatAQueryLanguageWouldUnderstandIsOnlyText() {
        for (String typed : List.of("'", "\"", "*", "&", "| !", "NOT", "AND OR", "NEAR(a b)", ":*", "a:* & b", "()", "';--", "\\", "%%", "__",
                "search_text:cruz*", "\"cruz", "cruz' OR '1'='1", "^cruz", "-cruz +li", "{}", "\uD83D\uDE00", "\u0000\u0001", "\uD800", "ab\uD800",
                "\u200B", "💧 agua", "李", "ß ﬁ ①", "\n\t")) {
            assertThat(search.find(typed)).as(typed).isNotNull();
        }
        assertThat(contracts("\"cruz\" & (xochitl) *")).containsExactly(XOCHITL);
        assertThat(contracts("xochitl\u0000 cruz 💧")).containsExactly(XOCHITL);
        assertThat(contracts("x_chitl")).isEmpty();
        assertThat(contracts("xoch%")).containsExactly(XOCHITL);
        assertThat(contracts("NOT xochitl")).isEmpty();
    }

    @Test
    void emptyAndVeryLongTextsAreAnswered() {
        assertThat(search.find("").all()).isEmpty();
        assertThat(search.find("   ").all()).isEmpty();
        assertThat(search.find("x".repeat(100_000)).all()).isEmpty();
        assertThat(search.find("cruz ".repeat(20_000)).contracts()).hasSize(2);
        assertThat(search.find("1".repeat(5_000)).all()).isEmpty();
    }

    @Test
    void aWordThatIsTooLongForAnIndexIsFoundByItsBeginning() {
        String endless = "Ñandú".repeat(1_000);
        office.database.run(h -> new RegisterLoad(h).contracts(
                List.of(contract("1400000", "600000000", new Holder.Company(endless), null, "Allende", null, null))));

        assertThat(contracts("nandunandu")).containsExactly("1400000");
        assertThat(contracts(endless)).containsExactly("1400000");
    }

    @Test
    void noMoreThanAPageIsShownAndItIsSaid() {
        office.database.run(h -> new RegisterLoad(h).contracts(IntStream.range(0, 300)
                .mapToObj(i -> contract(String.valueOf(2_000_000 + i), String.valueOf(700_000_000 + i), person("Juan", "Pérez", "Núm" + i),
                        null, "Allende", null, null))
                .toList()));

        SearchResult result = search.find("perez");
        assertThat(result.contracts()).hasSize(Search.CONTRACTS).doesNotHaveDuplicates();
        assertThat(result.more()).isTrue();
        assertThat(contracts("perez num299")).containsExactly("2000299");
        assertThat(search.find("num299").more()).isFalse();
    }

    @Test
    void aContractThatChangedIsFoundByItsNewWordsOnly() {
        office.database.run(h -> h.execute("UPDATE contract SET search_text = '1300001 nuevo' WHERE number = '" + LI + "'"));
        assertThat(contracts("nuevo")).containsExactly(LI);
        assertThat(contracts("mei")).isEmpty();
    }
}
