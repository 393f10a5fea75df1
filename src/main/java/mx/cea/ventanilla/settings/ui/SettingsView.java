package mx.cea.ventanilla.settings.ui;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.ProblemLabel;
import mx.cea.ventanilla.fx.Shortcut;
import mx.cea.ventanilla.settings.Setting;
import org.jspecify.annotations.Nullable;

/// The office's settings in groups, with one button that saves all changes.
public final class SettingsView {
    /// Saves what was changed.
    public static final Shortcut SAVE = Shortcut.of("Ctrl+S", "settings.key.save");

    private final SettingsViewModel viewModel;

    @FXML
    private Node root;

    @FXML
    private VBox office;

    @FXML
    private VBox due;

    @FXML
    private VBox arrears;

    @FXML
    private VBox mail;

    @FXML
    private VBox accounts;

    @FXML
    private Label password;

    @FXML
    private Button save;

    public SettingsView(SettingsViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        fill(office, SettingGroup.OFFICE);
        fill(due, SettingGroup.DUE);
        fill(arrears, SettingGroup.ARREARS);
        fill(mail, SettingGroup.MAIL);
        fill(accounts, SettingGroup.ACCOUNTS);
        password.setText(Texts.get(
                viewModel.hasSmtpPassword() ? "settings.smtp-password.present" : "settings.smtp-password.absent"));
        viewModel.changesProperty().subscribe(number -> save.setText(
                number.intValue() == 0
                        ? Texts.get("settings.save")
                        : Texts.get("settings.save-changes", number.intValue())));
        SAVE.on(root, viewModel::save);
        viewModel.load();
    }

    private void fill(VBox box, SettingGroup group) {
        Label title = new Label(group.title());
        title.getStyleClass().add("section-heading");
        box.getChildren().addFirst(title);
        int row = 1;
        for (Setting setting : group.settings()) {
            box.getChildren().add(row++, line(viewModel.field(setting)));
        }
    }

    private static Node line(SettingField field) {
        Control control = field.setting().kind().choices().isEmpty() ? text(field) : choice(field);
        control.setId("setting-" + field.setting());
        Label label = new Label(field.label());
        label.setWrapText(true);
        label.setLabelFor(control);
        control.setAccessibleText(field.label());
        ProblemLabel problem = new ProblemLabel();
        problem.setLabelFor(control);
        problem.textProperty().bind(field.problemProperty());
        VBox line = new VBox(label, control, problem);
        line.getStyleClass().add("field");
        return line;
    }

    private static TextField text(SettingField field) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(field.textProperty());
        return text;
    }

    private static ComboBox<String> choice(SettingField field) {
        ComboBox<String> choice = new ComboBox<>();
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems().setAll(field.setting().kind().choices());
        choice.setConverter(new ChoiceConverter());
        choice.valueProperty().bindBidirectional(field.textProperty());
        return choice;
    }

    @FXML
    private void save() {
        viewModel.save();
    }

    @FXML
    private void undo() {
        viewModel.undo();
    }

    @FXML
    private void probe() {
        viewModel.probe();
    }

    public SettingsViewModel getViewModel() {
        return viewModel;
    }

    private static final class ChoiceConverter extends StringConverter<String> {
        @Override
        public String toString(@Nullable String value) {
            return value == null || value.isEmpty() ? "" : Texts.get("settings.choice." + value);
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException(text);
        }
    }
}
