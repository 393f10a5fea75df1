package mx.cea.ventanilla.requests.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.calendar.DueTime;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.ContractFile;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.Focus;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.fx.TrafficLight;
import mx.cea.ventanilla.mail.OutboxMessage;
import mx.cea.ventanilla.requests.Request;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.requests.RequestView;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/// A request: whom it is from on the left, what is asked in the middle, the answer on the right.
public final class RequestPage {
    private final RequestPageModel viewModel;
    private final Surroundings around;
    private final NotesPane notes;
    private @Nullable RequestId shown;
    private boolean mine;

    @FXML
    private StackPane root;

    @FXML
    private CopyButton folio;

    @FXML
    private Label kind;

    @FXML
    private Label channel;

    @FXML
    private Label where;

    @FXML
    private Button due;

    @FXML
    private TrafficLight light;

    @FXML
    private Button take;

    @FXML
    private Button resume;

    @FXML
    private Button areaReplied;

    @FXML
    private Button route;

    @FXML
    private Button ask;

    @FXML
    private Button close;

    @FXML
    private Button release;

    @FXML
    private Button next;

    @FXML
    private VBox left;

    @FXML
    private StackPane asked;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab notesTab;

    @FXML
    private Tab historyTab;

    @FXML
    private Tab earlierTab;

    @FXML
    private Tab lettersTab;

    @FXML
    private HBox failed;

    @FXML
    private Node composer;

    @FXML
    private ComposerView composerController;

    @FXML
    private VBox readOnly;

    @FXML
    private Label why;

    @FXML
    private StackPane form;

    /// What lies around the page.
    ///
    /// @param clock     by which due times are told
    /// @param back      leaves the page
    /// @param openOther opens another request over this one
    /// @param contract  opens the file of the contract that a request is about
    /// @param account   opens the portal account with which a request was made
    /// @param files     shows a file that a customer sent, in the page's window
    /// @param forms     makes the forms
    /// @param mayWork   whether the person works on requests at all
    record Surroundings(
            Clock clock,
            Runnable back,
            Consumer<RequestId> openOther,
            BiConsumer<ContractId, Request> contract,
            BiConsumer<AccountId, Request> account,
            Consumer<RequestView.Attachment> files,
            RequestForms forms,
            boolean mayWork) {}

    RequestPage(RequestPageModel viewModel, Surroundings around, NotesPane notes) {
        this.viewModel = viewModel;
        this.around = around;
        this.notes = notes;
    }

    @FXML
    private void initialize() {
        notesTab.setContent(notes);
        RequestKeys.NEXT.before(root, this::next);
        RequestKeys.CONTRACT.before(root, this::openContract);
        for (var key : List.of(
                new KeyButton(RequestKeys.TAKE, take),
                new KeyButton(RequestKeys.TAKE, resume),
                new KeyButton(RequestKeys.TAKE, areaReplied),
                new KeyButton(RequestKeys.ROUTE, route),
                new KeyButton(RequestKeys.ASK, ask),
                new KeyButton(RequestKeys.CLOSE, close),
                new KeyButton(RequestKeys.RELEASE, release))) {
            key.listen(root);
        }
        RequestKeys.BACK.on(form, this::closeForm);
        closeForm();
        viewModel.viewProperty().subscribe(view -> {
            if (view != null) {
                show(view);
            }
        });
    }

