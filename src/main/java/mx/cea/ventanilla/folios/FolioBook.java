package mx.cea.ventanilla.folios;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import mx.cea.ventanilla.common.Clock;
import org.jdbi.v3.core.Handle;

/// Allots folios, each once. The server's `portal.submit` draws from the same counter.
public final class FolioBook {
    private FolioBook() {}

    /// Allots a run of folios within the caller's transaction.
    ///
    /// @param count at least 1
    public static List<Folio> allot(Handle handle, Instant now, int count) {
        int year = now.atZone(Clock.ZONE).getYear();
        long last = handle.createQuery("""
                        INSERT INTO folio_counter (year, last) VALUES (:year, :count)
                        ON CONFLICT (year) DO UPDATE SET last = folio_counter.last + :count RETURNING last""")
                .bind("year", year)
                .bind("count", count)
                .mapTo(Long.class)
                .one();
        return LongStream.rangeClosed(last - count + 1, last).mapToObj(n -> Folio.of(year, n)).toList();
    }
}
