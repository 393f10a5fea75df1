package mx.cea.ventanilla.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mx.cea.ventanilla.accounts.Account;
import mx.cea.ventanilla.accounts.AccountId;
import mx.cea.ventanilla.accounts.AccountState;
import mx.cea.ventanilla.accounts.Standing;
import mx.cea.ventanilla.common.Page;
import mx.cea.ventanilla.customers.Expediente;
import mx.cea.ventanilla.persistence.Dialect;
import mx.cea.ventanilla.testing.TestOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class UserListTest {
    private final TestOffice office;
    private final UserList list;

    UserListTest(Dialect dialect) {
        office = new TestOffice(dialect);
        list = office.app.userList();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private AccountId account(String username, String name, AccountState state) {
        return Users.account(office.database, username, name, state);
    }

    private List<String> found(@Nullable UserState state, String typed) {
        return list.page(UserFilter.of(state, typed), null, 50).rows().stream()
                .map(row -> row.username().text())
                .toList();
    }

    @Test
    void accountsAreFoundByBeginningsOfWordsInAnyOrderWithoutAccents() {
        account("Xochi.Peña", "Xóchitl de la Cruz Peña", AccountState.ACTIVE);
        account("jperez", "Juan Pérez Díaz", AccountState.ACTIVE);

        for (String typed : List.of("cruz xochitl", "XOCHI", "xochipena", "Xochi.Peña@example.com", "pena cru")) {
            assertThat(found(null, typed)).as(typed).containsExactly("Xochi.Peña");
        }
        assertThat(found(null, "442 123 4567")).containsExactly("jperez", "Xochi.Peña");
        assertThat(found(null, "'; DROP TABLE account; --")).isEmpty();
        assertThat(found(null, "\" OR NEAR(")).isEmpty();
        assertThat(found(null, "  ")).containsExactly("jperez", "Xochi.Peña");
    }

    @Test
    void whatItSaysOfAStateIsWhatFollowsFromTheBlocks() {
        account("pendiente", "A A", AccountState.PENDING);
        account("activa", "B B", AccountState.ACTIVE);
        account("baja", "C C", AccountState.CANCELLED);
        Users.blockForMisuse(office, account("dos", "D D", AccountState.ACTIVE), 7);
        AccountId both = account("ambas", "E E", AccountState.ACTIVE);
        Users.blockForMisuse(office, both, 7);
        Users.blockForDebt(office, both, Expediente.contract(office, "1293773", 30, 8), "1293773");
        office.clock.advance(Duration.ofDays(8));

        assertThat(found(UserState.PENDING, "")).containsExactly("pendiente");
        assertThat(found(UserState.ACTIVE, "")).containsExactly("activa");
        assertThat(found(UserState.CANCELLED, "")).containsExactly("baja");
        assertThat(found(UserState.AWAITING_CALL, "")).containsExactly("dos");
        assertThat(found(UserState.BLOCKED, "")).containsExactly("ambas");
        assertThat(found(UserState.MERGED, "")).isEmpty();
        assertThat(list.counts(UserFilter.of(UserState.BLOCKED, ""))).isEqualTo(Map.of(
                UserState.PENDING, 1, UserState.ACTIVE, 1, UserState.CANCELLED, 1, UserState.AWAITING_CALL, 1,
                UserState.BLOCKED, 1));
        assertThat(list.counts(UserFilter.of(null, "dos"))).isEqualTo(Map.of(UserState.AWAITING_CALL, 1));
        for (UserRow row : list.page(UserFilter.of(null, ""), null, 50).rows()) {
            Standing standing = office.app.userFiles().read(row.id()).map(UserView::standing).orElseThrow();
            assertThat(standing.getClass().getSimpleName().toUpperCase(Locale.ROOT))
                    .isEqualTo(row.state().name().replace("_", ""));
        }
    }

    @Test
    void itComesAPageAtATimeTheLatestFirst() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add("u" + i);
            account("u" + i, "Nombre " + i, AccountState.ACTIVE);
        }
        UserFilter all = UserFilter.of(null, "nombre");

        Page<UserRow, Long> first = list.page(all, null, 4);
        Page<UserRow, Long> second = list.page(all, first.next(), 4);

        assertThat(second.next()).isNull();
        assertThat(Stream.of(first, second).flatMap(p -> p.rows().stream()).map(r -> r.username().text()))
                .containsExactlyElementsOf(made.reversed());
        assertThat(office.app.accounts().byId(first.rows().getFirst().id()).map(Account::displayName)).contains("Nombre 6");
    }
}
