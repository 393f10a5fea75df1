package mx.cea.ventanilla.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mx.cea.ventanilla.contracts.ArrearsFigures;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class OfficeDatabaseTest {
    private final TestOffice office;
    private final Recipe recipe;

    OfficeDatabaseTest(Dialect dialect) {
        office = new TestOffice(dialect);
        recipe = new Recipe(180, 9, 120, 5, office.clock.today());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private OfficeDatabase.Result fill() throws IOException {
        return new OfficeDatabase(
                        office.database, office.app.jsonLinesImport(), new Crew(office.app.staff(), office.app.areas()), recipe, 2)
                .fill((_, _, _) -> {});
    }

    private long count(String table) {
        return office.database.read(h ->
                h.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one());
    }

    @Test
    void anEmptyDatabaseIsFilledAndEveryDocumentIsARequest() throws Exception {
        assertThat(fill())
                .isEqualTo(new OfficeDatabase.Result.Done(
                        new Made(180, count("invoice"), count("payment"), count("reading"), count("account"), 120), List.of()));
        assertThat(count("staff")).as("where somebody works already nobody is enrolled").isEqualTo(5);
        assertThat(count("contract")).isEqualTo(180);
        assertThat(count("request")).isEqualTo(120);
        assertThat(count("request WHERE channel = 'PORTAL' AND account_id IS NULL")).isZero();
        assertThat(count("request WHERE contract_id IS NOT NULL")).isGreaterThan(70);
    }

    @Test
    void theWindowAndTheWholeRegisterAgreeAboutIt() throws Exception {
        fill();
        Contracts contracts = office.app.contracts();
        Map<ContractId, ArrearsFigures> all = new HashMap<>();
        contracts.eachInArrears(found -> all.put(found.contract(), found.figures()));

        assertThat(all).isNotEmpty();
        IntStream.range(0, recipe.contracts()).forEach(i -> {
            Contract contract = contracts.find(Household.number(i).digits()).getFirst();
            ContractFile file = contracts.file(contract.id()).orElseThrow();
            ArrearsFigures figures = file.arrears().figures();
            assertThat(all.get(contract.id())).isEqualTo(figures.invoices() == 0 ? null : figures);
        });
    }

    @Test
    void aDatabaseWithContractsIsLeftAlone() throws Exception {
        office.database.run(h -> new RegisterLoad(h).contracts(List.of(Register.contract("1", "2"))));

        assertThat(fill()).isEqualTo(new OfficeDatabase.Result.NotEmpty());
        assertThat(count("contract")).isEqualTo(1);
    }

    @Test
    void aDatabaseWithRequestsIsLeftAlone() throws Exception {
        office.request();

        assertThat(fill()).isEqualTo(new OfficeDatabase.Result.NotEmpty());
        assertThat(count("contract")).isZero();
    }
}
