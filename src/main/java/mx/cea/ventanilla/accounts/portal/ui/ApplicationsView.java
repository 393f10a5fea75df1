package mx.cea.ventanilla.accounts.portal.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.portal.Application;
import mx.cea.ventanilla.accounts.portal.ApplicationData;
import mx.cea.ventanilla.accounts.portal.ApplicationReason;
import mx.cea.ventanilla.accounts.portal.Opened;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.CopyButton;
import mx.cea.ventanilla.fx.PagedTable;
import mx.cea.ventanilla.fx.Shortcut;
import org.jspecify.annotations.Nullable;

/// What came by the portal about accounts, and beside it the one that is being decided: why it waits, what was sent, and
/// what can be done.
public final class ApplicationsView {
    public static final Shortcut ACCEPT = Shortcut.of("Ctrl+Enter", "accounts.portal.key.accept");

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    /// In a narrower table the kind, which the application shows too, gives way.
    private static final double WIDE = 480;

    private final ApplicationsViewModel viewModel;

    @FXML
    private Node root;

    @FXML
    private ToggleGroup lists;

    @FXML
    private ToggleButton toDecide;

    @FXML
    private ToggleButton over;

    @FXML
    private TableView<Application> table;

    @FXML
    private TableColumn<Application, String> received;

    @FXML
    private TableColumn<Application, String> kind;

    @FXML
    private TableColumn<Application, String> applicant;

    @FXML
    private TableColumn<Application, String> why;

    @FXML
    private Node nothing;

    @FXML
    private Node application;

    @FXML
    private Label heading;

    @FXML
    private CopyButton folio;

    @FXML
    private Label outcome;

    @FXML
    private VBox reasons;

    @FXML
    private VBox reasonsBox;

    @FXML
    private GridPane facts;

    @FXML
    private FlowPane fields;

    @FXML
    private CheckBox confirmed;

    @FXML
    private TextArea note;

    @FXML
    private Button accept;

    @FXML
    private Button openAccount;

