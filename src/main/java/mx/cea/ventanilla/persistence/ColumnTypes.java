package mx.cea.ventanilla.persistence;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import mx.cea.ventanilla.common.Money;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;

/// How instants, dates and money lie in a column: in SQLite as text that sorts by time, always with six digits of the
/// second; in PostgreSQL as the server's own types.
final class ColumnTypes {
    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private ColumnTypes() {}

    static void register(Jdbi jdbi, Dialect dialect) {
        jdbi.registerArgument(new MoneyArgument());
        jdbi.registerColumnMapper(Money.class, (ColumnMapper<Money>) (r, i, c) -> new Money(r.getLong(i)));
        switch (dialect) {
            case SQLITE -> {
                jdbi.registerArgument(new TextInstant());
                jdbi.registerArgument(new TextDate());
                jdbi.registerColumnMapper(Instant.class, (r, i, c) -> {
                    String text = r.getString(i);
                    return text == null ? null : Instant.parse(text);
                });
                jdbi.registerColumnMapper(LocalDate.class, (r, i, c) -> {
                    String text = r.getString(i);
                    return text == null ? null : LocalDate.parse(text);
                });
            }
            case POSTGRESQL -> {
                jdbi.registerArgument(new ServerInstant());
                jdbi.registerColumnMapper(Instant.class, (r, i, c) -> {
                    OffsetDateTime at = r.getObject(i, OffsetDateTime.class);
                    return at == null ? null : at.toInstant();
                });
                jdbi.registerColumnMapper(LocalDate.class, (r, i, c) -> r.getObject(i, LocalDate.class));
            }
        }
    }

    private static final class MoneyArgument extends AbstractArgumentFactory<Money> {
        MoneyArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Money value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setLong(position, value.centavos());
        }
    }

    private static final class TextInstant extends AbstractArgumentFactory<Instant> {
        TextInstant() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, TEXT.format(value));
        }
    }

    private static final class TextDate extends AbstractArgumentFactory<LocalDate> {
        TextDate() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(LocalDate value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.toString());
        }
    }

    private static final class ServerInstant extends AbstractArgumentFactory<Instant> {
        ServerInstant() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            OffsetDateTime at = value.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            return (position, statement, context) -> statement.setObject(position, at);
        }
    }
}
