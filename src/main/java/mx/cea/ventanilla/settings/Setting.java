package mx.cea.ventanilla.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The settings of an office. Each keeps its value as text that its kind accepts.
public enum Setting {
    OFFICE_NAME("office.name", "Oficina Virtual", Kind.TEXT),
    /// HOR-2
    OFFICE_OPENS("office.opens", "08:00", Kind.TIME),
    /// HOR-2
    OFFICE_CLOSES("office.closes", "17:00", Kind.TIME),
    /// How long after closing an agent may finish what he holds (HOR-2).
    OFFICE_GRACE_MINUTES("office.grace_minutes", "30", Kind.NUMBER),
    /// How long nobody touches the window until it locks itself.
    IDLE_LOCK_MINUTES("staff.idle_lock_minutes", "10", Kind.NUMBER),
    /// How long an answer can be taken back.
    UNDO_SECONDS("mail.undo_seconds", "10", Kind.NUMBER),
    /// Empty: messages are written to a folder.
    SMTP_HOST("mail.smtp.host", "", Kind.TEXT),
    SMTP_PORT("mail.smtp.port", "587", Kind.NUMBER),
    /// NONE, STARTTLS or TLS.
    SMTP_SECURITY("mail.smtp.security", "STARTTLS", Kind.SECURITY),
    SMTP_USER("mail.smtp.user", "", Kind.TEXT),
    MAIL_FROM_ADDRESS("mail.from.address", "oficina.virtual@example.com", Kind.TEXT),
    MAIL_FROM_NAME("mail.from.name", "CEA Querétaro · Oficina Virtual", Kind.TEXT),
    /// CON-12
    PHONE("office.phone", "442 211 00 66", Kind.TEXT),
    /// Default due times in business days, a setting for each request kind.
    DAYS_PORTAL_INCIDENT("due.days.PORTAL_INCIDENT", "1", Kind.NUMBER),
    DAYS_BILL_NOT_DELIVERED("due.days.BILL_NOT_DELIVERED", "2", Kind.NUMBER),
    DAYS_GENERAL_QUERY("due.days.GENERAL_QUERY", "3", Kind.NUMBER),
    DAYS_SUGGESTION("due.days.SUGGESTION", "5", Kind.NUMBER),
    DAYS_PAYMENT_NOT_APPLIED("due.days.PAYMENT_NOT_APPLIED", "5", Kind.NUMBER),
    DAYS_HIGH_CONSUMPTION("due.days.HIGH_CONSUMPTION", "10", Kind.NUMBER),
    DAYS_SERVICE_REPORT("due.days.SERVICE_REPORT", "1", Kind.NUMBER),
    /// Which reading of BLO-7 applies: OLDEST_DUE or MONTHLY_INVOICES.
    ARREARS_RULE("arrears.rule", "OLDEST_DUE", Kind.ARREARS_RULE),
    /// The months, or monthly invoices, that arrears must exceed (BLO-7).
    ARREARS_LIMIT("arrears.limit", "6", Kind.NUMBER),
    /// By which the issuer of a digital invoice is known. Empty: it is not looked at.
    OFFICE_RFC("office.rfc", "", Kind.TEXT),
    /// Where the portal lets a customer make his password; the token is added to it (ACT-1).
    ACTIVATION_URL("accounts.activation.url", "https://oficina-virtual.example.com/activar", Kind.TEXT),
    /// How long the link is good (ACT-1).
    ACTIVATION_HOURS("accounts.activation.hours", "72", Kind.NUMBER),
    /// Which usernames the counter accepts (REG-2e): SHORT, the rules' eight letters or digits, or LONG, the manual's
    /// hundred characters without spaces. The portal's come under LONG.
    USERNAME_POLICY("accounts.username.policy", "SHORT", Kind.USERNAME_POLICY),
    /// For how many days a cancelled account's username is nobody else's (BAJ-6).
    USERNAME_RESERVED_DAYS("accounts.username.reserved_days", "365", Kind.NUMBER);

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,4}|0");

    /// The kinds of values.
    public enum Kind {
        TEXT,
        NUMBER,
        TIME,
        SECURITY("STARTTLS", "TLS", "NONE"),
        ARREARS_RULE("OLDEST_DUE", "MONTHLY_INVOICES"),
        USERNAME_POLICY("SHORT", "LONG");

        private final List<String> choices;

        Kind(String... choices) {
            this.choices = List.of(choices);
        }

        /// The only values, where they can be counted; else empty.
        public List<String> choices() {
            return choices;
        }
    }

    private final String key;
    private final String standard;
    private final Kind kind;

    Setting(String key, String standard, Kind kind) {
        this.key = key;
        this.standard = standard;
        this.kind = kind;
    }

    /// The name under which the database keeps it.
    public String key() {
        return key;
    }

    /// The value while nobody has set another.
    public String standard() {
        return standard;
    }

    public Kind kind() {
        return kind;
    }

    /// Whether a text can be this setting's value.
    public boolean accepts(String value) {
        return switch (kind) {
            case TEXT -> value.length() <= 500 && value.chars().noneMatch(Character::isISOControl);
            case NUMBER -> NUMBER.matcher(value).matches();
            case TIME -> value.matches("([01]\\d|2[0-3]):[0-5]\\d");
            case SECURITY, ARREARS_RULE, USERNAME_POLICY -> kind.choices().contains(value);
        };
    }

    static Setting dueDaysOf(String requestKind) {
        return valueOf("DAYS_" + requestKind.toUpperCase(Locale.ROOT));
    }

    /// The values of all settings at one moment.
    public record Values(Map<Setting, String> changed) {
        public Values {
            changed = Map.copyOf(changed);
        }

        public String text(Setting setting) {
            return changed.getOrDefault(setting, setting.standard());
        }

        public int number(Setting setting) {
            return Integer.parseInt(text(setting));
        }

        public LocalTime time(Setting setting) {
            return LocalTime.parse(text(setting));
        }

        public Duration minutes(Setting setting) {
            return Duration.ofMinutes(number(setting));
        }

        /// The business days within which a kind of request is due.
        public int dueDays(String requestKind) {
            return number(dueDaysOf(requestKind));
        }
    }
}
