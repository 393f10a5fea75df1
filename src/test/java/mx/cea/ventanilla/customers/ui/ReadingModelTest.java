package mx.cea.ventanilla.customers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.customers.Expediente;
import mx.cea.ventanilla.customers.ReadingWarning;
import mx.cea.ventanilla.customers.ReportedReading;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReadingModelTest {
    @RegisterExtension
    private final DirectBackground background = new DirectBackground();

    private final TestOffice office = new TestOffice(Dialect.SQLITE);
    private final ContractId contract = Expediente.contract(office, "1293773", 24, 0);
    private final long last = office.app.contracts().file(contract).orElseThrow().readings().getLast().value();
    private final List<String> noted = new ArrayList<>();

    @AfterEach
    void close() {
        office.close();
    }

    private ReadingModel model(StaffMember me, ContractId of) {
        ReadingModel model = new ReadingModel(
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
                noted::add);
        model.follow(office.app.customerFiles().read(of).orElseThrow(), null);
        model.begin();
        return model;
    }

    private ReadingModel model() {
        return model(office.ana, contract);
    }

    private List<ReportedReading> kept() {
        return office.app.customerFiles().read(contract).orElseThrow().reported();
    }

    @Test
    void beginsWithTodayAndNotesWhatIsTyped() {
        ReadingModel model = model();
        assertThat(model.readOnProperty().get()).isEqualTo("2026-06-15");

        model.valueProperty().set("%,d".formatted(last + 12));
        assertThat(model.getComparison()).contains("12 m³ en 41 días");
        assertThat(model.warningsProperty().get()).isEmpty();
        model.save();

        assertThat(noted).containsExactly(Texts.get("customers.reading.noted", "%,d".formatted(last + 12)));
        assertThat(model.isOpen()).isFalse();
        assertThat(kept()).singleElement().satisfies(r -> assertThat(r.value()).isEqualTo(last + 12));
    }

    @Test
    void whatIsNoNumberOrNoDayIsSaidWhereItIsTyped() {
        ReadingModel model = model();
        for (String wrong : List.of("", "abc", "12.5", "-3", "12345678", "1,23")) {
            model.valueProperty().set(wrong);
            model.save();
            assertThat(model.getValueProblem()).as(wrong).isEqualTo(Texts.get("customers.reading.value.wrong"));
        }
        model.valueProperty().set("1500");
        model.readOnProperty().set(null);
        model.save();
        assertThat(model.getDateProblem()).isEqualTo(Texts.get("customers.reading.date.missing"));
        model.readOnProperty().set(LocalDate.parse("2026-06-16"));
        model.save();
        assertThat(model.getDateProblem()).isEqualTo(Texts.get("customers.reading.refusal.in-future", "15/06/2026"));
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsToldAsItIsTypedAndWaitsForAConfirmation() {
        ReadingModel model = model();
        model.valueProperty().set(String.valueOf(last + 500));
        assertThat(model.warningsProperty().get()).extracting(ReadingWarning::kind)
                .containsExactly(ReadingWarning.Kind.JUMP);

        model.save();
        assertThat(model.getProblem()).isEqualTo(Texts.get("customers.reading.to-confirm"));
        assertThat(kept()).isEmpty();

        model.confirmedProperty().set(true);
        model.save();
        assertThat(kept()).singleElement().satisfies(r -> assertThat(r.warnings())
                .containsExactly(ReadingWarning.Kind.JUMP));
    }

    @Test
    void aConfirmationIsOfWhatWasTypedThen() {
        ReadingModel model = model();
        model.valueProperty().set(String.valueOf(last + 500));
        model.confirmedProperty().set(true);

        model.valueProperty().set(String.valueOf(last + 900));

        assertThat(model.confirmedProperty().get()).isFalse();
    }

    @Test
    void whereThereIsNoMeterOfOnesOwnItIsRefusedPolitely() {
        ContractId shared = Expediente.contract(office, "1300000", Register.PERSON, new Meter.Shared("7"), 3, 0);

        ReadingModel model = model(office.ana, shared);

        assertThat(model.politeRefusal()).contains("REG-2c");
        assertThat(model().politeRefusal()).isEmpty();
    }

    @Test
    void theRequestInHandIsNotedWithIt() {
        RequestId request = office.request();
        ReadingModel model = model();
        model.follow(office.app.customerFiles().read(contract).orElseThrow(), request);
        model.valueProperty().set(String.valueOf(last + 3));

        model.save();

        assertThat(kept().getFirst().folio()).isNotNull();
    }

    @Test
    void aFileThatIsNoPhotographOrCannotBeReadIsSaid(@TempDir Path folder) throws Exception {
        ReadingModel model = model();
        model.attach(folder.resolve("no-existe.png"));
        assertThat(model.getPhotoProblem()).contains("no-existe.png");

        Path text = Files.writeString(folder.resolve("nota.jpg"), "no soy una foto");
        model.attach(text);
        assertThat(model.photoProperty().get()).isNotNull();
        model.valueProperty().set(String.valueOf(last + 3));
        model.save();
        assertThat(model.getPhotoProblem()).isEqualTo(Texts.get("customers.reading.refusal.photo.OTHER_TYPE"));
        assertThat(kept()).isEmpty();

        Path large = folder.resolve("grande.jpg");
        Files.write(large, new byte[(10 << 20) + 1]);
        model.detach();
        model.attach(large);
        assertThat(model.photoProperty().get()).isNull();
        assertThat(model.getPhotoProblem()).isEqualTo(Texts.get("customers.reading.refusal.photo.TOO_LARGE"));
    }

    @Test
    void whoDoesNotSpeakWithCustomersNotesNothing() {
        ReadingModel model = model(office.admin, contract);

        assertThat(model.isPermitted()).isFalse();
        assertThat(model.isOpen()).isFalse();
    }
}
