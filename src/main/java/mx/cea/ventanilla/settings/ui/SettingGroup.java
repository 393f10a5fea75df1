package mx.cea.ventanilla.settings.ui;

import java.util.List;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.settings.Setting;

/// Settings that stand together on the screen.
public enum SettingGroup {
    OFFICE(
            "settings.group.office",
            Setting.OFFICE_NAME,
            Setting.PHONE,
            Setting.OFFICE_RFC,
            Setting.OFFICE_OPENS,
            Setting.OFFICE_CLOSES,
            Setting.OFFICE_GRACE_MINUTES,
            Setting.IDLE_LOCK_MINUTES),
    DUE(
            "settings.group.due",
            Setting.DAYS_PORTAL_INCIDENT,
            Setting.DAYS_BILL_NOT_DELIVERED,
            Setting.DAYS_GENERAL_QUERY,
            Setting.DAYS_SUGGESTION,
            Setting.DAYS_PAYMENT_NOT_APPLIED,
            Setting.DAYS_HIGH_CONSUMPTION,
            Setting.DAYS_SERVICE_REPORT),
    ARREARS("settings.group.arrears", Setting.ARREARS_RULE, Setting.ARREARS_LIMIT),
    ACCOUNTS(
            "settings.group.accounts",
            Setting.USERNAME_POLICY,
            Setting.ACTIVATION_URL,
            Setting.ACTIVATION_HOURS,
            Setting.USERNAME_RESERVED_DAYS),
    MAIL(
            "settings.group.mail",
            Setting.MAIL_FROM_NAME,
            Setting.MAIL_FROM_ADDRESS,
            Setting.UNDO_SECONDS,
            Setting.SMTP_HOST,
            Setting.SMTP_PORT,
            Setting.SMTP_SECURITY,
            Setting.SMTP_USER);

    private final String titleKey;
    private final List<Setting> settings;

    SettingGroup(String titleKey, Setting... settings) {
        this.titleKey = titleKey;
        this.settings = List.of(settings);
    }

    String title() {
        return Texts.get(titleKey);
    }

    List<Setting> settings() {
        return settings;
    }
}
