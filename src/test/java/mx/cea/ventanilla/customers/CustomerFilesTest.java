package mx.cea.ventanilla.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.Answer;
import mx.cea.ventanilla.requests.Outcome;
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
class CustomerFilesTest {
    private static final OpeningReason SEARCH = OpeningReason.from("Búsqueda");

    private final TestOffice office;
    private final CustomerFiles files;
    private ContractId contract = new ContractId(0);

    CustomerFilesTest(Dialect dialect) {
        office = new TestOffice(dialect);
        files = office.app.customerFiles();
    }

    @BeforeEach
    void register() {
        contract = Expediente.contract(office, "1293773", 60, 3);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private FileView opened(StaffMember by, OpeningReason reason) {
        assertThat(files.open(by, contract, reason)).isInstanceOf(FileOpening.Opened.class);
        return files.read(contract).orElseThrow();
    }

    private List<Map<String, Object>> log() {
        return office.database.read(h -> h.createQuery(
                        "SELECT staff_id, subject_kind, subject_id, reason FROM opening ORDER BY id")
                .mapToMap()
                .list());
    }

    @Test
    void anAgentOpensAFileUnaskedAndTheLogSaysFromWhere() {
        opened(office.ana, OpeningReason.from("Solicitud OV-2026-000123-4"));

        assertThat(log()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("subject_kind", "CONTRACT")
                .containsEntry("reason", "Solicitud OV-2026-000123-4"));
    }

    @Test
    void whoMustSayWhyIsShownNothingUntilHeDoes() {
        for (StaffMember by : List.of(office.telephone, office.admin)) {
            for (OpeningReason empty : List.of(SEARCH, SEARCH.because("  "), SEARCH.because("x"), SEARCH.because("a".repeat(201)))) {
                assertThat(files.open(by, contract, empty)).isInstanceOf(FileOpening.ReasonNeeded.class);
            }
        }
        assertThat(log()).isEmpty();

        opened(office.telephone, SEARCH.because("El titular llama por su saldo"));

        assertThat(log()).extracting(row -> row.get("reason")).containsExactly("Búsqueda: El titular llama por su saldo");
    }

    @Test
    void theSupervisorIsNotAsked() {
        assertThat(CustomerFiles.asksWhy(office.ana)).isFalse();
        assertThat(CustomerFiles.asksWhy(office.supervisor)).isFalse();
        assertThat(CustomerFiles.asksWhy(office.telephone)).isTrue();
        assertThat(CustomerFiles.asksWhy(office.admin)).isTrue();
        assertThatThrownBy(() -> OpeningReason.from(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContractThatIsNotThereIsGoneAndNothingIsLogged() {
        assertThat(files.open(office.ana, new ContractId(999_999), SEARCH)).isInstanceOf(FileOpening.Gone.class);
        assertThat(files.read(new ContractId(999_999))).isEmpty();
        assertThat(log()).isEmpty();
    }

    @Test
    void theFileGoesBackToTheFirstInvoice() {
        FileView view = opened(office.ana, SEARCH);

        assertThat(view.file().invoices()).hasSize(60);
        assertThat(view.file().payments()).hasSize(57);
        assertThat(view.file().readings()).hasSize(60);
        assertThat(view.file().readings().getLast().readOn()).isEqualTo("2026-05-05");
    }

    @Test
    void theLinkedAccountsComeByUsername() {
        Expediente.account(office, "rosa", contract);
        Expediente.account(office, "ana1", contract);

        assertThat(opened(office.ana, SEARCH).accounts())
                .extracting((Account a) -> a.username().text())
                .containsExactly("ana1", "rosa");
    }

    @Test
    void openClarificationsHoldABlockBackAndEndedOnesDoNot() {
        RequestId payment = request(RequestKind.PAYMENT_NOT_APPLIED);
        RequestId consumption = request(RequestKind.HIGH_CONSUMPTION);
        request(RequestKind.GENERAL_QUERY);
        office.request(new Spec(RequestKind.HIGH_CONSUMPTION));

        assertThat(holds()).containsExactly(payment, consumption);

        office.app.requestDesk().take(office.ana, payment);
        assertThat(holds()).containsExactly(payment, consumption);

        answer(payment);
        assertThat(holds()).containsExactly(consumption);
    }

    private List<RequestId> holds() {
        return files.read(contract).orElseThrow().holds().stream().map(Request::id).toList();
    }

    private RequestId request(RequestKind kind) {
        return office.request(new Spec(kind).about(contract.value(), null));
    }

    private void answer(RequestId id) {
        Outcome<?> sent = office.app.answering().answer(
                office.ana, id, new Answer(null, "Su asunto", "Con gusto le informamos.", Set.of(), true));
        assertThat(sent).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void requestsComeAPageAtATimeTheLatestFirst() {
        List<RequestId> made = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            made.add(request(RequestKind.GENERAL_QUERY));
        }

        Page<Request, RequestId> first = files.requests(contract, null, 50);
        Page<Request, RequestId> second = files.requests(contract, first.next(), 50);

        assertThat(first.rows()).hasSize(50);
        assertThat(second.next()).isNull();
        assertThat(Stream.of(first, second).flatMap(p -> p.rows().stream()).map(Request::id))
                .containsExactlyElementsOf(made.reversed());
    }

    @Test
    void theMessagesAboutItsRequestsComeWithTheirFolios() {
        RequestId id = request(RequestKind.GENERAL_QUERY);
        office.app.requestDesk().take(office.ana, id);
        answer(id);
        RequestId other = office.request();
        office.app.requestDesk().take(office.ana, other);
        answer(other);

        assertThat(files.messages(contract, null, 50).rows()).singleElement().satisfies(message -> {
            assertThat(message.request()).isEqualTo(id);
            assertThat(message.recipient()).isEqualTo("maria@example.com");
            assertThat(message.state()).isEqualTo(OutboxMessage.State.QUEUED);
            assertThat(message.sentAt()).isNull();
        });
        assertThat(files.messages(contract, 1L, 10).rows()).isEmpty();
    }
}
