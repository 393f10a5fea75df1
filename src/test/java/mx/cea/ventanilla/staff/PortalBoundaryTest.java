package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the portal's login can do: hand in documents, each once, and nothing else.
class PortalBoundaryTest {
    private static final String SUBMIT = "SELECT portal.submit(?, ?, ?)";
    private static OfficeLogins office;

    @BeforeAll
    static void start() {
        office = new OfficeLogins();
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    private static long rows(String key) {
        return office.number(Who.OWNER, "SELECT count(*) FROM portal_document WHERE portal_key = ?", key);
    }

    @Test
    void theSameKeyGivesTheSameFolioAndNoSecondDocument() {
        String folio = office.text(Who.PORTAL, SUBMIT, "solicitud", "a-1", "{}");

        assertThat(Folio.parse(folio)).isPresent();
        assertThat(office.text(Who.PORTAL, SUBMIT, "solicitud", "a-1", "{\"otro\": 1}")).isEqualTo(folio);
        assertThat(rows("a-1")).isOne();
        assertThat(office.text(Who.OWNER, "SELECT body FROM portal_document WHERE portal_key = 'a-1'")).isEqualTo("{}");
        assertThat(office.text(Who.PORTAL, SUBMIT, "solicitud", "a-2", "{}")).isNotEqualTo(folio);
    }

    @Test
    void aTextThatIsNoDocumentIsKeptAllTheSame() {
        office.text(Who.PORTAL, SUBMIT, "lo que sea", "b-1", "<<esto no es JSON");
        assertThat(rows("b-1")).isOne();
    }

    @Test
    void twoSessionsAtOnceGetOneFolio() throws Exception {
        try (Connection first = office.session(Who.PORTAL);
                Connection second = office.session(Who.PORTAL)) {
            first.setAutoCommit(false);
            String folio = submit(first, "c-1");
            CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> {
                try {
                    return submit(second, "c-1");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThatThrownBy(() -> other.get(300, TimeUnit.MILLISECONDS))
                    .as("the second waits for the first")
                    .isInstanceOf(TimeoutException.class);
            first.commit();

            assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(folio);
        }
        assertThat(rows("c-1")).isOne();
    }

    private static String submit(Connection session, String key) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(SUBMIT)) {
            statement.setString(1, "solicitud");
            statement.setString(2, key);
            statement.setString(3, "{}");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    @Test
    void whatCannotBeADocumentIsRefusedByName() {
        String[][] bad = {{"solicitud", "", "{}"}, {"solicitud", "k".repeat(201), "{}"}, {"k".repeat(41), "d-1", "{}"}};
        for (String[] call : bad) {
            assertThatThrownBy(() -> office.text(Who.PORTAL, SUBMIT, (Object[]) call))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("key");
        }
    }

    @Test
    void thePortalSeesNothing() {
        for (String table : office.text(Who.OWNER, """
                        SELECT string_agg(relname, ' ') FROM pg_class
                        WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""").split(" ")) {
            office.refused(Who.PORTAL, "SELECT count(*) FROM public." + table);
        }
        office.refused(Who.PORTAL, "SELECT public.next_folio(now())");
        office.refused(Who.PORTAL, "SELECT public.me()");
    }

    @Test
    void nobodyElseSubmits() {
        for (Who who : new Who[] {Who.ANA, Who.SOFIA, Who.TERE, Who.ADA, Who.WORKER}) {
            office.refused(who, SUBMIT, "solicitud", "e-1", "{}");
        }
    }

    @Test
    void theServersFoliosAreTheProgramsFolios() {
        office.run(Who.OWNER, "DELETE FROM folio_counter");
        String[] folios = office.text(Who.OWNER, """
                SELECT string_agg(next_folio(make_timestamptz(2020 + n % 40, 6, 1, 12, 0, 0)), ' ' ORDER BY n)
                FROM generate_series(1, 4000) n""").split(" ");

        assertThat(folios).hasSize(4000).allSatisfy(folio -> assertThat(Folio.parse(folio)).isPresent());
        office.run(Who.OWNER, "UPDATE folio_counter SET last = 999998 WHERE year = 2031");
        assertThat(office.text(Who.OWNER, "SELECT next_folio('2031-06-01')")).isEqualTo(Folio.of(2031, 999_999).text());
        assertThat(office.text(Who.OWNER, "SELECT next_folio('2031-06-01')")).isEqualTo(Folio.of(2031, 1_000_000).text());
    }
}
