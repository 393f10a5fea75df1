package mx.cea.ventanilla.accounts.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.contracts.Contract;
import mx.cea.ventanilla.contracts.Meter;
import org.jspecify.annotations.Nullable;

/// What an applicant declared, as the act of the registration keeps it and the receipt shows it. Where the register
/// agrees, it stands as the register writes it.
final class Declared {
    static final String CONTRACT = "contract";
    static final String REFERENCE = "reference";
    static final String METER = "meter";
    static final String ADDRESS = "address";
    static final String KIND = "holderKind";
    static final String NAME = "name";
    static final String USERNAME = "username";
    static final String EMAIL = "email";
    static final String PHONE = "phone";
    static final String POWER = "power";
    static final String REPRESENTATIVE = "representative";
    static final String DOCUMENT = "document";
    static final String SCANNED = "scanned";
    /// Other accounts that were found alike and said to be in order, by username.
    static final String ALIKE = "alike";

    private Declared() {}

    static Map<String, String> contract(Contract contract) {
        Map<String, String> declared = new LinkedHashMap<>();
        declared.put(CONTRACT, contract.number().digits());
        declared.put(REFERENCE, contract.reference());
        if (contract.meter() instanceof Meter.Own(String number)) {
            declared.put(METER, number);
        } else {
            declared.put(ADDRESS, contract.address().line());
        }
        return declared;
    }

    static Map<String, String> of(
            NewRegistration registration,
            Contract contract,
            Username username,
            String email,
            @Nullable String phone,
            List<Alike> alike) {
        Map<String, String> declared = contract(contract);
        declared.put(KIND, registration.claim().holder() instanceof ClaimedHolder.Person ? "PERSON" : "COMPANY");
        declared.put(NAME, registration.displayName());
        declared.put(USERNAME, username.text());
        declared.put(EMAIL, email);
        if (phone != null) {
            declared.put(PHONE, phone);
        }
        DeclaredRepresentative who = registration.representative();
        if (who != null) {
            declared.put(POWER, who.power().name());
            declared.put(REPRESENTATIVE, Checks.tidy(who.name()));
            declared.put(DOCUMENT, Checks.tidy(who.document()));
            declared.put(SCANNED, String.valueOf(who.scan() != null));
        }
        for (ConsentText text : ConsentText.values()) {
            declared.put(text.name(), registration.version(text).orElse(""));
        }
        putAlike(declared, alike);
        return declared;
    }

    static void putAlike(Map<String, String> declared, List<Alike> alike) {
        if (!alike.isEmpty()) {
            declared.put(
                    ALIKE,
                    alike.stream().map(one -> one.account().username().text()).collect(Collectors.joining(" ")));
        }
    }
}
