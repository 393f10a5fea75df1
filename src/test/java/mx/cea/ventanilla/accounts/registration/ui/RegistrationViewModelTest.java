package mx.cea.ventanilla.accounts.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.ConsentText;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationViewModel.Step;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestDatabase;
import mx.cea.ventanilla.testing.TestOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RegistrationViewModelTest {
    @RegisterExtension
    private final DirectBackground background = new DirectBackground();

    private final TestOffice office = new TestOffice(Dialect.SQLITE);

    RegistrationViewModelTest() {
        Applicants.load(office.database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private RegistrationViewModel model(StaffMember me) {
        return new RegistrationViewModel(
                new RegistrationServices(
                        office.app.registerMatch(), office.app.registrations(), office.app.registrationReceipt()),
                me,
                background);
    }

    private static void type(FormField field, String text) {
        field.textProperty().set(text);
    }

    private static void typeClient(RegistrationViewModel model, String contract, String meter) {
        type(model.getClaim().getContract(), contract);
        model.getClaim().lookUp();
        type(model.getClaim().getFirstSurname(), "de la Cruz");
        type(model.getClaim().getSecondSurname(), "Peña");
        type(model.getClaim().getMeter(), meter);
        type(model.getClaim().getGivenName(), "Xóchitl");
    }

    private static void typeUser(RegistrationViewModel model, String username, String email) {
        type(model.getUser().getUsername(), username);
        type(model.getUser().getEmail(), email);
        type(model.getUser().getEmailAgain(), email);
        for (ConsentText text : ConsentText.values()) {
            model.getUser().acceptedProperty(text).set(true);
        }
    }

    private RegistrationViewModel atUser() {
        RegistrationViewModel model = model(office.ana);
        typeClient(model, Applicants.CONTRACT, Applicants.METER);
        model.next();
        return model;
    }

    private long accounts() {
        return office.database.read(h ->
                h.createQuery("SELECT count(*) FROM account").mapTo(Long.class).one());
    }

    @Test
    void threePhasesMakeAnAccount() {
        RegistrationViewModel model = atUser();
        assertThat(model.getStep()).isEqualTo(Step.USER);
        assertThat(model.getMatched()).contains(Applicants.CONTRACT);

        typeUser(model, "xochitl", "xochitl@example.com");
        model.next();
        assertThat(model.getStep()).isEqualTo(Step.SEND);
        assertThat(accounts()).isZero();

        model.next();
        assertThat(model.getStep()).isEqualTo(Step.DONE);
        RegistrationResult.Registered done = Objects.requireNonNull(model.getDone());
        assertThat(done.account().displayName()).isEqualTo("Xóchitl de la Cruz Peña");
        assertThat(model.isBusy()).isFalse();
    }

    @Test
    void backAndForthNothingIsLostAndWhatAgreedIsNotComparedAgain() {
        RegistrationViewModel model = atUser();
        typeUser(model, "xochitl", "xochitl@example.com");
        model.next();
        model.back();
        model.back();
        assertThat(model.getStep()).isEqualTo(Step.CLIENT);
        assertThat(model.getClaim().getMeter().get()).isEqualTo(Applicants.METER);

        model.next();
        model.next();

        assertThat(model.getStep()).isEqualTo(Step.SEND);
        assertThat(model.getUser().getEmailAgain().get()).isEqualTo("xochitl@example.com");
        List<String> attempts = office.database.read(h ->
                h.createQuery("SELECT wrong FROM match_attempt").mapTo(String.class).list());
        assertThat(attempts).containsExactly("");
    }

    @Test
    void whatIsMissingIsToldBesideItsFieldOnceItIsAskedFor() {
        RegistrationViewModel model = model(office.ana);
        assertThat(model.getClaim().getContract().getProblem()).isEmpty();

        model.next();

        assertThat(model.getStep()).isEqualTo(Step.CLIENT);
        assertThat(model.getClaim().getContract().getProblem()).contains("REG-2");
        assertThat(model.getClaim().getGivenName().getProblem()).isNotEmpty();
        assertThat(model.getClaim().getSecondSurname().getProblem()).isEmpty();
        type(model.getClaim().getContract(), "1");
        assertThat(model.getClaim().getContract().getProblem()).isEmpty();
    }

    @Test
    void whatDoesNotAgreeIsToldBesideItsFieldAndNeverWhatWould() {
        RegistrationViewModel model = model(office.ana);
        typeClient(model, Applicants.CONTRACT, "111111111");
        model.next();

        assertThat(model.getStep()).isEqualTo(Step.CLIENT);
        assertThat(model.getClaim().getMeter().getProblem())
                .contains("no coincide", "REG-2").doesNotContain(Applicants.METER);
        assertThat(model.getClaim().getFirstSurname().getProblem()).isEmpty();
        assertThat(model.getProblem()).contains("un dato no coincide");
        assertThat(model.getMatched()).isEmpty();
    }

    @Test
    void whoGuessesIsToldWhenHeMayGoOn() {
        RegistrationViewModel model = model(office.ana);
        for (int i = 0; i < 6; i++) {
            typeClient(model, Applicants.CONTRACT, "11111111" + i);
            model.next();
        }

        assertThat(model.getProblem()).contains("Van 5 intentos", "10:00:30 h", "REG-2");
    }

    @Test
    void aContractWithoutAMeterAsksForTheAddress() {
        RegistrationViewModel model = model(office.ana);
        model.getClaim().companyProperty().set(true);
        type(model.getClaim().getContract(), "294.209.959");
        model.getClaim().lookUp();
        assertThat(model.getClaim().isByAddress()).isTrue();

        type(model.getClaim().getCompanyName(), "CLUB TRES LAGUNAS AC");
        type(model.getClaim().getStreet(), "Otomíes");
        type(model.getClaim().getOutsideNumber(), "534");
        model.next();

        assertThat(model.getStep()).isEqualTo(Step.USER);
    }

    @Test
    void anUnknownContractIsToldBeforeAnythingIsCompared() {
        RegistrationViewModel model = model(office.ana);
        type(model.getClaim().getContract(), "42");
        model.getClaim().lookUp();

        assertThat(model.getClaim().getContract().getProblem()).contains("No hay contrato", "REG-2");
    }

    @Test
    void theUsernameIsJudgedAsItIsTyped() {
        office.app.registrations().register(office.luis, Applicants.club(null));
        RegistrationViewModel model = atUser();
        FormField username = model.getUser().getUsername();

        type(username, "a b");
        assertThat(username.getProblem()).contains("espacios", "REG-2e");
        type(username, "123456789");
        assertThat(username.getProblem()).contains("8 caracteres");
        type(username, "m\u0430ria");
        assertThat(username.getProblem()).contains("U+0430");
        type(username, "CLUB3LAG");
        model.checkUsername();
        assertThat(username.getProblem()).contains("Ya lo tiene otra cuenta");
        type(username, "xochitl");
        model.checkUsername();
        assertThat(username.getProblem()).isEmpty();
    }

    @Test
    void anAddressIsNotWrongBeforeItIsFinished() {
        RegistrationViewModel model = atUser();
        FormField email = model.getUser().getEmail();
        FormField again = model.getUser().getEmailAgain();

        type(email, "xochitl@");
        assertThat(email.getProblem()).isEmpty();
        email.leave();
        assertThat(email.getProblem()).contains("REG-2f");
        type(email, "xochitl@example.com");
        assertThat(email.getProblem()).isEmpty();
        type(again, "xochitl@example.org");
        again.leave();
        assertThat(again.getProblem()).contains("no son iguales");
        type(email, "xochitl@example.org");
        assertThat(again.getProblem()).isEmpty();
    }

    @Test
    void withoutTheDeclarationThereIsNoRegistration() {
        RegistrationViewModel model = atUser();
        typeUser(model, "xochitl", "xochitl@example.com");
        model.getUser().acceptedProperty(ConsentText.DECLARATION).set(false);
        model.next();

        assertThat(model.getStep()).isEqualTo(Step.USER);
        assertThat(model.getUser().getConsentProblem()).contains("REG-3").doesNotContain("REG-4");
    }

    @Test
    void aSecondAccountOfTheSameHolderHasToBeConfirmed() {
        office.app.registrations().register(office.luis, Applicants.xochitl());
        RegistrationViewModel model = atUser();

        assertThat(model.getStep()).isEqualTo(Step.CLIENT);
        assertThat(model.getAlike().foundProperty().get()).hasSize(1);
        assertThat(RegistrationWords.alike(model.getAlike().foundProperty().get().getFirst()))
                .contains("xochitl", "sin activar", "mismo titular", "este contrato");

        model.getAlike().confirmedProperty().set(true);
        model.next();
        assertThat(model.getStep()).isEqualTo(Step.USER);
        typeUser(model, "xochi2", "otra@example.com");
        model.next();
        model.next();
        assertThat(model.getStep()).isEqualTo(Step.DONE);
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void anAccountThatComesUpLaterIsConfirmedAnew() {
        RegistrationViewModel model = atUser();
        typeUser(model, "xochi2", "otra@example.com");
        model.next();
        office.app.registrations().register(office.luis, Applicants.xochitl());

        model.next();
        assertThat(model.getStep()).isEqualTo(Step.SEND);
        assertThat(model.getProblem()).isEqualTo(Texts.get("accounts.registration.to-confirm"));
        model.getAlike().confirmedProperty().set(true);
        model.next();
        assertThat(model.getStep()).isEqualTo(Step.DONE);
    }

    @Test
    void aUsernameThatIsTakenAtTheLastMomentLeadsBack() {
        RegistrationViewModel model = atUser();
        typeUser(model, "club3lag", "otra@example.com");
        model.next();
        office.app.registrations().register(office.luis, Applicants.club(null));

        model.next();
        assertThat(model.getStep()).isEqualTo(Step.USER);
        assertThat(model.getUser().getUsername().getProblem()).contains("Ya lo tiene otra cuenta");
        assertThat(model.getUser().getEmail().get()).isEqualTo("otra@example.com");
    }

    @Test
    void theRepresentativesDocumentIsLookedAtWhenItIsChosen(@TempDir Path folder) throws IOException {
        RegistrationViewModel model = model(office.ana);
        RepresentativeForm form = model.getRepresentative();
        form.presentProperty().set(true);

        form.attach(Files.writeString(folder.resolve("poder.pdf"), "<html>"));
        assertThat(form.getScanProblem()).contains("PDF, JPEG ni PNG", "REG-1");
        assertThat(form.scanProperty().get()).isNull();
        form.attach(folder.resolve("falta.pdf"));
        assertThat(form.getScanProblem()).contains("falta.pdf");
        form.attach(Files.write(folder.resolve("poder.pdf"), "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(form.getScanProblem()).isEmpty();
        assertThat(form.scanProperty().get()).isNotNull();

        typeClient(model, Applicants.CONTRACT, Applicants.METER);
        model.next();
        assertThat(model.getStep()).isEqualTo(Step.CLIENT);
        assertThat(form.getName().getProblem()).contains("REG-1");
        type(form.getName(), "José Núñez");
        type(form.getDocument(), "Escritura 1");
        model.next();
        assertThat(model.getStep()).isEqualTo(Step.USER);
    }

    @Test
    void thePolicyOfUsernamesIsTheOneThatIsSet() {
        office.app.settings().changeAsProgram(Map.of(Setting.USERNAME_POLICY, "LONG"));
        RegistrationViewModel model = atUser();
        type(model.getUser().getUsername(), "xochitl.delacruz@casa");

        assertThat(model.getPolicy()).contains("100", "REG-2e");
        assertThat(model.getUser().getUsername().getProblem()).isEmpty();
    }

    @Test
    void theNextCustomerBeginsWithEmptyFields() {
        RegistrationViewModel model = atUser();
        typeUser(model, "xochitl", "xochitl@example.com");
        assertThat(model.isBegun()).isTrue();
        model.restart();

        assertThat(model.getStep()).isEqualTo(Step.CLIENT);
        assertThat(List.of(
                        model.getClaim().getContract(), model.getClaim().getGivenName(), model.getUser().getUsername(),
                        model.getUser().getEmail()))
                .allMatch(field -> field.get().isEmpty() && field.getProblem().isEmpty());
        assertThat(model.getUser().versions()).isEmpty();
        assertThat(model.isBegun()).isFalse();
    }

    @Test
    void aDatabaseThatIsAwayLosesNothing() {
        RegistrationViewModel model = atUser();
        typeUser(model, "xochitl", "xochitl@example.com");
        model.next();
        TestDatabase.refuseWrites(office.database);

        model.next();
        assertThat(model.getStep()).isEqualTo(Step.SEND);
        assertThat(model.getProblem()).isEqualTo(Texts.get("accounts.registration.unreachable"));
        assertThat(model.isBusy()).isFalse();
    }

    @Test
    void whoMayNotRegisterIsToldSo() {
        RegistrationViewModel model = model(office.telephone);
        typeClient(model, Applicants.CONTRACT, Applicants.METER);
        model.next();

        assertThat(model.getProblem()).isEqualTo(Texts.get("accounts.registration.not-permitted"));
    }
}
