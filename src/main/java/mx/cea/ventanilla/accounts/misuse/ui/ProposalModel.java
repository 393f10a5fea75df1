package mx.cea.ventanilla.accounts.misuse.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.misuse.Misuse;
import mx.cea.ventanilla.accounts.misuse.MisuseOutcome;
import mx.cea.ventanilla.accounts.misuse.MisuseRefusal;
import mx.cea.ventanilla.accounts.misuse.NewProposal;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.fx.Background;
import mx.cea.ventanilla.persistence.DatabaseException;
import mx.cea.ventanilla.staff.StaffMember;

/// A block that is being proposed for an account.
public final class ProposalModel {
    private final Background background;
    private final Misuse misuse;
    private final StaffMember me;
    private final Account account;
    private final Runnable proposed;
    private final StringProperty evidence = new SimpleStringProperty(this, "evidence", "");
    private final StringProperty days = new SimpleStringProperty(this, "days", "15");
    private final StringProperty request = new SimpleStringProperty(this, "request", "");
    private final ReadOnlyStringWrapper evidenceProblem = new ReadOnlyStringWrapper(this, "evidenceProblem", "");
    private final ReadOnlyStringWrapper daysProblem = new ReadOnlyStringWrapper(this, "daysProblem", "");
    private final ReadOnlyStringWrapper requestProblem = new ReadOnlyStringWrapper(this, "requestProblem", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");

    /// @param proposed run once it is proposed
    public ProposalModel(Background background, Misuse misuse, StaffMember me, Account account, Runnable proposed) {
        this.background = background;
        this.misuse = misuse;
        this.me = me;
        this.account = account;
        this.proposed = proposed;
    }

    /// The number that was typed; 0, which is none, where it is no number.
    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Proposes the block as it stands.
    public void propose() {
        if (busy.get()) {
            return;
        }
        evidenceProblem.set("");
        daysProblem.set("");
        requestProblem.set("");
        problem.set("");
        NewProposal proposal = new NewProposal(account.id(), evidence.get(), number(days.get()), request.get());
        busy.set(true);
        background.run(() -> misuse.propose(me, proposal))
                .onSuccess(outcome -> {
                    switch (outcome) {
                        case MisuseOutcome.Done<NewProposal> _ -> proposed.run();
                        case MisuseOutcome.Refused<NewProposal>(MisuseRefusal why) -> show(why);
                    }
                })
                .onError(DatabaseException.class, _ -> problem.set(Texts.get("accounts.misuse.trouble")))
                .andFinally(() -> busy.set(false));
    }

    private void show(MisuseRefusal why) {
        ReadOnlyStringWrapper place =
                switch (why) {
                    case MisuseRefusal.BadText _ -> evidenceProblem;
                    case MisuseRefusal.BadDays _ -> daysProblem;
                    case MisuseRefusal.NoSuchRequest _ -> requestProblem;
                    case MisuseRefusal.NotPermitted _, MisuseRefusal.NotInUse _, MisuseRefusal.Gone _,
                            MisuseRefusal.AlreadyProposed _, MisuseRefusal.TooLate _, MisuseRefusal.HasEnded _ -> problem;
                };
        place.set(MisuseWords.refusal(why));
    }

    /// Whose account it is, in words.
    public String getHeading() {
        return Texts.get("accounts.misuse.propose.heading", account.displayName(), account.username().text());
    }

    public StringProperty evidenceProperty() {
        return evidence;
    }

    public StringProperty daysProperty() {
        return days;
    }

    public StringProperty requestProperty() {
        return request;
    }

    public ReadOnlyStringProperty evidenceProblemProperty() {
        return evidenceProblem.getReadOnlyProperty();
    }

    public String getEvidenceProblem() {
        return evidenceProblem.get();
    }

    public ReadOnlyStringProperty daysProblemProperty() {
        return daysProblem.getReadOnlyProperty();
    }

    public String getDaysProblem() {
        return daysProblem.get();
    }

    public ReadOnlyStringProperty requestProblemProperty() {
        return requestProblem.getReadOnlyProperty();
    }

    public String getRequestProblem() {
        return requestProblem.get();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public String getProblem() {
        return problem.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public boolean isBusy() {
        return busy.get();
    }
}
