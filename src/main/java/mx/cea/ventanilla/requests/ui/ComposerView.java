package mx.cea.ventanilla.requests.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Nodes;
import mx.cea.ventanilla.fx.ProblemLabel;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.mail.Logo;
import mx.cea.ventanilla.mail.RenderedMail;
import mx.cea.ventanilla.requests.Refusal;
import org.jspecify.annotations.Nullable;

/// Where an answer is written.
public final class ComposerView {
    static final Shortcut SEND = Shortcut.of("Ctrl+Enter", "requests.key.send");
    static final Shortcut PREVIEW = Shortcut.of("Ctrl+P", "requests.key.preview");
    static final Shortcut NEXT_UNFILLED = Shortcut.of("F8", "requests.key.unfilled");
    private static final int NUMBERED = 9;
    /// What a crash may cost at most.
    private static final Duration SAVE_AFTER = Duration.millis(700);

    private final ComposerViewModel viewModel;
    private final Clock clock;
    private final Logo logo;
    private final BooleanProperty takeNextAfterwards;
    private final Runnable askForData;

    @FXML
    private VBox root;

    @FXML
    private Label recipient;

    @FXML
    private Label draftStatus;

    @FXML
    private ComboBox<TemplateChoice> template;

    @FXML
    private Hyperlink restore;

    @FXML
    private TextField title;

    @FXML
    private TextArea body;

    @FXML
    private FlowPane unfilled;

    @FXML
    private CheckBox readings;

    @FXML
    private CheckBox invoices;

    @FXML
    private Label enclosuresForbidden;

    @FXML
    private VBox refusal;

    @FXML
    private ProblemLabel refusalText;

    @FXML
    private FlowPane refusalActions;

    @FXML
    private CheckBox takeNext;

    @FXML
    private Button preview;

    @FXML
    private Button send;

    /// @param takeNextAfterwards whether the next request is taken once an answer was sent
    /// @param askForData         opens the form that asks for lacking data
    ComposerView(
            ComposerViewModel viewModel,
            Clock clock,
            Logo logo,
            BooleanProperty takeNextAfterwards,
            Runnable askForData) {
        this.viewModel = viewModel;
        this.clock = clock;
        this.logo = logo;
        this.takeNextAfterwards = takeNextAfterwards;
        this.askForData = askForData;
    }

    @FXML
    private void initialize() {
        title.textProperty().bindBidirectional(viewModel.titleProperty());
        body.textProperty().bindBidirectional(viewModel.bodyProperty());
        readings.selectedProperty().bindBidirectional(viewModel.readingsProperty());
        invoices.selectedProperty().bindBidirectional(viewModel.invoicesProperty());
        takeNext.selectedProperty().bindBidirectional(takeNextAfterwards);
        draftStatus.textProperty().bind(viewModel.getDraft().statusProperty());
        recipient.textProperty().bind(viewModel.recipientProperty().map(address -> address.isEmpty()
                ? Texts.get("requests.composer.recipient.none")
                : Texts.get("requests.composer.recipient", address)));
        enclosuresForbidden.textProperty().bind(viewModel.enclosuresForbiddenProperty());
        readings.disableProperty().bind(viewModel.enclosuresForbiddenProperty().isNotEmpty());
        invoices.disableProperty().bind(viewModel.enclosuresForbiddenProperty().isNotEmpty());
        shownWhile(enclosuresForbidden, viewModel.enclosuresForbiddenProperty().isNotEmpty());
        shownWhile(restore, viewModel.restorableProperty());
        send.setTooltip(new Tooltip(SEND.keysText()));
        preview.setTooltip(new Tooltip(PREVIEW.keysText()));
        templates();
        viewModel.unfilled().addListener((Observable _) -> showUnfilled());
        showUnfilled();
        viewModel.refusalProperty().subscribe(this::showRefusal);
        saveWhileTyping();
        keys();
    }

    private static void shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void templates() {
        template.setItems(viewModel.templates());
        template.setCellFactory(_ -> new TemplateCell());
        template.setButtonCell(new TemplateCell());
        viewModel.templateProperty().subscribe(now -> template.setValue(now));
        template.setOnHidden(_ -> chooseSelected());
        template.setOnAction(_ -> {
            if (!template.isShowing()) {
                chooseSelected();
            }
        });
    }

    private void chooseSelected() {
        TemplateChoice chosen = template.getValue();
        if (chosen != null && chosen != viewModel.templateProperty().get()) {
            choose(chosen);
        }
    }

    private void choose(TemplateChoice choice) {
        if (choice.forbidden()) {
            template.setValue(viewModel.templateProperty().get());
            return;
        }
        viewModel.choose(choice);
        body.requestFocus();
        if (!nextUnfilled()) {
            body.positionCaret(0);
        }
    }

    private void saveWhileTyping() {
        PauseTransition pause = new PauseTransition(SAVE_AFTER);
        pause.setOnFinished(_ -> {
            viewModel.getDraft().save();
            if (viewModel.getDraft().isDirty()) {
                pause.playFromStart();
            }
        });
        viewModel.getDraft().dirtyProperty().subscribe(dirty -> {
            if (dirty) {
                pause.playFromStart();
            }
        });
    }

