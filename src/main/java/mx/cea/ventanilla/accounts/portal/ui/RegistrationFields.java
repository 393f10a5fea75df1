package mx.cea.ventanilla.accounts.portal.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.registration.ClaimedAddress;
import mx.cea.ventanilla.accounts.registration.ClaimedHolder;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.accounts.registration.NewRegistration;
import mx.cea.ventanilla.accounts.registration.RegisterClaim;

/// What an applicant sent, field by field, as somebody mends it.
final class RegistrationFields {
    /// In the order of the form.
    static final List<Field> PERSON = List.of(
            Field.CONTRACT,
            Field.METER,
            Field.GIVEN_NAME,
            Field.FIRST_SURNAME,
            Field.SECOND_SURNAME,
            Field.USERNAME,
            Field.EMAIL,
            Field.PHONE,
            Field.STREET,
            Field.OUTSIDE_NUMBER,
            Field.INSIDE_NUMBER);

    static final List<Field> COMPANY = List.of(
            Field.CONTRACT,
            Field.METER,
            Field.COMPANY,
            Field.USERNAME,
            Field.EMAIL,
            Field.PHONE,
            Field.STREET,
            Field.OUTSIDE_NUMBER,
            Field.INSIDE_NUMBER);

    private final NewRegistration sent;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);

    RegistrationFields(NewRegistration sent) {
        this.sent = sent;
        RegisterClaim claim = sent.claim();
        put(Field.CONTRACT, claim.contract());
        put(Field.METER, claim.meter());
        switch (claim.holder()) {
            case ClaimedHolder.Company(String name) -> put(Field.COMPANY, name);
            case ClaimedHolder.Person(String first, String second) -> {
                put(Field.GIVEN_NAME, sent.givenName());
                put(Field.FIRST_SURNAME, first);
                put(Field.SECOND_SURNAME, second);
            }
        }
        put(Field.STREET, claim.address().street());
        put(Field.OUTSIDE_NUMBER, claim.address().outsideNumber());
        put(Field.INSIDE_NUMBER, claim.address().insideNumber());
        put(Field.USERNAME, sent.username());
        put(Field.EMAIL, sent.email());
        put(Field.PHONE, sent.phone());
    }

    private void put(Field field, String text) {
        texts.put(field, new SimpleStringProperty(this, field.name(), text));
    }

    List<Field> order() {
        return sent.claim().holder() instanceof ClaimedHolder.Company ? COMPANY : PERSON;
    }

    StringProperty text(Field field) {
        return Objects.requireNonNull(texts.get(field));
    }

    /// @param confirmed the accounts that are like it and do not stand in its way
    NewRegistration mended(Set<AccountId> confirmed) {
        ClaimedHolder holder = sent.claim().holder() instanceof ClaimedHolder.Company
                ? new ClaimedHolder.Company(get(Field.COMPANY))
                : new ClaimedHolder.Person(get(Field.FIRST_SURNAME), get(Field.SECOND_SURNAME));
        return new NewRegistration(
                sent.channel(),
                new RegisterClaim(
                        get(Field.CONTRACT),
                        holder,
                        get(Field.METER),
                        new ClaimedAddress(
                                get(Field.STREET), get(Field.OUTSIDE_NUMBER), get(Field.INSIDE_NUMBER))),
                holder instanceof ClaimedHolder.Company ? "" : get(Field.GIVEN_NAME),
                sent.representative(),
                get(Field.USERNAME),
                get(Field.EMAIL),
                // one entry, which the portal compared; what is typed here instead is read aloud to the applicant
                get(Field.EMAIL),
                get(Field.PHONE),
                sent.accepted(),
                confirmed);
    }

    private String get(Field field) {
        return text(field).get().strip();
    }
}
