package mx.cea.ventanilla.requests.portal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Folding;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Whose accounts and contracts a batch of documents speaks of, looked up at once.
final class Parties {
    private final Map<String, Long> accounts;
    private final Map<String, Long> contracts;

    private Parties(Map<String, Long> accounts, Map<String, Long> contracts) {
        this.accounts = accounts;
        this.contracts = contracts;
    }

    static Parties of(Handle handle, Collection<Accepted> batch) {
        return new Parties(
                accounts(handle, distinct(batch.stream().map(a -> a.solicitud().requester().username()), Username::fold)),
                contracts(handle, distinct(batch.stream().map(a -> a.solicitud().contract()), Folding::compact)));
    }

    private static List<String> distinct(
            Stream<@Nullable String> given, UnaryOperator<String> form) {
        return given.filter(Objects::nonNull).map(form).filter(s -> !s.isEmpty()).distinct().toList();
    }

    private static Map<String, Long> accounts(Handle handle, List<String> usernames) {
        Map<String, Long> found = new HashMap<>();
        if (!usernames.isEmpty()) {
            handle.createQuery("SELECT id, username_folded FROM account WHERE username_folded IN (<names>)")
                    .bindList("names", usernames)
                    .map((r, c) -> Map.entry(r.getString("username_folded"), r.getLong("id")))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    /// By number, else by a reference that is of one contract alone.
    private static Map<String, Long> contracts(Handle handle, List<String> numbers) {
        Map<String, Long> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            handle.createQuery("""
                            SELECT reference AS given, min(id) AS id FROM contract WHERE reference IN (<numbers>)
                            GROUP BY reference HAVING count(*) = 1""")
                    .bindList("numbers", numbers)
                    .map((r, c) -> Map.entry(r.getString("given"), r.getLong("id")))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
            handle.createQuery("SELECT number AS given, id FROM contract WHERE number IN (<numbers>)")
                    .bindList("numbers", numbers)
                    .map((r, c) -> Map.entry(r.getString("given"), r.getLong("id")))
                    .forEach(e -> found.put(e.getKey(), e.getValue()));
        }
        return found;
    }

    /// Null where the username is of no account.
    @Nullable Long account(@Nullable String username) {
        return username == null ? null : accounts.get(Username.fold(username));
    }

    /// Null where the number is of no contract, or a reference of several.
    @Nullable Long contract(@Nullable String number) {
        return number == null ? null : contracts.get(Folding.compact(number));
    }
}
