package mx.cea.ventanilla.staff.ui;

import javafx.util.StringConverter;
import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.staff.Role;
import org.jspecify.annotations.Nullable;

/// Roles as they are read; they are only chosen from a list, never typed.
final class RoleConverter extends StringConverter<Role> {
    static final RoleConverter INSTANCE = new RoleConverter();

    private RoleConverter() {}

    @Override
    public String toString(@Nullable Role role) {
        return role == null ? "" : Texts.get(role.messageKey());
    }

    @Override
    public Role fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
