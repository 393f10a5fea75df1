package mx.cea.ventanilla.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.fx.DirectBackground;
import mx.cea.ventanilla.mail.BrandingFolder;
import mx.cea.ventanilla.mail.FailureKind;
import mx.cea.ventanilla.mail.MailOffice;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.persistence.LiveChanges.Change;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxViewModelTest {
    @RegisterExtension
    private final DirectBackground background = new DirectBackground();

    private final MailOffice office = new MailOffice(Dialect.SQLITE);
    private final List<Subject> opened = new ArrayList<>();
    private Optional<Path> folder = Optional.of(Path.of("/correo"));

    @AfterEach
    void close() {
        office.close();
    }

    private OutboxViewModel viewModelOf(StaffMember me) {
        return new OutboxViewModel(
                background,
                office.outbox,
                office.clock,
                me,
                BrandingFolder.builtIn().logo(),
                () -> folder,
                opened::add);
    }

    private OutboxViewModel failuresOf(StaffMember me) {
        OutboxViewModel viewModel = viewModelOf(me);
        viewModel.showFailures();
        viewModel.selectedProperty().set(viewModel.rows().rows().getFirst());
        return viewModel;
    }

    @Test
    void anAuthorIsToldAtSignInWhatFailed() {
        assertThat(viewModelOf(office.ana).getNotice()).isEmpty();
        office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        assertThat(viewModelOf(office.ana).getNotice()).isEqualTo("Un mensaje suyo no pudo enviarse.");
        office.fail(office.ana, FailureKind.MAILBOX_FULL);

        OutboxViewModel viewModel = viewModelOf(office.ana);
        assertThat(viewModel.getNotice()).isEqualTo("2 mensajes suyos no pudieron enviarse.");
        assertThat(viewModel.unseenProperty().get()).isEqualTo(2);
        assertThat(viewModelOf(office.beto).unseenProperty().get()).isZero();
    }

    @Test
    void acknowledgingLetsAFailureRestButLeavesItInTheList() {
        office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        OutboxViewModel viewModel = failuresOf(office.ana);

        viewModel.acknowledge();

        assertThat(viewModel.getNotice()).isEmpty();
        assertThat(viewModel.getDone()).isEqualTo("El fallo del mensaje OV-2026-000123-4/1 quedó como visto.");
        assertThat(viewModel.rows().rows()).extracting(OutboxMessage::failureSeen).containsExactly(true);
        viewModel.selectedProperty().set(viewModel.rows().rows().getFirst());
        assertThat(viewModel.isCanAcknowledge()).isFalse();
        assertThat(viewModel.isCanTryAgain()).isTrue();
    }

    @Test
    void tryingAgainTakesTheMessageFromTheFailures() {
        office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        OutboxViewModel viewModel = failuresOf(office.sofia);

        viewModel.tryAgain();

        assertThat(viewModel.isEmpty()).isTrue();
        assertThat(viewModel.getEmptyText()).isEqualTo("Ningún mensaje ha fallado.");
        assertThat(viewModel.getDone()).isEqualTo("El mensaje OV-2026-000123-4/1 volvió a la cola.");
        viewModel.viewProperty().set(Outbox.View.TO_SEND);
        assertThat(viewModel.rows().rows()).hasSize(1);
    }

    @Test
    void aColleagueMayLookButNotAct() {
        office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        OutboxViewModel viewModel = failuresOf(office.beto);

        assertThat(viewModel.isCanTryAgain()).isFalse();
        assertThat(viewModel.isCanAcknowledge()).isFalse();
        assertThat(viewModel.getHtml()).isEqualTo("<p>Año</p>");
        viewModel.openSelected();
        assertThat(opened).containsExactly(MailOffice.ABOUT);
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsSaidAndTheListIsUpToDate() {
        long id = office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        OutboxViewModel viewModel = failuresOf(office.ana);
        office.outbox.tryAgain(office.sofia, id);

        viewModel.tryAgain();

        assertThat(viewModel.getProblem()).isEqualTo("El mensaje ya cambió de estado; la lista está al día.");
        assertThat(viewModel.isEmpty()).isTrue();
    }

    @Test
    void aMessageThatFailsWhileTheListIsShownAppears() {
        OutboxViewModel viewModel = viewModelOf(office.ana);
        viewModel.showFailures();
        long id = office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);

        viewModel.changed(new Change.Row("message", id));

        assertThat(viewModel.rows().rows()).extracting(OutboxMessage::id).containsExactly(id);
        assertThat(viewModel.unseenProperty().get()).isOne();
    }

    @Test
    void theFolderIsShownUntilAServerIsSet() {
        OutboxViewModel viewModel = viewModelOf(office.ana);
        assertThat(viewModel.getFolder()).isEqualTo("/correo");

        folder = Optional.empty();
        viewModel.changed(new Change.Row("setting", 0));

        assertThat(viewModel.getFolder()).isEmpty();
    }

    @Test
    void whereTheDatabaseFailsItIsSaidAndTheSameCanBeDoneAgain() {
        office.fail(office.ana, FailureKind.RECIPIENT_REFUSED);
        OutboxViewModel viewModel = failuresOf(office.ana);
        TestDatabase.refuseWrites(office.database);

        viewModel.tryAgain();

        assertThat(viewModel.getProblem()).startsWith("La base de datos no respondió");
        assertThat(viewModel.isCanTryAgain()).isTrue();
    }
}
