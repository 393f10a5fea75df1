package mx.cea.ventanilla.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// The only source of the time. In the shared office it follows the database server, so that a workstation with
/// a wrong clock changes nothing; in the tests it stands still until it is moved.
@FunctionalInterface
public interface Clock {

    /// The zone in which the office's hours and dates are understood (HOR-2).
    ZoneId ZONE = ZoneId.of("America/Mexico_City");

    /// The present instant, never more precise than a microsecond, since that is what both databases keep.
    Instant now();

    /// Today's date at the office.
    default LocalDate today() {
        return nowAtOffice().toLocalDate();
    }

    /// The present instant as the clock on the office's wall shows it.
    default ZonedDateTime nowAtOffice() {
        return now().atZone(ZONE);
    }

    /// This computer's own clock.
    static Clock system() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
