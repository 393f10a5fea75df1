package mx.cea.ventanilla.search;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Username;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.common.Money;
import mx.cea.ventanilla.contracts.ContractId;
import mx.cea.ventanilla.contracts.ContractNumber;
import mx.cea.ventanilla.contracts.ContractState;
import mx.cea.ventanilla.contracts.Holder;
import mx.cea.ventanilla.contracts.InvoiceNumber;
import mx.cea.ventanilla.contracts.SupplyAddress;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.requests.RequestId;
import mx.cea.ventanilla.requests.RequestKind;
import mx.cea.ventanilla.requests.RequestState;
import mx.cea.ventanilla.search.Ranking.Ranked;
import mx.cea.ventanilla.search.Ranking.Value;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/// Each kind of hit by one statement, which never touches more than some thousand rows.
final class SearchRepository {
    private static final String CONTRACT = """
            c.id, c.number, c.reference, c.holder_kind, c.given_name, c.first_surname, c.second_surname, c.company_name,
            c.street, c.outside_number, c.inside_number, c.colonia, c.municipality, c.postal_code, c.meter_number, c.state,
            c.email, c.phone
            """;

    private final Handle handle;
    private final Dialect dialect;

    SearchRepository(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /// The request of a folio: one, or none.
    List<Hit.OfRequest> request(Folio folio) {
        return handle.createQuery("SELECT r.id, r.folio, r.kind, r.customer_name, r.title, r.state FROM request r WHERE r.folio = :folio")
                .bind("folio", folio.text())
                .map(row -> new Hit.OfRequest(
                        new RequestId(row.getColumn("id", Long.class)),
                        folio,
                        RequestKind.valueOf(row.getColumn("kind", String.class)),
                        row.getColumn("customer_name", String.class),
                        row.getColumn("title", String.class),
                        RequestState.Name.valueOf(row.getColumn("state", String.class)),
                        List.of(new Match(Field.FOLIO, folio.text()))))
                .list();
    }

    /// The account to which the act of a folio was done: one, or none.
    List<Hit.OfAccount> accountOfAct(Folio folio) {
        return handle.createQuery("""
                        SELECT a.id, a.username, a.display_name,
                            (SELECT s.state FROM account_standing s WHERE s.account_id = a.id) AS state,
                            (SELECT count(*) FROM account_contract l WHERE l.account_id = a.id) AS linked
                        FROM account_act t JOIN account a ON a.id = t.account_id WHERE t.folio = :folio""")
                .bind("folio", folio.text())
                .map(row -> {
                    Hit.OfAccount hit = account(row);
                    return new Hit.OfAccount(
                            hit.id(),
                            hit.username(),
                            hit.name(),
                            hit.state(),
                            hit.linked(),
                            List.of(new Match(Field.FOLIO, folio.text())));
                })
                .list();
    }

    /// The contracts, best first; some more than are shown.
    List<Hit.OfContract> contracts(Typed typed) {
        Candidates candidates = new Candidates(
                dialect, "contract", "number = :key OR reference = :key OR meter_number = :key", typed);
        Ranking ranking = new Ranking(typed);
        String sql = "SELECT " + CONTRACT + "FROM " + candidates.sql() + " f " + joined("contract c ON c.id = f.id");
        List<Ranked<Hit.OfContract>> found = candidates.bind(handle.createQuery(sql))
                .map(row -> ranking.of(contract(row), contractValues(row)))
                .list();
        return best(found, Comparator.comparing(Hit.OfContract::state)
                .thenComparing(hit -> Folding.fold(hit.holder()))
                .thenComparing(hit -> hit.number().digits()))
                .map(ranked -> {
                    Hit.OfContract hit = ranked.row();
                    return new Hit.OfContract(hit.id(), hit.number(), hit.holder(), hit.address(), hit.state(), ranked.matches());
                })
                .toList();
    }

    /// The accounts, best first; some more than are shown.
    List<Hit.OfAccount> accounts(Typed typed) {
        Candidates candidates = new Candidates(dialect, "account", "username_folded = :username", typed);
        Ranking ranking = new Ranking(typed);
        String sql = """
                SELECT a.id, a.username, a.display_name, a.email, a.phone,
                    (SELECT s.state FROM account_standing s WHERE s.account_id = a.id) AS state,
                    (SELECT count(*) FROM account_contract l WHERE l.account_id = a.id) AS linked
                FROM\s""" + candidates.sql() + " f " + joined("account a ON a.id = f.id");
        List<Ranked<Hit.OfAccount>> found = candidates.bind(handle.createQuery(sql))
                .bind("username", Username.valid(typed.text()) ? Username.fold(typed.text()) : "")
                .map(row -> ranking.of(account(row), accountValues(row)))
                .list();
        return best(found, Comparator.comparing((Hit.OfAccount hit) -> Folding.fold(hit.name()))
                .thenComparing(hit -> hit.username().folded()))
                .map(ranked -> {
                    Hit.OfAccount hit = ranked.row();
                    return new Hit.OfAccount(hit.id(), hit.username(), hit.name(), hit.state(), hit.linked(), ranked.matches());
                })
                .toList();
    }

    /// The invoices whose number is the text or begins with it, by number.
    List<Hit.OfInvoice> invoices(Typed typed, int most) {
        // the bytes' order is the index's; no number goes on with this character
        String condition = switch (dialect) {
            case SQLITE -> "number >= :key AND number < :end ORDER BY number";
            case POSTGRESQL -> "number ~>=~ :key AND number ~<~ :end ORDER BY number USING ~<~";
        };
        return handle.createQuery("SELECT i.id AS invoice, i.number AS invoice_number, i.year, i.month, i.amount, " + CONTRACT
                        + "FROM (SELECT * FROM invoice WHERE " + condition + " LIMIT " + most + ") i "
                        + joined("contract c ON c.id = i.contract_id"))
                .bind("key", typed.key())
                .bind("end", typed.key() + '\uFFFF')
                .map(row -> {
                    Hit.OfContract contract = contract(row);
                    InvoiceNumber number = new InvoiceNumber(row.getColumn("invoice_number", String.class));
                    return new Hit.OfInvoice(
                            row.getColumn("invoice", Long.class),
                            number,
                            YearMonth.of(row.getColumn("year", Integer.class), row.getColumn("month", Integer.class)),
                            row.getColumn("amount", Money.class),
                            contract.id(),
                            contract.number(),
                            contract.holder(),
                            List.of(new Match(Field.INVOICE, number.text())));
                })
                .list()
                .stream()
                .sorted(Comparator.comparing((Hit.OfInvoice hit) -> hit.number().text()).thenComparing(Hit.OfInvoice::id))
                .toList();
    }

    /// No planner may begin with the other table.
    private String joined(String other) {
        return (dialect == Dialect.SQLITE ? "CROSS JOIN " : "JOIN ") + other;
    }

    /// Each row once, best first.
    private static <T> Stream<Ranked<T>> best(List<Ranked<T>> found, Comparator<T> second) {
        return Ranking.sorted(found, second).stream().distinct();
    }

    private static Hit.OfContract contract(RowView row) {
        return new Hit.OfContract(
                new ContractId(row.getColumn("id", Long.class)),
                new ContractNumber(row.getColumn("number", String.class)),
                holder(row),
                address(row).line(),
                ContractState.valueOf(row.getColumn("state", String.class)),
                List.of());
    }

    private static String holder(RowView row) {
        Holder holder = row.getColumn("holder_kind", String.class).equals("COMPANY")
                ? new Holder.Company(row.getColumn("company_name", String.class))
                : new Holder.Person(
                        row.getColumn("given_name", String.class),
                        row.getColumn("first_surname", String.class),
                        row.getColumn("second_surname", String.class));
        return holder.displayName();
    }

    private static SupplyAddress address(RowView row) {
        return new SupplyAddress(
                row.getColumn("street", String.class),
                row.getColumn("outside_number", String.class),
                row.getColumn("inside_number", String.class),
                row.getColumn("colonia", String.class),
                row.getColumn("municipality", String.class),
                row.getColumn("postal_code", String.class));
    }

    private static List<Value> contractValues(RowView row) {
        return Ranking.values(
                Value.number(Field.CONTRACT, row.getColumn("number", String.class)),
                Value.number(Field.REFERENCE, row.getColumn("reference", String.class)),
                Value.number(Field.METER, row.getColumn("meter_number", String.class)),
                Value.telephone(row.getColumn("phone", String.class)),
                Value.email(row.getColumn("email", String.class)),
                Value.text(Field.HOLDER, holder(row)),
                Value.text(Field.ADDRESS, address(row).line()));
    }

    private static Hit.OfAccount account(RowView row) {
        return new Hit.OfAccount(
                new AccountId(row.getColumn("id", Long.class)),
                new Username(row.getColumn("username", String.class)),
                row.getColumn("display_name", String.class),
                AccountState.valueOf(row.getColumn("state", String.class)),
                row.getColumn("linked", Integer.class),
                List.of());
    }

    private static List<Value> accountValues(RowView row) {
        return Ranking.values(
                Value.username(row.getColumn("username", String.class)),
                Value.telephone(row.getColumn("phone", String.class)),
                Value.email(row.getColumn("email", String.class)),
                Value.text(Field.NAME, row.getColumn("display_name", String.class)));
    }
}
