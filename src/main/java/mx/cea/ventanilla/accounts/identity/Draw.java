package mx.cea.ventanilla.accounts.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import mx.cea.ventanilla.accounts.identity.Question.Kind;
import mx.cea.ventanilla.accounts.identity.Question.Topic;
import org.jspecify.annotations.Nullable;

/// Draws the questions of one try.
final class Draw {
    private Draw() {}

    /// No two of one kind, and two of one topic only where there are not enough topics.
    ///
    /// @param count how many at most
    static List<Question> of(List<Question> all, int count, RandomGenerator random) {
        List<Question> left = new ArrayList<>(all);
        List<Question> drawn = new ArrayList<>();
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        while (drawn.size() < count) {
            Question next = next(left, topics, kinds, random);
            if (next == null) {
                return drawn;
            }
            drawn.add(next);
            left.remove(next);
            topics.add(next.kind().topic());
            kinds.add(next.kind());
        }
        return drawn;
    }

    private static @Nullable Question next(
            List<Question> left, Set<Topic> topics, Set<Kind> kinds, RandomGenerator random) {
        List<Kind> open = left.stream().map(Question::kind).filter(k -> !kinds.contains(k)).distinct().toList();
        List<Kind> fresh = open.stream().filter(k -> !topics.contains(k.topic())).toList();
        if (open.isEmpty()) {
            return null;
        }
        // first the kind, then the contract: many contracts make no kind likelier
        Kind kind = any(fresh.isEmpty() ? open : fresh, random);
        return any(left.stream().filter(q -> q.kind() == kind).toList(), random);
    }

    private static <T> T any(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
