package mx.cea.ventanilla.accounts.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountActs;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.Expediente;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.users.UserView;
import mx.cea.ventanilla.users.Users;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class MergesTest {
    private static final String WHY = "El titular se registró dos veces.";

    private final TestOffice office;
    private final Merges merges;
    private AccountId kept = new AccountId(0);
    private AccountId other = new AccountId(0);
    private ContractId house = new ContractId(0);
    private ContractId shop = new ContractId(0);

    MergesTest(Dialect dialect) {
        office = new TestOffice(dialect);
        merges = office.app.merges();
    }

    @BeforeEach
    void register() {
        house = Expediente.contract(office, "1293773", 30, 8);
        shop = Expediente.contract(office, "999999", 12, 0);
        kept = Users.account(office.database, "xochitl", "Xóchitl de la Cruz Peña", "1293773");
        other = Users.account(office.database, "xochi2", "XOCHITL DE LA CRUZ PENA", "1293773", "999999");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<ContractId> contracts(AccountId account) {
        return office.app.accounts().contractsOf(account).stream().map(c -> c.id()).toList();
    }

    private AccountState state(AccountId account) {
        return office.app.accounts().byId(account).map(Account::state).orElseThrow();
    }

    private long messages() {
        return office.database.read(h -> h.createQuery("SELECT count(*) FROM message").mapTo(Long.class).one());
    }

    private ChangeRefusal refused(ChangeResult result) {
        assertThat(result).isInstanceOf(ChangeResult.Refused.class);
        return ((ChangeResult.Refused) result).why();
    }

    @Test
    void contractsGoToTheAccountThatIsKeptAndBackAgain() {
        assertThat(merges.merge(office.supervisor, kept, other, WHY)).isInstanceOf(ChangeResult.Changed.class);

        assertThat(contracts(kept)).containsExactlyInAnyOrder(house, shop);
        assertThat(contracts(other)).containsExactly(house);
        assertThat(state(other)).isEqualTo(AccountState.MERGED);
        assertThat(messages()).isEqualTo(2);
        UserView view = office.app.userFiles().read(other).orElseThrow();
        assertThat(view.ending()).isInstanceOfSatisfying(UserView.Ending.Merged.class, ending -> {
            assertThat(ending.into().other().id()).isEqualTo(kept);
            assertThat(ending.into().by()).isEqualTo("Sofía Ruiz");
        });

        assertThat(merges.undo(office.supervisor, other, "Son dos personas")).isInstanceOf(ChangeResult.Changed.class);

        assertThat(contracts(kept)).containsExactly(house);
        assertThat(contracts(other)).containsExactlyInAnyOrder(house, shop);
        assertThat(state(other)).isEqualTo(AccountState.ACTIVE);
        List<AccountAct> acts = office.database.read(h -> AccountActs.of(h, other));
        assertThat(acts).extracting(AccountAct::kind)
                .containsExactly(AccountAct.Kind.MERGE_UNDONE, AccountAct.Kind.MERGED);
        assertThat(refused(merges.undo(office.supervisor, other, WHY))).isEqualTo(new ChangeRefusal.NotMerged());
        assertThat(merges.merge(office.supervisor, other, kept, WHY)).isInstanceOf(ChangeResult.Changed.class);
    }

    @Test
    void aBlockThatNobodyLiftedIsNotEscapedByMerging() {
        Users.blockForMisuse(office, other, 7);

        ChangeRefusal why = refused(merges.merge(office.supervisor, kept, other, WHY));
        assertThat(why).isInstanceOf(ChangeRefusal.WouldFree.class);
        assertThat(why.rule()).contains("BLO-9");

        // nor once it awaits the call
        office.clock.advance(Duration.ofDays(8));
        assertThat(refused(merges.merge(office.supervisor, kept, other, WHY))).isInstanceOf(ChangeRefusal.WouldFree.class);
        assertThat(state(other)).isEqualTo(AccountState.BLOCKED);

        // the other way round it stays in force
        assertThat(merges.merge(office.supervisor, other, kept, WHY)).isInstanceOf(ChangeResult.Changed.class);
        assertThat(state(other)).isEqualTo(AccountState.BLOCKED);
    }

    @Test
    void aDebtFollowsItsContractsToAnAccountThatIsBlockedForDebtAsWell() {
        Users.blockForDebt(office, other, house, "1293773");
        assertThat(refused(merges.merge(office.supervisor, kept, other, WHY))).isInstanceOf(ChangeRefusal.WouldFree.class);

        Users.blockForDebt(office, kept, house, "1293773");
        office.clock.advance(Duration.ofMinutes(1));
        assertThat(merges.merge(office.supervisor, kept, other, WHY)).isInstanceOf(ChangeResult.Changed.class);
        office.app.debtLifting().liftPaid();
        assertThat(state(kept)).isEqualTo(AccountState.BLOCKED);

        assertThat(merges.undo(office.supervisor, other, WHY)).isInstanceOf(ChangeResult.Changed.class);
        assertThat(state(other)).isEqualTo(AccountState.BLOCKED);
    }

    @Test
    void nobodyComesBackFreeWhenAMergeIsUndoneAfterABlock() {
        merges.merge(office.supervisor, kept, other, WHY);
        office.clock.advance(Duration.ofDays(1));
        Users.blockForMisuse(office, kept, 7);

        assertThat(refused(merges.undo(office.supervisor, other, WHY)).rule()).contains("BLO-9");
        assertThat(state(other)).isEqualTo(AccountState.MERGED);
    }

    @Test
    void nobodyComesBackFreeFromAnAccountThatIsItselfMerged() {
        AccountId third = Users.account(office.database, "xochi3", "Xóchitl de la Cruz Peña");
        merges.merge(office.supervisor, kept, other, WHY);
        merges.merge(office.supervisor, third, kept, WHY);
        office.clock.advance(Duration.ofDays(1));
        Users.blockForMisuse(office, third, 7);

        assertThat(refused(merges.undo(office.supervisor, other, WHY)))
                .isEqualTo(new ChangeRefusal.NotInUse(AccountState.MERGED));
        assertThat(contracts(third)).containsExactlyInAnyOrder(house, shop);
        assertThat(contracts(other)).containsExactly(house);
    }

    @Test
    void whatTheKeptAccountHasNoMoreDoesNotComeBack() {
        merges.merge(office.supervisor, kept, other, WHY);
        office.database.run(h -> h.createUpdate("DELETE FROM account_contract WHERE contract_id = :shop")
                .bind("shop", shop.value())
                .execute());

        assertThat(merges.undo(office.supervisor, other, WHY)).isInstanceOf(ChangeResult.Changed.class);
        assertThat(contracts(other)).containsExactly(house);
    }

    @Test
    void aBlockedAccountThatWasNeverActivatedTakesNoActiveOnesPlace() {
        AccountId pending = Users.account(office.database, "xochi4", "Xóchitl de la Cruz Peña", AccountState.PENDING);
        Users.blockForMisuse(office, pending, 7);

        assertThat(refused(merges.merge(office.supervisor, pending, other, WHY)))
                .isEqualTo(new ChangeRefusal.KeptNotActive());
    }

    @Test
    void onlyASupervisorMergesAccountsOfOneHolderAndSaysWhy() {
        AccountId stranger = Users.account(office.database, "juan", "Juan Pérez");
        AccountId cancelled = Users.account(
                office.database, "xochi3", "Xóchitl de la Cruz Peña", AccountState.CANCELLED);
        AccountId pending = Users.account(office.database, "xochi4", "Xóchitl de la Cruz Peña", AccountState.PENDING);

        assertThat(refused(merges.merge(office.ana, kept, other, WHY))).isInstanceOf(ChangeRefusal.NotPermitted.class);
        assertThat(refused(merges.undo(office.ana, other, WHY))).isInstanceOf(ChangeRefusal.NotPermitted.class);
        assertThat(refused(merges.merge(office.supervisor, kept, stranger, WHY))).isEqualTo(new ChangeRefusal.OtherHolder());
        assertThat(refused(merges.merge(office.supervisor, kept, kept, WHY))).isEqualTo(new ChangeRefusal.NothingNew());
        assertThat(refused(merges.merge(office.supervisor, kept, other, " "))).isInstanceOf(ChangeRefusal.ReasonMissing.class);
        assertThat(refused(merges.merge(office.supervisor, kept, cancelled, WHY))).isInstanceOf(ChangeRefusal.NotInUse.class);
        assertThat(refused(merges.merge(office.supervisor, pending, kept, WHY))).isEqualTo(new ChangeRefusal.KeptNotActive());
        assertThat(refused(merges.merge(office.supervisor, kept, new AccountId(999_999), WHY)))
                .isEqualTo(new ChangeRefusal.NoSuchAccount());
        assertThat(messages()).isZero();
    }
}