    private record KeyButton(Shortcut key, Button button) {
        void listen(Node root) {
            button.setTooltip(new Tooltip(key.keysText()));
            root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (key.keys().match(event) && button.isVisible()) {
                    event.consume();
                    button.fire();
                }
            });
        }
    }

    private void show(RequestView view) {
        Standing standing = Objects.requireNonNull(viewModel.standingProperty().get());
        Request request = view.request();
        LocalDate today = around.clock().today();
        boolean other = !request.id().equals(shown);
        head(view, standing);
        if (other) {
            asked.getChildren().setAll(new AskedPane(view, around.openOther(), around.files()));
            customer(view);
            tabs.getSelectionModel().select(view.notes().isEmpty() ? historyTab : notesTab);
        }
        historyTab.setContent(new HistoryPane(view.history(), today));
        historyTab.setText(Texts.get("requests.page.tab.history", view.history().size()));
        notes.show(view.notes(), today);
        notesTab.setText(Texts.get("requests.page.tab.notes", view.notes().size()));
        earlierTab.setContent(new EarlierPane(view.earlier(), today, around.openOther()));
        earlierTab.setText(Texts.get("requests.page.tab.earlier", view.earlier().size()));
        lettersTab.setContent(new LettersPane(view.messages(), today, this::showLetter));
        lettersTab.setText(Texts.get("requests.page.tab.letters", view.messages().size()));
        showFailure(view, standing);
        boolean writing = standing.answer() || (!other && composer.isVisible() && !viewModel.getComposer().isEmpty());
        composer.setVisible(writing);
        readOnly.setVisible(!writing);
        why.setText(standing.why());
        if (!standing.close() || other) {
            closeForm();
        }
        if (other || standing.answer() != mine) {
            shown = request.id();
            mine = standing.answer();
            focus();
        }
    }

    /// Puts the keyboard where one works next.
    void focus() {
        if (form.isVisible()) {
            Focus.first(form);
        } else if (viewModel.getComposer().isEditable()) {
            composerController.focus();
        } else {
            List.of(take, resume, areaReplied, next).stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void head(RequestView view, Standing standing) {
        Request request = view.request();
        folio.setContent(request.folio().text());
        kind.setText(Texts.get("requests.kind." + request.kind().name()));
        channel.setText(request.webForm() == null
                ? Texts.get("requests.page.channel." + request.channel().name())
                : Texts.get("requests.page.channel.form", request.webForm()));
        where.setText(standing.where());
        boolean ended = request.state() instanceof RequestState.Answered || request.state() instanceof RequestState.Closed;
        due.setVisible(!ended);
        light.setText(dueWords(view.due()));
        light.setLight(switch (view.due().trafficLight(around.clock().now())) {
            case GREEN -> TrafficLight.Light.GREEN;
            case AMBER -> TrafficLight.Light.AMBER;
            case RED -> TrafficLight.Light.RED;
            case PAUSED -> TrafficLight.Light.PAUSED;
        });
        due.setAccessibleText(light.getText());
        shown(take, standing.take());
        shown(resume, standing.resume());
        shown(areaReplied, standing.returns());
        shown(route, standing.answer());
        shown(ask, standing.answer());
        shown(close, standing.close());
        shown(release, standing.answer());
        shown(next, around.mayWork());
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private String dueWords(DueTime due) {
        LocalDate today = around.clock().today();
        return switch (due) {
            case DueTime.Running running when running.due().isBefore(around.clock().now()) ->
                Texts.get("requests.page.due.was", Moments.of(running.due(), today));
            case DueTime.Running running -> Texts.get("requests.page.due", Moments.of(running.due(), today));
            case DueTime.Stopped stopped -> Texts.get("requests.page.due.stopped", Moments.length(stopped.left()));
        };
    }

    private void customer(RequestView view) {
        left.getChildren().setAll(new CustomerPane(
                view.request(),
                view.customer(),
                this::openContract,
                account -> around.account().accept(account, view.request())));
        ContractFile file = view.customer().contract();
        if (file != null) {
            left.getChildren().add(switch (view.request().kind()) {
                case HIGH_CONSUMPTION -> new ConsumptionChart(file.readings());
                case PAYMENT_NOT_APPLIED -> new InvoicesPane(file);
                case GENERAL_QUERY, BILL_NOT_DELIVERED, SUGGESTION, PORTAL_INCIDENT, SERVICE_REPORT ->
                    new AccountSummary(file);
            });
        }
    }

    private void showFailure(RequestView view, Standing standing) {
        List<OutboxMessage> broken = view.messages().stream()
                .filter(m -> m.state() == OutboxMessage.State.FAILED)
                .toList();
        shown(failed, !broken.isEmpty());
        failed.getChildren().clear();
        if (broken.isEmpty()) {
            return;
        }
        OutboxMessage message = broken.getLast();
        Label words = Nodes.warning(Texts.get(
                "requests.page.failed",
                message.recipient(),
                message.failureKind() == null ? "" : message.failureKind().text()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button again = new Button(Texts.get("requests.page.failed.again"));
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(_ -> viewModel.tryAgain(message));
        VBox buttons = new VBox(again);
        buttons.getStyleClass().add("failed-actions");
        if (standing.mend() && message.equals(view.messages().getLast())) {
            Button mend = new Button(Texts.get("requests.page.failed.mend"));
            mend.setMinWidth(Region.USE_PREF_SIZE);
            mend.setOnAction(_ -> viewModel.mend());
            buttons.getChildren().add(mend);
        }
        failed.getChildren().setAll(words, buttons);
    }

    private void showLetter(OutboxMessage message) {
        viewModel.letter(message, html ->
                PreviewDialog.ofLetter(root.getScene().getWindow(), message.title(), html));
    }

    private void open(@Nullable Node content) {
        if (content != null) {
            form.getChildren().setAll(content);
            form.setVisible(true);
            composer.setDisable(true);
            Focus.first(form);
        }
    }

    /// Goes back to the answer.
    private void closeForm() {
        boolean was = form.isVisible();
        form.getChildren().clear();
        form.setVisible(false);
        composer.setDisable(false);
        if (was) {
            focus();
        }
    }

    @FXML
    private void explainDue() {
        RequestView view = viewModel.getView();
        if (view != null) {
            PopOver popOver = new PopOver(new DueExplanation(view.due(), around.clock().today()));
            popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
            popOver.setAnimated(false);
            popOver.show(due);
        }
    }

    /// Opens the file of the contract that is meant, if one is known.
    private void openContract() {
        RequestView view = viewModel.getView();
        ContractFile file = view == null ? null : view.customer().contract();
        if (view != null && file != null) {
            around.contract().accept(file.contract().id(), view.request());
        }
    }

    @FXML
    private void take() {
        viewModel.take();
    }

    @FXML
    private void resume() {
        viewModel.resume();
    }

    @FXML
    private void areaReplied() {
        open(new AreaReplyForm(
                report -> {
                    closeForm();
                    viewModel.areaReplied(report);
                },
                this::closeForm));
    }

    @FXML
    private void route() {
        open(around.forms().route(viewModel, this::closeForm));
    }

    /// Opens the form that asks for lacking data.
    @FXML
    void ask() {
        open(around.forms().ask(viewModel, this::closeForm));
    }

    @FXML
    private void close() {
        open(around.forms().close(viewModel, this::closeForm));
    }

    @FXML
    private void release() {
        viewModel.release();
    }

    @FXML
    private void next() {
        viewModel.next();
    }

    @FXML
    private void back(ActionEvent event) {
        event.consume();
        around.back().run();
    }

    public RequestPageModel getViewModel() {
        return viewModel;
    }
}
