package mx.cea.ventanilla.requests.ui;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import mx.cea.ventanilla.calendar.OfficeDay;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.requests.Refusal;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.staff.Permission;
import org.jspecify.annotations.Nullable;

/// A refusal in one sentence: what is so, and what can be done; with the code of the rule behind it.
public final class RefusalTexts {
    private RefusalTexts() {}

    /// @param today the office's date, from which openings are told
    public static String of(Refusal refusal, LocalDate today) {
        String sentence = sentence(refusal, today);
        return refusal.rule()
                .map(rule -> Texts.get("requests.refusal.with-rule", sentence, rule))
                .orElse(sentence);
    }

    private static String sentence(Refusal refusal, LocalDate today) {
        return switch (refusal) {
            case Refusal.NotPermitted(Permission permission) -> notPermitted(permission);
            case Refusal.OutOfHours(WorkHours.Closed hours) -> outOfHours(hours, today);
            case Refusal.NothingToTake _ -> Texts.get("requests.refusal.nothing-to-take");
            case Refusal.Moved(RequestState.Name now, @Nullable String holder) -> moved(now, holder);
            case Refusal.BadText(Refusal.BadText.Field field) -> Texts.get("requests.refusal.bad-text." + field);
            case Refusal.Unfilled(var names) -> Texts.get("requests.refusal.unfilled", list(names));
            case Refusal.AccountData(var found) -> Texts.get("requests.refusal.account-data", list(found));
            case Refusal.DataLacking(var data) ->
                Texts.get(
                        "requests.refusal.data-lacking",
                        list(data.stream()
                                .map(datum -> Texts.get("requests.datum." + datum))
                                .toList()));
            case Refusal.NoEmail _ -> Texts.get("requests.refusal.no-email");
            case Refusal.TooLate _ -> Texts.get("requests.refusal.too-late");
            case Refusal.NoSuchRequest(String folio) -> Texts.get("requests.refusal.no-such-request", folio);
        };
    }

    private static String notPermitted(Permission permission) {
        return switch (permission) {
            case WORK_REQUESTS -> Texts.get("requests.refusal.not-permitted.work");
            case REASSIGN -> Texts.get("requests.refusal.not-permitted.reassign");
            case WRITE_NOTES -> Texts.get("requests.refusal.not-permitted.notes");
            case MANAGE_ALL_MESSAGES -> Texts.get("requests.refusal.not-permitted.messages");
            case WORK_AT_ANY_HOUR, MEND_PORTAL_DOCUMENTS, IMPORT, OPEN_FILES_UNASKED, RECORD_READINGS, EDIT_CALENDAR,
                    EDIT_SETTINGS, MANAGE_STAFF, REGISTER_ACCOUNTS, CHANGE_ACCOUNTS, PROPOSE_BLOCKS, DECIDE_BLOCKS,
                    REACTIVATE_ACCOUNTS, MERGE_ACCOUNTS ->
                Texts.get("requests.refusal.not-permitted");
        };
    }

    private static String outOfHours(WorkHours.Closed hours, LocalDate today) {
        String opening = Moments.of(hours.nextOpening(), today);
        return switch (hours.today()) {
            case OfficeDay.Open _, OfficeDay.Weekend _ -> Texts.get("requests.refusal.out-of-hours", opening);
            case OfficeDay.StatutoryRest(var holiday) ->
                Texts.get("requests.refusal.day-of-rest", Texts.get(holiday.name().messageKey()), opening);
            case OfficeDay.Closed(String reason) -> Texts.get("requests.refusal.day-of-rest", reason, opening);
        };
    }

    private static String moved(RequestState.Name now, @Nullable String holder) {
        return holder == null
                ? Texts.get("requests.refusal.moved.RECEIVED")
                : Texts.get("requests.refusal.moved." + now, holder);
    }

    private static String list(Collection<String> items) {
        return items.stream().collect(Collectors.joining(", "));
    }
}
