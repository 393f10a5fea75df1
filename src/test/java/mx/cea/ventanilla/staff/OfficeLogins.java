package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mx.cea.ventanilla.folios.Folio;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.testing.PostgresServer;

/// A shared office with a login of every group, each spoken for by a client that sends whatever SQL it likes.
final class OfficeLogins implements AutoCloseable {
    enum Who {
        ANA("ventanilla_agent", "AGENT"),
        BETO("ventanilla_agent", "AGENT"),
        SOFIA("ventanilla_supervisor", "SUPERVISOR"),
        TERE("ventanilla_telephone", "TELEPHONE"),
        ADA("ventanilla_admin", "ADMIN"),
        WORKER("ventanilla_service", ""),
        PORTAL("ventanilla_portal", ""),
        OWNER("", "");

        final String group;
        private final String role;

        Who(String group, String role) {
            this.group = group;
            this.role = role;
        }
    }

    static final String PASSWORD = "Presa Zimapan 7";

    private final DatabaseAddress address = PostgresServer.freshDatabase();
    private final Map<Who, String> names = new EnumMap<>(Who.class);
    private final Map<Who, Connection> connections = new EnumMap<>(Who.class);
    private int folios;

    OfficeLogins() {
        names.put(Who.OWNER, "postgres");
        for (Who who : Who.values()) {
            if (who == Who.OWNER) {
                continue;
            }
            String name = PostgresServer.uniqueName(who.name().toLowerCase(Locale.ROOT));
            names.put(who, name);
            run(Who.OWNER, "CREATE ROLE " + name + " LOGIN PASSWORD '" + PASSWORD + "' IN ROLE " + who.group);
            if (!who.role.isEmpty()) {
                run(Who.OWNER, "INSERT INTO staff (username, display_name, role, created_at) VALUES (?, 'X', ?, now())",
                        name, who.role);
            }
        }
    }

    String name(Who who) {
        return Objects.requireNonNull(names.get(who));
    }

    long id(Who who) {
        return number(Who.OWNER, "SELECT id FROM staff WHERE username = ?", name(who));
    }

    /// The database as the program opens it for this login.
    Database database(Who who) {
        return Database.open(PostgresServer.as(address, name(who), PASSWORD));
    }

    /// Another session of the same login.
    Connection session(Who who) throws SQLException {
        return DriverManager.getConnection(address.url(), name(who), who == Who.OWNER ? "" : PASSWORD);
    }

    private Connection as(Who who) {
        return connections.computeIfAbsent(who, w -> {
            try {
                return session(w);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private PreparedStatement prepared(Who who, String sql, Object... values) throws SQLException {
        PreparedStatement statement = as(who).prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// How many rows a statement touched.
    int run(Who who, String sql, Object... values) {
        try (PreparedStatement statement = prepared(who, sql, values)) {
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        } catch (SQLException e) {
            throw new IllegalStateException(who + ": " + sql + ": " + e.getMessage(), e);
        }
    }

    /// The first column of the first row.
    String text(Who who, String sql, Object... values) {
        try (PreparedStatement statement = prepared(who, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(who + ": " + sql + ": " + e.getMessage(), e);
        }
    }

    long number(Who who, String sql, Object... values) {
        return Long.parseLong(text(who, sql, values));
    }

    void refused(Who who, String sql, Object... values) {
        assertThatThrownBy(() -> {
                    try (PreparedStatement statement = prepared(who, sql, values)) {
                        statement.execute();
                    }
                })
                .as("%s: %s", who, sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
    }

    void touchesNothing(Who who, String sql, Object... values) {
        assertThat(run(who, sql, values)).as("%s: %s", who, sql).isZero();
    }

    void touchesOne(Who who, String sql, Object... values) {
        assertThat(run(who, sql, values)).as("%s: %s", who, sql).isOne();
    }

    /// A folio that was drawn and is nobody's yet.
    String folio() {
        int year = (int) number(Who.OWNER, "SELECT extract(year FROM now() AT TIME ZONE 'America/Mexico_City')");
        return Folio.of(year, number(Who.OWNER, "SELECT allot_folios(now(), 1)")).text();
    }

    /// A request that nobody has taken.
    long freeRequest() {
        return number(Who.OWNER, """
                INSERT INTO request (folio, kind, channel, received_at, customer_name, customer_key, title, body, state,
                    due_at, search_text)
                VALUES (?, 'GENERAL_QUERY', 'PORTAL', now(), 'Juana', 'juana', 'Duda', 'Texto', 'RECEIVED',
                    now() + interval '3 days', ' juana') RETURNING id""", "F-" + ++folios);
    }

    /// A request in somebody's hands.
    long requestOf(Who who) {
        long id = freeRequest();
        run(Who.OWNER, "UPDATE request SET state = 'CLAIMED', holder_id = ?, held_since = now() WHERE id = ?", id(who), id);
        return id;
    }

    /// Nobody's own hours: a guardia, whatever the day.
    void open() {
        run(Who.OWNER, "DELETE FROM day_exception");
        guard("-1 hour", "1 hour");
    }

    /// Closed, whatever the day.
    void shut() {
        run(Who.OWNER, "DELETE FROM day_exception");
        run(Who.OWNER, """
                INSERT INTO day_exception (kind, first_day, last_day, reason, created_at)
                VALUES ('CLOSED', current_date - 3, current_date + 3, 'Prueba', now())""");
    }

    /// @param begins relative to now, such as `-1 hour`
    void guard(String begins, String ends) {
        run(Who.OWNER, """
                INSERT INTO day_exception (kind, begins_at, ends_at, reason, created_at)
                VALUES ('GUARD', now() + ?::interval, now() + ?::interval, 'Prueba', now())""", begins, ends);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
    }
}
