package mx.cea.ventanilla.requests;

import java.util.Map;

/// How many requests each list holds, under the filter in force.
///
/// @param exact false where the filter fits so many that they are not counted; then the counts are lower bounds
public record QueueCounts(Map<QueueView, Integer> of, boolean exact) {
    public QueueCounts {
        of = Map.copyOf(of);
    }
}
