package mx.cea.ventanilla.accounts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.cea.ventanilla.accounts.AccountAct.Kind;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.folios.Folio;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The table `account_act`.
final class AccountActRepository {
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DECLARED = new TypeReference<>() {};
    private static final int AT_ONCE = 500;

    private final Handle handle;

    AccountActRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(@Nullable StaffId by, List<AccountActs.New> acts, List<Folio> folios, Instant at) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO account_act (folio, account_id, kind, channel, at, staff_id, declared)
                VALUES (:folio, :account, :kind, :channel, :at, :by, :declared)""");
        for (int i = 0; i < acts.size(); i++) {
            AccountActs.New act = acts.get(i);
            batch.bind("folio", folios.get(i).text())
                    .bind("account", act.account().value())
                    .bind("kind", act.kind().name())
                    .bind("channel", act.channel().name())
                    .bind("at", at)
                    .bind("by", by == null ? null : by.value())
                    .bind("declared", JSON.writeValueAsString(act.declared()))
                    .add();
        }
        batch.execute();
    }

    /// The keys of acts by their folios.
    Map<Folio, Long> ids(List<Folio> folios) {
        Map<Folio, Long> ids = new HashMap<>();
        for (int from = 0; from < folios.size(); from += AT_ONCE) {
            handle.createQuery("SELECT id, folio FROM account_act WHERE folio IN (<folios>)")
                    .bindList(
                            "folios",
                            folios.subList(from, Math.min(folios.size(), from + AT_ONCE)).stream()
                                    .map(Folio::text)
                                    .toList())
                    .map(row -> Map.entry(
                            new Folio(row.getColumn("folio", String.class)), row.getColumn("id", Long.class)))
                    .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        }
        return ids;
    }

    List<AccountAct> of(AccountId account) {
        return handle.createQuery("""
                        SELECT t.id, t.folio, t.account_id, t.kind, t.channel, t.at, s.display_name, t.declared
                        FROM account_act t LEFT JOIN staff s ON s.id = t.staff_id
                        WHERE t.account_id = :account ORDER BY t.id DESC""")
                .bind("account", account.value())
                .map(AccountActRepository::act)
                .list();
    }

    private static AccountAct act(RowView row) {
        return new AccountAct(
                row.getColumn("id", Long.class),
                new Folio(row.getColumn("folio", String.class)),
                new AccountId(row.getColumn("account_id", Long.class)),
                Kind.valueOf(row.getColumn("kind", String.class)),
                AccountChannel.valueOf(row.getColumn("channel", String.class)),
                row.getColumn("at", Instant.class),
                row.getColumn("display_name", String.class),
                JSON.readValue(row.getColumn("declared", String.class), DECLARED));
    }
}
