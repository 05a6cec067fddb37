package innkeeper.kit.database;

import io.helidon.dbclient.DbColumn;
import io.helidon.dbclient.DbRow;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Reads the raw JDBC values of a DbClient row, whose own mappings fail on NULL and on Object. */
record DbClientRow(DbRow row) implements Row {

    @Override
    public UUID uuid(String column) {
        return value(column, UUID.class);
    }

    /** Also for jsonb, enums and other types that PostgreSQL renders as text. */
    @Override
    public String text(String column) {
        return value(column, Object.class).toString();
    }

    @Override
    public int integer(String column) {
        return Math.toIntExact(bigint(column));
    }

    @Override
    public long bigint(String column) {
        return value(column, Number.class).longValue();
    }

    @Override
    public boolean flag(String column) {
        return value(column, Boolean.class);
    }

    @Override
    public LocalDate date(String column) {
        return value(column, Date.class).toLocalDate();
    }

    @Override
    public LocalTime time(String column) {
        return value(column, Time.class).toLocalTime();
    }

    @Override
    public Instant instant(String column) {
        return value(column, Timestamp.class).toInstant();
    }

    @Override
    public <T> Optional<T> optional(String column, BiFunction<Row, String, T> read) {
        return raw(column).map(_ -> read.apply(this, column));
    }

    private <T> T value(String column, Class<T> type) {
        Object value = raw(column).orElseThrow(() -> new IllegalStateException("Column %s is null".formatted(column)));
        if (!type.isInstance(value)) {
            throw new IllegalStateException("Column %s is a %s, not a %s"
                    .formatted(column, value.getClass().getSimpleName(), type.getSimpleName()));
        }
        return type.cast(value);
    }

    /** Asked for its very own class, a value is not mapped but handed out, NULL included. */
    private Optional<Object> raw(String column) {
        DbColumn found = row.column(column);
        return Optional.ofNullable(found.get(found.javaType()));
    }
}
