package mx.cea.ventanilla.mail.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.mail.Outbox;
import mx.cea.ventanilla.mail.OutboxMessage;
import org.jspecify.annotations.Nullable;

/// The outbox: its lists, and beside them the selected message with its page as it arrives.
public final class OutboxView {
    private static final List<Outbox.View> TABS = List.of(
            Outbox.View.TO_SEND, Outbox.View.FAILED, Outbox.View.SENT, Outbox.View.WITHDRAWN, Outbox.View.ALL);

    /// In a narrower table the number and the author, which stand beside it too, give way.
    private static final double WIDE = 900;

    private final OutboxViewModel viewModel;
    private final Consumer<Path> openFolder;

    @FXML
    private HBox views;

    @FXML
    private TableView<OutboxMessage> table;

    @FXML
    private TableColumn<OutboxMessage, OutboxMessage> state;

    @FXML
    private TableColumn<OutboxMessage, String> recipient;

    @FXML
    private TableColumn<OutboxMessage, String> title;

    @FXML
    private TableColumn<OutboxMessage, String> number;

    @FXML
    private TableColumn<OutboxMessage, String> queued;

    @FXML
    private TableColumn<OutboxMessage, String> departure;

    @FXML
    private TableColumn<OutboxMessage, String> author;

    @FXML
    private Node message;

    @FXML
    private Node nothing;

    @FXML
    private Label messageTitle;

    @FXML
    private Label messageState;

    @FXML
    private CopyButton messageRecipient;

    @FXML
    private CopyButton messageNumber;

    @FXML
    private Label messageQueued;

    @FXML
    private Label messageDeparture;

    @FXML
    private Label messageAttempts;

    @FXML
    private Label messageAuthor;

    @FXML
    private Node failure;

    @FXML
    private Label reason;

    @FXML
    private TitledPane technical;

    @FXML
    private Label technicalText;

    /// @param openFolder opens a folder in the system's own window
    public OutboxView(OutboxViewModel viewModel, Consumer<Path> openFolder) {
        this.viewModel = viewModel;
        this.openFolder = openFolder;
    }

    @FXML
    private void initialize() {
        fillViews();
        OutboxColumns.state(state);
        OutboxColumns.text(recipient, OutboxMessage::recipient);
        OutboxColumns.text(title, OutboxWords::subject);
        OutboxColumns.text(number, OutboxMessage::number);
        OutboxColumns.text(queued, m -> OutboxWords.moment(m.queuedAt(), viewModel.today()));
        OutboxColumns.text(departure, m -> OutboxWords.departure(m, viewModel.today()));
        OutboxColumns.text(author, OutboxWords::author);
        table.widthProperty().subscribe(width -> {
            number.setVisible(width.doubleValue() >= WIDE);
            author.setVisible(width.doubleValue() >= WIDE);
        });
        PagedTable<OutboxMessage> paged = PagedTable.join(table, viewModel.rows(), OutboxMessage::id);
        paged.onOpen(viewModel::open);
        viewModel.selectedProperty().bind(paged.selectedProperty());
        viewModel.selectedProperty().subscribe(this::show);
        messageTitle.textProperty().bind(told(OutboxMessage::title));
        messageRecipient.contentProperty().bind(told(OutboxMessage::recipient));
        messageNumber.contentProperty().bind(told(OutboxMessage::number));
        messageQueued.textProperty().bind(told(m -> OutboxWords.moment(m.queuedAt(), viewModel.today())));
        messageDeparture.textProperty().bind(told(m -> OutboxWords.departure(m, viewModel.today())));
        messageAttempts.textProperty().bind(told(m -> Integer.toString(m.attempts())));
        messageAuthor.textProperty().bind(told(OutboxWords::author));
        reason.textProperty().bind(told(OutboxWords::reason));
        technicalText.textProperty().bind(told(OutboxWords::technical));
        shownWhere(failure, reason.textProperty().map(text -> !text.isEmpty()));
        shownWhere(technical, technicalText.textProperty().map(text -> !text.isEmpty()));
    }

    private ObservableValue<String> told(Function<OutboxMessage, String> words) {
        return viewModel.selectedProperty().map(words).orElse("");
    }

    private static void shownWhere(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }

    private void fillViews() {
        ToggleGroup group = new ToggleGroup();
        for (Outbox.View view : TABS) {
            ToggleButton button = new ToggleButton(Texts.get("mail.outbox.view." + view));
            button.setId("view-" + view);
            button.getStyleClass().add(
                    view == TABS.getFirst() ? "left-pill" : view == TABS.getLast() ? "right-pill" : "center-pill");
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                viewModel.viewProperty().set(view);
            });
            views.getChildren().add(button);
        }
        viewModel.viewProperty()
                .subscribe(now -> group.selectToggle(group.getToggles().get(TABS.indexOf(now))));
    }

    private void show(@Nullable OutboxMessage now) {
        message.setVisible(now != null);
        nothing.setVisible(now == null);
        if (now != null) {
            OutboxColumns.dress(messageState, now);
        }
    }

    @FXML
    private void showFailures() {
        viewModel.showFailures();
    }

    @FXML
    private void tryAgain() {
        viewModel.tryAgain();
    }

    @FXML
    private void acknowledge() {
        viewModel.acknowledge();
    }

    @FXML
    private void openSubject() {
        viewModel.openSelected();
    }

    @FXML
    private void openFolder() {
        openFolder.accept(Path.of(viewModel.getFolder()));
    }

    public OutboxViewModel getViewModel() {
        return viewModel;
    }
}
