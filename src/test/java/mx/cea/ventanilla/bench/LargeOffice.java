package mx.cea.ventanilla.bench;

import java.sql.SQLException;
import java.util.List;
import mx.cea.ventanilla.common.Clock;

/// The offices that benchmarks work in.
enum LargeOffice {
    /// A million requests of a hundred thousand customers.
    REQUESTS("million", List.of("request")) {
        @Override
        void fill(TableSink sink) throws SQLException {
            new MillionRequests(Clock.system().now()).fill(sink);
        }
    },
    /// The whole register, and no request.
    REGISTER("register", List.of("contract", "account", "invoice")) {
        @Override
        void fill(TableSink sink) throws SQLException {
            LargeRegister.fill(sink);
        }
    },
    /// The contracts and accounts of the whole register, and nothing else.
    CONTRACTS("contracts", List.of("contract", "account", "match_attempt")) {
        @Override
        void fill(TableSink sink) throws SQLException {
            LargeRegister.fillContracts(sink);
        }
    },
    /// An invented office with six million invoices and their payments; no other account or request.
    INVENTED("invented_" + InventedRegister.RECIPE.contracts(), List.of("invoice", "payment")) {
        @Override
        void fill(TableSink sink) throws SQLException {
            InventedRegister.fill(sink);
        }
    },
    /// The whole register with payments and readings, some contracts with all their months.
    FILES("files", List.of("contract", "account", "invoice", "payment", "reading", "request", "message", "reported_reading")) {
        @Override
        void fill(TableSink sink) throws SQLException {
            LargeFiles.fill(sink, Clock.system().now());
        }
    };

    private final String database;
    private final List<String> worked;

    LargeOffice(String database, List<String> worked) {
        this.database = database;
        this.worked = worked;
    }

    abstract void fill(TableSink sink) throws SQLException;

    String database() {
        return database;
    }

    /// The tables that are in memory on a working day.
    List<String> worked() {
        return worked;
    }
}
