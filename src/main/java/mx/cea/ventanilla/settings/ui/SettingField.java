package mx.cea.ventanilla.settings.ui;

import java.util.regex.Pattern;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.settings.Setting;
import org.apache.commons.validator.routines.EmailValidator;

/// One setting as it is edited, with what is wrong with it.
public final class SettingField {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{0,253}");
    private static final int LONGEST_DUE = 60;
    private static final int LONGEST_UNDO = 60;
    private static final int LONGEST_ARREARS = 60;
    /// Thirty days, which the server allows.
    private static final int LONGEST_ACTIVATION = 720;
    /// Ten years.
    private static final int LONGEST_RESERVED = 3_650;
    private static final Pattern WEB_ADDRESS = Pattern.compile("https://[A-Za-z0-9.-]{1,253}(?::\\d{1,5})?(?:/[^\\s\"<>#]*)?");
    private static final int LONGEST_MINUTES = 240;
    private static final int LAST_PORT = 65_535;

    private final Setting setting;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty saved = new SimpleStringProperty(this, "saved", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final BooleanBinding changed = text.isNotEqualTo(saved);

    SettingField(Setting setting) {
        this.setting = setting;
        text.subscribe(() -> problem.set(wrong()));
    }

    /// Takes over what the database has; what was typed and not saved stays.
    void refresh(String value) {
        boolean untouched = !changed.get();
        saved.set(value);
        if (untouched) {
            text.set(value);
        }
    }

    /// Goes back to what the database has.
    void undo() {
        text.set(saved.get());
    }

    /// Says what is wrong in view of another field.
    void refuse(String reason) {
        problem.set(reason);
    }

    /// What is wrong with the text by itself; empty where nothing is.
    String wrong() {
        String value = value();
        if (!setting.accepts(value)) {
            return switch (setting.kind()) {
                case TEXT -> Texts.get("settings.problem.text");
                case NUMBER -> Texts.get("settings.problem.number");
                case TIME -> Texts.get("settings.problem.time");
                case SECURITY, ARREARS_RULE, USERNAME_POLICY -> Texts.get("settings.problem.choice");
            };
        }
        return switch (setting) {
            case MAIL_FROM_ADDRESS ->
                EmailValidator.getInstance().isValid(value) ? "" : Texts.get("settings.problem.address");
            case SMTP_HOST -> HOST.matcher(value).matches() ? "" : Texts.get("settings.problem.host");
            case SMTP_PORT -> range(value, 1, LAST_PORT);
            case UNDO_SECONDS -> range(value, 0, LONGEST_UNDO);
            case IDLE_LOCK_MINUTES, OFFICE_GRACE_MINUTES -> range(value, 0, LONGEST_MINUTES);
            case DAYS_PORTAL_INCIDENT,
                    DAYS_BILL_NOT_DELIVERED,
                    DAYS_GENERAL_QUERY,
                    DAYS_SUGGESTION,
                    DAYS_PAYMENT_NOT_APPLIED,
                    DAYS_HIGH_CONSUMPTION,
                    DAYS_SERVICE_REPORT ->
                range(value, 1, LONGEST_DUE);
            case ARREARS_LIMIT -> range(value, 1, LONGEST_ARREARS);
            case USERNAME_RESERVED_DAYS -> range(value, 0, LONGEST_RESERVED);
            case ACTIVATION_HOURS -> range(value, 1, LONGEST_ACTIVATION);
            case ACTIVATION_URL ->
                WEB_ADDRESS.matcher(value).matches() ? "" : Texts.get("settings.problem.web-address");
            case OFFICE_NAME, MAIL_FROM_NAME, PHONE ->
                value.isEmpty() ? Texts.get("settings.problem.empty") : "";
            case OFFICE_OPENS, OFFICE_CLOSES, OFFICE_RFC, SMTP_SECURITY, SMTP_USER, ARREARS_RULE, USERNAME_POLICY -> "";
        };
    }

    private static String range(String value, int least, int most) {
        int number = Integer.parseInt(value);
        return number < least || number > most ? Texts.get("settings.problem.range", least, most) : "";
    }

    /// The value to be kept: without outer blanks, and a time with both its digits.
    String value() {
        String typed = text.get().strip();
        return setting.kind() == Setting.Kind.TIME && typed.matches("\\d:\\d\\d") ? "0" + typed : typed;
    }

    public Setting setting() {
        return setting;
    }

    /// What it is called.
    public String label() {
        return Texts.get("settings.label." + setting);
    }

    /// The text as typed.
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is another than the database has.
    public BooleanBinding changedProperty() {
        return changed;
    }
}
