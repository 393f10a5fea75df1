package mx.cea.ventanilla.accounts.registration.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mx.cea.ventanilla.accounts.registration.Checks;
import mx.cea.ventanilla.accounts.registration.ConsentText;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.LegalText;
import mx.cea.ventanilla.accounts.registration.UsernamePolicy;

/// What the user of the portal is to be: username, address, telephone, and the texts that he accepts.
public final class UserForm {
    private final FormField username;
    private final FormField email = new FormField(Checks::email);
    private final FormField emailAgain;
    private final FormField phone = new FormField(Checks::phone);
    private final Map<ConsentText, BooleanProperty> accepted = new EnumMap<>(ConsentText.class);
    private final Map<ConsentText, LegalText> texts = new EnumMap<>(ConsentText.class);
    private final ReadOnlyStringWrapper consentProblem = new ReadOnlyStringWrapper(this, "consentProblem", "");
    private UsernamePolicy policy = UsernamePolicy.SHORT;

    UserForm() {
        username = new FormField(typed -> policy.fault(typed));
        emailAgain = new FormField(typed -> Checks.emailAgain(email.get(), typed));
        email.textProperty().subscribe(emailAgain::judge);
        for (ConsentText text : ConsentText.values()) {
            texts.put(text, LegalText.current(text));
            BooleanProperty ticked = new SimpleBooleanProperty(this, text.name());
            ticked.subscribe(() -> consentProblem.set(""));
            accepted.put(text, ticked);
        }
    }

    /// Goes over to another policy for usernames.
    void follow(UsernamePolicy now) {
        policy = now;
        username.judge();
    }

    UsernamePolicy policy() {
        return policy;
    }

    /// Asks for all that is needed.
    ///
    /// @return whether nothing is wrong
    boolean ask() {
        boolean typed = Stream.of(username, email, emailAgain, phone)
                .map(FormField::ask)
                .toList()
                .stream()
                .allMatch(Boolean::booleanValue);
        boolean all = accepted.values().stream().allMatch(BooleanProperty::get);
        consentProblem.set(all ? "" : RegistrationWords.notAccepted(missing()));
        return typed && all;
    }

    private Stream<ConsentText> missing() {
        return Arrays.stream(ConsentText.values()).filter(text -> !acceptedProperty(text).get());
    }

    /// Says what is wrong beside the field that it is about.
    ///
    /// @return whether it is one of these fields
    boolean refuse(Fault fault) {
        switch (fault.field()) {
            case USERNAME -> username.refuse(RegistrationWords.fault(fault));
            case EMAIL -> email.refuse(RegistrationWords.fault(fault));
            case EMAIL_AGAIN -> emailAgain.refuse(RegistrationWords.fault(fault));
            case PHONE -> phone.refuse(RegistrationWords.fault(fault));
            case TERMS, PRIVACY, DECLARATION -> consentProblem.set(RegistrationWords.fault(fault));
            case CONTRACT, GIVEN_NAME, FIRST_SURNAME, SECOND_SURNAME, COMPANY, METER, STREET, OUTSIDE_NUMBER,
                    INSIDE_NUMBER, REPRESENTATIVE_NAME, REPRESENTATIVE_DOCUMENT, REPRESENTATIVE_SCAN -> {
                return false;
            }
        }
        return true;
    }

    /// The versions of what was ticked.
    Map<ConsentText, String> versions() {
        Map<ConsentText, String> versions = new EnumMap<>(ConsentText.class);
        texts.forEach((text, shown) -> {
            if (acceptedProperty(text).get()) {
                versions.put(text, shown.version());
            }
        });
        return versions;
    }

    void clear() {
        Stream.of(username, email, emailAgain, phone).forEach(FormField::clear);
        accepted.values().forEach(ticked -> ticked.set(false));
    }

    /// A text as it is shown.
    LegalText text(ConsentText kind) {
        return Objects.requireNonNull(texts.get(kind));
    }

    /// Whether a text is accepted.
    BooleanProperty acceptedProperty(ConsentText text) {
        return Objects.requireNonNull(accepted.get(text));
    }

    public FormField getUsername() {
        return username;
    }

    public FormField getEmail() {
        return email;
    }

    public FormField getEmailAgain() {
        return emailAgain;
    }

    public FormField getPhone() {
        return phone;
    }

    public ReadOnlyStringProperty consentProblemProperty() {
        return consentProblem.getReadOnlyProperty();
    }

    public String getConsentProblem() {
        return consentProblem.get();
    }
}
