package mx.cea.ventanilla.persistence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the database is, and as whom to open it.
///
/// @param url      a JDBC URL, `jdbc:sqlite:PATH` or `jdbc:postgresql://…`
/// @param user     the server's login role; null for SQLite or where the URL says it
/// @param password null for SQLite or where the server asks for none
public record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

    /// @throws IllegalArgumentException if the URL is of neither database
    public DatabaseAddress {
        Dialect.of(url);
    }

    /// The embedded database in a file.
    public static DatabaseAddress file(Path file) {
        return new DatabaseAddress("jdbc:sqlite:" + file.toAbsolutePath(), null, null);
    }

    public Dialect dialect() {
        return Dialect.of(url);
    }

    /// The file of an embedded database.
    ///
    /// @throws IllegalStateException if it is a server's
    public Path sqliteFile() {
        if (dialect() != Dialect.SQLITE) {
            throw new IllegalStateException("Not a file: " + url);
        }
        String path = url.substring("jdbc:sqlite:".length());
        int options = path.indexOf('?');
        return Path.of(options < 0 ? path : path.substring(0, options));
    }

    @Override
    public String toString() {
        return url + (user == null ? "" : " (" + user + ")");
    }
}
