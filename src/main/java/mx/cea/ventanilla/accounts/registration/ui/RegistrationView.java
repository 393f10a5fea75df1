package mx.cea.ventanilla.accounts.registration.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.ui.RegistrationViewModel.Step;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Confirmation;
import mx.cea.ventanilla.fx.Dialogs;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Views;

/// The wizard: where one is, the phase, what stands in the way, and the buttons.
public final class RegistrationView {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final RegistrationViewModel viewModel;
    private final Consumer<AccountId> openAccount;

    @FXML
    private VBox root;

    @FXML
    private Label clientMark;

    @FXML
    private Label userMark;

    @FXML
    private Label sendMark;

    @FXML
    private Node client;

    @FXML
    private Node user;

    @FXML
    private Node send;

    @FXML
    private StackPane alikePlace;

    @FXML
    private Button restart;

    @FXML
    private Button back;

    @FXML
    private Button next;

    RegistrationView(RegistrationViewModel viewModel, Consumer<AccountId> openAccount) {
        this.viewModel = viewModel;
        this.openAccount = openAccount;
    }

    /// Makes the view.
    ///
    /// @param openAccount shows an account's window
    public static Parent load(
            RegistrationViewModel viewModel,
            RegistrationServices services,
            Background background,
            RegistrationFiles files,
            Consumer<AccountId> openAccount) {
        return new Views()
                .register(RegistrationView.class, () -> new RegistrationView(viewModel, openAccount))
                .register(ClaimView.class, () -> new ClaimView(viewModel.getClaim()))
                .register(ClientStep.class, () -> new ClientStep(viewModel, files.scan()))
                .register(UserStep.class, () -> new UserStep(viewModel))
                .register(
                        SendStep.class,
                        () -> new SendStep(
                                viewModel,
                                new ReceiptModel(services.receipt(), background, files.openPdf()),
                                files.save(),
                                openAccount))
                .load(RegistrationView.class)
                .root();
    }

    @FXML
    private void initialize() {
        alikePlace.getChildren().setAll(
                new AlikePane(viewModel.getAlike(), openAccount, "accounts.registration.alike.confirm"));
        RegistrationKeys.NEXT.before(root, viewModel::next);
        RegistrationKeys.BACK.before(root, viewModel::back);
        RegistrationKeys.RESTART.before(root, this::restart);
        next.setTooltip(new Tooltip(RegistrationKeys.NEXT.keysText()));
        back.setTooltip(new Tooltip(RegistrationKeys.BACK.keysText()));
        restart.setTooltip(new Tooltip(RegistrationKeys.RESTART.keysText()));
        viewModel.stepProperty().subscribe(this::show);
        viewModel.getAlike().foundProperty().subscribe(this::showAlike);
        // a button that is disabled takes no focus
        viewModel.busyProperty().subscribe(busy -> {
            if (!busy && viewModel.getStep() == Step.SEND && viewModel.getProblem().isEmpty()) {
                next.requestFocus();
            }
        });
        viewModel.problemProperty().subscribe(problem -> {
            if (!problem.isEmpty()) {
                toWhatIsWrong();
            }
        });
    }

    private void show(Step step) {
        FieldBinding.show(client, step == Step.CLIENT);
        FieldBinding.show(user, step == Step.USER);
        FieldBinding.show(send, step == Step.SEND || step == Step.DONE);
        showAlike();
        List<Label> marks = List.of(clientMark, userMark, sendMark);
        int at = Math.min(step.ordinal(), marks.size() - 1);
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).pseudoClassStateChanged(CURRENT, i == at);
            marks.get(i).setAccessibleHelp(i == at ? Texts.get("accounts.registration.step.current") : null);
        }
        FieldBinding.show(back, step == Step.USER || step == Step.SEND);
        FieldBinding.show(restart, step != Step.DONE);
        next.setText(Texts.get("accounts.registration.next." + step));
        begin(step);
    }

    /// What was confirmed needs no room in the phases that follow.
    private void showAlike() {
        Step step = viewModel.getStep();
        FieldBinding.show(
                alikePlace, step == Step.CLIENT || step != Step.DONE && !viewModel.getAlike().isSettled());
    }

    /// The work of a phase begins in its first field; the last phase has only its button.
    private void begin(Step step) {
        if (root.getScene() == null) {
            return;
        }
        switch (step) {
            case CLIENT -> Focus.first(client);
            case USER -> Focus.first(user);
            case SEND -> next.requestFocus();
            case DONE -> {}
        }
    }

    /// The keyboard goes to the first field that is wrong, or to what is to be confirmed.
    private void toWhatIsWrong() {
        Node step = viewModel.getStep() == Step.CLIENT ? client : user;
        step.lookupAll(".text-input").stream()
                .filter(node -> node.getPseudoClassStates().contains(ERROR) && node.isVisible())
                .findFirst()
                .or(() -> root.lookupAll("#confirm-alike").stream().filter(_ -> alikeStandsInTheWay()).findFirst())
                .ifPresent(Node::requestFocus);
    }

    private boolean alikeStandsInTheWay() {
        return !viewModel.getAlike().isSettled();
    }

    @FXML
    private void next() {
        viewModel.next();
    }

    @FXML
    private void back() {
        viewModel.back();
    }

    @FXML
    private void restart() {
        if (!viewModel.isBegun()) {
            viewModel.restart();
            return;
        }
        Dialogs.confirm(
                root.getScene().getWindow(),
                new Confirmation(
                        Texts.get("accounts.registration.restart.question"),
                        Texts.get("accounts.registration.restart.explanation"),
                        Texts.get("accounts.registration.restart.action"),
                        Texts.get("accounts.registration.restart.keep"),
                        true),
                viewModel::restart);
    }

    public RegistrationViewModel getViewModel() {
        return viewModel;
    }
}
