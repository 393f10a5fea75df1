package mx.cea.ventanilla.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// What staff read, window and command line alike: `messages.properties`, in Spanish of Mexico.
public final class Texts {
    /// The language and country of every text, number and date that people read.
    public static final Locale LOCALE = Locale.of("es", "MX");

    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("mx.cea.ventanilla.messages", LOCALE, Texts.class.getClassLoader());

    private Texts() {}

    /// The text of a key. With arguments it is a [MessageFormat] pattern; without, it is taken as it stands.
    ///
    /// @throws MissingResourceException if there is no such key
    public static String get(String key, Object... args) {
        String text = BUNDLE.getString(key);
        return args.length == 0 ? text : new MessageFormat(text, LOCALE).format(args);
    }

    /// All texts, for the `%key` of FXML.
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
