package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.cea.ventanilla.accounts.AccountAct.Kind;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.folios.FolioBook;
import mx.cea.ventanilla.staff.StaffMember;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes down what is done to accounts, with its folio and its line of the history, within the transaction that does it.
public final class AccountActs {
    private final History history;

    public AccountActs(History history) {
        this.history = history;
    }

    /// An act that is yet to be written down.
    public record New(AccountId account, Kind kind, AccountChannel channel, Map<String, String> declared) {
        public New {
            declared = Map.copyOf(declared);
        }
    }

    /// @param by null where the program itself acts
    public AccountAct record(Handle handle, @Nullable StaffMember by, New act, Instant at) {
        return recordAll(handle, by, List.of(act), at).getFirst();
    }

    /// Writes down many at once.
    ///
    /// @param by null where the program itself acts
    /// @return in their order
    public List<AccountAct> recordAll(Handle handle, @Nullable StaffMember by, List<New> acts, Instant at) {
        if (acts.isEmpty()) {
            return List.of();
        }
        AccountActRepository repository = new AccountActRepository(handle);
        List<Folio> folios = FolioBook.allot(handle, at, acts.size());
        repository.insert(by == null ? null : by.id(), acts, folios, at);
        Map<Folio, Long> ids = repository.ids(folios);
        List<AccountAct> written = new ArrayList<>();
        List<History.Entry> lines = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            New act = acts.get(i);
            Folio folio = folios.get(i);
            written.add(new AccountAct(
                    Objects.requireNonNull(ids.get(folio)),
                    folio,
                    act.account(),
                    act.kind(),
                    act.channel(),
                    at,
                    by == null ? null : by.name(),
                    act.declared()));
            lines.add(new History.Entry(
                    act.account().subject(),
                    act.kind().name(),
                    Map.of("folio", folio.text(), "channel", act.channel().name()),
                    at));
        }
        history.recordAll(handle, by == null ? null : by.id(), lines);
        return List.copyOf(written);
    }

    /// Everything that was done to an account, the latest first.
    public static List<AccountAct> of(Handle handle, AccountId account) {
        return new AccountActRepository(handle).of(account);
    }
}