    public ApplicationsView(ApplicationsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        column(received, a -> ApplicationWords.moment(a.receivedAt()));
        column(kind, a -> ApplicationWords.kind(a.kind()));
        column(applicant, ApplicationWords::applicant);
        column(why, ApplicationWords::standing);
        table.widthProperty().subscribe(width -> kind.setVisible(width.doubleValue() >= WIDE));
        PagedTable<Application> paged = PagedTable.join(table, viewModel.rows(), Application::id);
        paged.onOpen(_ -> first().requestFocus());
        viewModel.selectedProperty().bind(paged.selectedProperty());
        viewModel.openedProperty().subscribe(this::show);
        viewModel.reasons().subscribe(this::showReasons);
        note.textProperty().bindBidirectional(viewModel.noteProperty());
        confirmed.selectedProperty().bindBidirectional(viewModel.confirmedProperty());
        // one of the two lists is always chosen
        lists.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                viewModel.decidedProperty().set(now == over);
            }
        });
        ACCEPT.before(root, viewModel::accept);
        toDecide.setSelected(!viewModel.decidedProperty().get());
        over.setSelected(viewModel.decidedProperty().get());
    }

    private static void column(TableColumn<Application, String> column, Function<Application, String> text) {
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    }

    /// Where one goes on from the table.
    private Node first() {
        return fields.getChildren().isEmpty() ? note : ((VBox) fields.getChildren().getFirst()).getChildren().get(1);
    }

    private void show(@Nullable Opened now) {
        application.setVisible(now != null);
        nothing.setVisible(now == null);
        fields.getChildren().clear();
        facts.getChildren().clear();
        if (now == null) {
            return;
        }
        Application shown = now.application();
        heading.setText(ApplicationWords.kind(shown.kind()) + " · " + ApplicationWords.applicant(shown));
        folio.contentProperty().set(shown.folio().text());
        outcome.setText(outcome(shown));
        boolean decided = shown.decision() != null;
        outcome.setVisible(decided);
        outcome.setManaged(decided);
        accept.setText(Texts.get("accounts.portal.accept." + shown.kind()));
        openAccount.setVisible(now.account() != null);
        openAccount.setManaged(now.account() != null);
        RegistrationFields form = viewModel.formProperty().get();
        if (form != null) {
            form.order().forEach(field -> fields.getChildren().add(field(form, field)));
        }
        mark();
        showFacts(facts(now, form == null));
    }

    /// Marks the fields of which a reason speaks.
    private void mark() {
        Set<String> wrong = viewModel.reasons().stream()
                .flatMap(reason -> ApplicationWords.fields(reason).stream())
                .map(field -> "field-" + field)
                .collect(Collectors.toSet());
        fields.getChildren().stream()
                .flatMap(box -> ((VBox) box).getChildren().stream())
                .filter(TextField.class::isInstance)
                .forEach(input -> input.pseudoClassStateChanged(ERROR, wrong.contains(input.getId())));
    }

    private static String outcome(Application shown) {
        Application.Decision decision = shown.decision();
        if (decision == null) {
            return "";
        }
        String note = decision.note();
        String said = ApplicationWords.standing(shown) + " · " + ApplicationWords.moment(decision.at());
        return note == null ? said : said + "\n" + note;
    }

    private static VBox field(RegistrationFields form, Field field) {
        TextField input = new TextField();
        input.setId("field-" + field.name());
        input.textProperty().bindBidirectional(form.text(field));
        Label label = new Label(ApplicationWords.field(field));
        label.setLabelFor(input);
        VBox box = new VBox(label, input);
        box.getStyleClass().add("field");
        return box;
    }

    private record Fact(String labelKey, String value) {}

    private static List<Fact> facts(Opened now, boolean whole) {
        List<Fact> facts = new ArrayList<>();
        switch (now.data()) {
            case ApplicationData.Registration(NewRegistration sent) -> {
                if (whole) {
                    RegistrationFields read = new RegistrationFields(sent);
                    read.order().forEach(field ->
                            facts.add(new Fact("accounts.portal.field." + field, read.text(field).get())));
                }
                DeclaredRepresentative representative = sent.representative();
                if (representative != null) {
                    facts.add(new Fact(
                            "accounts.portal.representative", representative.name() + ", " + representative.document()));
                }
            }
            case ApplicationData.Activation _ -> {}
            case ApplicationData.Cancellation asked -> {
                facts.add(new Fact("accounts.portal.field.USERNAME", asked.username()));
                facts.add(new Fact("accounts.portal.asker", ApplicationWords.asker(asked)));
                facts.add(new Fact("accounts.portal.name", asked.name()));
                facts.add(new Fact("accounts.portal.field.EMAIL", asked.email()));
                facts.add(new Fact("accounts.portal.field.CONTRACT", asked.contract()));
                facts.add(new Fact("accounts.portal.motive", asked.reason()));
            }
        }
        Account account = now.account();
        if (account != null) {
            facts.add(new Fact(
                    "accounts.portal.account",
                    account.username().text() + ", " + Texts.get("search.account_state." + account.state())));
        }
        return facts;
    }

    private void showFacts(List<Fact> shown) {
        int row = 0;
        for (Fact fact : shown) {
            if (!fact.value().isEmpty()) {
                Label label = new Label(Texts.get(fact.labelKey()));
                label.getStyleClass().add("caption");
                label.setMinWidth(Label.USE_PREF_SIZE);
                GridPane.setValignment(label, VPos.TOP);
                Label value = new Label(fact.value());
                value.setWrapText(true);
                facts.addRow(row++, label, value);
            }
        }
    }

    private void showReasons() {
        List<ApplicationReason> now = viewModel.reasons();
        reasons.getChildren().setAll(now.stream()
                .map(reason -> {
                    Label line = new Label(ApplicationWords.reason(reason));
                    line.setWrapText(true);
                    line.setMinHeight(Label.USE_PREF_SIZE);
                    return line;
                })
                .toList());
        reasonsBox.setVisible(!now.isEmpty());
        reasonsBox.setManaged(!now.isEmpty());
        mark();
    }

    @FXML
    private void accept() {
        viewModel.accept();
    }

    @FXML
    private void decline() {
        viewModel.decline();
    }

    @FXML
    private void openAccount() {
        viewModel.openAccount();
    }

    public ApplicationsViewModel getViewModel() {
        return viewModel;
    }
}
