package mx.cea.ventanilla.accounts.registration.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.registration.Alike;
import mx.cea.ventanilla.accounts.registration.ConsentText;
import mx.cea.ventanilla.accounts.registration.Datum;
import mx.cea.ventanilla.accounts.registration.Fault;
import mx.cea.ventanilla.accounts.registration.MatchResult;
import mx.cea.ventanilla.accounts.registration.UsernamePolicy;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.contracts.Contract;

/// Registrations in words.
public final class RegistrationWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Texts.LOCALE);

    private RegistrationWords() {}

    /// What is wrong with a field, with the rule's code.
    public static String fault(Fault fault) {
        String sentence = switch (fault.kind()) {
            case RESERVED -> Texts.get(
                    "accounts.registration.fault.RESERVED", Dates.inDigits(LocalDate.parse(fault.detail())));
            case TOO_LONG, INVISIBLE, LOOKALIKE, NOT_ALPHANUMERIC, FILE_TOO_LARGE -> Texts.get(
                    "accounts.registration.fault." + fault.kind(), fault.detail());
            case MISSING, SPACES, NO_LETTERS, TAKEN, NOT_AN_ADDRESS, DIFFERENT, NOT_A_TELEPHONE, NOT_ACCEPTED,
                    EMPTY_FILE, OTHER_FILE_TYPE -> Texts.get("accounts.registration.fault." + fault.kind());
        };
        return withRule(sentence, fault.rule());
    }

    /// What does not agree, never what would.
    static String datum(Datum datum) {
        return withRule(Texts.get("accounts.registration.datum." + datum), datum.rule());
    }

    /// Why nothing was compared, or that something did not agree.
    static String match(MatchResult result) {
        return switch (result) {
            case MatchResult.Agreed(Contract contract) -> Texts.get(
                    "accounts.registration.agreed", contract.number().digits());
            case MatchResult.Disagreed(Set<Datum> wrong) -> withRule(
                    Texts.get("accounts.registration.disagreed", wrong.size()), "REG-2");
            case MatchResult.Slowed(int guesses, Instant until) -> withRule(
                    Texts.get("accounts.registration.slowed", guesses, TIME.format(until.atZone(Clock.ZONE))), "REG-2");
            case MatchResult.NotPermitted _ -> Texts.get("accounts.registration.not-permitted");
        };
    }

    /// What has not been accepted yet.
    static String notAccepted(Stream<ConsentText> missing) {
        return Texts.get(
                "accounts.registration.not-accepted",
                missing.map(text -> withRule(
                                Texts.get("accounts.registration.text." + text), text.field().rule()))
                        .collect(Collectors.joining(", ")));
    }

    /// Which usernames are accepted.
    static String policy(UsernamePolicy policy) {
        return withRule(Texts.get("accounts.registration.policy." + policy, policy.longest()), "REG-2e");
    }

    /// An account that is alike, on one line.
    static String alike(Alike alike) {
        return Texts.get(
                "accounts.registration.alike",
                alike.account().username().text(),
                alike.account().displayName(),
                Texts.get("search.account_state." + alike.account().state()),
                alike.why().stream()
                        .sorted()
                        .map(why -> Texts.get("accounts.registration.why." + why))
                        .collect(Collectors.joining(", ")));
    }

    private static String withRule(String sentence, String rule) {
        return Texts.get("customers.with-rule", sentence, rule);
    }
}
