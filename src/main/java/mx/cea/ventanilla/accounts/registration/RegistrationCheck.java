package mx.cea.ventanilla.accounts.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.cea.ventanilla.accounts.registration.Fault.Kind;

/// Whether all that an applicant says can be kept; pure. What the register and the other accounts have to say comes after.
final class RegistrationCheck {
    private final List<Fault> faults = new ArrayList<>();

    private RegistrationCheck() {}

    /// What is wrong, in the order of the form; empty where nothing is.
    static List<Fault> faults(NewRegistration registration, UsernamePolicy policy) {
        RegistrationCheck check = new RegistrationCheck();
        check.holder(registration);
        DeclaredRepresentative representative = registration.representative();
        if (representative != null) {
            check.representative(representative);
        }
        check.add(policy.fault(registration.username()));
        check.add(Checks.email(registration.email()));
        check.add(Checks.emailAgain(registration.email(), registration.emailAgain()));
        check.add(Checks.phone(registration.phone()));
        for (ConsentText text : ConsentText.values()) {
            String version = registration.version(text).orElse("");
            if (version.isEmpty()) {
                check.faults.add(new Fault(text.field(), Kind.NOT_ACCEPTED));
            } else {
                check.add(Checks.text(text.field(), version, LegalText.MAX_VERSION));
            }
        }
        return check.faults;
    }

    private void holder(NewRegistration registration) {
        if (registration.claim().contract().isBlank()) {
            faults.add(new Fault(Field.CONTRACT, Kind.MISSING));
        }
        add(holderFaults(registration.claim().holder(), registration.givenName()));
    }

    /// What is wrong with the names of a holder.
    static List<Fault> holderFaults(ClaimedHolder holder, String givenName) {
        RegistrationCheck check = new RegistrationCheck();
        switch (holder) {
            case ClaimedHolder.Company(String name) -> check.add(Checks.name(Field.COMPANY, name));
            case ClaimedHolder.Person(String first, String second) -> {
                check.add(Checks.name(Field.GIVEN_NAME, givenName));
                check.add(Checks.firstSurname(first, second));
                check.add(Checks.secondSurname(second));
            }
        }
        if (check.faults.isEmpty()
                && NewRegistration.displayName(holder, givenName).length() > Checks.MAX_NAME) {
            check.faults.add(new Fault(Field.GIVEN_NAME, Kind.TOO_LONG, String.valueOf(Checks.MAX_NAME)));
        }
        return check.faults;
    }

    private void representative(DeclaredRepresentative who) {
        add(Checks.name(Field.REPRESENTATIVE_NAME, who.name()));
        add(Checks.document(who.document()));
        DeclaredRepresentative.Scan scan = who.scan();
        if (scan != null) {
            add(Checks.scan(scan.content()));
        }
    }

    private void add(Optional<Fault> fault) {
        fault.ifPresent(faults::add);
    }

    private void add(List<Fault> found) {
        faults.addAll(found);
    }
}
