package mx.cea.ventanilla.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.Contracts;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Constraint;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class AccountsTest {
    private final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    private final Database database;
    private final Contracts contracts;
    private final Accounts accounts;

    AccountsTest(Dialect dialect) {
        database = TestDatabase.open(dialect, clock);
        contracts = new Contracts(database, new History(clock, "caja-1"));
        accounts = new Accounts(database, contracts);
    }

    @BeforeEach
    void load() {
        database.run(h -> new RegisterLoad(h)
                .contracts(List.of(
                        Register.contract("1001541", "132.700.339"), Register.contract("1001809", "522.541.707"))));
        load("José.Peña", "1001809", "1001541");
        load("fferegri", "1001541");
    }

    private void load(String username, String... numbers) {
        database.run(h -> Accounts.load(
                h,
                List.of(new Accounts.NewAccount(
                        new Username(username),
                        "José Peña",
                        "jose@example.com",
                        null,
                        AccountState.ACTIVE,
                        clock.now(),
                        List.of(numbers).stream().map(ContractNumber::new).toList()))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anAccountIsFoundWithoutRegardToCaseOrAccents() {
        Account found = accounts.byUsername(new Username("jose.PENA")).orElseThrow();

        assertThat(found.username().text()).isEqualTo("José.Peña");
        assertThat(found.createdAt()).isEqualTo(clock.now());
        assertThat(accounts.byId(found.id())).contains(found);
        assertThat(accounts.byUsername(new Username("josepena"))).isEmpty();
    }

    @Test
    void accountsAndContractsAreLinkedBothWays() {
        Account jose = accounts.byUsername(new Username("jose.pena")).orElseThrow();
        Contract shared = contracts.find("1001541").getFirst();

        assertThat(accounts.contractsOf(jose.id()))
                .extracting(c -> c.number().digits())
                .containsExactly("1001541", "1001809");
        assertThat(accounts.ofContract(shared.id()))
                .extracting(a -> a.username().text())
                .containsExactly("fferegri", "José.Peña");
    }

    @Test
    void theSameNameInOtherLettersIsTaken() {
        assertThatThrownBy(() -> load("JOSE.PEÑA"))
                .isInstanceOfSatisfying(DatabaseException.ConstraintBroken.class, e -> assertThat(e.constraint())
                        .isEqualTo(new Constraint(Constraint.Kind.UNIQUE, "account")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dos palabras", "tab\tulado", "nbsp\u00a0x"})
    void aUsernameHasNoSpaces(String text) {
        assertThat(Username.valid(text)).isFalse();
        assertThat(Username.valid("a".repeat(100))).isTrue();
        assertThat(Username.valid("a".repeat(101))).isFalse();
    }
}
