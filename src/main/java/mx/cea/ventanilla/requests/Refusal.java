package mx.cea.ventanilla.requests;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.cea.ventanilla.calendar.WorkHours;
import mx.cea.ventanilla.staff.Permission;
import org.jspecify.annotations.Nullable;

/// Why a request was not moved. Nothing was changed.
public sealed interface Refusal {

    /// The role may not do it.
    record NotPermitted(Permission permission) implements Refusal {}

    /// Office agents work in office hours (HOR-2).
    record OutOfHours(WorkHours.Closed hours) implements Refusal {}

    /// Nobody's turn: the queue is empty.
    record NothingToTake() implements Refusal {}

    /// Somebody else moved it first, or it is not in the hands of who acts.
    ///
    /// @param now        where it stands now
    /// @param holderName who holds it now, null where nobody does
    record Moved(RequestState.Name now, @Nullable String holderName) implements Refusal {}

    /// A compulsory text is empty, or too long.
    record BadText(Field field) implements Refusal {
        /// The texts that are checked.
        public enum Field {
            TITLE,
            BODY,
            NOTE,
            REASON
        }
    }

    /// Names of the template that were never filled in; the message does not leave.
    record Unfilled(Set<String> names) implements Refusal {}

    /// The text would tell account data to somebody who may not have them (CON-7).
    ///
    /// @param found the pieces of account data
    record AccountData(List<String> found) implements Refusal {}

    /// Data that speed the answer are lacking; asks to confirm that it goes without them (CON-8).
    record DataLacking(Set<UsefulDatum> data) implements Refusal {}

    /// The requester left no e-mail address; it becomes a call to make (CON-9).
    record NoEmail() implements Refusal {}

    /// The message has been sent already.
    record TooLate() implements Refusal {}

    /// The folio that was named is not another request of the office.
    record NoSuchRequest(String folio) implements Refusal {}

    /// The code of the rule behind the refusal, where there is one.
    default Optional<String> rule() {
        return switch (this) {
            case OutOfHours _ -> Optional.of("HOR-2");
            case AccountData _ -> Optional.of("CON-7");
            case DataLacking _ -> Optional.of("CON-8");
            case NoEmail _ -> Optional.of("CON-9");
            case NotPermitted _, NothingToTake _, Moved _, BadText _, Unfilled _, TooLate _, NoSuchRequest _ ->
                Optional.empty();
        };
    }
}
