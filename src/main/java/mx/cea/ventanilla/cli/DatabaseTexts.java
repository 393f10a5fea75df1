package mx.cea.ventanilla.cli;

import mx.cea.ventanilla.common.Texts;
import mx.cea.ventanilla.persistence.DatabaseException;

/// Why the database cannot be used, in one sentence that says what to do.
final class DatabaseTexts {
    private DatabaseTexts() {}

    static String sentence(DatabaseException failure) {
        return switch (failure) {
            case DatabaseException.Unreachable _ -> Texts.get("cli.database.unreachable");
            case DatabaseException.LoginRefused _ -> Texts.get("cli.database.login_refused");
            case DatabaseException.Forbidden e -> Texts.get("cli.database.forbidden", String.valueOf(e.getMessage()));
            case DatabaseException.OnNetworkShare e -> Texts.get("cli.database.network_share", e.file().toString());
            case DatabaseException.OtherSchema e when e.databaseIsNewer() ->
                Texts.get("cli.database.newer", e.found(), e.expected());
            case DatabaseException.OtherSchema e when e.found().isEmpty() -> Texts.get("cli.database.no_schema");
            case DatabaseException.OtherSchema e -> Texts.get("cli.database.older", e.found(), e.expected());
            case DatabaseException.FileTrouble e -> Texts.get("cli.database.file", e.detail());
            case DatabaseException.ConstraintBroken e -> Texts.get("cli.failed", String.valueOf(e.getMessage()));
            case DatabaseException.Busy _ -> Texts.get("cli.database.busy");
        };
    }
}
