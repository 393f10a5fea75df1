package mx.cea.ventanilla.imports;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.debt.DebtBlocks;
import mx.cea.ventanilla.calendar.DayException;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;

/// The sample office: an invented register, staff, and two weeks of portal documents with what the staff did about
/// them, brought to the day on which it is made. Everything after the register goes through the same services as in a
/// real office, at the moment at which it happened.
public final class SampleOffice {
    /// The system property that tells where the program lies, when it was not started from its sources.
    public static final String HOME = "ventanilla.home";

    private static final LocalDateTime FOUNDED = LocalDateTime.of(2026, 5, 25, 8, 0);
    private static final int GUARD_DAYS = 60;

    private final Path folder;

    /// @param folder the sample office's files, as `sample-data/README.md` describes them
    public SampleOffice(Path folder) {
        this.folder = folder;
    }

    /// Where the sample office's files are: with the program, or under the working directory. Empty if nowhere.
    public static Optional<Path> findFolder() {
        String home = System.getProperty(HOME);
        Stream<Path> withProgram = home == null ? Stream.of() : Stream.of(Path.of(home, "muestra"));
        return Stream.concat(withProgram, Stream.of(Path.of("sample-data"))).filter(Files::isDirectory).findFirst();
    }

    /// The staff with their passwords, to be offered at login.
    ///
    /// @throws FileFault if the file cannot be read or does not fit
    public List<SampleLogin> logins() {
        return SampleLogin.read(folder);
    }

    /// Makes the embedded database of a sample office. It is there as a whole, or not at all.
    ///
    /// @param file where it is to lie; there must be nothing yet
    /// @throws FileFault   if a file of the sample office cannot be read or does not fit
    /// @throws IOException if the database cannot be put there
    public void make(Path file, Clock clock) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        try (Workshop workshop = Workshop.in(parent)) {
            Path made = workshop.folder().resolve("muestra.db");
            load(DatabaseAddress.file(made), clock);
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /// Loads the sample office into an empty database, as its owner.
    ///
    /// @param clock the present
    /// @throws FileFault             if a file of the sample office cannot be read or does not fit
    /// @throws IllegalStateException if there is a register already
    /// @throws IOException           if there is no place for what is not to be kept
    public void load(DatabaseAddress address, Clock clock) throws IOException {
        Instant present = clock.now();
        SampleDates dates = new SampleDates(present);
        SampleRegister register = SampleRegister.read(folder, dates);
        ReplayClock time = new ReplayClock(dates.moment(FOUNDED));
        try (Workshop workshop = Workshop.in(null);
                Database database = Database.open(address, time)) {
            requireEmpty(database);
            SamplePast past = new SamplePast(database, time, dates, workshop.folder());
            List<SampleDocuments.Document> documents =
                    SampleDocuments.read(folder.resolve("solicitudes.jsonl"), dates);
            past.found(logins(), folder.resolve("areas.csv"));
            database.run(handle -> {
                register.load(handle);
                DebtBlocks.prove(handle, clock.today());
            });
            past.keepCfdis(SampleCfdis.make(
                    folder.resolve("factura.xml.mustache"), register, SampleDocuments.contracts(documents)));
            past.live(documents, SampleWork.read(folder), SampleMisuse.read(folder));
            past.leaveForReview(folder.resolve("solicitudes-con-errores.jsonl"));
            past.takeInAccounts(folder);
            time.advanceTo(present);
            past.tellEnded();
            past.openGuard(guard(present));
        }
    }

    private static void requireEmpty(Database database) {
        boolean used = database.read(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM contract) OR EXISTS (SELECT 1 FROM staff)")
                .mapTo(Boolean.class)
                .one());
        if (used) {
            throw new IllegalStateException("The database is not empty: " + database.address());
        }
    }

    private static DayException.Guard guard(Instant present) {
        LocalDate today = present.atZone(Clock.ZONE).toLocalDate();
        return new DayException.Guard(
                today.atStartOfDay(Clock.ZONE).toInstant(),
                today.plusDays(GUARD_DAYS).atStartOfDay(Clock.ZONE).toInstant(),
                Texts.get("imports.sample.guard"));
    }
}
