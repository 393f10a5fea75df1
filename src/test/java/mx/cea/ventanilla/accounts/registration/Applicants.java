package mx.cea.ventanilla.accounts.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.Meter;
import mx.cea.ventanilla.contracts.Register;
import mx.cea.ventanilla.contracts.RegisterLoad;
import mx.cea.ventanilla.persistence.Database;
import org.jspecify.annotations.Nullable;

/// Who comes to register, and the contracts for it.
public final class Applicants {
    /// Of Xóchitl de la Cruz Peña, with a meter.
    public static final String CONTRACT = "1001541";
    public static final String METER = "296729284";
    /// Of hers as well.
    public static final String SECOND = "1300001";
    public static final String SECOND_METER = "111222333";
    /// Of a company, without a meter.
    public static final String COMPANY_CONTRACT = "1207017";

    public static final Map<ConsentText, String> ACCEPTED = Arrays.stream(ConsentText.values())
            .collect(Collectors.toMap(text -> text, text -> LegalText.current(text).version()));

    private Applicants() {}

    public static void load(Database database) {
        database.run(h -> new RegisterLoad(h)
                .contracts(List.of(
                        Register.contract(CONTRACT, "132.700.339"),
                        Register.contract(SECOND, "555", Register.PERSON, new Meter.Own(SECOND_METER)),
                        Register.contract(
                                COMPANY_CONTRACT,
                                "294 209 959",
                                new Holder.Company("Club Tres Lagunas, A.C."),
                                new Meter.None()))));
    }

    public static RegisterClaim claim(String contract, String meter) {
        return new RegisterClaim(
                contract, new ClaimedHolder.Person("De la Cruz", "Peña"), meter, ClaimedAddress.NONE);
    }

    public static NewRegistration xochitl() {
        return new NewRegistration(
                AccountChannel.COUNTER, claim(CONTRACT, METER), "Xóchitl", null, "xochitl", "xochitl@example.com",
                "Xochitl@example.com", "442 211 0066", ACCEPTED, Set.of());
    }

    /// The company, by its agent.
    public static NewRegistration club(DeclaredRepresentative.@Nullable Scan scan) {
        return new NewRegistration(
                AccountChannel.COUNTER,
                new RegisterClaim(
                        "294209959",
                        new ClaimedHolder.Company("Club Tres Lagunas AC"),
                        "",
                        new ClaimedAddress("Otomíes", "534", "")),
                "",
                new DeclaredRepresentative(
                        DeclaredRepresentative.Power.APODERADO, "José  Nuñez Ávila", "Escritura 12,345 de la notaría 7", scan),
                "club3lag", "club@example.com", "club@example.com", "", ACCEPTED, Set.of());
    }

    public static NewRegistration with(NewRegistration one, String username, String email) {
        return new NewRegistration(
                one.channel(), one.claim(), one.givenName(), one.representative(), username, email, email, one.phone(),
                one.accepted(), one.confirmed());
    }

    public static NewRegistration confirming(NewRegistration one, AccountId... accounts) {
        return new NewRegistration(
                one.channel(), one.claim(), one.givenName(), one.representative(), one.username(), one.email(),
                one.emailAgain(), one.phone(), one.accepted(), Set.of(accounts));
    }

    public static NewRegistration byPortal(NewRegistration one) {
        return new NewRegistration(
                AccountChannel.PORTAL, one.claim(), one.givenName(), one.representative(), one.username(), one.email(),
                one.emailAgain(), one.phone(), one.accepted(), one.confirmed());
    }

    public static NewRegistration claiming(NewRegistration one, RegisterClaim claim) {
        return new NewRegistration(
                one.channel(), claim, one.givenName(), one.representative(), one.username(), one.email(),
                one.emailAgain(), one.phone(), one.accepted(), one.confirmed());
    }
}
