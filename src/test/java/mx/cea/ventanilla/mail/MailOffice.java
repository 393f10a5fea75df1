package mx.cea.ventanilla.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mx.cea.ventanilla.audit.History;
import mx.cea.ventanilla.audit.HistoryEntry;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.audit.Subject;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.settings.Setting;
import mx.cea.ventanilla.settings.Settings;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

/// An office with two agents and a supervisor whose messages are about one request.
public final class MailOffice implements AutoCloseable {
    public static final Subject ABOUT = new Subject(Subject.Kind.REQUEST, 77);
    static final Duration UNDO = Duration.ofSeconds(10);
    static final RetryPolicy POLICY = new RetryPolicy(Duration.ofSeconds(30), Duration.ofMinutes(2), 0, 3);

    public final MutableClock clock = MutableClock.at("2026-06-15T10:00");
    public final Database database;
    public final Outbox outbox;
    public final StaffMember ana;
    public final StaffMember beto;
    public final StaffMember sofia;
    final Settings settings;
    private final History history;

    public MailOffice(Dialect dialect) {
        database = TestDatabase.open(dialect, clock);
        history = new History(clock, "caja-1");
        outbox = new Outbox(database, history);
        settings = new Settings(database, history, _ -> {});
        ana = enrol("ana", Role.AGENT);
        beto = enrol("beto", Role.AGENT);
        sofia = enrol("sofia", Role.SUPERVISOR);
    }

    private StaffMember enrol(String username, Role role) {
        long id = database.write(h -> h.createUpdate("""
                        INSERT INTO staff (username, display_name, role, created_at)
                        VALUES (:username, :name, :role, :at)""")
                .bind("username", username)
                .bind("name", username.toUpperCase(Locale.ROOT))
                .bind("role", role.name())
                .bind("at", clock.now())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new StaffMember(new StaffId(id), username, username, role);
    }

    /// Queues a message to `ana@example.com`, held back for the seconds in which it can be taken back.
    public long queue(@Nullable StaffMember by) {
        return queue(by, "ana@example.com");
    }

    public long queue(@Nullable StaffMember by, String recipient) {
        return database.write(handle -> {
            String number = Outbox.nextNumber(handle, ABOUT, "OV-2026-000123-4");
            return Outbox.queue(
                    handle,
                    by == null ? null : by.id(),
                    ABOUT,
                    number,
                    new EmailAddress("oficina.virtual@example.com"),
                    new EmailAddress(recipient),
                    new RenderedMail("Revisión de su consumo · " + number, "<p>Año</p>", "Año"),
                    clock.now(),
                    UNDO);
        });
    }

    /// Queues a message that a server has refused.
    public long fail(@Nullable StaffMember by, FailureKind kind) {
        long id = queue(by);
        clock.advance(UNDO);
        OutboxRepository.Claim claim = claim();
        write(r -> r.notSent(claim, kind, "550 5.1.1", null));
        return id;
    }

    /// Sends what is due as files into a folder.
    public MailRoom room(Path folder) {
        return new MailRoom(
                database, history, folder, BrandingFolder.builtIn().logo(), () -> Optional.of("correcta"), POLICY);
    }

    /// Sends through a server on this computer from now on.
    void useServer(int port) {
        settings.changeAsProgram(Map.of(
                Setting.SMTP_HOST, "127.0.0.1",
                Setting.SMTP_PORT, Integer.toString(port),
                Setting.SMTP_SECURITY, "NONE"));
    }

    /// Takes what is due the longest, as a sender does.
    OutboxRepository.Claim claim() {
        return write(r -> r.claimDue(database.dialect(), clock.now(), MailRoom.PATIENCE).orElseThrow());
    }

    <T> T write(Function<OutboxRepository, T> work) {
        return database.write(handle -> work.apply(new OutboxRepository(handle)));
    }

    public OutboxMessage find(long id) {
        return database.read(handle -> new OutboxRepository(handle).find(id).orElseThrow());
    }

    List<HistoryEntry> history() {
        return database.read(handle -> history.of(handle, ABOUT));
    }

    @Override
    public void close() {
        database.close();
    }
}
