package mx.cea.ventanilla.users.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.changes.Representative;
import mx.cea.ventanilla.accounts.changes.Representatives;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.customers.ui.ReasonForm;
import mx.cea.ventanilla.customers.ui.RequestsPane;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.ui.PreviewDialog;
import mx.cea.ventanilla.users.UserMessage;
import mx.cea.ventanilla.users.UserView;
import mx.cea.ventanilla.users.ui.AccountPageModel.Stage;
import org.jspecify.annotations.Nullable;

/// A portal account: what it is and why above, what can be done with it, the rest in tabs.
public final class AccountPage {
    private final AccountPageModel viewModel;
    private final Clock clock;
    private final Around around;
    private final List<AccountAction> more;
    private final DocumentDialogs dialogs;
    private final AccountSummaryPane summary;
    private List<AccountAction> offered = List.of();
    private final ActsPane acts = new ActsPane();
    private final AccountHistoryPane history = new AccountHistoryPane();

    @FXML
    private StackPane root;

    @FXML
    private CopyButton username;

    @FXML
    private CopyButton name;

    @FXML
    private Label state;

    @FXML
    private VBox standing;

    @FXML
    private FlowPane actions;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab summaryTab;

    @FXML
    private Tab actsTab;

    @FXML
    private Tab requestsTab;

    @FXML
    private Tab messagesTab;

    @FXML
    private Tab historyTab;

    @FXML
    private ReasonForm reasonController;

    /// What is opened over the page.
    ///
    /// @param more does what another feature does to the account
    record Around(
            Consumer<RequestId> request,
            Consumer<ContractId> contract,
            Consumer<AccountId> account,
            Consumer<AccountAction> more) {}

    AccountPage(
            AccountPageModel viewModel, Clock clock, Around around, List<AccountAction> more, DocumentDialogs dialogs) {
        this.viewModel = viewModel;
        this.clock = clock;
        this.around = around;
        this.more = more;
        this.dialogs = dialogs;
        this.summary = new AccountSummaryPane(doors());
    }

    @FXML
    private void initialize() {
        summaryTab.setContent(summary);
        actsTab.setContent(acts);
        historyTab.setContent(history);
        requestsTab.setContent(new RequestsPane(
                "users.requests", "users.requests.none", viewModel.requests(), clock, around.request()));
        messagesTab.setContent(new AccountMessagesPane(viewModel.messages(), clock, this::showLetter));
        counted(requestsTab, "customers.tab.requests", viewModel.requests().rows());
        counted(messagesTab, "customers.tab.messages", viewModel.messages().rows());
        List<Tab> order = List.copyOf(tabs.getTabs());
        for (int i = 0; i < order.size(); i++) {
            Tab tab = order.get(i);
            new Shortcut(
                            new KeyCodeCombination(KeyCode.getKeyCode(String.valueOf(i + 1)), KeyCombination.CONTROL_DOWN),
                            AccountKeys.FIRST_TAB.textKey())
                    .before(root, () -> go(tab));
        }
        AccountKeys.RELOAD.before(root, viewModel::reread);
        viewModel.viewProperty().subscribe(view -> {
            if (view != null) {
                show(view);
            }
        });
        viewModel.stageProperty().subscribe(stage -> {
            if (stage == Stage.ASKING) {
                reasonController.focus();
            } else if (stage == Stage.SHOWN) {
                tabs.requestFocus();
            }
        });
    }

    private static void counted(Tab tab, String key, ObservableList<?> rows) {
        ListChangeListener<Object> count = _ -> tab.setText(Texts.get(key, rows.size()));
        rows.addListener(count);
        tab.setText(Texts.get(key, rows.size()));
    }

    private void show(UserView view) {
        username.setContent(view.account().username().text());
        name.setContent(view.account().displayName());
        state.setText(UserWords.state(view.standing()));
        state.getStyleClass().setAll("label", "badge", UserWords.style(view.standing()));
        standing.getChildren().setAll(
                UserWords.standing(view).stream().map(words -> Nodes.wrapped(words)).toList());
        offer(more.stream().filter(action -> action.offered().test(view)).toList());
        summary.show(view);
        actsTab.setText(Texts.get("users.tab.acts", view.acts().size()));
        acts.show(view);
        history.show(view);
    }

    /// Shows the buttons of what can be done. Where they are the same they stay, and with them the keyboard.
    private void offer(List<AccountAction> now) {
        if (now.equals(offered)) {
            return;
        }
        boolean focused = actions.getChildren().stream().anyMatch(Node::isFocused);
        offered = now;
        actions.getChildren().setAll(now.stream().map(this::button).toList());
        actions.setVisible(!now.isEmpty());
        actions.setManaged(actions.isVisible());
        if (focused) {
            tabs.requestFocus();
        }
    }

    private Button button(AccountAction action) {
        Button button = new Button(Texts.get(action.textKey()));
        button.setId(action.id());
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> around.more().accept(action));
        return button;
    }

    private AccountSummaryPane.Doors doors() {
        boolean reads = Representatives.mayRead(viewModel.me());
        @Nullable Consumer<Representative> show = reads ? this::showDocument : null;
        @Nullable Consumer<Representative> save = reads ? this::saveDocument : null;
        return new AccountSummaryPane.Doors(around.contract(), around.account(), show, save);
    }

    private void showDocument(Representative representative) {
        Representative.Scan scan = representative.scan();
        if (scan == null) {
            return;
        }
        if (scan.mediaType().startsWith("image/")) {
            viewModel.document(representative, content -> ScanDialog.show(window(), scan.fileName(), content));
        } else if (ScanDialog.canOpen()) {
            viewModel.document(representative, viewModel::openElsewhere);
        } else {
            saveDocument(representative);
        }
    }

    private void saveDocument(Representative representative) {
        Representative.Scan scan = representative.scan();
        if (scan != null) {
            dialogs.save()
                    .apply(window(), scan.fileName())
                    .ifPresent(target -> viewModel.save(representative, target));
        }
    }

    private void go(Tab tab) {
        if (viewModel.isShown()) {
            tabs.getSelectionModel().select(tab);
            Focus.first(tab.getContent());
        }
    }

    private void showLetter(UserMessage message) {
        viewModel.letter(message, html -> PreviewDialog.ofLetter(window(), message.title(), html));
    }

    private Window window() {
        return root.getScene().getWindow();
    }

    @FXML
    private void reread() {
        viewModel.reread();
    }

    @FXML
    private void back() {
        viewModel.leave();
    }

    public AccountPageModel getViewModel() {
        return viewModel;
    }
}
