package mx.cea.ventanilla.accounts.registration.ui;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.Notices;
import mx.cea.ventanilla.fx.PageStack;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.fx.Views;
import mx.cea.ventanilla.staff.StaffMember;

/// The form by which a further contract is linked, over the window of the account.
public final class LinkForm {
    /// Compares and links.
    public static final Shortcut LINK = Shortcut.of("Ctrl+Enter", "accounts.link.key");

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final LinkModel viewModel;
    private final Consumer<AccountId> openAccount;
    private final Runnable leave;

    @FXML
    private Node root;

    @FXML
    private StackPane alikePlace;

    /// @param leave closes the form
    LinkForm(LinkModel viewModel, Consumer<AccountId> openAccount, Runnable leave) {
        this.viewModel = viewModel;
        this.openAccount = openAccount;
        this.leave = leave;
    }

    /// Opens the form over a page; it closes once the contract is linked.
    ///
    /// @param openAccount shows another account's window
    public static void open(
            PageStack pages,
            Background background,
            RegistrationServices services,
            StaffMember me,
            Notices notices,
            Account account,
            Consumer<AccountId> openAccount) {
        LinkModel model = new LinkModel(services, me, background, account, words -> {
            pages.back();
            notices.show(words);
        });
        pages.open(
                new Views()
                        .register(LinkForm.class, () -> new LinkForm(model, openAccount, pages::back))
                        .register(ClaimView.class, () -> new ClaimView(model.getClaim()))
                        .load(LinkForm.class)
                        .root(),
                () -> {});
    }

    @FXML
    private void initialize() {
        alikePlace.getChildren().setAll(new AlikePane(viewModel.getAlike(), openAccount, "accounts.link.confirm"));
        LINK.before(root, viewModel::link);
        viewModel.problemProperty().subscribe(problem -> {
            if (!problem.isEmpty()) {
                toWhatIsWrong();
            }
        });
    }

    private void toWhatIsWrong() {
        root.lookupAll(".text-input").stream()
                .filter(node -> node.getPseudoClassStates().contains(ERROR) && node.isVisible())
                .findFirst()
                .or(() -> root.lookupAll("#confirm-alike").stream()
                        .filter(_ -> !viewModel.getAlike().isSettled())
                        .findFirst())
                .ifPresent(Node::requestFocus);
    }

    @FXML
    private void link() {
        viewModel.link();
    }

    @FXML
    private void leave() {
        leave.run();
    }

    public LinkModel getViewModel() {
        return viewModel;
    }
}
