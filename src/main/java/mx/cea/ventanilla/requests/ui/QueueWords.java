package mx.cea.ventanilla.requests.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.requests.QueueCounts;
import mx.cea.ventanilla.requests.QueueFilter;
import mx.cea.ventanilla.requests.QueueRow;
import mx.cea.ventanilla.requests.QueueView;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import org.jspecify.annotations.Nullable;

/// What the queue says in words.
final class QueueWords {
    private static final int MONTH = 30;

    private QueueWords() {}

    static String view(QueueView view) {
        return Texts.get("requests.queue.view." + view);
    }

    static String kind(RequestKind kind) {
        return Texts.get("requests.queue.kind." + kind);
    }

    static String state(RequestState.Name state) {
        return Texts.get("requests.page.state." + state);
    }

    /// How many a list holds: empty where that is not known, `100+` where it is a lower bound.
    static String count(QueueCounts counts, QueueView view) {
        Integer count = counts.of().get(view);
        if (count == null) {
            return "";
        }
        return Texts.get(counts.exact() ? "requests.queue.count" : "requests.queue.count-at-least", count);
    }

    /// When a request is due, as seen now: `vence hoy 13:40`, `venció ayer`, `en pausa`; empty where it is ended.
    static String due(QueueRow row, Instant now) {
        return switch (row.light()) {
            case null -> "";
            case PAUSED -> Texts.get("requests.due.paused-short");
            case GREEN, AMBER, RED -> row.dueAt().isBefore(now) ? overdue(row.dueAt(), now) : dueAt(row.dueAt(), now);
        };
    }

    private static String dueAt(Instant due, Instant now) {
        return Texts.get("requests.due.will-be", Moments.of(due, date(now)));
    }

    private static String overdue(Instant due, Instant now) {
        long days = ChronoUnit.DAYS.between(date(due), date(now));
        if (days == 0) {
            return Texts.get("requests.due.was", Moments.of(due, date(now)));
        }
        if (days == 1) {
            return Texts.get("requests.due.was", Texts.get("requests.moment.yesterday"));
        }
        return days <= MONTH
                ? Texts.get("requests.due.was", Texts.get("requests.moment.days-ago", days))
                : Texts.get("requests.due.was", Moments.day(date(due), date(now)));
    }

    /// Who has a request, and the area it is with.
    static String who(QueueRow row) {
        String holder = row.holderName() == null ? "" : row.holderName();
        if (row.state() != RequestState.Name.ROUTED || row.areaName() == null) {
            return holder;
        }
        return Texts.get("requests.queue.who-routed", row.areaName(), holder);
    }

    /// How many fit the filter in the list that is shown; empty without a filter.
    static String fitting(QueueFilter filter, QueueCounts counts, QueueView view) {
        Integer count = counts.of().get(view);
        if (filter.isNone() || count == null) {
            return "";
        }
        return counts.exact()
                ? Texts.get("requests.queue.fitting", count)
                : Texts.get("requests.queue.fitting-at-least", count);
    }

    /// Why a list without a filter is empty.
    static String empty(QueueView view, @Nullable Instant lastReceived, Instant now) {
        String sentence = Texts.get("requests.queue.empty." + view);
        return view == QueueView.TO_TAKE && lastReceived != null
                ? Texts.get("requests.queue.empty.last", sentence, Moments.ago(lastReceived, now))
                : sentence;
    }

    /// That nothing in a list fits what was typed.
    static String noneFits(QueueView view, String typed, QueueCounts counts) {
        String sentence = Texts.get("requests.queue.none-fits", view(view), typed);
        Integer elsewhere = counts.of().get(QueueView.ALL);
        return view == QueueView.ALL || elsewhere == null || elsewhere == 0
                ? sentence
                : Texts.get("requests.queue.none-fits-here", sentence, elsewhere, view(QueueView.ALL));
    }

    private static LocalDate date(Instant at) {
        return Moments.local(at).toLocalDate();
    }
}
