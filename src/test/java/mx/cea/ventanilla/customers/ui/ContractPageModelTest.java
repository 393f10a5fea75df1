package mx.cea.ventanilla.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.Expediente;
import mx.cea.ventanilla.customers.FileView;
import mx.cea.ventanilla.customers.OpeningReason;
import mx.cea.ventanilla.customers.ui.ContractPageModel.Stage;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import mx.cea.ventanilla.testing.TestOffice.Spec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ContractPageModelTest {
    @RegisterExtension
    private final DirectBackground background = new DirectBackground();

    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final ContractId contract = Expediente.contract(office, "1293773", 30, 2);
    private final List<String> notices = new ArrayList<>();
    private int left;

    @AfterEach
    void close() {
        office.close();
    }

    private ContractPageModel model(StaffMember me) {
        return new ContractPageModel(
                new CustomerServices(
                        office.app.customerFiles(),
                        office.app.reportedReadings(),
                        office.app.cfdis(),
                        office.app.cfdiPage(),
                        office.app.outbox(),
                        office.clock,
                        office.app.branding().logo()),
                me,
                background,
                new ContractPageModel.Exits(notices::add, () -> left++));
    }

    private ContractPageModel opened(StaffMember me) {
        ContractPageModel model = model(me);
        model.open(new Visit(contract, OpeningReason.from("Búsqueda"), null));
        return model;
    }

    private static FileView view(ContractPageModel model) {
        return Objects.requireNonNull(model.getView());
    }

    private List<String> reasons() {
        return office.database.read(h ->
                h.createQuery("SELECT reason FROM opening ORDER BY id").mapTo(String.class).list());
    }

    @Test
    void anAgentSeesTheFileAtOnce() {
        RequestId request = office.request(new Spec(RequestKind.HIGH_CONSUMPTION).about(contract.value(), null));

        ContractPageModel model = opened(office.ana);

        assertThat(model.getStage()).isEqualTo(Stage.SHOWN);
        assertThat(view(model).file().invoices()).hasSize(30);
        assertThat(view(model).exceedsLimit()).isFalse();
        assertThat(model.requests().rows()).extracting(r -> r.id()).containsExactly(request);
        assertThat(model.messages().rows()).isEmpty();
        assertThat(reasons()).containsExactly("Búsqueda");
    }

    @Test
    void theTelephoneCentreSeesNothingUntilItSaysWhy() {
        ContractPageModel model = opened(office.telephone);

        assertThat(model.getStage()).isEqualTo(Stage.ASKING);
        assertThat(model.getView()).isNull();
        model.changed(new Change.Anything());
        assertThat(model.getView()).isNull();
        assertThat(reasons()).isEmpty();

        model.openWithReason();

        assertThat(model.getStage()).isEqualTo(Stage.SHOWN);
        assertThat(reasons()).containsExactly("Búsqueda: " + Texts.get("customers.reason.balance"));
    }

    @Test
    void anotherReasonIsWrittenAndMustSaySomething() {
        ContractPageModel model = opened(office.admin);
        model.getReason().choiceProperty().set(model.getReason().choices().getLast());

        model.getReason().otherProperty().set("x");
        model.openWithReason();
        assertThat(model.getReason().getProblem()).isEqualTo(Texts.get("customers.reason.missing"));
        assertThat(model.getStage()).isEqualTo(Stage.ASKING);

        model.getReason().otherProperty().set("Lo pidió la contraloría");
        model.openWithReason();
        assertThat(reasons()).containsExactly("Búsqueda: Lo pidió la contraloría");
    }

    @Test
    void aRequestIsTheFirstReason() {
        ContractPageModel model = model(office.telephone);
        model.open(new Visit(contract, OpeningReason.from("Solicitud OV-2026-000123-4"), new RequestId(1)));

        assertThat(model.getReason().choices()).first().isEqualTo("Solicitud OV-2026-000123-4");
        model.openWithReason();

        assertThat(reasons()).containsExactly("Solicitud OV-2026-000123-4");
    }

    @Test
    void aContractThatIsGoneClosesThePageAndSaysSo() {
        model(office.ana).open(new Visit(new ContractId(999), OpeningReason.from("Búsqueda"), null));

        assertThat(left).isEqualTo(1);
        assertThat(notices).containsExactly(Texts.get("customers.page.gone"));
    }

    @Test
    void aLostConnectionIsSaidAndWhatIsSeenStays() {
        ContractPageModel model = opened(office.ana);

        model.changed(new Change.Lost());
        assertThat(model.getTrouble()).isEqualTo(Texts.get("customers.page.unreachable"));
        assertThat(model.getStage()).isEqualTo(Stage.SHOWN);

        model.changed(new Change.Anything());
        assertThat(model.getTrouble()).isEmpty();
    }

    @Test
    void whileNothingIsSeenAnotherTryOpensIt() {
        ContractPageModel model = model(office.ana);
        model.changed(new Change.Lost());
        assertThat(model.isUnreachable()).isTrue();

        model.open(new Visit(contract, OpeningReason.from("Búsqueda"), null));

        assertThat(model.isUnreachable()).isFalse();
        assertThat(model.isShown()).isTrue();
    }

    @Test
    void whatOthersDoWithItsRequestsIsSeen() {
        RequestId request = office.request(new Spec(RequestKind.HIGH_CONSUMPTION).about(contract.value(), null));
        ContractPageModel model = opened(office.ana);
        office.app.requestDesk().take(office.luis, request);

        model.changed(new Change.Row("request", request.value()));
        assertThat(model.requests().rows().getFirst().state().name().name()).isEqualTo("CLAIMED");
    }

    @Test
    void aNewRequestAboutItComesByItself() {
        ContractPageModel model = opened(office.ana);
        RequestId query = office.request(new Spec(RequestKind.GENERAL_QUERY).about(contract.value(), null));
        model.changed(new Change.Row("request", query.value()));
        assertThat(model.requests().rows()).extracting(r -> r.id()).containsExactly(query);
        assertThat(view(model).holds()).isEmpty();

        RequestId clarification = office.request(new Spec(RequestKind.HIGH_CONSUMPTION).about(contract.value(), null));
        model.changed(new Change.Row("request", clarification.value()));
        assertThat(model.requests().rows()).extracting(r -> r.id()).containsExactly(clarification, query);
        assertThat(view(model).holds()).extracting(r -> r.id()).containsExactly(clarification);
    }

    @Test
    void whereAnythingMayHaveChangedTheListsAreReadToo() {
        ContractPageModel model = opened(office.ana);
        RequestId query = office.request(new Spec(RequestKind.GENERAL_QUERY).about(contract.value(), null));

        model.changed(new Change.Anything());

        assertThat(model.requests().rows()).extracting(r -> r.id()).containsExactly(query);
    }

    @Test
    void aRequestAboutAnotherContractIsNoReasonToReadTheFile() {
        ContractPageModel model = opened(office.ana);
        FileView before = view(model);
        RequestId unrelated = office.request();
        office.database.run(h -> h.execute("UPDATE contract SET phone = '442 555 0000'"));

        model.changed(new Change.Row("request", unrelated.value()));

        assertThat(view(model)).isSameAs(before);
    }

    @Test
    void anImportIsSeen() {
        ContractPageModel model = opened(office.ana);
        office.database.run(h -> h.execute("UPDATE contract SET phone = '442 555 0000'"));

        model.changed(new Change.Row("register", 0));

        assertThat(view(model).file().contract().phone()).isEqualTo("442 555 0000");
    }

    @Test
    void whatIsReportedElsewhereAboutThisContractIsSeenAndAboutAnotherIsNot() {
        ContractPageModel model = opened(office.ana);
        FileView before = view(model);
        office.database.run(h -> h.execute("UPDATE contract SET phone = '442 555 0000'"));

        model.changed(new Change.Row("contract", contract.value() + 1));
        assertThat(view(model)).isSameAs(before);

        model.changed(new Change.Row("contract", contract.value()));
        assertThat(view(model).file().contract().phone()).isEqualTo("442 555 0000");
    }

    @Test
    void beforeOneSaysWhyNothingIsReadThoughSomethingChanged() {
        ContractPageModel model = opened(office.telephone);
        RequestId query = office.request(new Spec(RequestKind.GENERAL_QUERY).about(contract.value(), null));

        model.changed(new Change.Row("request", query.value()));
        model.changed(new Change.Row("register", 0));

        assertThat(model.requests().rows()).isEmpty();
        assertThat(model.getView()).isNull();
    }

    @Test
    void theWorkbooksGoWhereOneSaysOrItIsSaidWhyNot(@TempDir Path folder) {
        ContractPageModel model = opened(office.ana);
        ContractFile file = view(model).file();
        for (ExportModel export : List.of(model.invoiceExport(), model.consumptionExport())) {
            Path target = folder.resolve(export.kind().fileName(file));
            export.save(file, target);
            assertThat(Files.exists(target)).isTrue();
            assertThat(export.doneProperty().get()).isEqualTo(Texts.get("customers.export.done", target.toString()));

            Path nowhere = folder.resolve("no-existe").resolve("libro.xlsx");
            export.save(file, nowhere);
            assertThat(export.problemProperty().get()).isEqualTo(Texts.get("customers.export.failed", nowhere.toString()));
            assertThat(export.doneProperty().get()).isEmpty();
        }
    }
}
