package mx.cea.ventanilla.accounts.registration.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mx.cea.ventanilla.accounts.registration.Checks;
import mx.cea.ventanilla.accounts.registration.ClaimedAddress;
import mx.cea.ventanilla.accounts.registration.ClaimedHolder;
import mx.cea.ventanilla.accounts.registration.Datum;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.accounts.registration.RegisterClaim;
import mx.cea.ventanilla.accounts.registration.RegisterMatch;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.LatestOnly;
import mx.cea.ventanilla.persistence.DatabaseException;

/// What is compared with the register, as it is typed: of a contract without a meter of its own the address is asked
/// instead of the meter (REG-2c).
public final class ClaimForm {
    private final RegisterMatch match;
    private final LatestOnly asking;
    private final boolean named;
    private final BooleanProperty company = new SimpleBooleanProperty(this, "company");
    private final ReadOnlyBooleanWrapper byAddress = new ReadOnlyBooleanWrapper(this, "byAddress");
    private final FormField contract = new FormField(typed -> Checks.required(Field.CONTRACT, typed));
    private final FormField companyName = new FormField(typed -> Checks.name(Field.COMPANY, typed));
    private final FormField givenName = new FormField(typed -> Checks.name(Field.GIVEN_NAME, typed));
    private final FormField secondSurname = new FormField(Checks::secondSurname);
    private final FormField firstSurname;
    private final FormField meter = new FormField(typed -> Checks.required(Field.METER, typed));
    private final FormField street = new FormField(typed -> Checks.required(Field.STREET, typed));
    private final FormField outsideNumber = new FormField(typed -> Checks.required(Field.OUTSIDE_NUMBER, typed));
    private final FormField insideNumber = new FormField(_ -> Optional.empty());

    /// @param named whether the whole name is asked, beyond what is compared
    ClaimForm(RegisterMatch match, Background background, boolean named) {
        this.match = match;
        this.named = named;
        this.asking = background.latest();
        this.firstSurname = new FormField(typed -> Checks.firstSurname(typed, secondSurname.get()));
        secondSurname.textProperty().subscribe(firstSurname::judge);
    }

    /// Finds out by what the typed contract is identified, without comparing anything.
    void lookUp() {
        String typed = contract.get();
        if (typed.isBlank()) {
            byAddress.set(false);
            return;
        }
        asking.run(() -> match.asks(typed))
                .onSuccess(asked -> {
                    byAddress.set(asked.filter(RegisterMatch.Asked.ADDRESS::equals).isPresent());
                    if (asked.isEmpty() && typed.equals(contract.get())) {
                        contract.refuse(RegistrationWords.datum(Datum.CONTRACT));
                    }
                })
                // it will be told when it is compared
                .onError(DatabaseException.class, _ -> {});
    }

    /// Asks for all that is needed.
    ///
    /// @return whether nothing is wrong
    boolean ask() {
        return asked().map(FormField::ask).toList().stream().allMatch(Boolean::booleanValue);
    }

    private Stream<FormField> asked() {
        Stream<FormField> person = named
                ? Stream.of(givenName, firstSurname, secondSurname)
                : Stream.of(firstSurname, secondSurname);
        Stream<FormField> holder = company.get() ? Stream.of(companyName) : person;
        Stream<FormField> proof =
                byAddress.get() ? Stream.of(street, outsideNumber, insideNumber) : Stream.of(meter);
        return Stream.concat(Stream.concat(Stream.of(contract), holder), proof);
    }

    /// Says beside each field what did not agree.
    void refuse(Set<Datum> wrong) {
        wrong.forEach(datum -> field(datum).refuse(RegistrationWords.datum(datum)));
    }

    private FormField field(Datum datum) {
        return switch (datum) {
            case CONTRACT, SEVERAL_CONTRACTS -> contract;
            case SURNAME -> firstSurname;
            case SECOND_SURNAME -> secondSurname;
            case COMPANY -> companyName;
            case METER -> meter;
            case ADDRESS -> street;
        };
    }

    RegisterClaim claim() {
        return new RegisterClaim(
                contract.get(),
                holder(),
                byAddress.get() ? "" : meter.get(),
                byAddress.get()
                        ? new ClaimedAddress(street.get(), outsideNumber.get(), insideNumber.get())
                        : ClaimedAddress.NONE);
    }

    ClaimedHolder holder() {
        return company.get()
                ? new ClaimedHolder.Company(companyName.get())
                : new ClaimedHolder.Person(firstSurname.get(), secondSurname.get());
    }

    /// The given name as typed; empty for a company.
    String givenName() {
        return company.get() ? "" : givenName.get();
    }

    /// Whether something was typed.
    boolean isBegun() {
        return Stream.of(contract, companyName, givenName, firstSurname, meter).anyMatch(f -> !f.get().isBlank());
    }

    void clear() {
        asking.cancel();
        company.set(false);
        byAddress.set(false);
        List.of(contract, companyName, givenName, firstSurname, secondSurname, meter, street, outsideNumber, insideNumber)
                .forEach(FormField::clear);
    }

    /// Whether the holder is a company (REG-1).
    public BooleanProperty companyProperty() {
        return company;
    }

    /// Whether the supply address identifies the contract (REG-2c).
    public ReadOnlyBooleanProperty byAddressProperty() {
        return byAddress.getReadOnlyProperty();
    }

    public boolean isByAddress() {
        return byAddress.get();
    }

    public FormField getContract() {
        return contract;
    }

    public FormField getCompanyName() {
        return companyName;
    }

    /// Whether the whole name is asked.
    boolean isNamed() {
        return named;
    }

    public FormField getGivenName() {
        return givenName;
    }

    public FormField getFirstSurname() {
        return firstSurname;
    }

    public FormField getSecondSurname() {
        return secondSurname;
    }

    public FormField getMeter() {
        return meter;
    }

    public FormField getStreet() {
        return street;
    }

    public FormField getOutsideNumber() {
        return outsideNumber;
    }

    public FormField getInsideNumber() {
        return insideNumber;
    }
}
