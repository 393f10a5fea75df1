package mx.cea.ventanilla.accounts.debt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import mx.cea.ventanilla.accounts.debt.DebtApplication.Applied;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.audit.StaffId;
import mx.cea.ventanilla.common.Clock;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.StaffMember;
import mx.cea.ventanilla.testing.MutableClock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jspecify.annotations.Nullable;

/// The process that blocks is killed; whoever goes on with it blocks and tells nobody twice, and leaves nobody out.
class KilledApplicationTest {
    private static final int ACCOUNTS = 1_500;
    private static final Clock CLOCK = MutableClock.at("2026-06-15T10:00");

    @TempDir
    @Nullable Path folder;

    /// What the killed process does.
    ///
    /// @param args the database, its user, the supervisor's key, the simulation
    public static void main(String[] args) {
        DatabaseAddress address = new DatabaseAddress(args[0], args[1].isEmpty() ? null : args[1], "");
        try (Database database = Database.open(address, CLOCK)) {
            new Ventanilla(database, Places.within(Path.of(System.getProperty("java.io.tmpdir"))))
                    .debtApplication()
                    .apply(new StaffMember(new StaffId(Long.parseLong(args[2])), "sofia", "Sofía Ruiz", Role.SUPERVISOR),
                            Long.parseLong(args[3]));
        }
    }

    private Process start(DebtOffice debt, DebtRun run) throws IOException {
        DatabaseAddress address = debt.office.database.address();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"),
                        KilledApplicationTest.class.getName(),
                        address.url(),
                        Objects.requireNonNullElse(address.user(), ""),
                        String.valueOf(debt.office.supervisor.id().value()),
                        String.valueOf(run.id()))
                .redirectErrorStream(true)
                .redirectOutput(Objects.requireNonNull(folder).resolve("salida.txt").toFile())
                .start();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsBlockedIsToldOnceAndNobodyIsLeftOut(Dialect dialect) throws Exception {
        try (DebtOffice debt = new DebtOffice(dialect)) {
            debt.contract("1001", "2025-06");
            for (int i = 0; i < ACCOUNTS; i++) {
                debt.account("u" + i, "1001");
            }
            DebtRun run = debt.simulate();
            debt.office.app.debtRuns().chooseAll(debt.office.supervisor, run.id(), true);
            Process process = start(debt, run);
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (process.isAlive() && count(debt, "account_block") == 0) {
                assertThat(System.nanoTime()).isLessThan(until);
                LockSupport.parkNanos(500_000);
            }
            process.destroyForcibly().waitFor();
            assertThat(count(debt, "account_block")).isPositive();
            assertThat(count(debt, """
                            account_block b FULL JOIN message m ON m.subject_kind = 'ACCOUNT' AND m.subject_id = b.account_id
                            WHERE m.id IS NULL OR b.id IS NULL"""))
                    .as("each is in one transaction with its message")
                    .isZero();

            Applied rest = debt.office.app.debtApplication().apply(debt.office.supervisor, run.id());

            assertThat(rest).isInstanceOf(Applied.Done.class);
            assertThat(count(debt, "account_block")).isEqualTo(ACCOUNTS);
            assertThat(count(debt, "(SELECT DISTINCT account_id FROM account_block) AS b")).isEqualTo(ACCOUNTS);
            assertThat(count(debt, "message")).isEqualTo(ACCOUNTS);
            assertThat(count(debt, "(SELECT DISTINCT subject_id FROM message) AS m")).isEqualTo(ACCOUNTS);
            assertThat(count(debt, "account_act WHERE kind = 'BLOCKED'")).isEqualTo(ACCOUNTS);
        }
    }

    private static int count(DebtOffice debt, String what) {
        return debt.office.database.read(
                h -> h.createQuery("SELECT count(*) FROM " + what).mapTo(Integer.class).one());
    }
}
