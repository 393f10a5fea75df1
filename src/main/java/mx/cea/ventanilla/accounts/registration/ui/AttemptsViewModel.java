package mx.cea.ventanilla.accounts.registration.ui;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mx.cea.ventanilla.accounts.registration.MatchAttempt;
import mx.cea.ventanilla.accounts.registration.RegisterMatch;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.fx.PagedRows;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.StaffMember;

/// Who had what compared with the register, and how it went (REG-2), as supervision sees it.
public final class AttemptsViewModel {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Texts.LOCALE);

    private final RegisterMatch match;
    private final StaffMember me;
    private final PagedRows<MatchAttempt, Long> rows;
    private final BooleanProperty onlyWrong = new SimpleBooleanProperty(this, "onlyWrong", true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private boolean begun;

    public AttemptsViewModel(Background background, RegisterMatch match, StaffMember me) {
        this.match = match;
        this.me = me;
        this.rows = new PagedRows<MatchAttempt, Long>(background)
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.registration.unreachable")))
                .onRead(() -> problem.set(""));
        onlyWrong.subscribe(() -> {
            if (begun) {
                read();
            }
        });
    }

    /// Reads the list for the first time; nothing is read before it is looked at.
    void begin() {
        begun = true;
        read();
    }

    private void read() {
        boolean wrong = onlyWrong.get();
        rows.show((before, size) -> match.attempts(me, wrong, before, size));
    }

    /// Reads again what is shown.
    void refresh() {
        rows.refresh();
    }

    PagedRows<MatchAttempt, Long> rows() {
        return rows;
    }

    static String moment(MatchAttempt attempt) {
        return MOMENT.format(attempt.at().atZone(Clock.ZONE));
    }

    static String by(MatchAttempt attempt) {
        String by = attempt.by();
        return by == null ? Texts.get("accounts.attempts.portal") : by;
    }

    static String outcome(MatchAttempt attempt) {
        return attempt.wrong().isEmpty()
                ? Texts.get("accounts.attempts.agreed")
                : attempt.wrong().stream()
                        .sorted()
                        .map(datum -> Texts.get("accounts.attempts.datum." + datum))
                        .collect(Collectors.joining(", "));
    }

    /// Whether what agreed is left out.
    public BooleanProperty onlyWrongProperty() {
        return onlyWrong;
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return rows.emptyProperty();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return rows.loadingProperty();
    }

    public boolean isLoading() {
        return rows.isLoading();
    }
}
