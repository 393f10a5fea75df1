package mx.cea.ventanilla.folios;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Dialect;
import org.jdbi.v3.core.Handle;

/// Allots folios, each once. The server's `portal.submit` draws from the same counter.
public final class FolioBook {
    /// As many as the server gives out in one call.
    private static final int MOST = 10_000;

    private FolioBook() {}

    /// Allots a run of folios within the caller's transaction.
    ///
    /// @param count at least 1
    public static List<Folio> allot(Handle handle, Instant now, int count) {
        int year = now.atZone(Clock.ZONE).getYear();
        boolean byFunction = isShared(handle);
        List<Folio> folios = new ArrayList<>(count);
        while (folios.size() < count) {
            int some = Math.min(count - folios.size(), MOST);
            long last = byFunction ? byFunction(handle, now, some) : byHand(handle, year, some);
            LongStream.rangeClosed(last - some + 1, last).forEach(n -> folios.add(Folio.of(year, n)));
        }
        return List.copyOf(folios);
    }

    private static boolean isShared(Handle handle) {
        try {
            return Dialect.of(handle.getConnection().getMetaData().getURL()) == Dialect.POSTGRESQL;
        } catch (SQLException e) {
            throw new IllegalStateException("a connection that does not know its own address", e);
        }
    }

    /// The counter is open to nobody there but to this function.
    private static long byFunction(Handle handle, Instant now, int count) {
        return handle.createQuery("SELECT allot_folios(:now, :count)")
                .bind("now", now)
                .bind("count", count)
                .mapTo(Long.class)
                .one();
    }

    private static long byHand(Handle handle, int year, int count) {
        return handle.createQuery("""
                        INSERT INTO folio_counter (year, last) VALUES (:year, :count)
                        ON CONFLICT (year) DO UPDATE SET last = folio_counter.last + :count RETURNING last""")
                .bind("year", year)
                .bind("count", count)
                .mapTo(Long.class)
                .one();
    }
}
