package mx.cea.ventanilla.accounts.misuse.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.staff.StaffMember;

/// The form by which a block for misuse is proposed, over the window of the account.
public final class ProposalForm {
    /// Proposes it.
    public static final Shortcut PROPOSE = Shortcut.of("Ctrl+Enter", "accounts.misuse.key.propose");

    private final ProposalModel viewModel;
    private final Runnable leave;

    @FXML
    private Node root;

    @FXML
    private TextArea evidence;

    @FXML
    private DaysBox days;

    @FXML
    private TextField request;

    /// @param leave closes the form
    public ProposalForm(ProposalModel viewModel, Runnable leave) {
        this.viewModel = viewModel;
        this.leave = leave;
    }

    /// Opens the form over a page; it closes once the block is proposed.
    public static void open(
            PageStack pages, Background background, Misuse misuse, StaffMember me, Notices notices, Account account) {
        ProposalModel model = new ProposalModel(background, misuse, me, account, () -> {
            pages.back();
            notices.show(Texts.get("accounts.misuse.propose.done", account.username().text()));
        });
        Node form = new Views()
                .register(ProposalForm.class, () -> new ProposalForm(model, pages::back))
                .load(ProposalForm.class)
                .root();
        pages.open(form, () -> {});
    }

    @FXML
    private void initialize() {
        evidence.textProperty().bindBidirectional(viewModel.evidenceProperty());
        days.bind(viewModel.daysProperty());
        request.textProperty().bindBidirectional(viewModel.requestProperty());
        viewModel.evidenceProblemProperty().subscribe(problem -> goTo(evidence, problem));
        viewModel.daysProblemProperty().subscribe(problem -> goTo(days.getField(), problem));
        viewModel.requestProblemProperty().subscribe(problem -> goTo(request, problem));
        PROPOSE.before(root, this::propose);
    }

    private static void goTo(Node field, String problem) {
        if (!problem.isEmpty()) {
            field.requestFocus();
        }
    }

    @FXML
    private void propose() {
        viewModel.propose();
    }

    @FXML
    private void leave() {
        leave.run();
    }

    public ProposalModel getViewModel() {
        return viewModel;
    }
}
