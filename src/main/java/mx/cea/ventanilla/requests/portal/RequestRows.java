package mx.cea.ventanilla.requests.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.requests.RequestId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Adds requests and their attachments, a batch at a time.
final class RequestRows {
    private RequestRows() {}

    /// A request that is yet to be written.
    record New(Accepted accepted, Instant due) {}

    /// @return the requests' keys by folio
    static Map<String, RequestId> insert(Handle handle, Parties parties, List<New> rows) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO request (folio, kind, channel, web_form, received_at, customer_name, customer_key, email,
                    phone, account_id, username_given, title, body, contract_given, contract_id, address_given,
                    invoice_given, receipt_given, date_given, cited_folio, state, due_at, search_text)
                VALUES (:folio, :kind, :channel, :form, :received, :name, :nameKey, :email,
                    :phone, :account, :username, :title, :body, :contractGiven, :contract, :address,
                    :invoice, :receipt, :date, :cited, 'RECEIVED', :due, :search)""");
        for (New row : rows) {
            Solicitud s = row.accepted().solicitud();
            Solicitud.Requester who = s.requester();
            batch.bind("folio", row.accepted().folio().text())
                    .bind("kind", s.kind().name())
                    .bind("channel", s.channel().name())
                    .bind("form", s.webForm())
                    .bind("received", row.accepted().received())
                    .bind("name", who.name())
                    .bind("nameKey", Folding.fold(who.name()))
                    .bind("email", who.email())
                    .bind("phone", who.phone())
                    .bind("account", parties.account(who.username()))
                    .bind("username", who.username())
                    .bind("title", s.title())
                    .bind("body", s.text())
                    .bind("contractGiven", s.contract())
                    .bind("contract", parties.contract(s.contract()))
                    .bind("address", s.address())
                    .bind("invoice", s.invoice())
                    .bind("receipt", s.receipt())
                    .bindByType("date", s.date(), LocalDate.class)
                    .bind("cited", s.citedFolio())
                    .bind("due", row.due())
                    .bind("search", SearchText.of(row.accepted().folio(), s))
                    .add();
        }
        batch.execute();
        Map<String, RequestId> ids = keys(handle, rows);
        insertAttachments(handle, rows, ids);
        return ids;
    }

    private static Map<String, RequestId> keys(Handle handle, List<New> rows) {
        Map<String, RequestId> ids = new HashMap<>();
        handle.createQuery("SELECT id, folio FROM request WHERE folio IN (<folios>)")
                .bindList("folios", rows.stream().map(r -> r.accepted().folio().text()).toList())
                .map((r, c) -> Map.entry(r.getString("folio"), new RequestId(r.getLong("id"))))
                .forEach(e -> ids.put(e.getKey(), e.getValue()));
        return ids;
    }

    private static void insertAttachments(Handle handle, List<New> rows, Map<String, RequestId> ids) {
        for (New row : rows) {
            for (Solicitud.Attachment file : row.accepted().solicitud().attachments()) {
                handle.createUpdate("""
                                INSERT INTO request_attachment
                                    (request_id, file_name, media_type, size_bytes, sha256, content)
                                VALUES (:request, :name, :type, :size, :sha256, :content)""")
                        .bind("request", Objects.requireNonNull(ids.get(row.accepted().folio().text())).value())
                        .bind("name", file.fileName())
                        .bind("type", file.mediaType())
                        .bind("size", file.content().length)
                        .bind("sha256", file.sha256())
                        .bind("content", file.content())
                        .execute();
            }
        }
    }
}