    private void keys() {
        SEND.before(root, this::send);
        PREVIEW.before(root, this::preview);
        NEXT_UNFILLED.before(root, this::nextUnfilled);
        for (int i = 0; i < NUMBERED; i++) {
            int index = i;
            Shortcut.of("Ctrl+" + (i + 1), "requests.key.template").before(root, () -> {
                if (index < viewModel.templates().size()) {
                    choose(viewModel.templates().get(index));
                }
            });
        }
    }

    private void showUnfilled() {
        boolean none = viewModel.unfilled().isEmpty();
        unfilled.setVisible(!none);
        unfilled.setManaged(!none);
        unfilled.getChildren().clear();
        if (!none) {
            unfilled.getChildren().add(Nodes.warning(Texts.get("requests.composer.unfilled")));
            for (String name : viewModel.unfilled()) {
                Hyperlink link = new Hyperlink("{{" + name + "}}");
                link.setOnAction(_ -> select("{{" + name));
                unfilled.getChildren().add(link);
            }
        }
    }

    /// Selects the next name that was not filled in, so that typing replaces it.
    private boolean nextUnfilled() {
        int from = body.getSelection().getEnd();
        int at = body.getText().indexOf("{{", from);
        if (at < 0) {
            at = body.getText().indexOf("{{");
        }
        if (at >= 0) {
            selectName(body, at);
        } else if (title.getText().contains("{{")) {
            selectName(title, title.getText().indexOf("{{"));
        }
        return at >= 0;
    }

    private void select(String piece) {
        for (TextInputControl field : List.of(body, title)) {
            int at = field.getText().indexOf(piece);
            if (at >= 0) {
                field.requestFocus();
                if (piece.startsWith("{{")) {
                    selectName(field, at);
                } else {
                    field.selectRange(at, at + piece.length());
                }
                return;
            }
        }
    }

    private static void selectName(TextInputControl field, int at) {
        int end = field.getText().indexOf("}}", at);
        field.requestFocus();
        field.selectRange(at, end < 0 ? at + 2 : end + 2);
    }

    private void showRefusal(@Nullable Refusal why) {
        refusal.setVisible(why != null);
        refusal.setManaged(why != null);
        refusalActions.getChildren().clear();
        refusalText.setLabelFor(null);
        if (why == null) {
            refusalText.setText("");
            return;
        }
        refusalText.setText(RefusalTexts.of(why, clock.today()));
        switch (why) {
            case Refusal.BadText(Refusal.BadText.Field field) -> fault(field == Refusal.BadText.Field.TITLE ? title : body);
            case Refusal.Unfilled _ -> nextUnfilled();
            case Refusal.AccountData(List<String> found) -> accountData(found);
            case Refusal.DataLacking _ -> lacking();
            case Refusal.NotPermitted _, Refusal.OutOfHours _, Refusal.NothingToTake _, Refusal.Moved _,
                    Refusal.NoEmail _, Refusal.TooLate _, Refusal.NoSuchRequest _ -> {}
        }
    }

    private void fault(TextInputControl field) {
        refusalText.setLabelFor(field);
        field.requestFocus();
    }

    private void accountData(List<String> found) {
        for (String piece : found) {
            Hyperlink link = new Hyperlink(piece);
            link.setOnAction(_ -> select(piece));
            refusalActions.getChildren().add(link);
        }
        if (viewModel.invites()) {
            Button invite = new Button(Texts.get("requests.composer.invite"));
            invite.setOnAction(_ -> viewModel.templates().stream()
                    .filter(TemplateChoice.Invitation.class::isInstance)
                    .findFirst()
                    .ifPresent(this::choose));
            refusalActions.getChildren().add(invite);
        }
        if (!found.isEmpty()) {
            select(found.getFirst());
        }
    }

    private void lacking() {
        Button ask = new Button(Texts.get("requests.composer.ask"));
        ask.getStyleClass().add(Styles.ACCENT);
        ask.setOnAction(_ -> askForData.run());
        Button without = new Button(Texts.get("requests.composer.without"));
        without.setId("send-without");
        without.setOnAction(_ -> viewModel.sendWithoutMissing());
        refusalActions.getChildren().setAll(ask, without);
        ask.requestFocus();
    }

    /// Puts the keyboard where one works next: at the templates while nothing is written, else at the text.
    void focus() {
        if (viewModel.isEmpty()) {
            template.requestFocus();
        } else {
            body.requestFocus();
            body.end();
        }
    }

    @FXML
    private void restore() {
        viewModel.restore();
        body.requestFocus();
    }

    @FXML
    private void preview() {
        viewModel.preview(this::show);
    }

    private void show(RenderedMail mail) {
        PreviewDialog.beforeSending(
                root.getScene().getWindow(),
                Texts.get("requests.composer.preview.heading", recipient.getText(), mail.subject()),
                mail.preview(logo),
                mail.text(),
                viewModel::send);
    }

    @FXML
    private void send() {
        viewModel.send();
    }

    public ComposerViewModel getViewModel() {
        return viewModel;
    }

    private static final class TemplateCell extends ListCell<TemplateChoice> {
        @Override
        protected void updateItem(TemplateChoice item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(Texts.get("requests.composer.template"));
                setDisable(false);
            } else {
                int number = getIndex() + 1;
                setText(number > 0 && number <= NUMBERED
                        ? Texts.get("requests.composer.template.numbered", number, item.title())
                        : item.title());
                setDisable(item.forbidden());
            }
        }
    }
}
