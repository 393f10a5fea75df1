package mx.cea.ventanilla.accounts.portal.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.cea.ventanilla.accounts.portal.Application;
import mx.cea.ventanilla.accounts.portal.ApplicationData;
import mx.cea.ventanilla.accounts.portal.ApplicationKind;
import mx.cea.ventanilla.accounts.portal.ApplicationReason;
import mx.cea.ventanilla.accounts.registration.Datum;
import mx.cea.ventanilla.accounts.registration.Field;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Dates;
import mx.cea.ventanilla.common.Texts;

/// What came by the portal, in words.
final class ApplicationWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Texts.LOCALE);

    private ApplicationWords() {}

    /// `15/06/2026 13:40`.
    static String moment(Instant at) {
        var local = at.atZone(Clock.ZONE);
        return Dates.inDigits(local.toLocalDate()) + " " + TIME.format(local);
    }

    static String kind(ApplicationKind kind) {
        return Texts.get("accounts.portal.kind." + kind);
    }

    static String applicant(Application application) {
        return application.applicant().isEmpty() ? Texts.get("accounts.portal.unknown") : application.applicant();
    }

    /// Why it waits, or what came of it, in the table.
    static String standing(Application application) {
        Application.Decision decision = application.decision();
        String reasons = application.reasons().isEmpty()
                ? Texts.get("accounts.portal.standing." + application.state())
                : application.reasons().stream().map(ApplicationWords::reason).collect(Collectors.joining(" "));
        if (decision == null) {
            return reasons;
        }
        String by = decision.by();
        return switch (application.state()) {
            case WAITING -> reasons;
            case DONE -> by == null
                    ? Texts.get("accounts.portal.standing.DONE")
                    : Texts.get("accounts.portal.done-by", by);
            case DECLINED -> by == null ? reasons : Texts.get("accounts.portal.declined-by", by);
        };
    }

    /// One sentence, with the rule's code.
    static String reason(ApplicationReason reason) {
        List<String> args = reason.args();
        return switch (reason.code()) {
            case DATUM -> Texts.get(
                    "customers.with-rule",
                    Texts.get("accounts.portal.datum." + args.getFirst()),
                    Datum.valueOf(args.getFirst()).rule());
            case FAULT -> {
                Field field = Field.valueOf(args.getFirst());
                yield Texts.get(
                        "accounts.portal.fault",
                        field(field),
                        Texts.get("accounts.portal.fault." + args.get(1), args.get(2)),
                        field.rule());
            }
            case ALIKE -> withRule(
                    Texts.get(
                            "accounts.portal.reason.ALIKE",
                            args.get(1),
                            args.stream()
                                    .skip(2)
                                    .map(why -> Texts.get("accounts.portal.why." + why))
                                    .collect(Collectors.joining(", "))),
                    reason);
            case SLOWED -> withRule(Texts.get("accounts.portal.reason.SLOWED", args.getFirst()), reason);
            case LINK_USED, LINK_REPLACED, LINK_EXPIRED -> withRule(
                    Texts.get("accounts.portal.reason." + reason.code(), moment(Instant.parse(args.getFirst()))), reason);
            case LINK_UNKNOWN, NOT_PENDING, PASSWORD_HASH, NO_ACCOUNT, NOT_OPEN, NAME, EMAIL, CONTRACT, REPRESENTATIVE,
                    IDENTITY -> withRule(Texts.get("accounts.portal.reason." + reason.code()), reason);
        };
    }

    /// The fields of which a reason speaks.
    static Set<Field> fields(ApplicationReason reason) {
        return switch (reason.code()) {
            case FAULT -> Set.of(Field.valueOf(reason.args().getFirst()));
            case DATUM -> switch (Datum.valueOf(reason.args().getFirst())) {
                case CONTRACT, SEVERAL_CONTRACTS -> Set.of(Field.CONTRACT);
                case SURNAME -> Set.of(Field.FIRST_SURNAME, Field.COMPANY);
                case SECOND_SURNAME -> Set.of(Field.SECOND_SURNAME);
                case COMPANY -> Set.of(Field.COMPANY, Field.FIRST_SURNAME);
                case METER -> Set.of(Field.METER);
                case ADDRESS -> Set.of(Field.STREET, Field.OUTSIDE_NUMBER, Field.INSIDE_NUMBER);
            };
            case ALIKE, SLOWED, LINK_UNKNOWN, LINK_USED, LINK_REPLACED, LINK_EXPIRED, NOT_PENDING, PASSWORD_HASH, NO_ACCOUNT,
                    NOT_OPEN, NAME, EMAIL, CONTRACT, REPRESENTATIVE, IDENTITY -> Set.of();
        };
    }

    static String field(Field field) {
        return Texts.get("accounts.portal.field." + field);
    }

    static String asker(ApplicationData.Cancellation asked) {
        return Texts.get("accounts.portal.asker." + asked.asker());
    }

    private static String withRule(String sentence, ApplicationReason reason) {
        return Texts.get("customers.with-rule", sentence, reason.code().rule());
    }
}
