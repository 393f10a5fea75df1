package mx.cea.ventanilla.requests.portal;

import java.util.List;

/// What came of importing a file.
///
/// @param lines     how many lines were read, blank ones left out
/// @param known     how many documents were there before, or stood in the file twice
/// @param taken     how many became requests, or are about accounts and await the worker
/// @param refused   how many were kept for a supervisor
/// @param tooLong   how many lines were over 48 MB: they are in the file alone
/// @param problems  what was refused or too long, by line; the first [#MOST_PROBLEMS] only
/// @param cancelled whether it was stopped before the end; what was read until then stays, and importing the file again
///                  goes on where it stopped
public record ImportReport(
        long lines, long known, long taken, long refused, long tooLong, List<Problem> problems, boolean cancelled) {
    /// How many problems a report lists.
    public static final int MOST_PROBLEMS = 1000;

    /// A line that was not taken.
    public record Problem(long line, List<Reason> reasons) {
        public Problem {
            reasons = List.copyOf(reasons);
        }
    }

    public ImportReport {
        problems = List.copyOf(problems);
    }
}
