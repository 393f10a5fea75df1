package mx.cea.ventanilla.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import mx.cea.ventanilla.common.Folding;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;

/// The one statement that says what is wanted of the contracts, by bare JDBC and the same word index: every word whole or
/// begun, twenty rows as they come, unranked. Of an invoice's number, the invoices that begin with it.
final class BareSearch implements AutoCloseable {
    private static final String COLUMNS = """
            c.id, c.number, c.reference, c.holder_kind, c.given_name, c.first_surname, c.second_surname, c.company_name, c.street,
            c.outside_number, c.inside_number, c.colonia, c.municipality, c.postal_code, c.meter_number, c.state, c.email, c.phone
            """;

    private final Connection connection;
    private final PreparedStatement words;
    private final PreparedStatement invoices;
    private final Dialect dialect;

    BareSearch(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null) {
            properties.setProperty("user", address.user());
        }
        connection = DriverManager.getConnection(address.url(), properties);
        dialect = address.dialect();
        words = connection.prepareStatement("SELECT " + COLUMNS + switch (dialect) {
            case POSTGRESQL -> " FROM contract c WHERE array_to_tsvector(array_remove(string_to_array(search_text, ' '), '')) @@ CAST(? AS tsquery)";
            case SQLITE -> " FROM contract_search f JOIN contract c ON c.id = f.rowid WHERE f.contract_search MATCH ?";
        } + " LIMIT 20");
        invoices = connection.prepareStatement("SELECT i.id, i.number, " + COLUMNS
                + " FROM invoice i JOIN contract c ON c.id = i.contract_id WHERE i.number " + switch (dialect) {
                    case POSTGRESQL -> "~>=~ ? AND i.number ~<~ ?";
                    case SQLITE -> ">= ? AND i.number < ?";
                } + " LIMIT 6");
    }

    /// Milliseconds until the last row was read.
    double millis(SearchKeys kind, String text) throws SQLException {
        boolean invoice = kind == SearchKeys.INVOICE || kind == SearchKeys.INVOICE_BEGUN;
        PreparedStatement statement = invoice ? invoices : words;
        if (invoice) {
            statement.setString(1, text);
            statement.setString(2, text + '\uFFFF');
        } else {
            statement.setString(1, expression(text));
        }
        long start = System.nanoTime();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int i = 1; i <= 18; i++) {
                    rows.getString(i);
                }
            }
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private String expression(String text) {
        boolean digits = text.chars().noneMatch(Character::isLetter);
        List<String> all = digits ? List.of(Folding.compact(text)) : Folding.words(text);
        return switch (dialect) {
            case POSTGRESQL -> all.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
            case SQLITE -> all.stream().map(word -> "\"" + word + "\"*").collect(Collectors.joining(" AND "));
        };
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
