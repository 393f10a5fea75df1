package mx.cea.ventanilla.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;
import mx.cea.ventanilla.accounts.AccountChannel;
import mx.cea.ventanilla.accounts.registration.Applicants;
import mx.cea.ventanilla.accounts.registration.DeclaredRepresentative.Scan;
import mx.cea.ventanilla.accounts.registration.LinkResult;
import mx.cea.ventanilla.accounts.registration.MatchResult;
import mx.cea.ventanilla.accounts.registration.RegistrationResult;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.staff.OfficeLogins.Who;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Customers are registered with no more than each role is granted.
class RegistrationUnderGrantsTest {
    private static final String ATTEMPT = """
            INSERT INTO match_attempt (staff_id, at, given, wrong) VALUES (?::bigint, now() + ?::interval, '1', '')""";

    @TempDir
    Path folder;

    private final OfficeLogins office = new OfficeLogins();

    @BeforeEach
    void load() {
        try (Database database = office.database(Who.OWNER)) {
            Applicants.load(database);
        }
    }

    @AfterEach
    void close() throws SQLException {
        office.close();
    }

    private StaffMember member(Who who, Role role) {
        return new StaffMember(new StaffId(office.id(who)), office.name(who), "X", role);
    }

    private void as(Who who, Consumer<Ventanilla> work) {
        try (Database database = office.database(who)) {
            work.accept(new Ventanilla(database, Places.within(folder)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "SOFIA"})
    void agentsAndSupervisorsRegisterAndLink(Who who) {
        StaffMember me = member(who, who == Who.ANA ? Role.AGENT : Role.SUPERVISOR);
        as(who, v -> {
            RegistrationResult result = v.registrations().register(
                    me, Applicants.club(new Scan("poder.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1))));
            assertThat(result).isInstanceOf(RegistrationResult.Registered.class);
            assertThat(v.registrations().link(
                            me,
                            ((RegistrationResult.Registered) result).account().id(),
                            Applicants.claim(Applicants.CONTRACT, Applicants.METER),
                            AccountChannel.COUNTER,
                            Set.of()))
                    .isInstanceOf(LinkResult.Linked.class);
        });
        assertThat(office.text(Who.OWNER, "SELECT recipient FROM message")).isEqualTo("club@example.com");
    }

    @Test
    void theWorkerRegistersWhatCameByThePortal() {
        as(Who.WORKER, v -> assertThat(v.registrations().register(null, Applicants.byPortal(Applicants.xochitl())))
                .isInstanceOf(RegistrationResult.Registered.class));
    }

    @Test
    void anAgentWhoGuessesIsSlowedAndSupervisionSeesIt() {
        as(Who.ANA, v -> {
            for (int i = 0; i < 5; i++) {
                assertThat(v.registerMatch().match(member(Who.ANA, Role.AGENT), Applicants.claim(Applicants.CONTRACT, "9")))
                        .isInstanceOf(MatchResult.Disagreed.class);
            }
            assertThat(v.registerMatch().match(member(Who.ANA, Role.AGENT), Applicants.claim(Applicants.CONTRACT, "9")))
                    .isInstanceOf(MatchResult.Slowed.class);
        });
        assertThat(office.number(Who.SOFIA, "SELECT count(*) FROM history WHERE action = 'MATCH_SLOWED'")).isEqualTo(2);
        office.refused(Who.ANA, "DELETE FROM match_attempt");
        office.refused(Who.ANA, "UPDATE match_attempt SET wrong = ''");
    }

    @Test
    void aGuessIsWrittenDownInOnesOwnNameAndAtItsTime() {
        office.touchesOne(Who.ANA, ATTEMPT, office.id(Who.ANA), "0");
        office.refused(Who.ANA, ATTEMPT, office.id(Who.BETO), "0");
        office.refused(Who.ANA, "INSERT INTO match_attempt (at, given, wrong) VALUES (now(), '1', '')");
        office.refused(Who.ANA, ATTEMPT, office.id(Who.ANA), "-3 hours");
        office.refused(Who.TERE, ATTEMPT, office.id(Who.TERE), "0");
        office.refused(Who.WORKER, ATTEMPT, office.id(Who.ANA), "0");
    }

    @Test
    void theTelephoneCentreRegistersNobody() {
        office.refused(Who.TERE, """
                INSERT INTO account (username, username_folded, display_name, email, state, created_at)
                VALUES ('x', 'x', 'X', 'x@example.com', 'PENDING', now())""");
        office.refused(Who.TERE, "INSERT INTO account_contract (account_id, contract_id) SELECT 1, id FROM contract LIMIT 1");
        office.refused(Who.ANA, """
                INSERT INTO account (username, username_folded, display_name, email, state, created_at)
                VALUES ('x', 'x', 'X', 'x@example.com', 'ACTIVE', now())""");
    }
}
