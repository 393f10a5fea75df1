package mx.cea.ventanilla.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.cea.ventanilla.app.Places;
import mx.cea.ventanilla.app.Ventanilla;
import mx.cea.ventanilla.persistence.Database;
import mx.cea.ventanilla.persistence.DatabaseAddress;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.routing.Area;
import mx.cea.ventanilla.staff.Doorway;
import mx.cea.ventanilla.staff.Role;
import mx.cea.ventanilla.staff.SignInResult;
import mx.cea.ventanilla.testing.MutableClock;
import mx.cea.ventanilla.testing.PostgresServer;
import mx.cea.ventanilla.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who works in an invented office, and who may make one.
class CrewTest {
    private static final MutableClock CLOCK = MutableClock.at("2026-06-15T10:00");
    private static final Recipe RECIPE = new Recipe(20, 3, 5, 9, CLOCK.today());

    @TempDir
    private Path folder;

    private OfficeDatabase.Result fill(Database database) throws IOException {
        Ventanilla app = new Ventanilla(database, Places.within(folder));
        return new OfficeDatabase(database, app.jsonLinesImport(), new Crew(app.staff(), app.areas()), RECIPE, 1)
                .fill((_, _, _) -> {});
    }

    @Test
    void anEmbeddedOfficeHasEverybodyWhoIsNeededToPractise() throws Exception {
        DatabaseAddress address = TestDatabase.address(Dialect.SQLITE);
        try (Database database = Database.open(address, CLOCK)) {
            assertThat(fill(database)).isInstanceOfSatisfying(OfficeDatabase.Result.Done.class, done ->
                    assertThat(done.staff()).isEqualTo(Crew.of(RECIPE)));
            Ventanilla app = new Ventanilla(database, Places.within(folder));
            assertThat(app.staff().list().stream()
                            .map(entry -> entry.member().role())
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .containsEntry(Role.AGENT, 8L)
                    .containsEntry(Role.SUPERVISOR, 2L)
                    .containsEntry(Role.TELEPHONE, 3L)
                    .containsEntry(Role.ADMIN, 1L);
            assertThat(app.areas().all()).extracting(Area::code).contains("FACTURACION", "OPERACION");
        }
        try (Doorway doorway = Doorway.to(address, "caja-1")) {
            for (String username : List.of("agente1", "supervision2", "telefono3", "administracion1")) {
                assertThat(doorway.signIn(username, Crew.PASSWORD)).as(username).isInstanceOf(SignInResult.Welcome.class);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameStaff() {
        Recipe other = new Recipe(20, 3, 5, 10, RECIPE.today());

        assertThat(Crew.of(RECIPE)).isEqualTo(Crew.of(RECIPE)).isNotEqualTo(Crew.of(other));
    }

    @Test
    void inTheSharedOfficeNobodyIsEnrolledAndOnlyTheOwnerFillsIt() throws Exception {
        DatabaseAddress owner = PostgresServer.freshDatabase();
        String service = PostgresServer.uniqueName("servicio");
        try (Database database = Database.open(owner, CLOCK)) {
            database.run(h -> h.execute(
                    "CREATE ROLE " + service + " LOGIN PASSWORD 'Presa Zimapan 7' IN ROLE ventanilla_service"));
            try (Database theirs =
                    Database.open(PostgresServer.as(owner, service, "Presa Zimapan 7"), CLOCK)) {
                assertThat(fill(theirs)).isEqualTo(new OfficeDatabase.Result.NotTheOwner());
            }
            assertThat(fill(database)).isInstanceOfSatisfying(OfficeDatabase.Result.Done.class, done ->
                    assertThat(done.staff()).isEmpty());
        }
    }
}
