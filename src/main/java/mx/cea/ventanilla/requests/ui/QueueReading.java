package mx.cea.ventanilla.requests.ui;

import java.time.Instant;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.fx.PageSource;
import mx.cea.ventanilla.requests.Queue;
import mx.cea.ventanilla.requests.QueueCounts;
import mx.cea.ventanilla.requests.QueueFilter;
import mx.cea.ventanilla.requests.QueueKey;
import mx.cea.ventanilla.requests.QueueOrder;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import org.jspecify.annotations.Nullable;

/// One list of the queue as it is read. Every reading from its beginning brings the counts of the same moment, so that
/// they always match the list.
final class QueueReading implements PageSource<QueueRow, QueueKey> {
    private final Queue queue;
    private final Queue.Question question;
    private volatile @Nullable Figures figures;

    /// What the last reading from the beginning said beside its rows.
    ///
    /// @param lastReceived when the latest request of the office came; null unless the list was found empty
    record Figures(QueueCounts counts, @Nullable Instant lastReceived) {}

    QueueReading(Queue queue, Queue.Question question) {
        this.queue = queue;
        this.question = question;
    }

    @Override
    public Page<QueueRow, QueueKey> load(@Nullable QueueKey after, int size) {
        if (after != null) {
            return queue.page(question, after, size);
        }
        Queue.First first = queue.first(question, size);
        boolean idle = first.page().rows().isEmpty() && question.filter().isNone();
        figures = new Figures(first.counts(), idle ? lastReceived() : null);
        return first.page();
    }

    private @Nullable Instant lastReceived() {
        QueueOrder latest = new QueueOrder(QueueOrder.By.RECEIVED, true);
        return queue.page(new Queue.Question(question.me(), QueueView.ALL, latest, QueueFilter.NONE), null, 1)
                .rows()
                .stream()
                .map(QueueRow::receivedAt)
                .findFirst()
                .orElse(null);
    }

    Queue.Question question() {
        return question;
    }

    /// Null until the list was read for the first time.
    @Nullable Figures figures() {
        return figures;
    }
}
