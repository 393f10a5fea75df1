package mx.cea.ventanilla.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountAct;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ArrearsLimit;
import mx.cea.ventanilla.contracts.ArrearsRule;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.customers.Expediente;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class UserFilesTest {
    private static final OpeningReason SEARCH = OpeningReason.from("Búsqueda");

    private final TestOffice office;
    private final UserFiles files;
    private AccountId account = new AccountId(0);

    UserFilesTest(Dialect dialect) {
        office = new TestOffice(dialect);
        files = office.app.userFiles();
    }

    @BeforeEach
    void register() {
        Expediente.contract(office, "1293773", 30, 8);
        Expediente.contract(office, "999999", 12, 0);
        account = Users.account(office.database, "xochitl", "Xóchitl de la Cruz Peña", "1293773", "999999");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<Map<String, Object>> log() {
        return office.database.read(h -> h.createQuery("SELECT subject_kind, subject_id, reason FROM opening ORDER BY id")
                .mapToMap()
                .list());
    }

    private UserView view() {
        return files.read(account).orElseThrow();
    }

    @Test
    void anOpeningIsLoggedAndWhoMustSayWhyIsShownNothingBefore() {
        for (StaffMember by : List.of(office.telephone, office.admin)) {
            assertThat(files.open(by, account, SEARCH)).isInstanceOf(UserOpening.ReasonNeeded.class);
        }
        assertThat(files.open(office.ana, new AccountId(999_999), SEARCH)).isInstanceOf(UserOpening.Gone.class);
        assertThat(log()).isEmpty();

        assertThat(files.open(office.ana, account, SEARCH)).isInstanceOf(UserOpening.Opened.class);
        assertThat(files.open(office.telephone, account, SEARCH.because("Llama el titular")))
                .isInstanceOf(UserOpening.Opened.class);

        assertThat(log()).extracting(row -> row.get("reason")).containsExactly("Búsqueda", "Búsqueda: Llama el titular");
        assertThat(log()).extracting(row -> row.get("subject_kind") + " " + row.get("subject_id"))
                .containsOnly("ACCOUNT " + account.value());
    }

    @Test
    void whatMustBePaidIsWhatCrossesTheLimitAndNoMore() {
        LinkedContract owing = view().contracts().getFirst();

        assertThat(owing.contract().number().digits()).isEqualTo("1293773");
        assertThat(owing.exceeds(view().limit())).isTrue();
        Money oldest = owing.arrears().invoices().getFirst().outstanding();
        Money second = owing.arrears().invoices().get(1).outstanding();
        // the other five fell due less than six months ago
        assertThat(owing.toPay(new ArrearsLimit(ArrearsRule.OLDEST_DUE, 6))).isEqualTo(oldest.plus(second));
        assertThat(owing.toPay(new ArrearsLimit(ArrearsRule.MONTHLY_INVOICES, owing.arrears().invoices().size() - 1)))
                .isEqualTo(oldest);
        assertThat(owing.toPay(new ArrearsLimit(ArrearsRule.MONTHLY_INVOICES, 60))).isEqualTo(Money.ZERO);
        assertThat(view().contracts().getLast().exceeds(view().limit())).isFalse();
    }

    @Test
    void whatIsOwedIsWhatTheContractsFilesSay() {
        assertThat(view().contracts()).hasSize(2).allSatisfy(linked -> {
            ContractFile file = office.database
                    .read(h -> office.app.contracts().wholeFile(h, linked.contract().id()))
                    .orElseThrow();
            assertThat(linked).isEqualTo(new LinkedContract(file.contract(), file.arrears()));
        });
    }

    @Test
    void actsHistoryBlocksAndRequestsAreThere() {
        AccountAct act = Users.act(office, office.ana, account, AccountAct.Kind.CONTACT_CHANGED);
        Users.blockForMisuse(office, account, 7);
        RequestId request = office.request(new Spec(RequestKind.GENERAL_QUERY).about(null, account.value()));
        office.request();

        assertThat(view().acts()).containsExactly(act);
        assertThat(view().history()).singleElement().satisfies(entry ->
                assertThat(entry.detail()).containsEntry("folio", act.folio().text()));
        assertThat(view().openBlocks()).hasSize(1);
        assertThat(files.requests(account, null, 10).rows()).extracting(Request::id).containsExactly(request);
        assertThat(files.messages(account, null, 10).rows()).isEmpty();
    }

    @Test
    void accountsOfAHolderOfTheSameNameAreThere() {
        AccountId other = Users.account(office.database, "xochi2", "XOCHITL DE LA CRUZ PENA");
        Users.account(office.database, "xochi3", "Xóchitl de la Cruz Peña", AccountState.CANCELLED);
        Users.account(office.database, "juan", "Juan Pérez");

        assertThat(view().namesakes()).extracting(a -> a.id()).containsExactly(other);
    }
}
