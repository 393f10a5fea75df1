package mx.cea.ventanilla.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.folios.Folio;
import org.jspecify.annotations.Nullable;

/// An office with a million requests of two years: 60 % ended, 25 % that nobody has taken, the rest in hand, with an
/// area or waiting for the customer; the older, the likelier ended. The same requests on every run, up to the time at
/// which they were made.
final class MillionRequests {
    static final int COUNT = 1_000_000;
    static final int STAFF = 40;

    private static final Duration TWO_YEARS = Duration.ofDays(730);
    private static final String RECEIVED = "RECEIVED";

    private final Instant end;

    MillionRequests(Instant end) {
        this.end = end.truncatedTo(ChronoUnit.SECONDS);
    }

    void fill(TableSink sink) throws SQLException {
        sink.fill("staff", List.of("id", "username", "display_name", "role", "active", "created_at"),
                numbers(STAFF).mapToObj(i -> row(i, "agente" + i, Customer.of(i).name(), "AGENT", true, end)));
        sink.fill("area", List.of("id", "code", "name", "mailbox", "business_days", "active"),
                numbers(8).mapToObj(i -> row(i, "A" + i, "Área " + i, "area" + i + "@example.com", 5, true)));
        fillCustomers(sink, end);
        sink.fill("message", List.of("id", "message_id", "number", "subject_kind", "subject_id", "recipient", "title", "html",
                        "text", "state", "queued_at", "next_attempt_at", "sent_at", "created_by"),
                requests().filter(r -> r.state().equals("ANSWERED")).map(r -> row(r.id(), "<" + r.id() + "@example.com>",
                        r.folio() + "/1", "REQUEST", r.id(), r.customer().email(), r.matter().title(), "<p>Atendida.</p>",
                        "Atendida.", "SENT", r.ended(), r.ended(), r.ended(), r.holder())));
        sink.fill("request", List.of("id", "folio", "kind", "channel", "received_at", "customer_name", "customer_key", "email",
                        "phone", "account_id", "username_given", "title", "body", "contract_given", "contract_id",
                        "address_given", "invoice_given", "date_given", "state", "holder_id", "held_since", "area_id",
                        "area_expected_on", "waiting_for", "close_reason", "ended_at", "answer_id", "due_at", "search_text"),
                requests().map(Row::columns));
        sink.fill("history", List.of("at", "workstation", "subject_kind", "subject_id", "action", "detail"),
                requests().map(r -> row(r.received(), "portal", "REQUEST", r.id(), RECEIVED,
                        "{\"received\":\"" + r.received() + "\",\"days\":\"3\"}")));
        int year = end.atZone(Clock.ZONE).getYear();
        sink.fill("folio_counter", List.of("year", "last"), Stream.of(row(year, COUNT), row(year - 1, COUNT)));
    }

    /// The customers with their contracts and accounts alone.
    static void fillCustomers(TableSink sink, Instant end) throws SQLException {
        sink.fill("contract", List.of("id", "number", "reference", "holder_kind", "given_name", "first_surname",
                        "second_surname", "street", "outside_number", "colonia", "municipality", "postal_code",
                        "administration", "tariff", "meter_status", "meter_number", "state"),
                numbers(Customer.COUNT).mapToObj(Customer::of).map(c -> row(c.number(), c.contract(), c.contract(),
                        "PERSON", c.givenName(), c.firstSurname(), c.secondSurname(), c.street(), c.house(), c.colonia(),
                        "Querétaro", "76000", "Querétaro", "Doméstico medio", "OWN", "M" + c.number(), "ACTIVE")));
        sink.fill("account", List.of("id", "username", "username_folded", "display_name", "email", "phone", "state", "created_at"),
                numbers(Customer.COUNT).mapToObj(Customer::of).map(c -> row(c.number(), c.username(), c.username(), c.name(),
                        c.email(), c.phone(), "ACTIVE", end)));
        sink.fill("account_contract", List.of("account_id", "contract_id"),
                numbers(Customer.COUNT).mapToObj(i -> row(i, i)));
    }

    private static IntStream numbers(int last) {
        return IntStream.rangeClosed(1, last);
    }

    private static Object[] row(@Nullable Object... values) {
        return Arrays.copyOf(values, values.length, Object[].class);
    }

    private Stream<Row> requests() {
        return numbers(COUNT).mapToObj(this::request);
    }

    private Row request(int id) {
        SplittableRandom random = new SplittableRandom(id);
        double age = 1 - (double) id / COUNT;
        Instant received = end.minusSeconds((long) (TWO_YEARS.toSeconds() * age));
        Customer customer = Customer.of(1 + random.nextInt(Customer.COUNT));
        String state = random.nextDouble() < Math.pow(1 - age, 1.5) ? openState(random) : random.nextInt(12) == 0 ? "CLOSED" : "ANSWERED";
        int year = received.atZone(Clock.ZONE).getYear();
        return new Row(
                id,
                Folio.of(year, id).text(),
                received,
                received.plus(Duration.ofHours(72 + random.nextInt(168))),
                customer,
                Matter.of(customer, random),
                state,
                state.equals(RECEIVED) ? null : 1 + random.nextInt(STAFF),
                random.nextInt(4) > 0);
    }

    private static String openState(SplittableRandom random) {
        int n = random.nextInt(1000);
        return n < 625 ? RECEIVED : n < 775 ? "CLAIMED" : n < 900 ? "ROUTED" : "WAITING";
    }

    private record Row(
            int id,
            String folio,
            Instant received,
            Instant due,
            Customer customer,
            Matter matter,
            String state,
            @Nullable Integer holder,
            boolean registered) {

        @Nullable Instant ended() {
            return state.equals("ANSWERED") || state.equals("CLOSED") ? received.plus(Duration.ofHours(40)) : null;
        }

        Object[] columns() {
            boolean routed = state.equals("ROUTED");
            LocalDate day = received.atZone(Clock.ZONE).toLocalDate();
            return row(id, folio, matter.kind().name(), registered ? "PORTAL" : "CONTACT_FORM", received, customer.name(),
                    Folding.fold(customer.name()), customer.email(), customer.phone(), registered ? customer.number() : null,
                    registered ? customer.username() : null, matter.title(), matter.body(), customer.contract(),
                    customer.number(), customer.address(), "F" + id, day, state, holder,
                    holder == null ? null : received.plusSeconds(3600), routed ? 1 + id % 8 : null,
                    routed ? day.plusDays(7) : null, state.equals("WAITING") ? "Fotografía del medidor" : null,
                    state.equals("CLOSED") ? "WITHDRAWN" : null, ended(), state.equals("ANSWERED") ? id : null, due, search());
        }

        // as the portal's documents are taken in
        private String search() {
            return " " + String.join(" ", Folding.fold(folio), Folding.fold(customer.name()), Folding.fold(customer.email()),
                    Folding.fold(matter.title()), Folding.fold(matter.body()), customer.phone(), customer.contract());
        }
    }
}
